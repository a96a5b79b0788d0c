"""What can be done with the source that is chosen: name, layer, place, pause, removal."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from cairn.desk import facet_labels, source_words
from cairn.desk.choice import Choice
from cairn.desk.flow import Flow
from cairn.desk.section import voiced
from cairn.desk.skipped_list import SkippedList
from cairn.desk.source_keeper import Listed, SourceKeeper
from cairn.desk.source_sync import SourceSync
from cairn.desk.theme import Theme
from cairn.library.source import LAYERS, STARTER


class SourceForm(QWidget):
    """Shows one source and changes it as one chooses; there is nothing to save.

    Signals:
        seeks: the person wants to say where the folder of the source is now.
        renamed: the source has this name from now on.
        pins: the person wants to follow another branch or tag.
    """

    seeks = Signal()
    renamed = Signal(str)
    pins = Signal()

    def __init__(self, theme: Theme, keeper: SourceKeeper) -> None:
        super().__init__()
        self._theme, self._keeper = theme, keeper
        self._listed: Listed | None = None
        self._skipped_as_of = ("", 0, "")
        self._title, self._folder = voiced("", "lead"), voiced("", "muted")
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._read_on = voiced("", "small")
        self._problem = voiced("", "danger")
        self._seek = QPushButton(self.tr("Show where it is now…"))
        self.name_field = QLineEdit()
        self.name_field.setProperty("form", True)
        self.name_field.setMaxLength(64)
        self.name_field.setAccessibleName(self.tr("Name of the source"))
        self.layers = Choice(
            self.tr("Layer"), [(one, facet_labels.value("layer", one)) for one in LAYERS[:0:-1]]
        )
        self._layer_hint = voiced("", "muted")
        self._up, self._down = QPushButton(self.tr("Move up")), QPushButton(self.tr("Move down"))
        self._read, self._pause = QPushButton(), QPushButton()
        self._pin = QPushButton(self.tr("Branch or tag…"))
        self._open = QPushButton(self.tr("Open the folder"))
        self._remove = QPushButton(self.tr("Remove"))
        self.sync = SourceSync()
        self.skipped = SkippedList(theme)
        self._copy = QPushButton(self.tr("Copy the list"))
        self._copy.setProperty("quiet", True)
        self._lay_out()
        self._listen()

    @property
    def name(self) -> str:
        """The source that is shown; empty for none."""
        return self._listed.source.name if self._listed else ""

    def show_source(self, listed: Listed | None) -> None:
        """Show how a source stands; what is being typed into it stays."""
        other = listed is None or listed.source.name != self.name
        self._listed = listed
        self.setVisible(listed is not None)
        if listed is None:
            return
        source = listed.source
        own, is_folder = source.kind != STARTER, listed.sync is None
        problem = source_words.problem(listed)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._seek.setVisible(listed.gone and own)
        self._open.setVisible(is_folder and not listed.gone)
        self._pin.setVisible(bool(listed.sync and listed.sync.synced_at))
        self.sync.show_sync(listed.sync.waiting if listed.sync else None, listed.news)
        self._title.setText(source.name)
        self._folder.setText(source.place.replace("/", "/\u200b"))
        self._folder.setAccessibleName(source.place)
        self._read_on.setText(source_words.last_read(listed))
        self._read_on.setVisible(bool(self._read_on.text()))
        if other or not self.name_field.hasFocus():
            self.name_field.setText(source.name)
        for label in self._own:
            label.setVisible(own)
        self.layers.choose(source.layer)
        self._layer_hint.setText(source_words.layer_hint(source.layer))
        self._up.setEnabled(self._keeper.can_move(source.name, -1))
        self._down.setEnabled(self._keeper.can_move(source.name, 1))
        if is_folder:
            reading = listed.reading is not None
            self._read.setText(self.tr("Stop reading") if reading else self.tr("Read again"))
        else:
            busy = listed.reading is not None or listed.percent is not None
            self._read.setText(self.tr("Stop") if busy else self.tr("Sync now"))
        self._read.setVisible(not source.paused)
        self._pause.setText(self.tr("Resume") if source.paused else self.tr("Pause"))
        self._show_skipped(listed)

    def is_own(self) -> bool:
        """Whether a source is shown that can be renamed, moved and removed."""
        return self.isVisible() and bool(self._listed and self._listed.source.kind != STARTER)

    def first(self) -> QWidget:
        """The first thing that can be used."""
        return next((one for one in (self._seek, self._read, self._pause) if one.isVisible()), self)

    def edit_name(self) -> None:
        """Type another name."""
        if self.name_field.isVisible():
            self.name_field.setFocus()
            self.name_field.selectAll()

    def read(self) -> None:
        """Read or fetch what changed in the source, or stop where that goes on."""
        listed = self._listed
        if listed and (listed.reading is not None or listed.percent is not None):
            self._keeper.cancel(self.name)
        elif self.name:
            self._keeper.read(self.name)

    def pause(self) -> None:
        """Pause the source, or resume it."""
        if self._listed:
            self._keeper.pause(self.name, not self._listed.source.paused)

    def may_pin(self) -> bool:
        """Whether another branch or tag of what is shown can be followed."""
        return self._pin.isVisible()

    def asks(self) -> bool:
        """Whether the repository that is shown waits for an answer."""
        sync = self._listed.sync if self._listed else None
        return self.isVisible() and sync is not None and sync.waiting is not None

    def decide(self, take: bool) -> None:
        """Take the new state of the repository, or keep what there is."""
        if self.asks():
            self._keeper.syncing.decide(self.name, take)

    def move_by(self, by: int) -> None:
        """One place up (-1) or down (1) within its layer, if there is one."""
        self._keeper.move(self.name, by)

    def remove(self) -> None:
        """Forget the source; the starter stays."""
        if self.is_own():
            self._keeper.remove(self.name)

    def _show_skipped(self, listed: Listed) -> None:
        state = listed.state
        count = state.skipped if state else 0
        for part in (self._skipped_title, self.skipped, self._copy):
            part.setVisible(bool(count))
        as_of = (listed.source.name, count, state.refreshed_at if state else "")
        if count and as_of != self._skipped_as_of:  # asked anew only when something was read
            self._skipped_as_of = as_of
            self._skipped_title.setText(source_words.skipped(count))
            self.skipped.show_files(self._keeper.skipped(listed.source.name))

    def _lay_out(self) -> None:
        self._skipped_title = voiced("", "field")
        self._name_title = voiced(self.tr("Name"), "field")
        self._layer_title = voiced(self.tr("Layer"), "field")
        self._own: list[QWidget] = [
            self._name_title, self.name_field, self._layer_title, self.layers,
            self._up, self._down, self._remove,
        ]  # fmt: skip
        self._acts = Flow()
        for button in (
            self._seek, self._read, self._pin, self._pause, self._open, self._up, self._down,
            self._remove,
        ):  # fmt: skip
            self._acts.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._title, self._folder, self._read_on, self._problem, self.sync):
            column.addWidget(part)
        column.addSpacing(4)
        column.addLayout(self._acts)
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self._name_title, self.name_field),
            (self._layer_title, self.layers, self._layer_hint),
            (self._skipped_title, self.skipped, self._copy),
        )
        for group in groups:
            column.addSpacing(12)
            for widget in group:
                column.addWidget(widget)
        column.setAlignment(self._copy, Qt.AlignmentFlag.AlignLeft)
        self._theme.changed.connect(self._dress)
        self._dress()

    def _listen(self) -> None:
        keeper = self._keeper
        self._seek.clicked.connect(self.seeks)
        self.sync.decided.connect(self.decide)
        self.name_field.editingFinished.connect(self._rename)
        self.layers.chosen.connect(lambda layer: keeper.set_layer(self.name, layer))
        self._up.clicked.connect(lambda: self.move_by(-1))
        self._down.clicked.connect(lambda: self.move_by(1))
        self._read.clicked.connect(self.read)
        self._pause.clicked.connect(self.pause)
        self._pin.clicked.connect(self.pins)
        self._open.clicked.connect(self._open_folder)
        self._remove.clicked.connect(self.remove)
        self._copy.clicked.connect(self.skipped.copy)

    def _rename(self) -> None:
        old, new = self.name, self.name_field.text().strip()
        if not old or new == old:
            self.name_field.setText(old)
            return
        if self._keeper.rename(old, new) is None:
            self.name_field.setText(old)
        else:
            self.renamed.emit(new)

    def _open_folder(self) -> None:
        folder = self._listed.source.folder if self._listed else Path()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _dress(self) -> None:
        self.name_field.setMaximumWidth(self._theme.px(320))

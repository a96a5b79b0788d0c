"""The settings of where records come from: the sources, and what can be done with each."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from cairn.desk import sentences
from cairn.desk.action import Action
from cairn.desk.address_form import AddressForm
from cairn.desk.flow import Flow
from cairn.desk.folder_dialog import ask_for_folder
from cairn.desk.notice import Notice
from cairn.desk.section import Section
from cairn.desk.source_form import SourceForm
from cairn.desk.source_keeper import SourceKeeper
from cairn.desk.source_list import SourceList
from cairn.desk.theme import Theme
from cairn.errors import CairnError
from cairn.library.source import GIT, Source


class SourcesSection(Section):
    """The list, and below it the source that is chosen.

    Signals:
        said: something for the status line.
    """

    said = Signal(str)

    def __init__(self, theme: Theme, keeper: SourceKeeper) -> None:
        super().__init__(
            theme,
            self.tr("Sources"),
            self.tr(
                "Folders of Markdown and git repositories that records come from. Of two versions"
                " of a record, the one of the source further up is shown first."
            ),
        )
        self._keeper = keeper
        self.list = SourceList(theme)
        self.form = SourceForm(theme, keeper)
        self.notice = Notice(theme)
        self.add_button = QPushButton(self.tr("Add a folder…"))
        self.add_button.setProperty("lead", True)
        self.address_button = QPushButton(self.tr("Add a repository…"))
        self.address = AddressForm(theme)
        self._lay_out()
        self.add_button.clicked.connect(self.ask_for_folder)
        self.address_button.clicked.connect(self.ask_for_address)
        self.address.given.connect(self.add_address)
        self.address.closed.connect(self.address_button.setFocus)
        self.list.picked.connect(self.form.show_source)
        self.list.deleted.connect(self.form.remove)
        self.form.seeks.connect(self._seek)
        self.form.renamed.connect(self._show)
        self.form.pins.connect(self.pin)
        keeper.changed.connect(self._changed)
        keeper.failed.connect(self._failed)
        keeper.removed.connect(self._removed)

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # not Qt's own
        """What can be done with the source that is chosen."""
        room, form, own = self.tr("Sources"), self.form, self.form.is_own
        shown = form.isVisible
        return (
            Action("sources.rename", self.tr("Rename this source"), form.edit_name,
                   ("F2",), room, own),
            Action("sources.up", self.tr("Move this source up"), lambda: form.move_by(-1),
                   ("Alt+Up",), room, shown),
            Action("sources.down", self.tr("Move this source down"), lambda: form.move_by(1),
                   ("Alt+Down",), room, shown),
            Action("sources.read", self.tr("Read this source again"), form.read,
                   ("F5",), room, shown),
            Action("sources.pause", self.tr("Pause or resume this source"), form.pause,
                   (), room, shown),
            Action("sources.pin", self.tr("Follow another branch or tag…"), self.pin, (), room,
                   form.may_pin),
            Action("sources.take", self.tr("Take the new state of this repository"),
                   lambda: form.decide(True), (), room, form.asks),
            Action("sources.keep", self.tr("Keep what I have of this repository"),
                   lambda: form.decide(False), (), room, form.asks),
            Action("sources.remove", self.tr("Remove this source"), form.remove, (), room, own),
        )  # fmt: skip

    def stops(self) -> list[QWidget]:
        """Where F6 stops."""
        return [self.list, self.form.first()]

    def ask_for_folder(self) -> None:
        """Choose a folder to be added."""
        ask_for_folder(self, self.tr("Add a folder to the library"), self.add)

    def ask_for_address(self) -> None:
        """Type the address of a repository to be added."""
        self.address.ask()

    def choose(self, name: str) -> None:
        """Show a source, with the focus on it."""
        self._show(name)
        self.list.setFocus()

    def add(self, folder: Path) -> None:
        """Take a folder in, and show how far it is."""
        source = self._keeper.add(folder)
        if source is not None:
            self.notice.clear()
            self.choose(source.name)
            self.said.emit(self.tr("{} was added").format(source.name))

    def add_address(self, address: str, branch: str) -> None:
        """Take a repository in, and show how far its fetch is."""
        source = self._keeper.add_address(address, branch)
        if source is not None:
            self.notice.clear()
            self.address.done()
            self.choose(source.name)
            self.said.emit(self.tr("{} was added").format(source.name))

    def pin(self) -> None:
        """Look at other branches and tags of the repository that is shown."""
        from cairn.desk.pin_sheet import PinSheet

        listed = self.list.chosen()
        if listed is None or not self.form.may_pin():
            return
        source = listed.source
        sheet = PinSheet(self.window(), self._theme, self._keeper.tasks, source)
        sheet.followed.connect(lambda: self._keeper.led_elsewhere(source.name))
        sheet.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keeper.look()
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.notice.clear()

    def _lay_out(self) -> None:
        foot = Flow()
        foot.addWidget(self.add_button)
        foot.addWidget(self.address_button)
        line = QFrame()
        line.setObjectName("hairline")
        line.setFixedHeight(1)
        self.column.addSpacing(8)
        self.column.addWidget(self.notice)
        self.column.addWidget(self.list)
        self.column.addSpacing(4)
        self.column.addLayout(foot)
        self.column.addWidget(self.address)
        self.column.addSpacing(12)
        self.column.addWidget(line)
        self.column.addSpacing(8)
        self.column.addWidget(self.form)
        self.column.addStretch(1)

    def _show(self, name: str = "") -> None:
        """Show how everything stands, with `name` chosen if it is given."""
        self.list.show_sources(self._keeper.listed())
        if name:
            self.list.choose(name)
        for problem in self._keeper.problems():
            self.notice.say(sentences.said(problem))

    def _changed(self) -> None:
        if self.isVisible():
            self._show()

    def _removed(self, source: Source) -> None:
        def undo() -> None:
            if self._keeper.put_back(source) is not None:
                self.choose(source.name)

        told = self.tr("{} was removed. Its folder was not touched.").format(source.name)
        if source.kind == GIT:
            told = self.tr("{} was removed. The repository was not touched.").format(source.name)
        self.notice.say(told, self.tr("Put it back"), undo)

    def _failed(self, error: CairnError) -> None:
        self.notice.say(sentences.told(error))

    def _seek(self) -> None:
        name = self.form.name
        ask_for_folder(
            self,
            self.tr("Where the folder of {} is now").format(name),
            lambda folder: self._keeper.lead_to(name, folder),
        )

"""The page of one draft: fields beside its Markdown and the page it makes; all typed is kept."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cairn.desk import labels
from cairn.desk import outbox_words as words
from cairn.desk.choice import Choice
from cairn.desk.draft_beside import DraftBeside
from cairn.desk.draft_fate import DraftFate
from cairn.desk.draft_files import DraftFiles
from cairn.desk.draft_form import DraftForm
from cairn.desk.draft_preview import DraftPreview
from cairn.desk.flow import Flow
from cairn.desk.journal_door import JournalDoor
from cairn.desk.leavable import Leavable, quiet_button
from cairn.desk.legible import legible
from cairn.desk.page_view import PageView
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.source_field import SourceField
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.outbox.board import Card
    from cairn.outbox.companion import Companion
    from cairn.outbox.draft import Draft
    from cairn.outbox.drafts import Drafts
    from cairn.records.problem import Problem

KEPT_MS = 1_000
"""From the first letter that is not kept yet until it is."""

LULL_MS = 250
"""After the last letter: then it is laid out anew, checked, and compared with the library."""

WIDE, MIDDLE = 1_180, 640
"""Pixels at 100 % from which Markdown and page stand side by side, and fields beside them."""

FEW, MANY = (1, 2), (2, 3)
"""Parts of the width that fields and texts have: beside two texts, and beside one."""

MOST_TRIES = 4

FIELDS, SOURCE, PAGE = "fields", "source", "page"


class DraftPage(Leavable):
    """Fields, Markdown, preview; what is missing, and what the library says already.

    Attributes:
        source: the draft's whole text; it can always be changed there.

    Signals:
        said: something for the status line.
        contributes: the id of the draft that is to leave.
        reads: id of a record of the library that is to be read.
    """

    said = Signal(str)
    contributes = Signal(str)
    reads = Signal(str)

    def __init__(self, theme: Theme, tasks: Tasks, door: JournalDoor) -> None:
        super().__init__(theme)
        self._door = door
        self._draft: Draft | None = None
        self._dirty = self._fitting = False
        self.setObjectName("ground")
        self._about, self._title = voiced("", "small"), voiced("", "title")
        self.fate = DraftFate(theme, door)
        self.contribute = QPushButton(self.tr("Contribute…"))
        self.contribute.setProperty("lead", True)
        self.back = quiet_button(self.tr("Back to the board"))
        self.form = DraftForm(theme)
        self.beside = DraftBeside(theme, tasks, door)
        self.files = DraftFiles(theme)
        self.source = SourceField(theme, self.tr("Markdown"))
        self.page = PageView(theme)
        self.page.setAccessibleName(self.tr("Preview"))
        self._preview = DraftPreview(self.page, theme, tasks)
        self.view = Choice(
            self.tr("Shown"),
            (
                (FIELDS, self.tr("Fields")),
                (SOURCE, self.tr("Markdown")),
                (PAGE, self.tr("Preview")),
            ),
        )
        self.view.choose(FIELDS)
        self._keep_timer = QTimer(self, singleShot=True, interval=KEPT_MS)
        self._lull = QTimer(self, singleShot=True, interval=LULL_MS)
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._listen()

    @property
    def id(self) -> str:
        """Of the draft that is written; empty for none."""
        return self._draft.id if self._draft is not None else ""

    @property
    def waiting(self) -> bool:
        """Whether something is still to come."""
        return self._lull.isActive() or self._preview.waiting or self.beside.waiting

    def show_draft(self, draft: "Draft", card: "Card | None" = None) -> None:
        """Go on writing this one."""
        self._draft, self._dirty = draft, False
        self._keep_timer.stop()
        self.source.put(draft.text, anew=True)
        self.fate.show_card(card)
        self.files.show_draft(draft)
        self.beside.begin(draft)
        self._tell()
        self._show_fields(anew=True)
        self._refresh()

    def take_focus(self) -> None:
        """To the first field that is empty, else the title."""
        self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow()

    def keep(self) -> bool:
        """Keep what was typed as a state to go back to; says whether that went well."""
        self._keep_timer.stop()
        draft = self._draft
        if draft is None or not self._dirty:
            return True
        return self._write(lambda drafts: drafts.change(draft.id, text=self.source.text()))

    def leave(self) -> None:
        """Back to the board."""
        self.closed.emit()

    def stops(self) -> list[QWidget]:
        """What F6 goes through."""
        shown = [
            self.form.title, self.source, self.page, self.files.list,
            self.beside.problems, self.beside.similar,
        ]  # fmt: skip
        return [one for one in shown if one.isVisible()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # -- inside -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QFrame()
        head.setObjectName("masthead")
        above = QVBoxLayout(head)
        above.setContentsMargins(24, 12, 24, 12)
        above.setSpacing(4)
        row = Flow()
        for button in (self.contribute, self.back):
            row.addWidget(button)
        for widget in (self._about, self._title, self.fate):
            above.addWidget(widget)
        above.addSpacing(4)
        above.addLayout(row)
        above.addSpacing(4)
        above.addWidget(self.view)
        fields = QWidget()
        fields.setObjectName("page")
        column = QVBoxLayout(fields)
        column.setContentsMargins(24, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.beside)
        column.addWidget(self.files)
        column.addWidget(self.form)
        column.addStretch(1)
        self._left = QScrollArea()
        self._left.setWidgetResizable(True)
        self._left.setFrameShape(QScrollArea.Shape.NoFrame)
        self._left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._left.setAccessibleName(self.tr("Fields"))
        self._left.setWidget(fields)
        self._right = QWidget()
        inner = QVBoxLayout(self._right)
        inner.setContentsMargins(16, 16, 16, 16)
        inner.setSpacing(8)
        self._texts = QHBoxLayout()
        self._texts.setSpacing(16)
        self._texts.addWidget(self.source, 1)
        self._texts.addWidget(self.page, 1)
        inner.addLayout(self._texts, 1)
        self._panes = QHBoxLayout()
        self._panes.setSpacing(0)
        self._panes.addWidget(self._left)
        self._panes.addWidget(self._right)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addLayout(self._panes, 1)

    def _listen(self) -> None:
        self.contribute.clicked.connect(lambda: self.contributes.emit(self.id))
        self.back.clicked.connect(self.leave)
        self.fate.said.connect(self.said)
        self.fate.reads.connect(self.reads)
        self.source.edited.connect(self._typed)
        self.form.edited.connect(self._formed)
        self.form.failed.connect(lambda error: self.said.emit(told(error)))
        self.view.chosen.connect(lambda _: self._fit())
        self.beside.goes_to.connect(self._go_to)
        self.files.changed.connect(self._take_along)
        self.beside.reads.connect(self.reads)
        self.beside.improving.keep = self.keep
        self.beside.improving.said.connect(self.said)
        self.beside.improving.turned.connect(self.show_draft)
        # once everything stands where it is to stand
        self._left.verticalScrollBar().rangeChanged.connect(lambda *_: self._settling.start())
        self._settling.timeout.connect(self._follow)
        self._keep_timer.timeout.connect(self._autosave)
        self._lull.timeout.connect(self._refresh)
        self._theme.changed.connect(self._dress)

    def _typed(self) -> None:
        """In the Markdown."""
        self._dirty = True
        self._show_fields()
        self._later()

    def _formed(self, text: str) -> None:
        """In a field."""
        self._dirty = True
        self.source.put(text)
        self._show_fields()
        self._later()

    def _later(self) -> None:
        if not self._keep_timer.isActive():
            self._keep_timer.start()
        self._lull.start()

    def _take_along(self, files: "tuple[Companion, ...]") -> None:
        """Other files go along from now on."""
        draft = self._draft
        if draft is None or not self.keep():
            return
        self._write(lambda drafts: drafts.change(draft.id, files=files))
        self.files.show_draft(self._draft or draft)
        self._refresh()

    def _autosave(self) -> None:
        draft = self._draft
        if draft is not None and self._dirty:
            text = self.source.text()
            self._write(lambda drafts: drafts.type(draft.id, text))

    def _write(self, how: "Callable[[Drafts], Draft]") -> bool:
        try:
            self._draft = how(self._door.workspace.drafts)
        except CairnError as error:
            self.said.emit(told(error))
            return False
        self._dirty = False
        self._tell()
        return True

    def _now(self) -> "Draft | None":
        """The draft as it stands in the field; kind and title as the text says."""
        from cairn.outbox.written import says

        if self._draft is None:
            return None
        draft = replace(self._draft, text=self.source.text())
        found = says(draft)
        if found is None:
            return draft
        return replace(draft, kind=found.kind, title=found.title or draft.title)

    def _show_fields(self, *, anew: bool = False) -> None:
        draft = self._now()
        if draft is not None:
            self.form.show_draft(draft, anew=anew)

    def _refresh(self) -> None:
        """After a lull: the page, what is missing, what is there already."""
        draft = self._now()
        if draft is None:
            return
        self._title.setText(legible(draft.title))
        self.beside.look(draft)
        self._preview.lay_out(draft)

    def _tell(self) -> None:
        draft = self._draft
        if draft is not None:
            about = (labels.kind(draft.kind), words.purpose(draft), words.age(draft.edited_at))
            self._about.setText(" · ".join(one for one in about if one))
            self._title.setText(legible(draft.title))

    def _go_to(self, problem: "Problem") -> None:
        """To where it is mended: a field, otherwise its line."""
        if not self.form.go_to(problem):
            self.view.choose(SOURCE)
            self._fit()
            self.source.go_to(problem.line)

    def _fit(self) -> None:
        """What stands beside what at this width, which may change as something comes or goes."""
        if self._fitting:
            return
        self._fitting, fitted = True, -1
        for _ in range(MOST_TRIES):
            if fitted == self.width():
                break
            fitted = self.width()
            self._arrange(fitted)
        self._fitting = False
        self.page.fit(self.page.width())

    def _arrange(self, width: int) -> None:
        px = self._theme.px
        wide, narrow = width >= px(WIDE), width < px(MIDDLE)
        shown = self.view.value
        if shown == FIELDS and not narrow:
            shown = SOURCE
        self.view.setVisible(not wide)
        self.view.buttons()[0].setVisible(narrow)
        self.view.choose(shown)
        self._left.setVisible(not narrow or shown == FIELDS)
        self._right.setVisible(not narrow or shown != FIELDS)
        self.source.setVisible(wide or shown == SOURCE)
        self.page.setVisible(wide or shown == PAGE)
        left, right = FEW if wide else MANY
        self._panes.setStretch(0, left)
        self._panes.setStretch(1, right)

    def _follow(self) -> None:
        """Keep what has the focus in sight while what stands above it comes and goes."""
        focus: QWidget | None = self.window().focusWidget()
        if focus is not None and self._left.isAncestorOf(focus):
            self._left.ensureWidgetVisible(focus, 0, self._theme.px(32))

    def _dress(self) -> None:
        self._fit()
        if self._draft is not None and self.isVisible():
            self._refresh()

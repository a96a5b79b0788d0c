"""What can be done about a similar record while one writes: see it beside, improve it, go back."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cairn.desk.flow import Flow
from cairn.desk.journal_door import JournalDoor
from cairn.desk.leavable import quiet_button
from cairn.desk.legible import legible
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.row import Row
    from cairn.outbox.draft import Draft


class DraftImproving(QWidget):
    """Buttons, each there only while it leads to something; every one of them has a key.

    Attributes:
        way_back: what it became, and the way back; it stands by itself, above the list.
        keep: keeps what was typed last, and says whether that went well.
        chosen: gives the similar record that is meant; None if there is none.

    Signals:
        said: something for the status line.
        reads: id of a similar record that is to be read.
        turned: the Draft as it is from now on.
    """

    said = Signal(str)
    reads = Signal(str)
    turned = Signal(object)

    def __init__(self, theme: Theme, tasks: Tasks, door: JournalDoor) -> None:
        super().__init__()
        self._theme, self._tasks, self._door = theme, tasks, door
        self._draft: Draft | None = None
        self._returns = False
        self.keep: Callable[[], bool] = lambda: True
        self.chosen: Callable[[], Row | None] = lambda: None
        self._words = self.tr("It is a change of “{}” now; what you typed stands in it.")
        self.standing = voiced("", "muted")
        self.improve = quiet_button(self.tr("Make this a change of it"))
        self.beside = quiet_button(self.tr("Both side by side"))
        self.read = quiet_button(self.tr("Read it"))
        self.back = quiet_button(self.tr("Make it a draft of its own again"))
        self.way_back = QWidget()
        for box, words, buttons in (
            (self, (), (self.improve, self.beside, self.read)),
            (self.way_back, (self.standing,), (self.back,)),
        ):
            column, row = QVBoxLayout(box), Flow()
            column.setContentsMargins(0, 0, 0, 8)
            column.setSpacing(4)
            for label in words:
                column.addWidget(label)
            for button in buttons:
                row.addWidget(button)
            column.addLayout(row)
        self.improve.clicked.connect(self.make_change)
        self.beside.clicked.connect(self.show_beside)
        self.read.clicked.connect(self._read)
        self.back.clicked.connect(self.make_own)
        self.hide()
        self.way_back.hide()

    @property
    def may_improve(self) -> bool:
        """Whether the draft can become a change of a similar record."""
        from cairn.outbox.improved import may_improve

        draft = self._draft
        return draft is not None and self.chosen() is not None and may_improve(draft)

    @property
    def may_return(self) -> bool:
        """Whether the draft was one of its own, and can be that again."""
        return self._returns

    @property
    def may_compare(self) -> bool:
        """Whether there is a record to be seen beside the draft."""
        return self._draft is not None and self.chosen() is not None

    def show_draft(self, draft: "Draft", *, anew: bool = False) -> None:
        """Offer what can be done with `draft` as it is; `anew` if it was just opened."""
        self._draft = draft
        if anew:
            self._returns = self._was_own(draft)
        similar = self.may_compare
        self.improve.setVisible(similar and self.may_improve)
        self.beside.setVisible(similar)
        self.read.setVisible(similar)
        self.standing.setText(self._words.format(legible(draft.title, 80)))
        self.way_back.setVisible(self._returns)
        self.setVisible(similar)

    def make_change(self) -> None:
        """Make the draft a change of the similar record, with all that was typed in it."""
        from cairn.outbox.begin import from_row
        from cairn.outbox.draft import Purpose
        from cairn.outbox.improving import improve

        draft, row = self._draft, self.chosen()
        if draft is None or row is None or not self.keep():
            return
        workspace = self._door.workspace

        def turn() -> "Draft":
            begun = from_row(workspace.sources, row, Purpose.CHANGE, date.today())
            return improve(workspace.drafts, draft.id, begun)

        self._turn(turn, self._words.format(legible(row.title, 80)))

    def make_own(self) -> None:
        """Make it one of its own again, with the text that it had."""
        from cairn.outbox.improving import own_again

        draft = self._draft
        if draft is None or not self.keep():
            return
        drafts = self._door.workspace.drafts
        words = self.tr("It is a draft of its own again, as it was.")
        self._turn(lambda: own_again(drafts, draft.id), words)

    def show_beside(self) -> None:
        """Show the draft and the similar record side by side."""
        from cairn.desk.similar_sheet import SimilarSheet

        draft, row = self._draft, self.chosen()
        if draft is None or row is None:
            return
        try:
            text = self._door.workspace.library.text(row)
        except CairnError as error:
            self.said.emit(told(error))
            return
        may = self.may_improve
        sheet = SimilarSheet(self.window(), self._theme, self._tasks, draft, row, text, may=may)
        sheet.improves.connect(self.make_change)
        sheet.reads.connect(self._read)
        sheet.open()

    def _read(self) -> None:
        row = self.chosen()
        if row is not None:
            self.reads.emit(row.id)

    def _turn(self, turn: "Callable[[], Draft]", words: str) -> None:
        focus = self.window().focusWidget()
        here = focus is self.improve
        try:
            draft = turn()
        except CairnError as error:
            self.said.emit(told(error))
            return
        self._door.tell()
        self.turned.emit(draft)
        if here and self._returns:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.said.emit(words)

    def _was_own(self, draft: "Draft") -> bool:
        from cairn.outbox.improving import was_own

        if draft.base is None or draft.sent or not draft.id:
            return False
        try:
            return was_own(self._door.workspace.drafts, draft.id) is not None
        except CairnError:
            return False  # what keeps it from being read is said where it is read

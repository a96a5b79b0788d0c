"""The pages of the outbox and which one is seen: board, draft, gate, two texts, or words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cairn.desk.carrying import Carrying
from cairn.desk.journal_door import JournalDoor
from cairn.desk.outbox_board import OutboxBoard
from cairn.desk.outbox_empty import OutboxEmpty
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.desk.draft_page import DraftPage
    from cairn.desk.gate_page import GatePage
    from cairn.desk.settle_page import SettlePage


class OutboxPages(QStackedWidget):
    """The page of a draft, of the gate and of two texts are made when they are first wanted.

    Attributes:
        board: every draft there is.
        empty: what stands in its place.

    Signals:
        said: something for the status line.
        reads: id of a record of the library that is to be read.
        writes, contributes: the id of a draft.
        settled: the id of a draft, and which of two texts holds; see `SettlePage.settled`.
        closed: back to the board.
    """

    said = Signal(str)
    reads = Signal(str)
    writes = Signal(str)
    contributes = Signal(str)
    settled = Signal(str, str)
    closed = Signal()

    def __init__(self, theme: Theme, tasks: Tasks, door: JournalDoor, carrying: Carrying) -> None:
        super().__init__()
        self._theme, self._tasks, self._door = theme, tasks, door
        self._carrying = carrying
        self._draft: DraftPage | None = None
        self._gate: GatePage | None = None
        self._settle: SettlePage | None = None
        self.board, self.empty = OutboxBoard(theme), OutboxEmpty(theme)
        self.addWidget(self.board)
        self.addWidget(self.empty)

    @property
    def waiting(self) -> bool:
        """Whether something is still to come from the background."""
        pages = (self._draft, self._gate, self._settle)
        return any(one is not None and one.waiting for one in pages)

    @property
    def on_board(self) -> bool:
        """Whether the board is seen."""
        return self.currentWidget() is self.board

    @property
    def writing(self) -> bool:
        """Whether a draft is being written."""
        return self._draft is not None and self.currentWidget() is self._draft

    @property
    def leaving(self) -> bool:
        """Whether one is about to leave."""
        return self._gate is not None and self.currentWidget() is self._gate

    @property
    def settling(self) -> bool:
        """Whether two texts of one record are seen."""
        return self._settle is not None and self.currentWidget() is self._settle

    @property
    def here(self) -> str:
        """The id of the draft one is at; empty for none."""
        if self.writing:
            return self.draft.id
        if self.leaving:
            return self.gate.id
        if self.settling:
            return self.settle.id
        return self.board.chosen if self.on_board else ""

    @property
    def draft(self) -> "DraftPage":
        """The page on which drafts are written."""
        if self._draft is None:
            from cairn.desk.draft_page import DraftPage

            self._draft = DraftPage(self._theme, self._tasks, self._door)
            self._draft.said.connect(self.said)
            self._draft.reads.connect(self.reads)
            self._draft.contributes.connect(self.contributes)
            self._draft.closed.connect(self.closed)
            self.addWidget(self._draft)
        return self._draft

    @property
    def gate(self) -> "GatePage":
        """The page of the gate."""
        if self._gate is None:
            from cairn.desk.gate_page import GatePage

            self._gate = GatePage(self._theme, self._tasks, self._door, self._carrying)
            self._gate.said.connect(self.said)
            self._gate.writes.connect(self.writes)
            self._gate.closed.connect(self.closed)
            self.addWidget(self._gate)
        return self._gate

    @property
    def settle(self) -> "SettlePage":
        """The page on which somebody says which of two texts holds."""
        if self._settle is None:
            from cairn.desk.settle_page import SettlePage

            self._settle = SettlePage(self._theme, self._tasks, self._door)
            self._settle.said.connect(self.said)
            self._settle.reads.connect(self.reads)
            self._settle.settled.connect(self.settled)
            self._settle.closed.connect(self.closed)
            self.addWidget(self._settle)
        return self._settle

    def keep(self) -> bool:
        """Keep what is typed, if anything is; says whether that went well."""
        return self._draft is None or self._draft.keep()

    def stops(self) -> list[QWidget]:
        """What F6 goes through."""
        if self.writing:
            return self.draft.stops()
        if self.leaving:
            return self.gate.stops()
        if self.settling:
            return self.settle.stops()
        return self.board.stops() if self.on_board else []

"""The outbox: a board of drafts, the page on which one is written, the one on which it leaves."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from cairn.desk import action_menu
from cairn.desk import outbox_words as words
from cairn.desk.action import Action
from cairn.desk.draft_beginnings import DraftBeginnings
from cairn.desk.empty_state import EmptyState
from cairn.desk.journal_door import JournalDoor
from cairn.desk.notice import Notice
from cairn.desk.outbox_actions import outbox_actions
from cairn.desk.outbox_board import OutboxBoard
from cairn.desk.outbox_cards import OutboxCards
from cairn.desk.sentences import said, told
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.desk.draft_page import DraftPage
    from cairn.desk.gate_page import GatePage
    from cairn.flows.glance import Glance
    from cairn.outbox.draft import Draft

_THROWN, _READ_ONLY = "draft-thrown", "read-only"


class OutboxPage(QWidget):
    """A room of the window; the journal, in which drafts lie, is opened when it is entered.

    Attributes:
        board: every draft there is.
        beginnings: asks what a new one begins with.

    Signals:
        said: something for the status line.
        reads: id of a record of the library that is to be read.
    """

    said = Signal(str)
    reads = Signal(str)

    def __init__(self, theme: Theme, tasks: Tasks, door: JournalDoor) -> None:
        super().__init__()
        self._theme, self._tasks, self._door = theme, tasks, door
        self._is_beside = False
        self._cards = OutboxCards(tasks, door)
        self._cards.came.connect(self._came)
        self._cards.failed.connect(lambda error: self.said.emit(told(error)))
        self._draft: DraftPage | None = None
        self._gate: GatePage | None = None
        self.beginnings = DraftBeginnings(self, theme)
        self.beginnings.begun.connect(self.begin)
        self.notice = Notice(theme)
        self.board = OutboxBoard(theme)
        self.empty = EmptyState(theme, "room-outbox")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        self.board.opened.connect(self.write)
        self.board.removed.connect(self.remove)
        self.board.asked.connect(self._menu)
        door.changed.connect(self._changed)
        door.open()
        self._changed()

    # -- where one is -------------------------------------------------------------------------

    @property
    def waiting(self) -> bool:
        """Whether something is still to come from the background."""
        return self._cards.asking or any(
            one is not None and one.waiting for one in (self._draft, self._gate)
        )

    @property
    def on_board(self) -> bool:
        """Whether the board is seen."""
        return self._stack.currentWidget() is self.board

    @property
    def writing(self) -> bool:
        """Whether a draft is being written."""
        return self._draft is not None and self._stack.currentWidget() is self._draft

    @property
    def leaving(self) -> bool:
        """Whether one is about to leave."""
        return self._gate is not None and self._stack.currentWidget() is self._gate

    @property
    def here(self) -> str:
        """The id of the draft one is at; empty for none."""
        if self._is_beside:
            return ""
        if self.writing and self._draft is not None:
            return self._draft.id
        if self.leaving and self._gate is not None:
            return self._gate.id
        return self.board.chosen if self.on_board else ""

    @property
    def draft_page(self) -> "DraftPage":
        """The page on which drafts are written, made when it is first wanted."""
        if self._draft is None:
            from cairn.desk.draft_page import DraftPage

            self._draft = DraftPage(self._theme, self._tasks, self._door)
            self._draft.said.connect(self.said)
            self._draft.reads.connect(self.reads)
            self._draft.contributes.connect(self.contribute)
            self._draft.closed.connect(self.show_board)
            self._stack.addWidget(self._draft)
        return self._draft

    @property
    def gate_page(self) -> "GatePage":
        """The page of the gate, made when it is first wanted."""
        if self._gate is None:
            from cairn.desk.gate_page import GatePage

            self._gate = GatePage(self._theme, self._tasks, self._door)
            self._gate.said.connect(self.said)
            self._gate.writes.connect(self.write)
            self._gate.closed.connect(self.show_board)
            self._stack.addWidget(self._gate)
        return self._gate

    def entered(self) -> None:
        """The room is entered: others may have changed something."""
        self._door.look_again()
        self._cards.ask()

    # -- what is done ---------------------------------------------------------------------------

    def show_board(self) -> None:
        """Every draft, with the one that one was at chosen."""
        if self._is_beside:
            return
        id = self.here
        if self.writing and self._draft is not None and not self._draft.keep():
            return
        self._stack.setCurrentWidget(self.board)
        self._changed()
        if self.on_board:
            self.board.choose(id)
        else:
            self.empty.setFocus()

    def write(self, id: str) -> None:
        """Go on writing a draft."""
        if not id or not self._can_write():
            return
        try:
            draft = self._door.workspace.drafts.get(id)
        except CairnError as error:
            self.said.emit(told(error))
            return
        page = self.draft_page
        page.show_draft(draft, self._cards.by_id.get(id))
        self._stack.setCurrentWidget(page)
        page.take_focus()

    def begin(self, make: "Callable[[], Draft]") -> bool:
        """Keep a draft that `make` begins, and write it; says whether there is one."""
        if not self._can_write():
            return False
        try:
            draft = self._door.workspace.drafts.save(make())
        except CairnError as error:
            self.said.emit(told(error))
            return False
        self._door.tell()
        self.write(draft.id)
        return True

    def new(self) -> None:
        """Ask for kind and title of a new draft."""
        if self._can_write():
            self.beginnings.ask()

    def from_file(self) -> None:
        """Ask for a Markdown file to begin with."""
        if self._can_write():
            self.beginnings.ask_for_file()

    def contribute(self, id: str) -> None:
        """See what would leave of a draft; what was typed is kept before."""
        if not id or not self._can_write():
            return
        if self.writing and self._draft is not None and not self._draft.keep():
            return
        page = self.gate_page
        page.show_draft(id)
        self._stack.setCurrentWidget(page)
        page.take_focus()

    def remove(self, id: str) -> None:
        """Put a draft in the trash; for a while it can be put back by a button."""
        if not id or not self._can_write():
            return
        drafts = self._door.workspace.drafts

        def back() -> None:
            self._try(lambda: drafts.untrash(id))

        if self.writing and self._draft is not None:
            self._draft.keep()
        if self._try(lambda: drafts.trash(id)):
            self.notice.say(
                self.tr("The draft is in the trash."), self.tr("Put it back"), back, key=_THROWN
            )
            if not self.on_board:
                self._stack.setCurrentWidget(self.board)
                self._changed()
                self.take_focus()

    def show_states(self) -> None:
        """Earlier states of the draft one is at."""
        id = self.here
        if not id:
            return
        if self.writing and self._draft is not None:
            self._draft.keep()
        self._show_past(id)

    def show_trash(self) -> None:
        """Drafts that lie in the trash."""
        self._show_past("")

    def stop(self) -> None:
        """The window closes: keep what is typed."""
        if self._draft is not None:
            self._draft.keep()

    def show_beside(self, beside: bool) -> None:
        """While a mentee sees the screen nothing of any draft is seen."""
        if beside == self._is_beside:
            return
        if beside:
            self.stop()
        self._is_beside = beside
        self.notice.hush(beside)
        if beside:
            self.board.show_cards({})
        self._stack.setCurrentWidget(self.board)
        self._changed()

    # -- for the window -----------------------------------------------------------------------

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # Qt's own are not used
        """What can be done here."""
        return outbox_actions(self)

    def stops(self) -> list[QWidget]:
        """What F6 goes through."""
        if self.writing and self._draft is not None:
            return self._draft.stops()
        if self.leaving and self._gate is not None:
            return self._gate.stops()
        return self.board.stops() if self.on_board else []

    def take_focus(self) -> None:
        """What is used first."""
        if self.on_board:
            self.board.take_focus()

    # -- inside -------------------------------------------------------------------------------

    def _changed(self) -> None:
        """Something in the journal is other than before."""
        if self._is_beside:
            self.empty.say(
                self.tr("Side by side"),
                self.tr("Drafts are not shown while somebody else sees the screen."),
            )
            self._stack.setCurrentWidget(self.empty)
            return
        journal = self._door.journal
        if journal is None:
            problem = self._door.problem
            self.empty.say(
                self.tr("Drafts lie in the journal, which cannot be opened"),
                told(problem) if problem is not None else "",
                self.tr("Try again"),
                self._door.open_again,
            )
            if not (self.writing or self.leaving):
                self._stack.setCurrentWidget(self.empty)
            return
        why = journal.store.read_only
        if why:
            text = self.tr("The journal can be read, but not changed: {}.").format(said(why))
            self.notice.say(text, self.tr("Try again"), self._door.open_again, key=_READ_ONLY)
        else:
            self.notice.clear(_READ_ONLY)
        from cairn.flows.glance import at_first

        try:
            first = at_first(self._door.workspace.drafts)
        except CairnError as error:
            self.said.emit(told(error))
            return
        self._show(self._cards.with_known(first))
        self._cards.ask()

    def _came(self, seen: "Glance") -> None:
        if not self._is_beside and self._door.journal is not None:
            self._show(seen)
            if seen.learned:
                self._door.look_again()

    def _show(self, seen: "Glance") -> None:
        self._cards.hold(seen)
        self.board.show_cards(
            {name.value: [words.card_line(one) for one in cards]
             for name, cards in seen.columns.items()}
        )  # fmt: skip
        if self.writing or self.leaving:
            return
        if self._cards.by_id:
            self._stack.setCurrentWidget(self.board)
            return
        self.empty.say(
            self.tr("Nothing is on its way"),
            self.tr(
                "What you found out can reach every team: write it down, see it through the gate,"
                " contribute it."
            ),
            self.tr("New draft"),
            self.new,
        )
        self.empty.offer([(self.tr("Begin with a file"), self.from_file)])
        self._stack.setCurrentWidget(self.empty)

    def _show_past(self, id: str) -> None:
        """Earlier states of a draft, or what lies in the trash."""
        from cairn.desk.past_sheet import PastSheet

        if self._is_beside or self._door.journal is None:
            return
        drafts = self._door.workspace.drafts
        try:
            sheet = (
                PastSheet.of_draft(self.window(), self._theme, drafts, id)
                if id
                else PastSheet.of_trash(self.window(), self._theme, drafts)
            )
        except CairnError as error:
            self.said.emit(told(error))
            return
        sheet.brought.connect(self._brought)
        sheet.open()

    def _brought(self, draft: "Draft") -> None:
        self._door.tell()
        self.write(draft.id)

    def _menu(self, id: str, where: QPoint) -> None:
        """What can be done with a card, at the pointer or for the menu key."""
        if id:
            menu = QMenu(self.board)
            action_menu.fill(menu, self.actions())
            menu.popup(where)

    def _can_write(self) -> bool:
        journal = self._door.open()
        if self._is_beside or journal is None or journal.store.read_only:
            self.said.emit(
                self.tr("Side by side: drafts rest meanwhile.")
                if self._is_beside
                else self.tr("The journal cannot be changed now.")
            )
            return False
        return True

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except CairnError as error:
            self.said.emit(told(error))
            return False
        self._door.tell()
        return True

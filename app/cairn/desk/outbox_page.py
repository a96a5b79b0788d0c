"""The outbox: a board of drafts, the page on which one is written, the one on which it leaves."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from cairn.desk import action_menu
from cairn.desk.action import Action
from cairn.desk.carrying import Carrying
from cairn.desk.draft_beginnings import DraftBeginnings
from cairn.desk.journal_door import JournalDoor
from cairn.desk.notice import Notice
from cairn.desk.outbox_actions import outbox_actions
from cairn.desk.outbox_deeds import OutboxDeeds
from cairn.desk.outbox_pages import OutboxPages
from cairn.desk.outbox_shown import OutboxShown
from cairn.desk.sentences import told
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.desk.draft_page import DraftPage
    from cairn.desk.gate_page import GatePage
    from cairn.desk.settle_page import SettlePage
    from cairn.flows.leaving import Leaving
    from cairn.outbox.board import Card
    from cairn.outbox.going import Gone

_SETTLED = "settled"


class OutboxPage(QWidget):
    """A room of the window; the journal, in which drafts lie, is opened when it is entered.

    Attributes:
        board: every draft there is.
        beginnings: asks what a new one begins with.
        carrying: what is on its way out just now.

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
        self.carrying = Carrying(tasks, door)
        self.carrying.said.connect(self.said)
        self.carrying.gone.connect(self._went)
        self.carrying.failed.connect(self._stayed)
        self.notice = Notice(theme)
        self.deeds = OutboxDeeds(self, theme, door, self.notice)
        self.deeds.said.connect(self.said)
        self.deeds.writes.connect(self.write)
        self.begin = self.deeds.begin
        self.beginnings = DraftBeginnings(self, theme)
        self.beginnings.begun.connect(self.begin)
        self._pages = OutboxPages(theme, tasks, door, self.carrying)
        self.board, self.empty = self._pages.board, self._pages.empty
        self._pages.said.connect(self.said)
        self._pages.reads.connect(self.reads)
        self._pages.writes.connect(self.write)
        self._pages.contributes.connect(self.contribute)
        self._pages.settled.connect(self._settled)
        self._pages.closed.connect(self.show_board)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self._pages, 1)
        self.board.opened.connect(self.open)
        self.board.removed.connect(self.remove)
        self.board.asked.connect(self._menu)
        self._shown = OutboxShown(self._pages, self.notice, tasks, door)
        self._shown.begins = self.new, self.from_file
        self._shown.said.connect(self.said)
        door.open()
        self._shown.show_now()

    # -- where one is -------------------------------------------------------------------------

    @property
    def waiting(self) -> bool:
        """Whether something is still to come from the background."""
        return self._pages.waiting or self._shown.cards.asking or self.carrying.seen is not None

    @property
    def on_board(self) -> bool:
        """Whether the board is seen."""
        return self._pages.on_board

    @property
    def writing(self) -> bool:
        """Whether a draft is being written."""
        return self._pages.writing

    @property
    def leaving(self) -> bool:
        """Whether one is about to leave."""
        return self._pages.leaving

    @property
    def settling(self) -> bool:
        """Whether two texts of one record are seen."""
        return self._pages.settling

    @property
    def here(self) -> str:
        """The id of the draft one is at; empty for none."""
        return "" if self._is_beside else self._pages.here

    @property
    def draft_page(self) -> "DraftPage":
        """The page on which drafts are written."""
        return self._pages.draft

    @property
    def gate_page(self) -> "GatePage":
        """The page of the gate."""
        return self._pages.gate

    @property
    def settle_page(self) -> "SettlePage":
        """The page of two texts of one record."""
        return self._pages.settle

    def entered(self) -> None:
        """The room is entered: others may have changed something."""
        self._door.look_again()
        self._shown.cards.ask()

    # -- what is done ---------------------------------------------------------------------------

    def show_board(self) -> None:
        """Every draft, with the one that one was at chosen."""
        if self._is_beside:
            return
        id = self.here
        if self.writing and not self._pages.keep():
            return
        self._pages.setCurrentWidget(self.board)
        self._shown.show_now()
        if self.on_board:
            self.board.choose(id)
        else:
            self.empty.setFocus()

    def card(self, id: str) -> "Card | None":
        """What is known of a draft."""
        return self._shown.cards.by_id.get(id)

    def differs(self, id: str) -> bool:
        """Whether others have another text of what the draft `id` is about."""
        card = self.card(id)
        return card is not None and (
            card.conflict is not None or card.draft.state.value == "merged-with-edits"
        )

    def open(self, id: str) -> None:
        """Go on with a card: see what others made of it, or write."""
        if self.differs(id):
            self.settle(id)
        else:
            self.write(id)

    def settle(self, id: str) -> None:
        """See both texts of a draft; where somebody else changed the record, say which holds."""
        if not id or not self.deeds.can_write():
            return
        if self.writing and not self._pages.keep():
            return
        page = self.settle_page
        page.show_draft(id)
        self._pages.setCurrentWidget(page)
        page.take_focus()

    def write(self, id: str) -> None:
        """Go on writing a draft."""
        if not id or not self.deeds.can_write():
            return
        try:
            draft = self._door.workspace.drafts.get(id)
        except CairnError as error:
            self.said.emit(told(error))
            return
        page = self.draft_page
        page.show_draft(draft, self.card(id))
        self._pages.setCurrentWidget(page)
        page.take_focus()

    def new(self) -> None:
        """Ask for kind and title of a new draft."""
        if self.deeds.can_write():
            self.beginnings.ask()

    def from_file(self) -> None:
        """Ask for a Markdown file to begin with."""
        if self.deeds.can_write():
            self.beginnings.ask_for_file()

    def contribute(self, id: str = "") -> None:
        """See what would leave of a draft, or of those that are marked; typed words are kept."""
        ids = [id] if id else self.board.marked or [self.here]
        if not ids[0] or not self.deeds.can_write():
            return
        if self.writing and not self._pages.keep():
            return
        page = self.gate_page
        page.show_drafts(ids)
        self._pages.setCurrentWidget(page)
        page.take_focus()

    def remove(self, id: str) -> None:
        """Put a draft in the trash."""
        if not id or not self.deeds.can_write():
            return
        self._pages.keep()
        if self.deeds.throw(id) and not self.on_board:
            self._pages.setCurrentWidget(self.board)
            self._shown.show_now()
            self.take_focus()

    def show_states(self) -> None:
        """Earlier states of the draft one is at."""
        if id := self.here:
            self._pages.keep()
            self.deeds.show_past(id)

    def show_trash(self) -> None:
        """Drafts that lie in the trash."""
        self.deeds.show_past("")

    def stop(self) -> None:
        """The window closes: keep what is typed."""
        self._pages.keep()

    def show_beside(self, beside: bool) -> None:
        """While a mentee sees the screen nothing of any draft is seen."""
        if beside == self._is_beside:
            return
        if beside:
            self.stop()
        self._is_beside = self.deeds.beside = self._shown.beside = beside
        self.notice.hush(beside)
        if beside:
            self.board.show_cards({})
        self._pages.setCurrentWidget(self.board)
        self._shown.show_now()

    # -- for the window -----------------------------------------------------------------------

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # Qt's own are not used
        """What can be done here."""
        return outbox_actions(self)

    def stops(self) -> list[QWidget]:
        """What F6 goes through."""
        return self._pages.stops()

    def take_focus(self) -> None:
        """What is used first."""
        if self.on_board:
            self.board.take_focus()

    # -- inside -------------------------------------------------------------------------------

    def _went(self, seen: "Leaving", gone: "Gone") -> None:
        """What was carried has left."""
        from cairn.desk.gone_words import gone_words

        self.board.mark(())
        if not self._is_beside:
            self.said.emit(gone_words(seen, gone).split("\n")[0])

    def _settled(self, id: str, how: str) -> None:
        """It was said which of two texts holds."""
        from cairn.desk.settle_words import THEIRS, done

        self.show_board()
        if how == THEIRS:
            put_away = self.tr("Put the draft in the trash")
            self.notice.say(done(how), put_away, lambda: self.remove(id), key=_SETTLED)
        else:
            self.said.emit(done(how))

    def _stayed(self, _: "Leaving", error: CairnError) -> None:
        if not self._is_beside and not (self.leaving and self.isVisible()):
            self.said.emit(told(error))

    def _menu(self, id: str, where: QPoint) -> None:
        """What can be done with a card, at the pointer or for the menu key."""
        if id:
            menu = QMenu(self.board)
            action_menu.fill(menu, self.actions())
            menu.popup(where)

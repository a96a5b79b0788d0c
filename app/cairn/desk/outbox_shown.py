"""What the board shows: every draft at once as it is kept, and then what became of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cairn.desk import outbox_words as words
from cairn.desk.journal_door import JournalDoor
from cairn.desk.notice import Notice
from cairn.desk.outbox_cards import OutboxCards
from cairn.desk.outbox_pages import OutboxPages
from cairn.desk.sentences import said, told
from cairn.desk.tasks import Tasks
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.flows.glance import Glance

_READ_ONLY = "read-only"


class OutboxShown(QObject):
    """Follows the journal; somebody who writes or contributes is not taken from that.

    Attributes:
        cards: what is known of every draft.
        beside: whether somebody else sees the screen; then nothing of any draft is shown.
        begins: ways to begin a draft where there is none: anew, and with a file.

    Signals:
        said: something for the status line.
    """

    said = Signal(str)

    def __init__(self, pages: OutboxPages, notice: Notice, tasks: Tasks, door: JournalDoor) -> None:
        super().__init__(pages)
        self._pages, self._notice, self._door = pages, notice, door
        self.cards = OutboxCards(tasks, door)
        self.cards.came.connect(self._came)
        self.cards.failed.connect(lambda error: self.said.emit(told(error)))
        self.beside = False
        self.begins: tuple[Callable[[], None], Callable[[], None]]
        pages.board.turned.connect(self._tell_marked)
        door.changed.connect(self.show_now)
        door.taken.connect(self.show_now)

    def show_now(self) -> None:
        """Something in the journal is other than before."""
        pages = self._pages
        if self.beside:
            pages.empty.say_beside()
            pages.setCurrentWidget(pages.empty)
            return
        journal = self._door.journal
        if journal is None:
            pages.empty.say_shut(self._door)
            if not (pages.writing or pages.leaving or pages.settling):
                pages.setCurrentWidget(pages.empty)
            return
        self._tell_read_only(journal.store.read_only)
        from cairn.flows.glance import at_first

        try:
            first = at_first(self._door.workspace.drafts)
        except CairnError as error:
            self.said.emit(told(error))
            return
        self._show(self.cards.with_known(first))
        self.cards.ask()

    def _tell_read_only(self, why: str | None) -> None:
        if why:
            text = self.tr("The journal can be read, but not changed: {}.").format(said(why))
            again = self.tr("Try again")
            self._notice.say(text, again, self._door.open_again, key=_READ_ONLY)
        else:
            self._notice.clear(_READ_ONLY)

    def _tell_marked(self) -> None:
        count = len(self._pages.board.marked)
        words = self.tr("%Ln draft(s) leave together with Ctrl+Enter", "", count)
        self.said.emit(words if count else "")

    def _came(self, seen: "Glance") -> None:
        if not self.beside and self._door.journal is not None:
            self._show(seen)
            if seen.learned:
                self._door.look_again()

    def _show(self, seen: "Glance") -> None:
        pages = self._pages
        self.cards.hold(seen)
        pages.board.show_cards(
            {name.value: [words.card_line(one) for one in cards]
             for name, cards in seen.columns.items()}
        )  # fmt: skip
        if pages.writing or pages.leaving or pages.settling:
            return
        if not self.cards.by_id:
            pages.empty.say_nothing_there(*self.begins)
        pages.setCurrentWidget(pages.board if self.cards.by_id else pages.empty)

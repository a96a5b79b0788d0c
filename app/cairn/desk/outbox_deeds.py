"""What is done with drafts as a whole: begun, thrown away, brought back from before."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cairn.desk.journal_door import JournalDoor
from cairn.desk.notice import Notice
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.outbox.draft import Draft

_THROWN = "draft-thrown"


class OutboxDeeds(QObject):
    """Every deed says what it could not do, and tells all others what it did.

    Attributes:
        beside: whether somebody else sees the screen; then nothing is done.

    Signals:
        said: something for the status line.
        writes: the id of a draft that is to be written on.
    """

    said = Signal(str)
    writes = Signal(str)

    def __init__(self, page: QWidget, theme: Theme, door: JournalDoor, notice: Notice) -> None:
        super().__init__(page)
        self._page, self._theme = page, theme
        self._door, self._notice = door, notice
        self.beside = False

    def can_write(self) -> bool:
        """Whether drafts can be changed now; if not, that is said."""
        journal = self._door.open()
        if self.beside or journal is None or journal.store.read_only:
            self.said.emit(
                self.tr("Side by side: drafts rest meanwhile.")
                if self.beside
                else self.tr("The journal cannot be changed now.")
            )
            return False
        return True

    def begin(self, make: "Callable[[], Draft]") -> bool:
        """Keep a draft that `make` begins, and write it; says whether there is one."""
        if not self.can_write():
            return False
        try:
            draft = self._door.workspace.drafts.save(make())
        except CairnError as error:
            self.said.emit(told(error))
            return False
        self._go_on(draft)
        return True

    def throw(self, id: str) -> bool:
        """Put a draft in the trash; for a while it can be put back by a button."""
        drafts = self._door.workspace.drafts

        def back() -> None:
            self._door.attempt(lambda: drafts.untrash(id), self.said.emit)

        if not self._door.attempt(lambda: drafts.trash(id), self.said.emit):
            return False
        words = self.tr("The draft is in the trash."), self.tr("Put it back")
        self._notice.say(*words, back, key=_THROWN)
        return True

    def show_past(self, id: str) -> None:
        """Earlier states of a draft, or with an empty id what lies in the trash."""
        from cairn.desk.past_sheet import PastSheet

        if self.beside or self._door.journal is None:
            return
        drafts, window = self._door.workspace.drafts, self._page.window()
        try:
            sheet = (
                PastSheet.of_draft(window, self._theme, drafts, id)
                if id
                else PastSheet.of_trash(window, self._theme, drafts)
            )
        except CairnError as error:
            self.said.emit(told(error))
            return
        sheet.brought.connect(self._go_on)
        sheet.open()

    def _go_on(self, draft: "Draft") -> None:
        self._door.tell()
        self.writes.emit(draft.id)

"""Records in the making: of a session, or of what keeps coming back; shown, kept, gone on with."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cairn.desk.journal_door import JournalDoor
from cairn.desk.journal_panes import JournalPanes
from cairn.desk.legible import legible
from cairn.desk.notice import Notice
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.journal.journal import Journal
    from cairn.journal.recurrence import Recurring
    from cairn.journal.session import Session
    from cairn.outbox.draft import Draft

_RECURS, _THROWN = "recurs", "record-draft-thrown"


class RecordDrafts(QObject):
    """Each opens as a sheet over the window.

    Signals:
        said: something for the status line.
    """

    said = Signal(str)

    def __init__(
        self, theme: Theme, panes: JournalPanes, door: JournalDoor, notice: Notice
    ) -> None:
        super().__init__(panes)
        self._theme, self._panes, self._door, self._notice = theme, panes, door, notice

    def from_session(self, session: str) -> None:
        """Make a record of a session (an id)."""
        journal = self._writable()
        if journal is None or not session:
            return
        from cairn.flows.promote import from_session

        try:
            kept = journal.sessions.get(session)
            make = partial(from_session, journal, kept)
            self._open(make(), make)
        except CairnError as error:
            self.said.emit(told(error))

    def from_sighting(self, key: str) -> None:
        """Make a record of a gotcha that was met again and again, by the key of its sightings."""
        journal = self._writable()
        if journal is None:
            return
        from cairn.flows.promote import from_sighting, offered

        try:
            [sighted] = [one for one in offered(journal, self._door.spine) if one.key == key]
            make = partial(from_sighting, journal, sighted)
            self._open(make(), make)
        except CairnError as error:
            self.said.emit(told(error))
        except ValueError:
            self.said.emit(self.tr("There is a draft of it already."))

    def go_on(self, id: str) -> None:
        """Go on with a draft that is kept."""
        if self._writable() is not None:
            try:
                self._open(self._door.workspace.drafts.get(id))
            except CairnError as error:
                self.said.emit(told(error))

    def remove(self, id: str) -> None:
        """Put a draft in the trash; for a while it can be put back by a button."""
        if self._writable() is None:
            return
        drafts = self._door.workspace.drafts

        def back() -> None:
            self._door.attempt(lambda: drafts.untrash(id), self.said.emit)

        if self._door.attempt(lambda: drafts.trash(id), self.said.emit):
            self._notice.say(
                self.tr("The draft is in the trash."), self.tr("Put it back"), back, key=_THROWN
            )

    def offer(self, session: "Session") -> None:
        """Tell of what `session`, just logged, met once more; quietly, and once."""
        journal = self._door.journal
        if journal is None:
            return
        from cairn.flows.promote import offered

        try:
            found = offered(journal, self._door.spine, session)
        except CairnError:
            return  # the page itself says what is wrong
        if found:
            first = found[0]
            self._notice.say(
                self.tr("“{what}” was met in {count} sessions.").format(
                    what=legible(first.text, 60), count=first.sessions
                ),
                self.tr("Make a record of it"),
                lambda: self.from_sighting(first.key),
                key=_RECURS,
            )

    def _open(self, draft: "Draft", make: "Callable[[str], Draft] | None" = None) -> None:
        from cairn.desk.promote_sheet import PromoteSheet

        sheet = PromoteSheet(self._panes.window(), self._theme, self._door, draft, make)
        sheet.kept.connect(self._kept)
        sheet.open()

    def _kept(self, draft: "Draft") -> None:
        self._notice.clear(_RECURS)
        self._door.tell()
        self.said.emit(self.tr("Kept under Drafts: {}").format(legible(draft.title, 80)))

    def _writable(self) -> "Journal | None":
        journal = self._door.journal
        if journal is None or journal.store.read_only:
            self.said.emit(self.tr("The journal cannot be changed now."))
            return None
        return journal


def kept_here(door: JournalDoor) -> "list[Draft]":
    """Drafts that were made of what happened, and have not left yet."""
    from cairn.journal.schema import PROMOTION

    if door.journal is None or not door.journal.store.count(PROMOTION):
        return []
    from cairn.outbox.draft import State

    drafts = door.workspace.drafts.all((State.DRAFT,))
    return [one for one in drafts if one.born.partition(":")[0] in ("session", "sighting")]


def offered_here(journal: "Journal", door: JournalDoor) -> "list[Recurring]":
    """What was met often enough to be a record for all."""
    from cairn.flows.promote import offered

    return offered(journal, door.spine)

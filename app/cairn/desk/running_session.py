"""The session that is going on, for the window: begun, gathered for, ended, shown side by side."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cairn.desk.journal_door import JournalDoor
from cairn.desk.sentences import told
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.journal.beside import SharedPage
    from cairn.journal.draft import Draft
    from cairn.journal.journal import Journal
    from cairn.journal.session import Tick
    from cairn.journal.template import Template


class RunningSession(QObject):
    """Every step is kept at once, so a session outlives the window.

    Signals:
        changed: another one runs, or none, or the mentee sees the screen from now on, or not.
        ticked: a point of the agenda was ticked.
        said: something for the status line.
    """

    changed = Signal()
    ticked = Signal()
    said = Signal(str)

    def __init__(self, door: JournalDoor) -> None:
        super().__init__()
        self._door = door
        self._draft: Draft | None = None
        door.changed.connect(self._look)

    @property
    def draft(self) -> "Draft | None":
        """What it has gathered; None while no session runs."""
        return self._draft

    @property
    def beside(self) -> bool:
        """Whether the mentee sees the screen."""
        return self._draft is not None and self._draft.beside

    @property
    def agenda(self) -> "Sequence[Tick]":
        """Its points, and which of them are done."""
        return self._draft.entry.agenda if self._draft is not None else ()

    @property
    def names(self) -> list[str]:
        """Whom it is with."""
        journal = self._door.journal
        if journal is None or self._draft is None:
            return []
        people = self._draft.entry.people
        known = [(one, journal.people.meant(one)) for one in people]
        return [person.name if person is not None else typed for typed, person in known]

    def minutes(self) -> int:
        """How long it goes on."""
        try:
            began = datetime.fromisoformat(self._draft.started_at if self._draft else "")
        except ValueError:
            return 0
        return max(0, int((datetime.now().astimezone() - began).total_seconds() // 60))

    def start(self, people: Sequence[str], template: "Template | None" = None) -> bool:
        """Begin one with these (ids or names), as a template says; whether it runs."""
        return self._do(
            lambda journal: journal.running.start(tuple(people), journal.settings.load(), template)
        )

    def tick(self, point: int, done: bool) -> None:
        """A point of the agenda, from 0 on, is done, or is not after all."""
        if self._draft is not None:
            self._do(lambda journal: journal.running.tick(point, done))
            self.ticked.emit()

    def think(self, thought: str) -> bool:
        """Take down a line."""
        if not self._do(lambda journal: journal.running.think(thought)):
            return False
        self.said.emit(self.tr("Taken down."))
        return True

    def turn_beside(self, beside: bool) -> None:
        """Say whether the mentee sees the screen."""
        if beside != self.beside:
            self._do(lambda journal: journal.running.side_by_side(beside))

    def met(self, record: str, title: str, *, copied: bool = False) -> None:
        """A record was opened or copied meanwhile."""
        if self._draft is not None:
            self._do(lambda journal: journal.running.met(record, title, copied=copied))

    def stop(self) -> str:
        """End it; the id of the draft that waits to be logged, empty where none runs."""
        ended = self._draft
        if ended is None or not self._do(lambda journal: journal.running.stop()):
            return ""
        return ended.id

    def shared_page(self) -> "SharedPage | None":
        """What may be seen side by side of the one it is with; of several people nothing."""
        journal = self._door.journal
        people = self._draft.entry.people if self._draft is not None else ()
        if journal is None or len(people) != 1:
            return None
        person = journal.people.meant(people[0])
        if person is None:
            return None
        return journal.takeout.shared_page(person.id, journal.settings.load().champion)

    def _do(self, act: "Callable[[Journal], object]") -> bool:
        journal = self._door.open()
        if journal is None or journal.store.read_only:
            self.said.emit(self.tr("The journal cannot be changed now."))
            return False
        try:
            act(journal)
        except CairnError as error:
            self.said.emit(told(error))
            return False
        self._look()
        return True

    def _look(self) -> None:
        journal = self._door.journal
        try:
            now = journal.running.now() if journal is not None else None
        except CairnError:
            now = None  # the journal's own page says what is wrong
        before, self._draft = self._draft, now
        if _state(before) != _state(now):
            self.changed.emit()


def _state(draft: "Draft | None") -> object:
    return (draft.id, draft.beside, draft.entry.people) if draft is not None else None

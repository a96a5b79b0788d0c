"""What is changed in the journal from its list: put away, done, dropped, taken back."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from cairn.desk.journal_door import JournalDoor
from cairn.desk.line_model import Line
from cairn.desk.record_drafts import RecordDrafts


class JournalChanges(QObject):
    """Each is kept at once and told to whoever shows it, or says why it is not.

    Signals:
        said: something for the status line.
        thrown: a Draft that was thrown away and may be wanted back.
        drops: id and text of an action that will not be done; why is to be asked.
    """

    said = Signal(str)
    thrown = Signal(object)
    drops = Signal(str, str)

    def __init__(self, door: JournalDoor, records: RecordDrafts) -> None:
        super().__init__()
        self._door, self._records = door, records

    def remove(self, line: Line | None) -> None:
        """Put what a line stands for in the trash, or ask why an action is dropped."""
        journal = self._door.journal
        if journal is None or line is None:
            return
        if line.kind == "session" and self.attempt(lambda: journal.sessions.trash(line.id)):
            self.said.emit(self.tr("In the trash, for 30 days."))
        elif line.kind == "action":
            self.drops.emit(line.id, line.lead)
        elif line.kind == "draft":
            draft = journal.drafts.get(line.id)
            if self.attempt(lambda: journal.drafts.discard(line.id)):
                self.thrown.emit(replace(draft, id=""))
        elif line.kind == "record-draft":
            self._records.remove(line.id)

    def put_back(self, id: str) -> None:
        """Take a session out of the trash."""
        journal = self._door.journal
        if journal is not None and self.attempt(lambda: journal.sessions.untrash(id)):
            self.said.emit(self.tr("Taken out of the trash."))

    def finish(self, action: str) -> None:
        """An action is done."""
        journal = self._door.journal
        if journal is not None and self.attempt(lambda: journal.actions.done(action)):
            self.said.emit(self.tr("Done."))

    def drop(self, action: str, why: str) -> None:
        """An action will not be done."""
        journal = self._door.journal
        if journal is not None and self.attempt(lambda: journal.actions.drop(action, why)):
            self.said.emit(self.tr("Dropped; the reason is kept."))

    def want_ladder(self, person: str, who: str) -> None:
        """One of the two wants the ladder of `person` (an id), or no longer does."""
        from cairn.journal.ladder import Setter

        journal = self._door.journal
        if journal is None or not person:
            return
        known, by = journal.people.get(person), Setter(who)
        on = known.ladder_by_champion if by is Setter.CHAMPION else known.ladder_by_mentee
        self.attempt(lambda: journal.want_ladder(person, by, wanted=on is None))

    def undo(self) -> None:
        """Take back the last change of the journal that was made here."""
        journal = self._door.journal
        if journal is not None and self.attempt(journal.store.undo):
            self.said.emit(self.tr("The last change of the journal is undone."))

    def attempt(self, act: Callable[[], object]) -> bool:
        """Change something, and tell that it is different, or why it is not."""
        return self._door.attempt(act, self.said.emit)

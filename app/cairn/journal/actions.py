"""Actions: made, carried on while they are open, done, or dropped with a reason."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from cairn.journal.action import Action, State
from cairn.journal.entry import Closing, NewAction
from cairn.journal.people import People
from cairn.journal.person import Person
from cairn.journal.schema import ACTION
from cairn.journal.session import Session
from cairn.journal.shelves import kept_of, unknown, value_of
from cairn.journal.words import nonsense, one_line
from cairn.store.store import Store
from cairn.store.write import Write

_OPEN = "status = 'open'"
_SOONEST = "due = '', due, id"  # what has no day comes last


@dataclass(frozen=True, slots=True)
class Owed:
    """Open actions both ways, the soonest first.

    Attributes:
        mine: what the champion owes; `theirs`: what others owe.
    """

    mine: tuple[Action, ...] = ()
    theirs: tuple[Action, ...] = ()

    def late(self, today: date) -> tuple[Action, ...]:
        """Those whose day is past."""
        return tuple(one for one in (*self.mine, *self.theirs) if one.late(today))


class Actions:
    """All actions of one journal."""

    def __init__(self, store: Store, people: People, today: Callable[[], date]) -> None:
        self._store, self._people, self._today = store, people, today

    def get(self, id: str) -> Action:
        """The action `id`; raises E_JOURNAL_UNKNOWN."""
        row = self._store.get(ACTION, id)
        if row is None or row.trashed:
            raise unknown("action", id)
        return value_of(Action, row)

    def owed(self) -> Owed:
        """Everything that is open."""
        return _sorted(self._rows(_OPEN))

    def due(self) -> int:
        """How many of them have a day that is today or past."""
        where = f"{_OPEN} AND due != '' AND due <= ?"
        return self._store.count(ACTION, where, (self._today().isoformat(),))

    def owed_with(self, *people: str) -> Owed:
        """What is open with any of `people` (ids)."""
        return _sorted(self.open_with(*people))

    def open_with(self, *people: str) -> list[Action]:
        """Open actions with any of `people` (ids), the soonest first."""
        marks = ", ".join("?" * len(people))
        where = f"{_OPEN} AND id IN (SELECT id FROM action_people WHERE value IN ({marks}))"
        return self._rows(where, people)

    def of_person(self, person: str) -> list[Action]:
        """Every action with `person`, closed ones too."""
        where = "id IN (SELECT id FROM action_people WHERE value = ?)"
        return self._rows(where, (person,))

    def of_session(self, session: str) -> list[Action]:
        """What was agreed in a session."""
        return self._rows("session = ?", (session,))

    def open_in(self, sessions: Iterable[str]) -> dict[str, int]:
        """How many actions of each of `sessions` (ids) are open; those with none are left out."""
        ids = tuple(sessions)
        marks = ", ".join("?" * len(ids))
        where = f"{_OPEN} AND session IN ({marks})"
        columns = ("session", "count(*)")
        return dict(self._store.columns(ACTION, columns, where, ids, group="session"))

    def add(self, new: NewAction, people: Iterable[str]) -> Action:
        """An action with `people` (ids), agreed outside of a session."""
        known = [self._people.get(id) for id in people]
        with self._store.write("add an action") as write:
            return self.make(write, new, known, None)

    def save(self, action: Action) -> Action:
        """Keep a changed action; raises E_JOURNAL_VALUE."""
        if action.status is State.DROPPED and not action.reason.strip():
            raise nonsense("what is dropped needs a reason")
        changed = replace(action, text=one_line(action.text, "an action"))
        with self._store.write("change an action") as write:
            return value_of(Action, write.put(ACTION, kept_of(changed), changed.id))

    def done(self, id: str, session: str = "") -> Action:
        """Say that it is done."""
        return self.close(Closing(id), session)

    def drop(self, id: str, reason: str, session: str = "") -> Action:
        """Say that it will not be done, and why."""
        return self.close(Closing(id, State.DROPPED, reason), session)

    def close(self, closing: Closing, session: str = "") -> Action:
        """Close an action today; raises E_JOURNAL_VALUE, E_JOURNAL_UNKNOWN."""
        with self._store.write("close an action") as write:
            return self.shut(write, closing, self._today(), session)

    def reopen(self, id: str) -> Action:
        """It is owed after all."""
        open_ = replace(self.get(id), status=State.OPEN, reason="", closed_on=None, closed_in="")
        return self.save(open_)

    # -- within a write ---------------------------------------------------------------------

    def make(
        self, write: Write, new: NewAction, people: Iterable[Person], session: Session | None
    ) -> Action:
        """A new action of `session`; its owner is the champion or one of `people`."""
        known = list(people)
        owner = new.owner
        if owner:
            wanted = {name.casefold() for name in (owner, owner.removeprefix("@"))}
            owners = [
                one
                for one in known
                if wanted & {one.id.casefold(), one.name.casefold(), one.handle.casefold()}
            ]
            if len(owners) != 1:
                raise unknown("person in this session", owner)
            owner = owners[0].id
        action = Action(
            text=one_line(new.text, "an action"),
            owner=owner,
            people=tuple(one.id for one in known),
            session=session.id if session is not None else "",
            made_on=session.on_day if session is not None else self._today(),
            due=new.due,
        )
        return value_of(Action, write.put(ACTION, kept_of(action)))

    def shut(self, write: Write, closing: Closing, on_day: date, session: str) -> Action:
        """Close one action; dropped only with a reason."""
        if closing.status is State.DROPPED and not closing.reason.strip():
            raise nonsense("what is dropped needs a reason")
        row = write.get(ACTION, closing.action)
        if row is None:
            raise unknown("action", closing.action)
        shut = replace(
            value_of(Action, row),
            status=closing.status,
            reason=closing.reason.strip(),
            closed_on=on_day,
            closed_in=session,
        )
        return value_of(Action, write.put(ACTION, kept_of(shut), row.id))

    def _rows(self, where: str, parameters: Iterable[str] = ()) -> list[Action]:
        rows = self._store.rows(ACTION, where, tuple(parameters), _SOONEST)
        return [value_of(Action, row) for row in rows]


def _sorted(actions: Iterable[Action]) -> Owed:
    every = list(actions)
    return Owed(
        tuple(one for one in every if not one.owner), tuple(one for one in every if one.owner)
    )

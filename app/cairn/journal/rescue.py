"""What can be brought back of a damaged or lost journal, told so that a person can judge it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cairn.journal.calling import called
from cairn.journal.schema import PERSON
from cairn.store.compare import last_states
from cairn.store.recover import Recovery
from cairn.store.row import Damage
from cairn.store.state import State


@dataclass(frozen=True, slots=True)
class Hurt:
    """Something that is not what was written.

    Attributes:
        table, id: of the row; empty where no row is to blame.
        called: how a person knows it; empty where nothing of it was found.
        what: one sentence.
    """

    table: str
    id: str
    called: str
    what: str


@dataclass(frozen=True, slots=True)
class Rescue:
    """What a recovery would bring.

    Attributes:
        rows: in the journal afterwards.
        found: changes that the damaged file itself still holds.
        from_backup: changes more that a backup has.
        damaged: what is wrong with the present file, each row once.
        lost: rows of which changes are nowhere.
        backup: number of the newest sound backup; 0 where there is none.
        made_at: when that was made, ISO 8601; empty without one.
        lacks: rows that the backup alone would be without.
        differs: rows that would be older in the backup alone.
    """

    rows: int
    found: int
    from_backup: int
    damaged: tuple[Hurt, ...]
    lost: tuple[Hurt, ...]
    backup: int
    made_at: str
    lacks: int
    differs: int


def rescue_of(found: Recovery) -> Rescue:
    """The same in rows that have names."""
    saved, backup, plan = found.salvaged, found.backup, found.plan
    states: Mapping[tuple[str, str], State] = {}
    if saved.named or saved.lost:
        states, _ = last_states(saved.target)
    return Rescue(
        saved.rows,
        saved.states,
        saved.from_backup,
        _hurt(saved.named, states),
        _hurt(saved.lost, states),
        backup.number if backup is not None else 0,
        backup.made_at.isoformat() if backup is not None else "",
        len(plan.gone) if plan is not None else 0,
        len(plan.other) if plan is not None else 0,
    )


def _hurt(damages: Iterable[Damage], states: Mapping[tuple[str, str], State]) -> tuple[Hurt, ...]:
    """Each row once, with the last that is said of it; what hurts no row by its sentence."""
    found: dict[tuple[str, str, str], Hurt] = {}
    for one in damages:
        key = (one.table, one.id, "" if one.id else one.what)
        found[key] = Hurt(one.table, one.id, _called(one, states), one.what)
    return tuple(found.values())


def _called(damage: Damage, states: Mapping[tuple[str, str], State]) -> str:
    state = states.get((damage.table, damage.id))
    if state is None:
        return ""
    people = [str(id) for id in state.values.get("mentees", ())]
    known = {id: states[PERSON, id] for id in people if (PERSON, id) in states}
    names = {id: str(one.values.get("name", "")) for id, one in known.items()}
    return called(damage.table, state.values, names)

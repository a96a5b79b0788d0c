"""What erasing a person would do: what goes, what stays without her, where else she is named."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from cairn.journal import codec
from cairn.journal.names import Names, folded, parts_of
from cairn.journal.person import Person
from cairn.journal.roles import spellings_of
from cairn.journal.schema import ACTION, DRAFT, ERASED, JOURNAL, PERSON, SESSION
from cairn.journal.shelves import value_of
from cairn.store.row import Row
from cairn.store.store import Store

FIXED = frozenset(
    {
        *("form", "status", "result", "kind", "by", "ability", "on_day", "month", "mark", "at"),
        *("purpose", "state", "rendering", "vehicle", "answer", "digest", "commit", "edited_at"),
    }
)
"""Values that are one of a few, or no text: no name stands in them."""

COUNTS = ("repo_kinds", "stacks")
"""Values that, as a mapping, count by what somebody typed."""

Step = Callable[[int, int], None]
"""Is told how many rows of how many were looked through; what it raises ends the search."""

_AROUND = 40
"""Letters before and after a mention that are shown."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place, outside of her own sessions, where she is named.

    Attributes:
        text: what stands there, with a little around it.
        unsure: only a part of her name, and somebody else has it too; left alone unless chosen.
    """

    table: str
    id: str
    field: str
    text: str
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class ErasePlan:
    """What would happen; nothing has.

    Attributes:
        spellings: every whole spelling that is, or once was, kept of her.
        parts: first and last names that nobody else has.
        shared: spellings and parts that somebody else has too.
        sessions, actions, drafts: ids of what goes.
        group_sessions: ids of those that stay without her.
        mentions: where else she is named; each becomes a role.
        backups: how many are written anew.
    """

    person: Person
    spellings: tuple[str, ...]
    parts: tuple[str, ...]
    shared: tuple[str, ...]
    sessions: tuple[str, ...]
    group_sessions: tuple[str, ...]
    actions: tuple[str, ...]
    drafts: tuple[str, ...]
    mentions: tuple[Mention, ...]
    backups: int

    @property
    def gone(self) -> dict[str, set[str]]:
        """Rows that go, by table."""
        return {
            PERSON: {self.person.id},
            SESSION: set(self.sessions),
            ACTION: set(self.actions),
            DRAFT: set(self.drafts),
        }


def erase_plan(store: Store, person: Person, step: Step = lambda _done, _of: None) -> ErasePlan:
    """What erasing `person` would do; what lies in the trash counts as well."""
    others = [value_of(Person, row) for row in _every(store, PERSON) if row.id != person.id]
    states = [person, *(codec.read(Person, one.values) for one in store.history(PERSON, person.id))]
    said = _once(one for state in states for one in spellings_of(state))
    taken = {word for one in others for name in spellings_of(one) for word in _runs(name)}
    spellings = [one for one in said if folded(one) not in taken]
    parts = _once(part for state in states for part in parts_of(state.name))
    shared = _once(one for one in (*said, *parts) if folded(one) in taken)
    parts = [one for one in parts if folded(one) not in taken]
    alone, group = _sessions(store, person.id)
    actions = [row.id for row in _every(store, ACTION) if _is_hers(row.values, person.id)]
    drafts = [row.id for row in _every(store, DRAFT) if _drafted(row.values, person, said)]
    plan = ErasePlan(
        person,
        tuple(spellings),
        tuple(parts),
        tuple(shared),
        tuple(alone),
        tuple(group),
        tuple(actions),
        tuple(drafts),
        (),
        _backups(store),
    )
    mentions = tuple(_mentions(store, plan, others, step))
    return replace(plan, mentions=mentions)


def texts(values: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in `values` in which a name may stand, with where it stands."""
    if isinstance(values, str):
        yield path, values
    elif isinstance(values, Mapping):
        for name, value in values.items():
            if name in COUNTS and isinstance(value, Mapping):
                yield from ((f"{path}.{name}".lstrip("."), one) for one in value)
            elif name not in FIXED:
                yield from texts(value, f"{path}.{name}".lstrip("."))
    elif isinstance(values, list):
        for value in values:
            yield from texts(value, path)


def known_names(plan: ErasePlan, others: Iterable[Person], *, shared: bool) -> Names:
    """Finds her names as ``hers``, those somebody else has too as ``shared``, others as ``keep``.

    A whole name of somebody else is left alone also where a part of it is hers.
    """
    spelled = [(one, "hers") for one in (*plan.spellings, *plan.parts)]
    spelled += [(one, "hers" if shared else "shared") for one in plan.shared]
    kept = [(name, "keep") for one in others for name in spellings_of(one) if " " in folded(name)]
    return Names([*spelled, *kept])


def _mentions(store: Store, plan: ErasePlan, others: list[Person], step: Step) -> Iterator[Mention]:
    names = known_names(plan, others, shared=False)
    gone, group = plan.gone, set(plan.group_sessions)
    tables = [one.name for one in JOURNAL.tables if one.name != ERASED]
    done, of = 0, sum(map(store.count, tables))
    for table in tables:
        for row in _every(store, table):
            step(done, max(done, of))
            done += 1
            if row.id in gone.get(table, ()) or (table == SESSION and row.id in group):
                continue
            for field, text in texts(row.values):
                for named in names.find(text):
                    if named.whose == "keep" or field in ("met", "tries", "records"):
                        continue
                    around = text[max(named.start - _AROUND, 0) : named.end + _AROUND]
                    unsure = named.whose == "shared"
                    yield Mention(table, row.id, field, " ".join(around.split()), unsure)


def _once(names: Iterable[str]) -> list[str]:
    """Each name once, however it is written."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(folded(name), name)
    found.pop("", None)
    return list(found.values())


def _sessions(store: Store, person: str) -> tuple[list[str], list[str]]:
    alone: list[str] = []
    group: list[str] = []
    for row in _every(store, SESSION):
        mentees = row.values.get("mentees", [])
        if person in mentees:
            (group if set(mentees) - {person} else alone).append(row.id)
    return alone, group


def _is_hers(values: Mapping[str, Any], person: str) -> bool:
    return values.get("owner") == person or values.get("people") == [person]


def _drafted(values: Mapping[str, Any], person: Person, said: list[str]) -> bool:
    """Whether a draft is about her and nobody else."""
    entry = values.get("entry", {})
    people = entry.get("people", []) if isinstance(entry, Mapping) else []
    hers = {person.id, *map(folded, said)}
    return bool(people) and all(one in hers or folded(one) in hers for one in people)


def _every(store: Store, table: str) -> Iterator[Row]:
    """Rows in use and in the trash; of damaged ones what can still be read."""
    seen = set()
    for row in (*store.rows(table), *store.trash(table)):
        seen.add(row.id)
        yield row
    for name, id in sorted(store.left_out):
        if name == table and id not in seen:
            for was in store.history(table, id)[:1]:
                yield Row(table, id, was.values, was.revision, was.at, "", was.seq)


def _runs(name: str) -> Iterator[str]:
    """A name, and each of its words."""
    said = folded(name)
    yield said
    yield from said.split()


def _backups(store: Store) -> int:
    if store.backups is None:
        return 0
    from cairn.store.backups import backups

    return len(backups(store.backups))

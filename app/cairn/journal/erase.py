"""A person erased: out of rows, history, trash, drafts, backups, free pages and the index."""

import secrets
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cairn.journal import indexing, outgoing
from cairn.journal.erase_plan import COUNTS, FIXED, ErasePlan, known_names
from cairn.journal.names import Names, Sealed, seal
from cairn.journal.person import Person
from cairn.journal.roles import COLLEAGUE
from cairn.journal.schema import (
    ACTION,
    COUNTED,
    DRAFT,
    ERASED,
    PERSON,
    PREFERENCES,
    PROMOTION,
    SESSION,
)
from cairn.journal.session import Sighting
from cairn.journal.shelves import value_of
from cairn.journal.sums import as_json
from cairn.records.evidence import Evidence
from cairn.store.purge import Purged
from cairn.store.store import Store

_KEY = "erase key"


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done.

    Attributes:
        names: finds her names, for what lies outside of the journal.
    """

    plan: ErasePlan
    purged: Purged
    names: Names


def erase(
    store: Store,
    index: Path,
    plan: ErasePlan,
    counts: Iterable[Evidence],
    *,
    role: str = COLLEAGUE,
    roles: Mapping[tuple[str, str], str] | None = None,
    shared: bool = False,
) -> Erased:
    """Do what `plan` says; there is nothing to undo afterwards.

    Only keyed hashes of her spellings stay, see `sealed`. Interrupted, it is simply done again.

    Args:
        index: the folder of the private index; it goes, and is made anew by `catch_up`.
        counts: sums of what was tried in the sessions that go; they stay.
        role: what stands where her name stood; `roles` for single rows, by table and id.
        shared: also put a role where somebody else of that name may be meant.
    """
    others = [value_of(Person, row) for row in store.rows(PERSON) if row.id != plan.person.id]
    names = known_names(plan, others, shared=shared)
    everywhere = known_names(plan, others, shared=True)
    _remember(store, plan, counts)
    indexing.forget(index)
    _rename(store, plan, names, roles or {})
    gone = {id for ids in plan.gone.values() for id in ids}

    def rewrite(table: str, values: Mapping[str, Any]) -> Mapping[str, Any]:
        if table == ERASED:
            return values
        hers = table == SESSION and plan.person.id in values.get("mentees", ())
        changed = _put(values, everywhere if hers else names, role)
        return _apart(table, changed, plan.person.id, gone, role)

    purged = store.purge(plan.gone, rewrite)
    indexing.forget(index)
    return Erased(plan, purged, names)


def sealed(store: Store) -> Sealed:
    """Recognizes the spellings of everybody who was erased, without knowing them."""
    row = store.get(PREFERENCES, _KEY)
    key = bytes.fromhex(str(row.values["key"])) if row is not None else b""
    rows = store.rows(ERASED)
    digests = frozenset(str(one) for row in rows for one in row.values["digests"])
    return Sealed(key, digests, max((int(row.values["longest"]) for row in rows), default=0))


def _remember(store: Store, plan: ErasePlan, counts: Iterable[Evidence]) -> None:
    """Keep the hashes and the counts, before anything goes."""
    row = store.get(PREFERENCES, _KEY)
    key = str(row.values["key"]) if row is not None else secrets.token_hex(32)
    whole = [one for one in (*plan.spellings, *plan.shared) if one not in plan.parts]
    digests, longest = seal(whole, bytes.fromhex(key))
    with store.write("keep what is blocked") as write:
        write.put(PREFERENCES, {"key": key}, _KEY)
        # the id says nothing of her, and is the same if this is done again
        write.put(ERASED, {"digests": list(digests), "longest": longest}, digests[0][:26])
        sums = [{**as_json(one), "sessions": one.sessions} for one in counts]
        if sums:
            records = sorted(str(one["record"]) for one in sums)
            write.put(COUNTED, {"outcomes": sums, "records": records}, digests[0][-26:])


def _rename(
    store: Store, plan: ErasePlan, names: Names, roles: Mapping[tuple[str, str], str]
) -> None:
    """Put the roles that were chosen for single rows."""
    chosen = {key: role for key, role in roles.items() if role.strip()}
    if not chosen:
        return
    with store.write("put roles") as write:
        for (table, id), role in chosen.items():
            row = write.get(table, id)
            if row is not None and not row.trashed and id not in plan.gone.get(table, ()):
                write.put(table, _put(row.values, names, role.strip()), id)


def _put(values: Any, names: Names, role: str) -> Any:
    """`values` with a role for every name of hers."""
    if isinstance(values, str):
        parts, at = [], 0
        for named in names.find(values):
            if named.whose == "hers":
                parts += [values[at : named.start], role]
                at = named.end
        return "".join([*parts, values[at:]])
    if isinstance(values, Mapping):
        return {name: _put_in(name, value, names, role) for name, value in values.items()}
    if isinstance(values, (list, tuple)):
        return [_put(value, names, role) for value in values]
    return values


def _put_in(field: str, value: Any, names: Names, role: str) -> Any:
    """What stands under `field`: what is one of a few stays; a count is of what somebody typed."""
    if field in FIXED:
        return value
    if field not in COUNTS or not isinstance(value, Mapping):
        return _put(value, names, role)
    found: dict[str, Any] = {}
    for name, count in value.items():
        other = _put(name, names, role)
        found[other] = found.get(other, 0) + count
    return found


def _apart(
    table: str, values: dict[str, Any], person: str, gone: Collection[str], role: str
) -> dict[str, Any]:
    """`values` without her id and those of what goes with her."""
    if table == SESSION:
        values["mentees"] = [one for one in values.get("mentees", ()) if one != person]
        values["carried"] = [one for one in values.get("carried", ()) if one not in gone]
        values["ladder"] = [one for one in values.get("ladder", ()) if one.get("person") != person]
        values["met"] = sorted(
            {
                Sighting(str(one.get("record", "")), str(one.get("text", ""))).key
                for one in values.get("sightings", ())
            }
        )
    elif table == ACTION:
        values["people"] = [one for one in values.get("people", ()) if one != person]
        for name in ("owner", "session", "closed_in"):
            if values.get(name) == person or values.get(name) in gone:
                values[name] = ""
    elif table == PROMOTION:
        values = outgoing.apart(values, gone)
    elif table == DRAFT and isinstance(values.get("entry"), dict):
        entry = values["entry"]
        people, closings = entry.get("people", ()), entry.get("closings", ())
        entry["people"] = [one for one in people if one not in (person, role)]
        entry["ladder"] = [one for one in entry.get("ladder", ()) if one.get("person") != person]
        entry["closings"] = [one for one in closings if one.get("action") not in gone]
        if values.get("session") in gone:
            values["session"] = ""
    return values

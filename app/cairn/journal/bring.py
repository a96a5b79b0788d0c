"""Bringing a journal in: what is new comes in whole, what is there stays, what is odd is listed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from cairn.errors import CairnError
from cairn.journal import codec
from cairn.journal.action import Action
from cairn.journal.export import FORMAT, LADDER, TABLES, Document
from cairn.journal.names import folded
from cairn.journal.outcome import Missing, Outcome
from cairn.journal.outgoing import sound, without_texts
from cairn.journal.person import Person, Team
from cairn.journal.schema import PERSON, SESSION, TEAM
from cairn.journal.session import Session
from cairn.journal.shelves import kept_of, number_of, told_of
from cairn.journal.template import BUILT_IN, Template
from cairn.store.store import Store

KINDS: Mapping[str, type] = {
    "teams": Team,
    "people": Person,
    "sessions": Session,
    "actions": Action,
    "templates": Template,
    "outcomes": Outcome,
    "missing": Missing,
}
"""What each list of a document holds; drafts of records are taken as they are."""

_NAMED = ("teams", "people")
_DRAFTS, _ONCE_DRAFTS = "drafts", "promotions"


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is not brought in.

    Attributes:
        place: where it stands: the table, and its number in it from 1.
    """

    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What bringing a document in would do.

    Attributes:
        rows: what would be new: table, id, values.
        same: how many are there already as they are.
        known: people and teams that are there under another id, by the name they share.
    """

    rows: tuple[tuple[str, str, Mapping[str, Any]], ...] = ()
    bad: tuple[BadRow, ...] = ()
    same: int = 0
    known: int = 0

    def count(self, table: str) -> int:
        """How many rows of `table` would be new."""
        return sum(one == table for one, _, _ in self.rows)


@dataclass(slots=True)
class _Draft:
    """A plan in the making; `ids` are those of the document and what they are here."""

    ids: dict[str, str] = field(default_factory=dict)
    rows: list[tuple[str, str, Mapping[str, Any]]] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)
    same: int = 0
    known: int = 0


def read_json(data: bytes) -> Document:
    """The document in a file; raises E_IMPORT for what is none."""
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise refused("it is not JSON") from error
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise refused("it is no journal")
    if value.get("version") != 1:
        raise refused("a newer Cairn wrote it")
    return value


def plan(store: Store, value: Document) -> Plan:
    """What would come in of `value`; nothing is changed."""
    draft = _Draft()
    for name in TABLES:
        rows = value.get(name, value.get(_ONCE_DRAFTS, []) if name == _DRAFTS else [])
        if not isinstance(rows, list):
            draft.bad.append(BadRow(name, "it is no list"))
            continue
        here = _here(store, name) if name in _NAMED else {}
        for number, raw in enumerate(rows, 1):
            try:
                _take(store, draft, name, raw, here)
            except ValueError as error:
                draft.bad.append(BadRow(f"{name} {number}", str(error)))
    return Plan(tuple(draft.rows), tuple(draft.bad), draft.same, draft.known)


def bring_in(store: Store, planned: Plan) -> Plan:
    """Bring in what `plan` found new, in one step that can be undone; gives the plan back."""
    with store.write("bring a journal in") as write:
        for table, id, values in planned.rows:
            write.put(table, values, id)
    return planned


def refused(why: str) -> CairnError:
    """A file that cannot be brought in."""
    return CairnError(
        "E_IMPORT",
        f"That cannot be brought in: {why}.",
        "Give a file that `cairn journal export` wrote, or a CSV of sessions.",
    )


def _take(store: Store, draft: _Draft, name: str, raw: object, here: Mapping[str, str]) -> None:
    if not isinstance(raw, Mapping):
        raise ValueError("it is no row")
    id = raw.get("id")
    # a built-in template that was changed keeps its name, everything else has an id of ours
    built_in = name == "templates" and id in {one.id for one in BUILT_IN}
    if not isinstance(id, str) or not (_is_id(id) or built_in):
        raise ValueError("its id makes no sense")
    if id in draft.ids:
        raise ValueError("its id stands twice")
    value: object = codec.read(KINDS[name], raw) if name in KINDS else None
    why = _lacking(value)
    if why:
        raise ValueError(why)
    table = TABLES[name]
    row = store.get(table, id)
    twin = here.get(folded(getattr(value, "name", ""))) if row is None else None
    draft.ids[id] = twin or id
    kept = _pointed(sound(raw) if value is None else kept_of(value), draft.ids)
    if table == SESSION:
        kept["number"] = number_of(id)
    if twin is not None:
        draft.known += 1
    elif row is None:
        if table == SESSION and not kept["mentees"]:
            raise ValueError("none of its people came along")
        draft.rows.append((table, id, kept))
    elif _told(without_texts(row.values)) == _told(without_texts(kept)):
        draft.same += 1
    else:
        raise ValueError("it is there already, and not the same; it stays as it is here")


def _here(store: Store, name: str) -> dict[str, str]:
    """Ids of people or teams by name, where only one has it."""
    found: dict[str, list[str]] = {}
    for row in store.rows(PERSON if name == "people" else TEAM):
        found.setdefault(folded(str(row.values.get("name", ""))), []).append(row.id)
    return {said: ids[0] for said, ids in found.items() if len(ids) == 1 and said}


def _pointed(kept: dict[str, Any], ids: Mapping[str, str]) -> dict[str, Any]:
    """`kept` with the ids that people and teams have here; who did not come along is left out."""
    for name in ("mentees", "people"):
        if name in kept:
            kept[name] = [ids[id] for id in kept[name] if id in ids]
    for name in ("team", "owner"):
        if kept.get(name):
            kept[name] = ids.get(kept[name], "")
    return kept


def _lacking(value: object) -> str:
    """Why a value cannot be kept; empty if it can."""
    if isinstance(value, (Person, Team, Template)) and not folded(value.name):
        return "it has no name"
    if isinstance(value, Session) and value.on_day == date.min:
        return "it has no day"
    if isinstance(value, Session) and not value.mentees:
        return "it has no person"
    if isinstance(value, Action) and not value.text.strip():
        return "it has no text"
    return ""


def _told(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: one for name, one in told_of(values).items() if name not in LADDER}


def _is_id(id: str) -> bool:
    return len(id) == 26 and id.isascii() and id.isalnum() and id == id.upper()

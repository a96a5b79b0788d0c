"""What would change if one file took the place of another, row by row."""

import contextlib
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cairn.store.carve import carve, page_size_of
from cairn.store.check import all_states
from cairn.store.connection import connect
from cairn.store.head import Head
from cairn.store.marker import read_marker
from cairn.store.state import GONE, State, read_state


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that is another one in the two files.

    Attributes:
        now, then: its values; None where there is none.
    """

    table: str
    id: str
    now: Mapping[str, Any] | None
    then: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What a restore would do.

    Attributes:
        back: rows that would be there again.
        gone: rows that would be there no more.
        other: rows that would be as they once were.
        same: how many rows would not change.
        readable: whether all of the present file could be read.
    """

    back: tuple[Difference, ...]
    gone: tuple[Difference, ...]
    other: tuple[Difference, ...]
    same: int
    readable: bool


def compare(now: Path, then: Path) -> Plan:
    """The plan of putting `then` in the place of `now`, which may be missing or damaged."""
    present, readable = last_states(now)
    past, _ = last_states(then)
    differences = [
        Difference(table, id, _values(present.get((table, id))), _values(past.get((table, id))))
        for table, id in sorted({*present, *past})
        if not _equal(present.get((table, id)), past.get((table, id)))
    ]
    both = [one for one in differences if one.now is not None and one.then is not None]
    return Plan(
        tuple(one for one in differences if one.now is None),
        tuple(one for one in differences if one.then is None),
        tuple(both),
        len(present.keys() & past.keys()) - len(both),
        readable,
    )


def last_states(path: Path) -> tuple[dict[tuple[str, str], State], bool]:
    """The last sound state of each row that is not gone, and whether every one could be read."""
    states: list[State] = []
    whole = False
    try:
        with contextlib.closing(connect(path, "ro")) as connection:
            head = Head.load(connection)
            if head is not None:
                read = map(read_state, all_states(connection, head.seq))
                states = [one for one in read if one is not None and one.is_sound(head.chain)]
                whole = len(states) == head.seq
    except (sqlite3.Error, OSError):
        pass  # what can be found without SQLite is shown
    if not whole and path.exists():
        marker = read_marker(path)
        if marker is not None:
            size = page_size_of(path, marker.page_size)
            states += [one.state for one in carve(path, {marker.chain}, size)]
    found: dict[tuple[str, str], State] = {}
    for state in sorted(states, key=lambda one: one.seq):
        if state.place == GONE:
            found.pop((state.name, state.id), None)
        elif not state.is_emptied:
            found[state.name, state.id] = state
    return found, whole


def _equal(one: State | None, other: State | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.body, one.place) == (other.body, other.place)


def _values(state: State | None) -> Mapping[str, Any] | None:
    return state.values if state is not None else None

"""What is missing in a damaged file, by name as far as anything in it still tells."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from cairn.store.backups import checked
from cairn.store.carve import carve_names
from cairn.store.head import Head
from cairn.store.row import Damage
from cairn.store.schema import Schema
from cairn.store.state import State

Key = tuple[str, str, int]
"""Table, id and revision of a state."""


def named_and_lost(
    sources: Sequence[Path],
    schema: Schema,
    head: Head | None,
    own: Mapping[Key, State],
    kept: Mapping[Key, State],
) -> tuple[list[Damage], list[Damage]]:
    """What is wrong with the file, and which changes are nowhere.

    `sources` are the file and copies of it; `own` are the states found in them, `kept` those and
    what a backup has.
    """
    said = checked(sources[0], schema) if sources else []
    there = {state.seq for state in own.values()}
    names = _names(sources, schema, said, kept.values())
    last = max([*there, *names, head.seq if head is not None else 0], default=0)
    missing = sorted(set(range(1, last + 1)) - there)
    named = [damage for damage in said if not damage.seq]
    named += [_missing(seq, names.get(seq)) for seq in missing]
    saved = {state.seq for state in kept.values()}
    lost = [
        _instead(seq, names.get(seq), kept)
        for seq in missing
        if seq not in saved and names.get(seq) not in kept
    ]
    return named, lost


def _names(
    sources: Iterable[Path], schema: Schema, said: Iterable[Damage], states: Iterable[State]
) -> dict[int, Key]:
    """Whose states were, by number: as the check has it, else the index, else a backup."""
    tables = {table.name for table in schema.tables}
    names = {state.seq: (state.name, state.id, state.revision) for state in states}
    for source in sources:
        names |= carve_names(source, tables)
    for damage in said:
        if damage.seq and damage.table and damage.seq not in names:
            names[damage.seq] = (damage.table, damage.id, 0)
    return {seq: key for seq, key in names.items() if seq > 0}


def _missing(seq: int, key: Key | None) -> Damage:
    table, id, _ = key or ("", "", 0)
    return Damage(table, id, f"Change {seq} is missing or not what was written.", seq)


def _instead(seq: int, key: Key | None, kept: Iterable[Key]) -> Damage:
    table, id, _ = key or ("", "", 0)
    found = [revision for name, other, revision in kept if (name, other) == (table, id)]
    what = f"Revision {max(found)} is the last that was found." if found else "It is lost."
    return Damage(table, id, what, seq)

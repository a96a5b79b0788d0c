"""Values in a store: what is kept of each, read back as the value it was."""

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any, TypeVar

from cairn.errors import CairnError
from cairn.journal import codec
from cairn.journal.session import Session
from cairn.store.row import Row
from cairn.store.store import Store

T = TypeVar("T")

DERIVED = ("number", "records", "tries", "met")
"""What is kept of a session beside what it says, so that it can be asked for."""


def value_of(kind: type[T], row: Row) -> T:
    """The value that `row` keeps."""
    return codec.read(kind, row.values, id=row.id)


def kept_of(value: object) -> dict[str, Any]:
    """What is kept of `value`; of a session also which records and gotchas it can be found by."""
    kept = codec.body(value)
    if isinstance(value, Session):
        kept["records"] = sorted({one.record for one in value.used if one.record})
        kept["tries"] = sorted({f"{one.record}\t{one.result}" for one in value.used if one.record})
        kept["met"] = sorted({one.key for one in value.sightings})
    return kept


def told_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """Kept values as they are shown or exported: without what is made from others."""
    return {name: one for name, one in values.items() if name not in DERIVED}


def stamp(store: Store, table: str) -> tuple[object, ...]:
    """What is another once anything in `table` has changed, here or in another process."""
    return (store.chain, *store.columns(table, ("max(seq)", "count(*)"))[0])


def number_of(id: str) -> int:
    """A positive number by which the private index knows the row `id`; 62 bits of its hash."""
    return int.from_bytes(blake2b(id.encode(), digest_size=8).digest()) >> 2 or 1


def unknown(what: str, name: str) -> CairnError:
    """There is none of that name or id."""
    return CairnError(
        "E_JOURNAL_UNKNOWN",
        f"There is no {what} {name!r} in the journal.",
        "Look at the list; a name may be shortened to its beginning.",
    )

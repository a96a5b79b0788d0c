"""One link of the chain: a state of a row, with digests over all of it and all before it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

LIVE, TRASH, GONE = "live", "trash", "gone"
"""Where a row is: in use, in the trash, or only its tombstone is left."""

COLUMNS = "seq, name, id, revision, at, place, body, content, previous, digest"
"""Of the table ``state``, in the order of `State`."""

_JSON = json.JSONEncoder(
    sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False
)

_TYPES = (int, str, str, int, str, str, str, bytes, bytes, bytes)


@dataclass(frozen=True, slots=True)
class State:
    """A row of the table ``state``.

    Attributes:
        seq: 1, 2, 3 … without gaps through the whole chain.
        name: of the row's table.
        place: LIVE, TRASH or GONE.
        body: the row's values as canonical JSON; empty once the row is gone.
        content: SHA-256 of the body, also of one that is gone.
        previous: digest of the state before this one; of the first, empty.
        digest: SHA-256 over the id of the chain and all of the above.
    """

    seq: int
    name: str
    id: str
    revision: int
    at: str
    place: str
    body: str
    content: bytes
    previous: bytes
    digest: bytes = b""

    def linked(self, chain: str, seq: int, previous: bytes) -> "State":
        """The same state as link `seq` of `chain`."""
        moved = replace(self, seq=seq, previous=previous)
        return replace(moved, digest=moved.expected(chain))

    def with_body(self, body: str) -> "State":
        """The same with another body; to be linked anew."""
        return replace(self, body=body, content=mark(body))

    def expected(self, chain: str) -> bytes:
        """The digest that this state has to have."""
        parts = [chain, self.seq, self.name, self.id, self.revision, self.at, self.place]
        said = canonical([*parts, self.content.hex(), self.previous.hex()])
        return sha256(_encoded(said)).digest()

    def is_sound(self, chain: str) -> bool:
        """Whether this is what was written; a body that was taken out (see `expiry`) is empty."""
        return (
            self.digest == self.expected(chain)
            and self.place in (LIVE, TRASH, GONE)
            and (self.content == mark(self.body) or self.is_emptied)
        )

    @property
    def is_emptied(self) -> bool:
        """Whether the body was taken out: right only where a later state tells why."""
        return self.body == "" and self.place != GONE

    @property
    def values(self) -> dict[str, Any]:
        """The row's values."""
        found = json.loads(self.body) if self.body else {}
        assert isinstance(found, dict)
        return found


def read_state(columns: tuple[Any, ...]) -> State | None:
    """The state in `columns`; nothing if they are not even of the right types."""
    if tuple(map(type, columns)) != _TYPES:
        return None
    return State(*columns)


def canonical(value: object) -> str:
    """JSON that is the same for the same value: sorted keys, no spaces."""
    return _JSON.encode(value)


def mark(body: str) -> bytes:
    """SHA-256 of a body."""
    return sha256(_encoded(body)).digest()


def packed(values: Mapping[str, Any]) -> str:
    """The body that holds `values`; half characters, which no file can hold, become U+FFFD."""
    body = canonical(dict(values))
    try:
        body.encode()
    except UnicodeEncodeError:
        body = body.encode("utf-8", "replace").decode()
    return body


def _encoded(text: str) -> bytes:
    # what was damaged into something that is no text was read with stand-ins for its bytes
    return text.encode("utf-8", "surrogateescape")

"""A small file that says that a store was here, so that a lost one is never taken for new."""

import json
from dataclasses import dataclass
from pathlib import Path

from cairn.files import write_atomically
from cairn.store.head import Head


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands in ``NAME.mark``.

    Attributes:
        store, chain: as in `Head`; with them, states found in a damaged file can be believed.
        page_size: bytes of a page, for reading a file of which the first page is lost.
    """

    store: str
    chain: str
    page_size: int


def marker_path(path: Path) -> Path:
    """Where the marker of the store at `path` stands."""
    return path.with_suffix(".mark")


def read_marker(path: Path) -> Marker | None:
    """The marker of the store at `path`; nothing if there is none or nobody can read it."""
    try:
        value = json.loads(marker_path(path).read_bytes()[:1000])
        return Marker(str(value["store"]), str(value["chain"]), int(value["page_size"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_marker(path: Path, head: Head, page_size: int) -> Marker:
    """Note beside the store at `path` that it is there; only where that is news."""
    marker = Marker(head.store, head.chain, page_size)
    if read_marker(path) != marker:
        value = {"store": head.store, "chain": head.chain, "page_size": page_size}
        write_atomically(marker_path(path), json.dumps(value).encode() + b"\n")
    return marker

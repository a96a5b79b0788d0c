"""Erasing a person beyond the journal: what else of a home names her."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cairn.journal.erase import Erased
from cairn.journal.erase_plan import ErasePlan
from cairn.journal.journal import Journal
from cairn.journal.names import Names
from cairn.journal.roles import COLLEAGUE
from cairn.library.wanted import Wanted
from cairn.places import Places

_MOST_BYTES = 5_000_000
"""Larger files are not looked through: settings, lists and logs are far smaller."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was done.

    Attributes:
        wanted: how many searches that found nothing were put into other words.
        named: files of the home in which her name still stands, to be looked at by hand.
    """

    erased: Erased
    wanted: int
    named: tuple[Path, ...]


def forget(
    journal: Journal,
    plan: ErasePlan,
    places: Places,
    *,
    role: str = COLLEAGUE,
    shared: bool = False,
) -> Forgotten:
    """Erase as `plan` says, and what was searched for under her name."""
    erased = journal.erase(plan, role=role, shared=shared)

    def put(text: str) -> str:
        return replaced(text, erased.names, role)

    changed = Wanted(places.data).rewrite(put)
    return Forgotten(erased, changed, tuple(still_named(places, erased.names)))


def replaced(text: str, names: Names, role: str) -> str:
    """`text` with `role` for each of her names."""
    parts, at = [], 0
    for named in names.find(text):
        if named.whose == "hers":
            parts += [text[at : named.start], role]
            at = named.end
    return "".join([*parts, text[at:]])


def still_named(places: Places, names: Names) -> Iterator[Path]:
    """Files of the home, other than the journal and what can be made again, that name her."""
    for folder in (places.data, places.config):
        for root, folders, files in os.walk(folder):
            folders[:] = [one for one in folders if one != "backups"]
            for name in sorted(files):
                path = Path(root) / name
                if path.suffix != ".db" and _names(path, names):
                    yield path


def _names(path: Path, names: Names) -> bool:
    try:
        if path.is_symlink() or path.stat().st_size > _MOST_BYTES:
            return False
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return any(named.whose == "hers" for named in names.find(text))

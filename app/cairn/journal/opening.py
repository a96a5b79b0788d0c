"""Where the journal of a home lies, and how it is opened there."""

from pathlib import Path
from typing import TYPE_CHECKING

from cairn.places import Places

if TYPE_CHECKING:
    from cairn.journal.journal import Journal


def file_of(places: Places) -> Path:
    """The one file of the journal."""
    return places.data / "journal" / "journal.db"


def backups_of(places: Places) -> Path:
    """The folder of its backups."""
    return places.data / "journal" / "backups"


def is_older(places: Places) -> bool:
    """Whether a former Cairn wrote the journal, so that opening it brings it up to this one."""
    from cairn.errors import CairnError
    from cairn.journal.schema import JOURNAL
    from cairn.store.examine import Kind, examine

    try:
        found = examine(file_of(places), JOURNAL.version, backed_up=False)
    except CairnError:
        return False  # opening it tells what is wrong
    return found.kind is Kind.OLDER and not found.interrupted


def open_journal(places: Places, *, reading: bool = False) -> "Journal":
    """The journal of the home in `places`; see `Journal.open`."""
    from cairn.journal.journal import Journal  # not before a journal is wanted

    cache = places.cache / "journal"
    return Journal.open(file_of(places), backups_of(places), cache, reading=reading)

"""Which records somebody uses: tried in sessions or by reading, written on, or changed for oneself.

What comes with a sync matters most where it changes one of these.
"""

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cairn.errors import CairnError
from cairn.journal.opening import file_of, open_journal
from cairn.journal.schema import PROMOTION
from cairn.journal.using import Used, used
from cairn.library.rows import Rows
from cairn.library.sources import Sources
from cairn.places import Places
from cairn.store.store import Store

_OWN = ("team", "mine")


@dataclass(frozen=True, slots=True)
class Use:
    """What one has to do with one record.

    Attributes:
        sessions: in how many sessions it was used.
        read: how many outcomes were noted while reading it.
        last: the day of the last of these; `date.min` for none.
        drafted: whether a draft is about it.
        own: whether a version of a team's or of one's own stands in front of it.
    """

    sessions: int = 0
    read: int = 0
    last: date = date.min
    drafted: bool = False
    own: bool = False


def uses(records: Iterable[str], store: Store | None, rows: Rows | None) -> dict[str, Use]:
    """Of these records (ids) those that are used; without a journal, or a catalog, less is known.

    Raises what reading from either raises.
    """
    wanted = list(dict.fromkeys(records))
    tried: dict[str, Used] = {}
    drafted: set[str] = set()
    if store is not None:
        tried = used(store, wanted)
        drafted = {str(one) for (one,) in store.columns(PROMOTION, ("DISTINCT record",))}
    found = {}
    for id in wanted:
        versions = rows.by_id(id) if rows is not None else []
        own = bool(versions) and versions[0].versions > 1 and versions[0].layer in _OWN
        one = tried.get(id, Used())
        use = Use(one.sessions, one.read, one.last, id in drafted, own)
        if use != Use():
            found[id] = use
    return found


def uses_in(places: Places, records: Iterable[str]) -> dict[str, Use]:
    """The same for a home; a journal or catalog that cannot be read just now says nothing."""
    wanted = list(records)
    if not wanted:
        return {}
    with contextlib.ExitStack() as stack, contextlib.suppress(CairnError):
        rows = store = None
        with contextlib.suppress(CairnError):
            rows = Rows(places.cache / "catalog.db", Sources(places).all())
            stack.callback(rows.close)
        if file_of(places).exists():
            with contextlib.suppress(CairnError):
                journal = open_journal(places, reading=True)
                stack.callback(journal.close)
                store = journal.store
        return uses(wanted, store, rows)
    return {}

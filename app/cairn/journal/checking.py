"""The whole journal checked: how much there is, what is damaged, what lists go without."""

from collections.abc import Callable
from dataclasses import dataclass

from cairn.errors import CairnError
from cairn.store.row import Damage
from cairn.store.store import Store


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found.

    Attributes:
        rows: how many are in use.
        damaged: everything that is not what was written.
        left_out: (table, id) of rows that can be neither shown nor listed.
    """

    rows: int
    damaged: tuple[Damage, ...]
    left_out: tuple[tuple[str, str], ...]


def checked(store: Store, cancelled: Callable[[], bool] = lambda: False) -> Checked:
    """Read all of the file; raises what `Store.check` raises."""
    found = tuple(store.check(cancelled))
    hurt = dict.fromkeys((one.table, one.id) for one in found if one.id)
    rows = sum(store.count(table.name) for table in store.schema.tables)
    return Checked(rows, found, tuple(key for key in hurt if _unreadable(store, *key)))


def _unreadable(store: Store, table: str, id: str) -> bool:
    try:
        store.get(table, id)
    except CairnError:
        return True
    except KeyError:  # of a newer version
        return False
    return False

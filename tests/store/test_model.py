"""Any sequence of writes, undoings, backups and restores, beside a dict that does the same."""

import copy
import random
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.store.backup_file import Backup
from cairn.store.restore import restore
from cairn.store.store import Store
from tests.campaigns.store_shelf import FIRST, do, now, open_store, steps

Rows = dict[str, tuple[dict[str, Any], bool]]
"""By id: values, and whether the row is in the trash."""


def there(store: Store) -> Rows:
    rows = [*store.rows("note"), *store.trash("note")]
    return {row.id: (dict(row.values), bool(row.trashed)) for row in rows}


def after(rows: Rows, work: list[list[Any]]) -> Rows:
    made = copy.deepcopy(rows)
    for what, table, id, values in work:
        if table != "note":
            continue
        old = made.get(id, ({}, False))
        made[id] = (values, old[1]) if what == "put" else (old[0], what == "trash")
    return made


def undone(before: Rows, now_: Rows) -> Rows:
    """As it was; what is new since then lies in the trash."""
    new = {id: (values, True) for id, (values, _) in now_.items() if id not in before}
    return before | new


@settings(max_examples=25)
@given(
    st.integers(0, 2**32),
    st.lists(st.sampled_from("wwwwuubro"), min_size=5, max_size=30),
)
def test_a_store_does_what_a_dict_would(seed: int, acts: list[str]) -> None:
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "data"
        rows: Rows = {}
        pasts: list[Rows] = []
        kept: tuple[Backup, Rows] | None = None
        store = open_store(home)
        for act in acts:
            if act == "w":
                work = steps(draw, list(rows))
                with store.write("work") as write:
                    do(write, work)
                made = after(rows, work)
                if made != rows:
                    pasts.append(rows)
                rows = made
            elif act == "u" and pasts:
                assert store.undo() is not None
                rows = undone(pasts.pop(), rows)
            elif act == "b":
                backup = store.backup()
                kept = (backup, rows) if backup is not None else kept
            elif act in "ro":
                store.close()
                if act == "r" and kept is not None:
                    backup, rows = kept
                    restore(home / "shelf.db", FIRST, backup, now())
                    kept = None
                store, pasts = open_store(home), []
            assert there(store) == rows
        assert store.check() == []
        store.close()

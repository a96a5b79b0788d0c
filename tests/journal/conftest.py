"""A journal on a file of its own, on a day that stands still."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cairn.journal.journal import Journal
from cairn.journal.schema import JOURNAL
from cairn.store.store import Store

TODAY = date(2026, 11, 21)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """An empty journal; today is `TODAY`, and it is nine o'clock."""
    opened = open_journal(tmp_path)
    yield opened
    opened.close()


def open_journal(folder: Path) -> Journal:
    """The journal that lies in `folder`."""
    store = Store.open(folder / "data" / "journal.db", JOURNAL, backups=folder / "backups")
    return Journal(
        store,
        folder / "cache" / "journal",
        today=lambda: TODAY,
        now=lambda: datetime(2026, 11, 21, 9, 0, tzinfo=UTC),
    )

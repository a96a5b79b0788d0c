"""The campaign of power losses does find a store that syncs too little."""

from pathlib import Path

import pytest

from cairn.store import connection
from tests.campaigns.store_power import campaign
from tests.fixtures.disk import library


@pytest.mark.skipif(library() is None, reason="SQLite is built into this Python")
def test_without_its_syncs_writes_are_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    safe = "PRAGMA synchronous = EXTRA"
    assert safe in connection.PRAGMAS
    weak = tuple("PRAGMA synchronous = OFF" if one == safe else one for one in connection.PRAGMAS)
    monkeypatch.setattr(connection, "PRAGMAS", weak)
    report = campaign(50, 1, tmp_path)
    assert report.held < report.ran

"""The campaign of power losses finds a store that syncs too little; and a store being made."""

import random
from pathlib import Path

import pytest

from cairn.store import connection
from tests.campaigns.store_power import Run, campaign, cut_off
from tests.campaigns.store_shelf import Model, open_store
from tests.fixtures.disk import Disk, between, library


@pytest.mark.skipif(library() is None, reason="SQLite is built into this Python")
def test_without_its_syncs_writes_are_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    safe = "PRAGMA synchronous = EXTRA"
    assert safe in connection.PRAGMAS
    weak = tuple("PRAGMA synchronous = OFF" if one == safe else one for one in connection.PRAGMAS)
    monkeypatch.setattr(connection, "PRAGMAS", weak)
    report = campaign(50, 1, tmp_path)
    assert report.held < report.ran


@pytest.mark.skipif(library() is None, reason="SQLite is built into this Python")
def test_a_store_that_is_being_made_is_there_or_is_made_again(tmp_path: Path) -> None:
    before = tmp_path / "before"
    before.mkdir(mode=0o700)
    (before / "shelf.db").touch(0o600)
    with between(Disk()) as disk:
        open_store(tmp_path / "made").close()
    run = Run(before, disk.events, [Model()], len(disk.events))
    for cut in range(len(disk.events)):
        home = tmp_path / str(cut)
        assert cut_off(run, cut, home, random.Random(cut)) == []

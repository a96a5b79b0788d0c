"""A journal that is damaged or lost, brought back from the terminal: shown first, then done."""

import json
from pathlib import Path

import pytest

from tests.cli.terminal import Inside
from tests.cli.test_session import answer, error

HABIT = "Ana asks twice"


@pytest.fixture
def file(inside: Inside) -> Path:
    """Of a journal with a backup, and a session that came after it."""
    answer(inside, "session", "log", "--with", "Ana", "--habit", HABIT, "--on", "2026-11-20")
    answer(inside, "session", "log", "--with", "Bo", "--habit", "Bo tests first")
    answer(inside, "journal", "backup")
    answer(inside, "session", "log", "--with", "Cy", "--habit", "after the backup")
    return inside.home / "data" / "journal" / "journal.db"


def habits(inside: Inside) -> set[str]:
    """Of every session."""
    return {one["habit"] for one in answer(inside, "session", "list")["sessions"]}


ALL = {HABIT, "Bo tests first", "after the backup"}


def test_one_changed_letter_names_its_session_and_the_backup_has_it(
    inside: Inside, file: Path
) -> None:
    data = file.read_bytes()
    file.write_bytes(data.replace(HABIT.encode(), b"Ana asks thrice"[:14]))
    done = inside("journal", "check", "--json")
    assert done.returncode == 1
    [left_out] = json.loads(done.stdout)["left_out"]
    assert left_out["table"] == "session"
    told = inside("journal", "check")
    assert "Lists go without 1 of the rows" in told.stdout
    assert "cairn journal restore --salvage" in told.stderr
    shown = inside("journal", "restore", "--salvage")
    assert f"session 2026-11-20 Ana {left_out['id']}" in shown.stdout
    assert "1 more in a backup" in shown.stdout
    assert "Nothing was done" in shown.stderr
    assert HABIT not in habits(inside)
    brought = answer(inside, "journal", "restore", "--salvage", "--yes")
    assert b"Ana asks thric" in Path(brought["kept"]).read_bytes()
    assert habits(inside) == ALL
    assert answer(inside, "journal", "check")["damaged"] == []


@pytest.mark.parametrize("there", [None, b"", b"no journal at all" * 500])
def test_a_lost_journal_comes_back_as_far_as_the_backup_has_it(
    inside: Inside, file: Path, there: bytes | None
) -> None:
    file.unlink()
    if there is not None:
        file.write_bytes(there)
    for words in (("session", "list"), ("session", "log", "--with", "Di"), ("journal", "check")):
        assert error(inside, *words) in ("E_DB_LOST", "E_DB_DAMAGED")
    assert (file.read_bytes() if file.exists() else None) == there  # never a fresh start
    shown = answer(inside, "journal", "restore", "--salvage")
    assert (shown["done"], shown["found"], shown["lacks"]) == (False, 0, 0)
    assert shown["backup"] == 2
    done = answer(inside, "journal", "restore", "--salvage", "--yes")
    assert (Path(done["kept"]).read_bytes() if done["kept"] else None) == there
    assert habits(inside) == ALL - {"after the backup"}


def test_without_a_backup_the_bytes_are_enough(inside: Inside, file: Path) -> None:
    for backup in (file.parent / "backups").iterdir():
        backup.unlink()
    data = file.read_bytes()
    file.write_bytes(b"\0" * 4096 + data[4096:])
    shown = answer(inside, "journal", "restore", "--salvage")
    assert (shown["backup"], shown["lost"]) == (0, [])
    answer(inside, "journal", "restore", "--salvage", "--yes")
    assert habits(inside) == ALL


def test_where_nothing_is_left_nothing_is_done(inside: Inside, file: Path) -> None:
    for backup in (file.parent / "backups").iterdir():
        backup.unlink()
    file.write_bytes(b"no journal at all" * 500)
    assert error(inside, "journal", "restore", "--salvage", "--yes") == "E_DB_DAMAGED"
    assert file.read_bytes() == b"no journal at all" * 500

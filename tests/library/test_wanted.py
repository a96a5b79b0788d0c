"""What is missing is noted whole, counted, bounded, and read again whatever became of the file."""

from datetime import date
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.library import wanted
from cairn.library.wanted import Wanted

DAY, LATER = date(2026, 3, 1), date(2026, 4, 2)


def test_the_same_words_count_up(tmp_path: Path) -> None:
    notes = Wanted(tmp_path)
    notes.add("heron  nest", DAY)
    notes.add("wader", DAY)
    entry = notes.add("heron nest", LATER)
    assert entry == {"words": "heron nest", "times": 2, "first": "2026-03-01", "last": "2026-04-02"}
    assert [one["words"] for one in Wanted(tmp_path).all()] == ["wader", "heron nest"]


def test_a_paste_is_cut_and_the_list_is_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wanted, "MOST", 3)
    notes = Wanted(tmp_path)
    assert len(str(notes.add("heron " * 1000, DAY)["words"])) == wanted.LONGEST
    for number in range(4):
        notes.add(f"heron {number}", DAY)
    assert [one["words"] for one in notes.all()] == ["heron 1", "heron 2", "heron 3"]


def test_a_damaged_line_costs_itself_only(tmp_path: Path) -> None:
    notes = Wanted(tmp_path)
    notes.add("heron", DAY)
    with (tmp_path / "wanted.jsonl").open("ab") as file:
        file.write(b'{"words": 3}\n[]\n\xff\xfe{\n{"words": "wader", "times": "x"}\n')
    assert notes.add("wader", LATER)["times"] == 1
    assert [one["words"] for one in notes.all()] == ["heron", "wader"]


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    Wanted(tmp_path).add("heron", DAY)
    assert (tmp_path / "wanted.jsonl").stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(CairnError, match="E_WRITE"):
        Wanted(tmp_path / "gone").add("heron", DAY)


def test_its_words_are_put_otherwise(tmp_path: Path) -> None:
    wanted = Wanted(tmp_path)
    assert wanted.rewrite(str.upper) == 0
    for words in ("ask Ana", "hooks"):
        wanted.add(words, date(2026, 11, 21))
    assert wanted.rewrite(lambda words: words.replace("Ana", "a colleague")) == 1
    assert [entry["words"] for entry in wanted.all()] == ["ask a colleague", "hooks"]
    assert [entry["times"] for entry in wanted.all()] == [1, 1]

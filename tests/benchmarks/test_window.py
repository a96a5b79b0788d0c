"""What the window is measured with: keys that come out even, pages as large as they claim."""

from pathlib import Path

import pytest

from cairn.records.parse import parse
from tests.benchmarks.display import OFFSCREEN, display
from tests.benchmarks.home import NAME, fresh
from tests.benchmarks.window import keys
from tests.benchmarks.window_home import (
    HUGE_BYTES,
    LARGE_BYTES,
    READ_ALL,
    Pages,
    throwaway,
    word,
    write_pages,
)


def test_keys_type_each_query_and_take_it_back() -> None:
    field, seen = "", set()
    for key in keys(["ab c", "de"], 12):
        field = field[:-1] if key == "Backspace" else field + key
        seen.add(field)
    assert field == ""
    assert {"ab c", "de"} <= seen
    with pytest.raises(ValueError, match="too few"):
        keys(["ab c", "de"], 13)


def test_every_page_has_a_word_that_begins_no_other() -> None:
    words = [word(sort, number) for sort in ("reading", "large", "huge") for number in range(220)]
    assert len(set(words)) == len(words)
    for one in words:
        assert [other for other in words if other.startswith(one)] == [one]


def test_pages_are_as_large_as_they_claim_and_have_all_that_takes_time(tmp_path: Path) -> None:
    write_pages(tmp_path / "pages", Pages(reading=3, large=2, huge=1), seed=1)
    texts = {path.name: path.read_text("utf-8") for path in (tmp_path / "pages").iterdir()}
    assert len(texts) == 6
    assert len(set(texts.values())) == 6
    for name, text in texts.items():
        sort, number = name.removesuffix(".md").split("-")
        record = parse(text.encode(), source="pages", path=name)
        assert record.title == f"Page {word(sort, int(number))}"
        assert (READ_ALL in text) is (sort == "reading")
        assert all(mark in text for mark in ("\n## ", "\n```python\n", "\n| --- |", "> [!NOTE]"))
        least = {"large": LARGE_BYTES, "huge": HUGE_BYTES}.get(sort)
        if least:
            assert least * 0.98 < len(text) < least * 1.02


def test_a_throwaway_home_is_another_one_over_the_same_folder(tmp_path: Path) -> None:
    write_pages(tmp_path / "pages", Pages(reading=2, large=0, huge=0), seed=1)
    with fresh(tmp_path / "pages") as made:
        with throwaway(made) as copy, copy.library() as opened:
            assert opened.search(READ_ALL).total == 2
            assert copy.folder != made.folder
            kept = made.places.cache / "catalog.db"
            assert not (copy.places.cache / "catalog.db").samefile(kept)
        assert not copy.folder.exists()
        with made.library() as opened:
            assert {hit.row.source for hit in opened.search(READ_ALL).hits} == {NAME}


def test_without_an_x_server_the_window_is_off_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with display() as shown:
        assert shown == OFFSCREEN

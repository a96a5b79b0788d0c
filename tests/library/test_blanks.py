"""Placeholders keep what they were filled with, for the next block that has them."""

from pathlib import Path

from cairn.library.blanks import LONGEST, MOST, Blanks


def test_values_are_kept_and_an_empty_one_forgets(tmp_path: Path) -> None:
    blanks = Blanks(tmp_path)
    assert blanks.known() == {}
    assert blanks.remember({"service": "pay", "team": ""}) == {"service": "pay"}
    assert Blanks(tmp_path).known() == {"service": "pay"}
    assert blanks.remember({"service": "pay"}) == {}
    assert blanks.remember({"service": "", "odd name.é": 'a\n"b"'}) == {
        "service": "",
        "odd name.é": 'a\n"b"',
    }
    assert Blanks(tmp_path).known() == {"odd name.é": 'a\n"b"'}


def test_the_file_does_not_grow_for_ever(tmp_path: Path) -> None:
    blanks = Blanks(tmp_path)
    blanks.remember({f"name {number}": "x" * 3000 for number in range(MOST + 5)})
    known = blanks.known()
    assert len(known) == MOST
    assert "name 0" not in known
    assert set(map(len, known.values())) == {LONGEST}


def test_a_broken_file_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "placeholders.toml").write_text("= nothing")
    blanks = Blanks(tmp_path)
    assert blanks.known() == {}
    blanks.remember({"a": "b"})
    assert Blanks(tmp_path).known() == {"a": "b"}
    assert (tmp_path / "placeholders.toml.bad").is_file()

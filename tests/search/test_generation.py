"""Generations: whole or not there."""

import os
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.search import generation
from cairn.search.generation import Draft, clean, current, verify, withdraw


def publish(folder: Path, names: list[str], keep: list[str] = []) -> generation.Generation:  # noqa: B006
    try:
        last = current(folder)
    except CairnError:
        last = None
    draft = Draft(folder, last)
    for name in keep:
        draft.keep(name)
    for name in names:
        (draft.folder / name).write_text(name)
        draft.added(name, generation.hash_of(draft.folder / name))
    return draft.publish({"names": names})


def code(folder: Path) -> str:
    with pytest.raises(CairnError) as error:
        current(folder)
    return error.value.code


def test_an_empty_folder_has_none(tmp_path: Path) -> None:
    assert code(tmp_path / "index") == "E_INDEX_MISSING"
    assert verify(tmp_path / "index") == []


def test_unchanged_files_are_linked_not_copied(tmp_path: Path) -> None:
    publish(tmp_path / "index", ["a"])
    second = publish(tmp_path / "index", ["b"], keep=["a"])
    assert current(tmp_path / "index").number == second.number
    assert second.path("a").stat().st_nlink == 2
    assert verify(tmp_path / "index") == []


def test_a_changed_byte_is_found_by_the_full_check(tmp_path: Path) -> None:
    published = publish(tmp_path / "index", ["a", "b"])
    published.path("b").write_text("c")
    assert verify(tmp_path / "index") == ["b"]
    withdraw(tmp_path / "index")
    assert code(tmp_path / "index") == "E_INDEX_MISSING"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"generation": 99, "digest": "x"}', "null", "\0"])
def test_a_pointer_that_makes_no_sense_is_damage(tmp_path: Path, text: str) -> None:
    publish(tmp_path / "index", ["a"])
    (tmp_path / "index" / "CURRENT").write_text(text)
    assert code(tmp_path / "index") == "E_INDEX_DAMAGED"
    assert publish(tmp_path / "index", ["z"]).number > 1


def test_a_missing_or_longer_file_is_damage(tmp_path: Path) -> None:
    published = publish(tmp_path / "index", ["a", "b"])
    with published.path("a").open("a") as file:
        file.write("more")
    assert code(tmp_path / "index") == "E_INDEX_DAMAGED"
    published.path("a").unlink()
    assert code(tmp_path / "index") == "E_INDEX_DAMAGED"


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_a_folder_others_may_write_is_not_opened(tmp_path: Path) -> None:
    publish(tmp_path / "index", ["a"])
    (tmp_path / "index").chmod(0o777)
    assert code(tmp_path / "index") == "E_INDEX_UNSAFE"


def test_what_a_killed_writer_left_goes_at_the_next_start(tmp_path: Path) -> None:
    first = publish(tmp_path / "index", ["a"])
    draft = Draft(tmp_path / "index", first)
    (draft.folder / "half").write_text("half")
    assert current(tmp_path / "index").number == first.number
    assert clean(tmp_path / "index") == [draft.number]
    assert not draft.folder.exists()
    assert first.path("a").exists()


def test_old_generations_do_not_pile_up(tmp_path: Path) -> None:
    for _ in range(9):
        publish(tmp_path / "index", ["a"])
    assert len(list((tmp_path / "index").glob("gen-*"))) <= 4

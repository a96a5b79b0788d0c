"""The folders of a home."""

import os
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.places import Places, is_private, make_private


def test_a_home_is_private_all_the_way_down(tmp_path: Path) -> None:
    places = Places.find({"CAIRN_HOME": str(tmp_path / "a" / "home")}).make()
    for folder in (places.data, places.cache, places.config, tmp_path / "a" / "home"):
        assert folder.is_dir()
        assert is_private(folder)
    assert places.data.parent == tmp_path / "a" / "home"


def test_without_a_home_the_platform_says_where() -> None:
    places = Places.find({})
    assert len({places.data, places.cache, places.config}) == 3
    assert all(path.is_absolute() for path in (places.data, places.cache, places.config))


def test_in_a_checkout_the_top_level_folders_are_read() -> None:
    places = Places.find({})
    assert (places.content / "spine.toml").is_file()
    assert (places.resources / "icons").is_dir()


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CairnError) as error:
        make_private(tmp_path / "file" / "folder")
    assert error.value.code == "E_FOLDER"


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_a_folder_that_is_there_keeps_its_rights(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o755)
    shared.chmod(0o755)
    make_private(shared / "mine")
    assert not is_private(shared)
    assert is_private(shared / "mine")

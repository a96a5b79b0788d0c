"""Tests of cairn.library.settings."""

import dataclasses
from pathlib import Path

import pytest

from cairn.library.settings import Settings, SettingsFile


def test_everything_has_a_default(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    assert file.load() == Settings("", "system", 100, "claude", "system")
    assert file.problem == ""


def test_what_is_saved_is_loaded_elsewhere(tmp_path: Path) -> None:
    wanted = Settings("/some/checkout", "dark", 125, "claude-next", "de")
    assert SettingsFile(tmp_path).save(wanted) == wanted
    assert SettingsFile(tmp_path).load() == wanted
    back = dataclasses.replace(wanted, theme="system")
    SettingsFile(tmp_path).save(back)
    assert SettingsFile(tmp_path).load() == back


def test_a_default_is_not_written_and_comments_stay(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('# for the evening\ntheme = "dark" # really\nlater = true\n')
    SettingsFile(tmp_path).save(Settings(theme="dark", text_size=110))
    assert path.read_text() == (
        '# for the evening\ntheme = "dark" # really\nlater = true\ntext_size = 110\n'
    )


@pytest.mark.parametrize(
    "line",
    [
        "theme = 1",
        'theme = "pink"',
        "text_size = true",
        "text_size = 9999",
        "tool = ''",
        "language = 7",
        "language = '../de'",
    ],
)
def test_one_senseless_value_costs_only_itself(tmp_path: Path, line: str) -> None:
    (tmp_path / "settings.toml").write_text(f"{line}\ncheckout = '/x'\n")
    file = SettingsFile(tmp_path)
    assert file.load() == Settings(checkout="/x")
    assert line.split(" ")[0] in file.problem


def test_a_file_that_is_not_toml_is_kept_as_bad(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"theme = \x00\xff")
    file = SettingsFile(tmp_path)
    assert file.load() == Settings()
    assert file.problem
    assert not path.exists()
    assert (tmp_path / "settings.toml.bad").read_bytes() == b"theme = \x00\xff"
    file.save(Settings(theme="light"))
    assert SettingsFile(tmp_path).load().theme == "light"


def test_a_senseless_value_is_not_saved(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="theme"):
        SettingsFile(tmp_path).save(Settings(theme="pink"))
    assert not (tmp_path / "settings.toml").exists()

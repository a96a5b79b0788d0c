"""Where a team can be asked is read from its own page, and from nowhere else."""

from dataclasses import replace
from pathlib import Path

import pytest

from cairn.library.channel import channel_of
from cairn.library.source import Source


def team(folder: Path, name: str, text: str) -> Path:
    path = folder / "network" / "teams" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def sources(*folders: Path) -> list[Source]:
    return [Source(folder.name, folder, "mine", order) for order, folder in enumerate(folders)]


def test_the_first_source_that_knows_the_team_says(tmp_path: Path) -> None:
    team(tmp_path / "b", "platform", "---\ntitle: Platform\nchannel: '#platform  help'\n---\n")
    team(tmp_path / "c", "platform", "---\nchannel: '#other'\n---\n")
    every = sources(*(tmp_path / name for name in "abc"))
    assert channel_of("Platform", "a", every) == "#platform help"
    assert channel_of("Platform", "c", every) == "#other"
    assert channel_of("payments", "a", every) == ""
    paused = [replace(source, paused=True) for source in every]
    assert channel_of("Platform", "a", paused) == ""


@pytest.mark.parametrize("owner", ["", "../teams/platform", "a/b", "Ünï", "x" * 90, ".."])
def test_an_owner_that_is_no_team_leads_nowhere(owner: str, tmp_path: Path) -> None:
    team(tmp_path, "platform", "---\nchannel: '#help'\n---\n")
    assert channel_of(owner, tmp_path.name, sources(tmp_path)) == ""


def test_links_and_broken_pages_are_passed_over(tmp_path: Path) -> None:
    real = team(tmp_path / "real", "platform", "---\nchannel: '#help'\n---\n")
    (tmp_path / "a" / "network").mkdir(parents=True)
    (tmp_path / "a" / "network" / "teams").symlink_to(real.parent)
    broken = team(tmp_path / "b", "platform", "---\nchannel: [\n---\n")
    (tmp_path / "c" / "network" / "teams").mkdir(parents=True)
    (tmp_path / "c" / "network" / "teams" / "platform.md").symlink_to(real)
    team(tmp_path / "d", "platform", "---\nchannel: [a, b]\n---\n")
    assert broken.is_file()
    assert channel_of("platform", "a", sources(*(tmp_path / name for name in "abcd"))) == ""

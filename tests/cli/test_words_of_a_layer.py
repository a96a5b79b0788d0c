"""The words of a shared layer are looked for wherever its records go, and before they do."""

from pathlib import Path

import pytest

from cairn.journal.person import Team
from cairn.places import Places
from cairn.workspace import Workspace
from tests.cli.terminal import Inside
from tests.cli.test_export import AUTHOR, PLAIN, begun
from tests.git.remote import Remote

SPINE = '[gate]\ndeny = ["heron"]\nrepositories = ["order-service"]\n'
BODY = PLAIN.replace("It waits.", "The heron waits for order-service.")


@pytest.fixture
def following(inside: Inside, tmp_path: Path) -> Inside:
    """A home that follows a layer with such words."""
    remote = Remote(tmp_path / "remotes" / "spine.git", {"spine.toml": f'name = "x"\n{SPINE}'})
    assert inside("library", "add", remote.url).returncode == 0
    return inside


def test_a_folder_that_says_nothing_has_those_of_the_layer_it_is_meant_for(
    following: Inside, tmp_path: Path
) -> None:
    inside = following
    (tmp_path / "checkout").mkdir()
    id = begun(inside, body=BODY)
    for words in ((), ("--for", "spine")):
        done = inside("export", id, "--to", f"folder:{tmp_path / 'checkout'}", *words, *AUTHOR)
        assert done.returncode == 3
        assert "listed-word" in done.stdout + done.stderr
        assert "listed-repository" in done.stdout + done.stderr
        assert not list((tmp_path / "checkout").rglob("*.md"))


def test_a_check_and_a_scan_know_them_too(following: Inside, tmp_path: Path) -> None:
    inside = following
    begun(inside, body=BODY)
    done = inside("draft", "check")
    assert done.returncode == 1
    assert "listed-word" in done.stdout
    file = tmp_path / "note.md"
    file.write_text("The heron waits.\n")
    done = inside("scan", file)
    assert done.returncode == 1
    assert "listed-word" in done.stdout
    other = tmp_path / "other"
    other.mkdir()
    (other / "spine.toml").write_text('[gate]\ndeny = ["ibis"]\n')
    (other / "note.md").write_text("The heron waits for the ibis.\n")
    done = inside("scan", other)
    assert done.stdout.count("listed-word") == 1


def test_a_team_s_own_folder_may_name_the_team(inside: Inside, tmp_path: Path) -> None:
    layer = tmp_path / "checkout" / ".cairn"
    layer.mkdir(parents=True)
    assert inside("library", "add", layer, "--layer", "team", "--name", "co").returncode == 0
    with Workspace(Places.find({"CAIRN_HOME": str(inside.home)})) as workspace:
        workspace.journal.teams.save(Team(name="Lighthouse"))
        workspace.journal.settings.change(team="Lighthouse")
    id = begun(inside, body=PLAIN.replace("It waits.", "Team Lighthouse waits."))
    (tmp_path / "elsewhere").mkdir()
    done = inside("export", id, "--to", f"folder:{tmp_path / 'elsewhere'}", *AUTHOR)
    assert done.returncode == 3
    assert "listed-team" in done.stdout + done.stderr
    done = inside("export", id, "--to", f"folder:{layer}", *AUTHOR)
    assert done.returncode == 0, done.stdout + done.stderr

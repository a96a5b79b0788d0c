"""How often something has to be met: as the shared layer in front says, or as the starter does."""

from pathlib import Path

from cairn.flows.promote import offered
from cairn.flows.thresholds import spine_of
from cairn.journal.entry import SessionEntry
from cairn.journal.session import Sighting
from cairn.library.clone import Clone
from cairn.places import Places
from cairn.workspace import Workspace
from tests.git.remote import Remote


def test_the_shared_layer_says_how_often(home: Places, tmp_path: Path) -> None:
    layer = tmp_path / "shared"
    layer.mkdir()
    (layer / "spine.toml").write_text("[evidence]\nsessions = 2\nteams = 1\n")
    with Workspace(home) as workspace:
        journal = workspace.journal
        for _ in range(2):
            journal.log(SessionEntry(("Ana",), team="Web", sightings=(Sighting(text="no hook"),)))
        starter = spine_of(workspace.sources.all())
        assert starter is not None
        assert (starter.sessions, starter.teams) == (3, 2)
        assert offered(journal, starter) == []
        source = workspace.sources.add(layer)
        assert [one.text for one in offered(journal, spine_of(workspace.sources.all()))] == [
            "no hook"
        ]
        workspace.sources.set(source.name, paused=True)
        assert spine_of(workspace.sources.all()) == starter
        (layer / "spine.toml").unlink()
        workspace.sources.set(source.name, paused=False)
        assert spine_of(workspace.sources.all()) == starter
        assert spine_of([]) is None


def test_a_repository_says_so_too(home: Places, tmp_path: Path) -> None:
    text = "[evidence]\nsessions = 5\nteams = 4\n"
    remote = Remote(tmp_path / "remotes" / "spine.git", {"spine.toml": text})
    with Workspace(home) as workspace:
        source = workspace.sources.add_address(remote.url, "", "spine")
        before = spine_of(workspace.sources.all())
        assert Clone(source).sync().error is None
        workspace.sources.settle(source.name, is_spine=True)
        spine = spine_of(workspace.sources.all())
        assert spine is not None
        assert (spine.sessions, spine.teams) == (5, 4)
        assert before is not None
        assert before.sessions == 3  # nothing was fetched yet

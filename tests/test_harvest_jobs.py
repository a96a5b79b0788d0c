"""A checkout harvested by a real worker process."""

from pathlib import Path

from cairn.library.library import Library
from cairn.library.sources import Sources
from cairn.outbox.harvest.harvest import compared, harvest
from cairn.outbox.harvest.told import harvest_of
from cairn.outbox.similar import Nearest
from cairn.places import Places
from cairn.workspace import RESCUE, Workspace
from tests.library.test_library import take
from tests.outbox.checkouts import make_checkout


def test_a_checkout_is_harvested_beside_the_window(home: Places, tmp_path: Path) -> None:
    shop = make_checkout(tmp_path / "flange-shop")
    take(home, Sources(home))
    with Workspace(home) as workspace:
        said = workspace.worker(RESCUE).ask("harvest", {"folder": str(shop)}, 60)
        library: Library = workspace.library
        library.open()
        found = harvest_of(said, library)
        assert found == compared(harvest(shop), Nearest(library), [])
    assert any(one.is_there for one in found.candidates)

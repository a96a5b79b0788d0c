"""Which version stands in front: a copy of one's own that says the same is no version."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cairn.flows.using import uses
from cairn.library.catalog import Catalog
from cairn.library.refresh import refresh
from cairn.library.rows import Rows
from cairn.library.source import Source
from tests.library.shelf import record

MERGED = record("X-MERGED", "A thing", "What was merged.\n")


class Layers:
    """A shared folder, one of a team and one of one's own, read into one catalog."""

    def __init__(self, root: Path) -> None:
        self.catalog = Catalog(root / "catalog.db")
        self.sources = [
            Source(name, root / name, layer, order)
            for order, (name, layer) in enumerate(
                [("spine", "shared"), ("team", "team"), ("own", "mine")]
            )
        ]
        for one in self.sources:
            one.folder.mkdir()
        self.rows = Rows(root / "catalog.db", self.sources)

    def hold(self, **texts: str | None) -> tuple[list[str], int, set[str]]:
        """Write (None: delete) the record in these sources.

        Gives the sources of its versions in their order, how many of them count, and which of
        them no search finds.
        """
        for one in self.sources:
            file = one.folder / f"the-thing-of-{one.name}.md"
            if one.name in texts:
                text = texts[one.name]
                file.unlink(missing_ok=True) if text is None else file.write_text(text)
                refresh(self.catalog, one)
        self.rows.data_version()
        every = self.rows.by_id("X-MERGED")
        hidden = {row.source for row in self.rows.get(self.rows.hidden_keys())}
        return [row.source for row in every], every[0].versions, hidden


@pytest.fixture
def layers(tmp_path: Path) -> Iterator[Layers]:
    made = Layers(tmp_path)
    yield made
    made.rows.close()
    made.catalog.close()


def test_a_copy_of_ones_own_steps_back_until_it_says_something_else(layers: Layers) -> None:
    assert layers.hold(own=MERGED) == (["own"], 1, set())
    assert layers.hold(spine=MERGED) == (["spine", "own"], 1, {"own"})
    assert uses(["X-MERGED"], None, layers.rows) == {}, "it stands in front of nothing"
    assert layers.hold(own=MERGED + "But not here.\n") == (["own", "spine"], 2, {"spine"})
    assert uses(["X-MERGED"], None, layers.rows)["X-MERGED"].own
    assert layers.hold(own=MERGED) == (["spine", "own"], 1, {"own"})
    assert layers.hold(spine=None) == (["own"], 1, set())


def test_what_takes_back_an_adaptation_of_the_team_is_a_version(layers: Layers) -> None:
    found = layers.hold(spine=MERGED, team=MERGED + "The team's.\n", own=MERGED)
    assert found == (["own", "team", "spine"], 3, {"spine", "team"})
    found = layers.hold(team=MERGED)
    assert found == (["spine", "own", "team"], 1, {"own", "team"})

"""One place that records come from, and the layer it stands in."""

from dataclasses import dataclass
from pathlib import Path

LAYERS = ("starter", "shared", "team", "mine")
"""From the back to the front: the same id in a later one stands in front."""

STARTER = "starter"
"""Name of the source that ships with Cairn, and of its layer."""

SPINE = "spine.toml"
"""The file that makes a folder a spine."""


TEAM = ".cairn"
"""The folder in a team's own repository that is its layer."""

GIT = "git"
"""The kind of a source that is fetched from an address."""


@dataclass(frozen=True, slots=True)
class Source:
    """A folder of Markdown, or a repository of it, named.

    Attributes:
        folder: where its files lie; of a repository, where our copy of it lies.
        layer: one of `LAYERS`.
        order: place among the sources; within a layer the lower one stands in front.
        paused: its records stay in the catalog and are left out of every answer.
        kind: ``starter``, ``folder`` or ``git``.
        address: of the repository; empty for a folder.
        branch: the branch or tag that is followed; empty for the repository's own choice.
        settled: whether the layer was said; until a repository is fetched it may not be.
    """

    name: str
    folder: Path
    layer: str
    order: int
    paused: bool = False
    kind: str = "folder"
    address: str = ""
    branch: str = ""
    settled: bool = True

    @property
    def place(self) -> str:
        """Where it comes from, as a person would write it."""
        if self.kind != GIT:
            return str(self.folder)
        return f"{self.address} ({self.branch})" if self.branch else self.address


def team_folder(checkout: Path) -> Path | None:
    """The team's layer that lies in a checkout, if there is one; never behind a link."""
    own = checkout / TEAM
    if (checkout / SPINE).exists() or own.is_symlink() or not own.is_dir():
        return None
    return own


def rank(source: Source) -> tuple[int, int]:
    """A sort key that puts the source that stands in front first."""
    layer = LAYERS.index(source.layer) if source.layer in LAYERS else 0
    return -layer, source.order

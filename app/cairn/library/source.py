"""One place that records come from, and the layer it stands in."""

from dataclasses import dataclass
from pathlib import Path

LAYERS = ("starter", "shared", "team", "mine")
"""From the back to the front: the same id in a later one stands in front."""

STARTER = "starter"
"""Name of the source that ships with Cairn, and of its layer."""

SPINE = "spine.toml"
"""The file that makes a folder a spine."""


@dataclass(frozen=True, slots=True)
class Source:
    """A folder of Markdown, named.

    Attributes:
        layer: one of `LAYERS`.
        order: place among the sources; within a layer the lower one stands in front.
        paused: its records stay in the catalog and are left out of every answer.
        kind: ``starter`` or ``folder``.
    """

    name: str
    folder: Path
    layer: str
    order: int
    paused: bool = False
    kind: str = "folder"


def rank(source: Source) -> tuple[int, int]:
    """A sort key that puts the source that stands in front first."""
    layer = LAYERS.index(source.layer) if source.layer in LAYERS else 0
    return -layer, source.order

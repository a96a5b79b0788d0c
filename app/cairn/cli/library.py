"""`cairn library`: the sources that records come from."""

from cairn.cli.commands import LIBRARY
from cairn.cli.lazy import LazyGroup

library = LazyGroup(
    name="library",
    entries=LIBRARY,
    help="""The sources that records come from: the starter, folders, repositories.

A source stands in a layer: starter < shared < team < mine. The same record in
a later one stands in front.""",
)

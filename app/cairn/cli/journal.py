"""`cairn journal`: the journal as a whole."""

from cairn.cli.commands import JOURNAL
from cairn.cli.lazy import LazyGroup

journal = LazyGroup(
    name="journal",
    entries=JOURNAL,
    help="""The journal as a whole: take it along, bring it in, keep it safe.""",
)

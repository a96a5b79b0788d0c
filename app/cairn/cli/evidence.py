"""`cairn evidence`: counts of what worked, on their way from an engineer to a champion."""

from cairn.cli.commands import EVIDENCE
from cairn.cli.lazy import LazyGroup

evidence = LazyGroup(
    name="evidence",
    entries=EVIDENCE,
    help="""What worked, was adapted or failed, as counts that name nobody.""",
)

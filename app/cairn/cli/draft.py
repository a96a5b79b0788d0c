"""`cairn draft`: records that are being written for others."""

from cairn.cli.commands import DRAFT
from cairn.cli.lazy import LazyGroup

draft = LazyGroup(
    name="draft",
    entries=DRAFT,
    help="""Drafts of records: begin, list, read, change and check them.

They stay in the journal until they are exported. ID is six letters of an id,
its beginning or end, or the draft's title as a file would be named.""",
)

"""`cairn person`: those whom the journal is about."""

from cairn.cli.commands import PERSON
from cairn.cli.lazy import LazyGroup

person = LazyGroup(
    name="person",
    entries=PERSON,
    help="""People: list and read, give somebody her own copy, erase her.

PERSON is a name, the beginning of one, a handle or an id.""",
)

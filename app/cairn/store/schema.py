"""What a store is to hold: tables, which values of theirs can be asked for, how they moved on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cairn.store.write import Write

SQL_TYPES = {str: "TEXT", int: "INTEGER", float: "REAL", bool: "INTEGER"}
"""Kinds of lifted values and what SQLite calls them."""

RESERVED = frozenset({"id", "seq", "trashed", "state", "head"})
"""Names that belong to the store."""


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of row. What it holds is one dict of JSON values; a few of them are lifted out.

    Attributes:
        columns: values that can stand in a condition or an order, by name; missing ones are NULL.
        lists: values that are lists, asked for as
            ``id IN (SELECT id FROM session_mentees WHERE value = ?)``.
        indexes: columns that are looked up together.
        history: False for what is saved while it is typed: only its last state keeps its text, and
            its changes are no steps to undo.
    """

    name: str
    columns: Mapping[str, type] = field(default_factory=dict)
    lists: Mapping[str, type] = field(default_factory=dict)
    indexes: Sequence[Sequence[str]] = ()
    history: bool = True

    def __post_init__(self) -> None:
        names = (self.name, *self.columns, *self.lists)
        for name in names:
            if not name.isidentifier() or not name.isascii() or name in RESERVED:
                raise ValueError(f"{name!r} cannot name a table or a column")


@dataclass(frozen=True, slots=True)
class Migration:
    """How rows of the version before become rows of `version`.

    Attributes:
        move: is given the open write; where only lifted columns changed it does nothing, for those
            are filled anew in any case.
    """

    version: int
    what: str
    move: Callable[["Write"], object]


@dataclass(frozen=True, slots=True)
class Schema:
    """All tables, at a version.

    Attributes:
        name: of the whole, told to people: ``journal``.
        version: 1 at first; a file of a higher one is only read.
        migrations: one for each version from 2 on.
    """

    name: str
    version: int
    tables: Sequence[Table]
    migrations: Sequence[Migration] = ()

    def __post_init__(self) -> None:
        if [one.version for one in self.migrations] != list(range(2, self.version + 1)):
            raise ValueError("each version but the first needs its migration, in their order")

    def table(self, name: str) -> Table:
        """The table called `name`; KeyError if there is none."""
        for table in self.tables:
            if table.name == name:
                return table
        raise KeyError(name)

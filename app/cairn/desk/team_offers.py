"""Teams of the journal that typed words may mean, for a field of a form."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cairn.desk.offer_list import Offered

if TYPE_CHECKING:
    from cairn.journal.journal import Journal

MOST = 6


def team_finder(journal: "Callable[[], Journal | None]") -> "Callable[[str], list[Offered]]":
    """Gives the teams of which a word begins with what is typed."""

    def find(typed: str) -> list[Offered]:
        from cairn.journal.names import folded

        opened = journal()
        every = opened.teams.all() if opened is not None else []
        wanted = folded(typed)
        return [
            Offered(one.name, one.name, "room-library")
            for one in every
            if any(part.startswith(wanted) for part in _parts(folded(one.name)))
        ][:MOST]

    return find


def _parts(name: str) -> tuple[str, ...]:
    return (name, *name.split())

"""Records of the library that typed words may mean, for a field of a form."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cairn.desk import labels
from cairn.desk.legible import legible
from cairn.desk.offer_list import Offered
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.library import Library

MOST = 6


def finder(library: "Callable[[], Library]", kind: str = "") -> Callable[[str], Sequence[Offered]]:
    """Gives the best records for words, of one kind or of any."""

    def find(words: str) -> Sequence[Offered]:
        from cairn.library.results import Filters

        filters = Filters(kind=frozenset({kind})) if kind else None
        try:
            hits = library().search(words, filters, MOST).hits
        except CairnError:
            return ()  # it is not read yet, or is being made again
        return [
            Offered(
                hit.row.id,
                legible(hit.row.title),
                f"kind-{hit.row.kind}",
                labels.kind(hit.row.kind),
            )
            for hit in hits
        ]

    return find

"""What results are narrowed to: values chosen in the panel, and those typed before a colon."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cairn.desk import labels

if TYPE_CHECKING:
    from cairn.library.results import Filters

Chosen = Mapping[str, frozenset[str]]


class Narrowing:
    """Values by facet. One that is typed shows as chosen; letting it go takes it from the text."""

    def __init__(self) -> None:
        self._chosen: dict[str, frozenset[str]] = {}

    @property
    def given(self) -> dict[str, frozenset[str]]:
        """What was chosen in the panel, by facet."""
        return dict(self._chosen)

    def take(self, chosen: Chosen) -> None:
        """From now on this, and only this, is chosen in the panel."""
        self._chosen = {facet: values for facet, values in chosen.items() if values}

    def shown(self, text: str) -> dict[str, frozenset[str]]:
        """All that is in force with `text`: chosen and typed."""
        both = dict(_typed(text))
        for facet, values in self._chosen.items():
            both[facet] = both[facet] & values if facet in both else values
        return both

    def toggle(self, facet: str, value: str, text: str) -> str:
        """Choose a value, or let it go; returns what is then to stand in the search field."""
        typed = _typed(text).get(facet, frozenset())
        now = (self._chosen.get(facet, frozenset()) | typed) ^ {value}
        self.take({**self._chosen, facet: now})
        return without_filters(text, facet) if typed else text

    def clear(self, text: str) -> str:
        """Choose nothing; returns `text` without the filters typed in it."""
        self._chosen = {}
        return without_filters(text)

    def filters(self, text: str) -> "Filters":
        """What to search `text` with: without words and filters all there is."""
        from cairn.library.results import Filters

        if self._chosen or text.strip():
            return Filters(**self._chosen)
        return Filters(kind=frozenset(labels.KINDS))


def _typed(text: str) -> Chosen:
    from cairn.search.query import parse

    return parse(text).filters


def without_filters(text: str, facet: str = "") -> str:
    """`text` less its filters, or less those of one facet."""
    from cairn.search.query import unfiltered

    return unfiltered(text, facet)

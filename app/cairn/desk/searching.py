"""One search after another: words and filters in, results out, at once or from the background."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from cairn.desk import facet_labels, labels
from cairn.desk.completing import without_unfinished
from cairn.desk.facets import TAGS
from cairn.desk.narrowing import Narrowing, without_filters
from cairn.desk.tasks import Tasks
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.library import Library
    from cairn.library.results import Results
    from cairn.worker.worker import Answer

FIRST_HITS = 50
"""Records that come with an answer; of others the keys as the list is scrolled."""

SLOW_HITS = 200
"""Rows fetched where a search takes too long to be repeated for more."""

_ORDERS = {
    "kind": labels.KINDS,
    "trust": tuple(labels.TRUST_ROLES),
    "layer": ("mine", "team", "shared", "starter"),
    "status": ("accepted", "proposed", "draft", "deprecated", "superseded"),
    "use": ("context", "win", "steer", "review"),
}


class Searching(QObject):
    """What is searched now.

    Signals:
        found: Results.
        deferred: the results come later.
        refused: a CairnError, these words cannot be searched.
        troubled: a CairnError, nothing can.

    Attributes:
        typed: what stands in the search field.
        text: what of it is searched; a filter that is only half typed is not yet.
        strict: whether only records with all the words are wanted, until others are typed.
    """

    found = Signal(object)
    deferred = Signal()
    refused = Signal(object)
    troubled = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._asked: Results | None = None
        self.library: Library | None = None
        self.narrowing = Narrowing()
        self._every: Mapping[str, Sequence[tuple[str, int]]] = {}
        self._values: dict[str, list[tuple[str, int]]] = {}
        self.typed = self.text = ""
        self.strict = False

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come from the background."""
        return self._asked is not None

    def take(self, typed: str) -> None:
        """Search for this from now on."""
        if typed != self.typed:
            self.strict = False
        self.typed, self.text = typed, without_unfinished(typed, self.values)

    def run(self) -> None:
        """Search."""
        self._asked = None
        if self.library is None:
            return
        try:
            results = self._results(FIRST_HITS)
            if results.deferred:
                self._ask_whoosh(self._results(SLOW_HITS))
            else:
                self.found.emit(results)
        except CairnError as error:
            self.troubled.emit(error)

    def counts(self, results: "Results") -> tuple[int, Mapping[str, Mapping[str, int]] | None]:
        """How many there are of everything, and by facet and value of those that fit the others.

        What is chosen in a facet does not change its own counts: they say what choosing another
        value there would give. What came from the background is counted only where all is at
        hand; otherwise the counts are None, and the first number is -1 if it is not known.
        """
        assert self.library is not None
        chosen = self.narrowing.shown(self.text)
        if is_slow(results):
            whole = not chosen and results.total == len(results.hits)
            return -1 if chosen else results.total, _tally(results) if whole else None
        if chosen:
            from cairn.library.results import Filters

            text = without_filters(self.text)
            every = None if text.strip() else Filters(kind=frozenset(labels.KINDS))
            results = self.library.search(text, every, 1)
        tags = [tag for tag, _ in self.values("tag")[:TAGS]]
        counts = self.library.facets(results, chosen, (*tags, *chosen.get("tag", ())))
        return results.total, {facet: dict(found) for facet, found in counts.items()}

    def values(self, facet: str) -> Sequence[tuple[str, int]]:
        """The values of a facet among all records, in the order in which they are listed."""
        if self.library is None:
            return []
        try:
            every = self.library.values()
        except CairnError:
            return []  # nothing was read yet
        if every is not self._every:
            self._every = every
            self._values = {name: _ordered(name, pairs) for name, pairs in every.items()}
        return self._values.get(facet, [])

    def listed(self) -> dict[str, list[str]]:
        """What the panel lists: every value, of tags the commonest."""
        every = {facet: self.values(facet) for facet in facet_labels.FACETS}
        every["tag"] = every["tag"][:TAGS]
        return {facet: [value for value, _ in pairs] for facet, pairs in every.items()}

    def _results(self, limit: int) -> "Results":
        assert self.library is not None
        filters = self.narrowing.filters(self.text)
        return self.library.search(self.text, filters, limit, fill_up=not self.strict)

    def _ask_whoosh(self, results: "Results") -> None:
        """Phrases and fields are looked up in the background; the hits of before stay meanwhile."""
        self._asked = results
        self.deferred.emit()
        self._tasks.find(results.request, lambda answer: self._heard(results, answer))

    def _heard(self, asked: "Results", answer: "Answer") -> None:
        if self._asked is not asked or self.library is None:
            return  # something else was typed meanwhile
        self._asked = None
        if answer.error is not None:
            self.refused.emit(answer.error)
            return
        value: dict[str, Any] = answer.value or {}
        try:
            self.found.emit(self.library.complete(asked, value))
        except CairnError as error:
            self.troubled.emit(error)


def _ordered(facet: str, pairs: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Values as they are listed: sources by name, tags by count, others in their own order."""
    known = [pair for pair in pairs if pair[0]]
    if facet == "source":
        return sorted(known)
    order = {value: place for place, value in enumerate(_ORDERS.get(facet, ()))}
    return sorted(known, key=lambda pair: order.get(pair[0], len(order)))


def is_slow(results: "Results") -> bool:
    """Whether this was answered in the background."""
    return results.answer is not None and results.answer.query.deferred


def _tally(results: "Results") -> dict[str, dict[str, int]]:
    """Counts among the hits at hand."""
    rows = [(hit.row, hit.trust) for hit in results.hits]
    return {
        "kind": Counter(row.kind for row, _ in rows),
        "trust": Counter(str(trust) for _, trust in rows),
        "layer": Counter(row.layer for row, _ in rows),
        "source": Counter(row.source for row, _ in rows),
        "status": Counter(row.status for row, _ in rows),
        "use": Counter(row.use for row, _ in rows),
        "tag": Counter(tag for row, _ in rows for tag in row.tags),
    }

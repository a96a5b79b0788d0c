"""What a search found, put into the panes; or why there is nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cairn.desk.filter_counts import FilterCounts
from cairn.desk.library_panes import LibraryPanes
from cairn.desk.nothing_found import NothingFound
from cairn.desk.searching import Searching, is_slow
from cairn.desk.sentences import said
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.library import Library
    from cairn.library.results import Results

EXAMPLE = "permission denied"
"""What an error says is the same in every language."""


class Findings(QObject):
    """Shows results as they come.

    Signals:
        wants: other words for the search field.
        troubled: a CairnError that keeps the library from answering.
    """

    wants = Signal(str)
    troubled = Signal(object)

    def __init__(self, searching: Searching, panes: LibraryPanes, nothing: NothingFound) -> None:
        super().__init__(panes)
        self._searching, self._nothing = searching, nothing
        self._facets, self._results, self._reader = panes.facets, panes.results, panes.reader
        self._counts = FilterCounts(panes.facets, searching)
        self._library: Library | None = None
        self._keep, self._stay = "", False
        searching.found.connect(self._show)
        searching.refused.connect(self._refuse)
        searching.deferred.connect(self._defer)
        self._counts.troubled.connect(self.troubled)
        panes.refitted.connect(self.tell_filters)
        self.tell_filters()
        self._welcome()
        self.wait(self.tr("Opening the library…"))

    def use(self, library: "Library") -> None:
        """Results are of this library."""
        self._library = library

    def expect(self, keep: str, *, stay: bool) -> None:
        """Of the next results choose the record `keep`; with `stay` the list does not scroll."""
        self._keep, self._stay = keep, stay

    def wait(self, lead: str, text: str = "") -> None:
        """Nothing can be searched yet."""
        self._results.note.say("")
        self._results.empty.say(lead, text)
        self._results.show_empty()

    def tell_filters(self) -> None:
        """Where the panel is put away, the line above the results leads to it."""
        narrowed = self._searching.narrowing.shown(self._searching.text)
        count = sum(map(len, narrowed.values()))
        self._results.note.offer_filters(self._facets.isHidden(), count)

    def _show(self, results: "Results") -> None:
        library, searching = self._library, self._searching
        if library is None:
            return
        self._counts.count(results)
        self.tell_filters()
        if not results.hits:
            self._reader.empty.say("", "")
            self._nothing.tell(results)
            return
        self._welcome()
        self._reader.mark(results)
        self._results.show_results(
            library,
            results,
            whole=not is_slow(results),
            strict=searching.strict,
            keep=self._keep,
            first=bool(searching.text.strip()),
            stay=self._stay,
        )

    def _defer(self) -> None:
        self._results.note.say(self.tr("Searching phrases…"))

    def _refuse(self, error: CairnError) -> None:
        self.wait(said(error.message), said(error.action))
        self._results.note.say(self.tr("No answer"))

    def _welcome(self) -> None:
        self._reader.empty.say(
            self.tr("What are you trying to do?"),
            self.tr(
                "Type a task, or paste the output that failed.\n"
                "Everything is searched on this machine."
            ),
            self.tr("Try “{}”").format(EXAMPLE),
            lambda: self.wants.emit(EXAMPLE),
        )

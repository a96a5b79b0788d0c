"""The library: facets, results and reader, searched as one types."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from cairn.desk.action import Action
from cairn.desk.action_menu import fill
from cairn.desk.facets import Facets
from cairn.desk.findings import Findings
from cairn.desk.history import Place
from cairn.desk.library_actions import library_actions
from cairn.desk.library_panes import LibraryPanes
from cairn.desk.nothing_found import NothingFound
from cairn.desk.reader import Reader
from cairn.desk.results_pane import ResultsPane
from cairn.desk.searching import Searching
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.desk.trail import Trail

if TYPE_CHECKING:
    from cairn.library.library import Library

LIBRARY = "library"


class LibraryPage(QWidget):
    """One search and what it found.

    Signals:
        said: something for the status line.
        wants: other words for the search field.
        troubled: a CairnError that keeps the library from answering.
        moved: one is at another place; True where the person went there, not as one types.
    """

    said = Signal(str)
    wants = Signal(str)
    troubled = Signal(object)
    moved = Signal(bool)

    def __init__(self, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self._searching = Searching(tasks)
        self.facets = Facets(theme)
        self.results = ResultsPane(theme)
        self.reader = Reader(theme, tasks)
        self._nothing = NothingFound(self._searching, self.results, tasks)
        self._trail = Trail(self.results, self.reader)
        self.panes = LibraryPanes(theme, self.facets, self.results, self.reader)
        self._findings = Findings(self._searching, self.panes, self._nothing)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.panes)
        self._listen()

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come from the background."""
        return self._searching.waiting

    @property
    def filters(self) -> dict[str, frozenset[str]]:
        """The values chosen in the panel, by facet."""
        return self._searching.narrowing.given

    def use(self, library: "Library") -> None:
        """Search in this library from now on."""
        self._searching.library = library
        self._findings.use(library)
        self._trail.use(library)
        self.reader.use(library)

    def values(self, facet: str) -> Sequence[tuple[str, int]]:
        """The values of a facet with how many records have each, for completion."""
        return self._searching.values(facet)

    def search(self, text: str) -> None:
        """Show what there is for `text`, here and now."""
        self._searching.take(text)
        self.panes.show_results()
        self._run()
        self.moved.emit(False)

    def search_again(self) -> None:
        """The same search over a library that changed; what is read stays, and where it is.

        Only a first hit that nobody chose goes with the results it was the first of.
        """
        record, chosen = self.place().record, self.results.chosen()
        if chosen is not None and not self.results.by_hand:
            read = self.reader.hit
            record = None if read is not None and read.row == chosen.row else record
        self._run(chosen.row.id if chosen else "", stay=True)
        self._trail.return_to(record)
        self.reader.read_changed()

    def toggle(self, facet: str, value: str) -> None:
        """Narrow to a value of a facet, or no longer."""
        searching = self._searching
        self._retype(searching.narrowing.toggle(facet, value, searching.typed))

    def clear_filters(self) -> None:
        """Show everything the words find."""
        self._retype(self._searching.narrowing.clear(self._searching.typed))

    @property
    def narrowed(self) -> dict[str, frozenset[str]]:
        """What results are narrowed to, chosen in the panel or typed, by facet."""
        return self._searching.narrowing.shown(self._searching.text)

    def wait(self, lead: str, text: str = "") -> None:
        """Nothing can be searched yet."""
        self._findings.wait(lead, text)

    def place(self) -> Place:
        """Where one is, to come back to."""
        hit = self.reader.hit
        narrowing = tuple(sorted(self.filters.items()))
        record = (hit.row.source, hit.row.path) if hit else None
        return Place(LIBRARY, self._searching.typed, narrowing, record)

    def go(self, place: Place) -> None:
        """Be where one was; its words stand in the search field already."""
        narrowing = dict(place.narrowing) if isinstance(place.narrowing, tuple) else {}
        self._searching.take(place.text)
        self._searching.narrowing.take(narrowing)
        self._run()
        self._trail.return_to(place.record)

    def stops(self) -> list[QWidget]:
        """What F6 goes through, after the search field."""
        return self.panes.stops()

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # Qt's own are not used
        """What can be done here."""
        own = library_actions(self)
        return [*own, *self._nothing.actions(), *self._of_hit()]

    def _listen(self) -> None:
        searching, results, reader = self._searching, self.results, self.reader
        for troubled in (searching.troubled, self._findings.troubled, self._trail.troubled):
            troubled.connect(self.troubled)
        for said in (self._nothing.said, self._trail.said, reader.said):
            said.connect(self.said)
        self.facets.toggled.connect(self.toggle)
        self.facets.cleared.connect(self.clear_filters)
        self._findings.wants.connect(self.wants)
        results.picked.connect(reader.read)
        results.chosen_by_hand.connect(lambda: reader.expect(results.neighbours()))
        results.chosen_by_hand.connect(lambda: self.moved.emit(False))
        results.list.opened.connect(self.panes.open_reader)
        results.list.customContextMenuRequested.connect(self._menu)
        results.note.literally.connect(self.wants)
        results.note.strictly.connect(self._demand)
        results.note.filters_wanted.connect(self.panes.turn_filters)
        self._nothing.wants.connect(self._retype_everywhere)
        self._trail.moved.connect(lambda: self.moved.emit(True))

    def _run(self, keep: str = "", *, stay: bool = False) -> None:
        self._findings.expect(keep, stay=stay)
        self._searching.run()

    def _demand(self, all_words: bool) -> None:
        self._searching.strict = all_words
        self._run()

    def _retype(self, text: str) -> None:
        """Search for these words; if they are others, by way of the field."""
        if text != self._searching.typed:
            self.wants.emit(text)
        else:
            self._run()
        self.moved.emit(True)

    def _retype_everywhere(self, text: str, everywhere: bool) -> None:
        if everywhere:
            self._searching.narrowing.take({})
        self._retype(text)

    def _of_hit(self) -> Sequence[Action]:
        return [*self.results.actions(), *self.reader.actions()]

    def _menu(self, where: QPoint) -> None:
        """What can be done with the chosen hit, at the pointer or for the menu key."""
        menu = QMenu(self.results.list)
        fill(menu, self._of_hit())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.results.list.viewport().mapToGlobal(where))

"""The library: facets, results and reader, searched as one types."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from cairn.desk.action import Action
from cairn.desk.facets import Facets
from cairn.desk.history import Place
from cairn.desk.nothing_found import NothingFound
from cairn.desk.page_foot import KEY_SCHEME
from cairn.desk.pane_fit import PaneFit
from cairn.desk.reader import Reader
from cairn.desk.results_pane import ResultsPane
from cairn.desk.searching import FIRST_HITS, Searching, is_slow
from cairn.desk.sentences import said
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.library import Library
    from cairn.library.results import Hit, Results

EXAMPLE = "permission denied"
"""What an error says is the same in every language."""

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
        self._theme = theme
        self._keep, self._stay = "", False
        self._library: Library | None = None
        self._searching = Searching(tasks)
        self._uncounted: Results | None = None
        self._count = QTimer(self, singleShot=True, interval=0)
        self._count.timeout.connect(self._show_counts)
        self.facets = Facets(theme)
        self.results = ResultsPane(theme)
        self.reader = Reader(theme, tasks)
        self._nothing = NothingFound(self._searching, self.results, tasks)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setObjectName("library")
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        for widget in (self.facets, self.results, self.reader):
            self.panes.addWidget(widget)
        for pane, share in enumerate((0, 1, 4)):
            self.panes.setStretchFactor(pane, share)
        self.panes.setSizes([192, 424, 664])
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.panes)
        self.fit = PaneFit(self.panes, self.facets, self.results, self.reader)
        self._listen()
        theme.changed.connect(self._dress)
        self._dress()
        self._welcome()
        self.wait(self.tr("Opening the library…"))

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
        self._library = self._searching.library = library
        self.reader.use(library)

    def values(self, facet: str) -> Sequence[tuple[str, int]]:
        """The values of a facet with how many records have each, for completion."""
        return self._searching.values(facet)

    def search(self, text: str) -> None:
        """Show what there is for `text`, here and now."""
        self._searching.take(text)
        if self.results.isHidden():
            self.fit.bring(self.results)
        self._run()
        self.moved.emit(False)

    def search_again(self) -> None:
        """The same search over a library that changed; what is read stays, and where it is."""
        record, chosen = self.place().record, self.results.chosen()
        self._stay = True
        limit = max(FIRST_HITS, self.results.hits.rowCount())
        self._run(keep=chosen.row.id if chosen else "", limit=limit)
        self._return_to(record)
        now = self.reader.hit
        if now is not None and record == (now.row.source, now.row.path):
            self.reader.read_again()

    def toggle(self, facet: str, value: str) -> None:
        """Narrow to a value of a facet, or no longer."""
        searching = self._searching
        self._retype(searching.narrowing.toggle(facet, value, searching.typed))

    def clear_filters(self) -> None:
        """Show everything the words find."""
        self._retype(self._searching.narrowing.clear(self._searching.typed))

    def wait(self, lead: str, text: str = "") -> None:
        """Nothing can be searched yet."""
        self.results.note.say("")
        self.results.empty.say(lead, text)
        self.results.show_empty()

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
        self._return_to(place.record)

    def _return_to(self, record: tuple[str, str] | None) -> None:
        """Read a record also where the results do not list it, such as one a link led to."""
        library, now = self._library, self.reader.hit
        if library is None or record is None:
            return
        if now is not None and record == (now.row.source, now.row.path):
            return
        try:
            row = library.at(*record)
        except CairnError:
            return  # the search before this has told it
        if row is not None and not self.results.choose(row.id):
            self.reader.read(library.hit(row))

    def stops(self) -> list[QWidget]:
        """What F6 goes through, after the search field."""
        return [self.facets, self.results.list, self.reader.page]

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # Qt's own are not used
        """What can be done here."""
        search = self.tr("Search")
        own = Action(
            "library.show-everything",
            self.tr("Clear all filters"),
            self.clear_filters,
            ("Ctrl+Shift+A",),
            search,
            lambda: bool(self._searching.narrowing.shown(self._searching.text)),
        )
        panel = Action(
            "library.filters",
            self.tr("Show or hide the filters"),
            self.turn_filters,
            ("Ctrl+Shift+F",),
            search,
        )
        return [own, panel, *self.results.actions(), *self._nothing.actions(), *self._of_reader()]

    def turn_filters(self) -> None:
        """Show the filters and go to them, or put them away."""
        if self.fit.turn_filters():
            self.facets.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.results.list.isVisible():
            self.results.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tell_filters()

    def open_reader(self) -> None:
        """Go on reading what is chosen."""
        self.results.choose_first()
        if self.reader.hit is not None:
            self.fit.bring(self.reader)
            self.reader.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter_results(self) -> None:
        """Go on to the results, the first one if none is chosen."""
        if self.results.hits.rowCount():
            self.fit.bring(self.results)
            self.results.choose_first()
            self.results.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _listen(self) -> None:
        searching, results, reader = self._searching, self.results, self.reader
        searching.found.connect(self._show)
        searching.deferred.connect(lambda: results.note.say(self.tr("Searching phrases…")))
        searching.refused.connect(self._refuse)
        searching.troubled.connect(self.troubled)
        self.facets.toggled.connect(self.toggle)
        self.facets.cleared.connect(self.clear_filters)
        results.picked.connect(reader.read)
        results.chosen_by_hand.connect(lambda: self.moved.emit(False))
        results.list.opened.connect(self.open_reader)
        results.list.customContextMenuRequested.connect(self._menu)
        results.note.literally.connect(self.wants)
        results.note.filters_wanted.connect(self.turn_filters)
        self._nothing.wants.connect(self._retype_everywhere)
        self._nothing.said.connect(self.said)
        reader.said.connect(self.said)
        reader.followed.connect(self._follow)

    def _run(self, keep: str = "", limit: int = FIRST_HITS) -> None:
        self._keep = keep
        self._searching.run(limit)
        if not self.waiting:
            self._keep, self._stay = "", False

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

    def _show(self, results: "Results") -> None:
        library, searching = self._library, self._searching
        if library is None:
            return
        self._uncounted = results
        self._count.start()
        self._tell_filters()
        if not results.hits:
            self.reader.empty.say("", "")
            self._nothing.tell(results)
            return
        self._welcome()
        self.reader.mark(results)
        self.results.show_results(
            library,
            results,
            None if is_slow(results) else searching.more,
            keep=self._keep,
            first=bool(searching.text.strip()),
            stay=self._stay,
        )

    def _show_counts(self) -> None:
        """Count for the filters, after the rows are on the screen."""
        results, searching = self._uncounted, self._searching
        if results is None or self._library is None:
            return
        self._uncounted = None
        try:
            self.facets.offer(searching.listed())
            total, counts = searching.counts(results)
        except CairnError as error:
            self.troubled.emit(error)
            return
        self.facets.show_counts(total, counts, searching.narrowing.shown(searching.text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_filters()

    def _refuse(self, error: CairnError) -> None:
        self.results.note.say(self.tr("No answer"))
        self.results.empty.say(said(error.message), said(error.action))
        self.results.show_empty()

    def _follow(self, url: QUrl, hit: "Hit") -> None:
        """A link to another record."""
        if self._library is None:
            return
        try:
            if url.scheme() == KEY_SCHEME:
                target = self._library.get(int(url.path()))
            else:
                target = self._library.target(url.toString(), hit.row)
        except CairnError as error:
            self.troubled.emit(error)
            return
        if target is not None:
            self.reader.read(self._library.hit(target))
            self.moved.emit(True)
        else:
            self.said.emit(self.tr("{} is not in the library").format(url.toString()))

    def _of_reader(self) -> Sequence[Action]:
        return self.reader.actions()

    def _menu(self, where: QPoint) -> None:
        """What can be done with the chosen hit, at the pointer or for the menu key."""
        menu = QMenu(self.results.list)
        for action in (*self.results.actions(), *self._of_reader()):
            if action.enabled():
                menu.addAction(action.text, action.run)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.results.list.viewport().mapToGlobal(where))

    def _dress(self) -> None:
        """No pane narrower than what its words need at this text size."""
        px = self._theme.px
        for pane, least in ((self.facets, 168), (self.results, 248), (self.reader, 288)):
            pane.setMinimumWidth(px(least))
        self.fit.fit()
        self._tell_filters()

    def _tell_filters(self) -> None:
        """Where the panel is put away, the line above the results leads to it."""
        chosen = self._searching.narrowing.shown(self._searching.text)
        self.results.note.offer_filters(self.facets.isHidden(), sum(map(len, chosen.values())))

    def _welcome(self) -> None:
        self.reader.empty.say(
            self.tr("What are you trying to do?"),
            self.tr(
                "Type a task, or paste the output that failed.\n"
                "Everything is searched on this machine."
            ),
            self.tr("Try “{}”").format(EXAMPLE),
            lambda: self.wants.emit(EXAMPLE),
        )

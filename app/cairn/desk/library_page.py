"""The library: kinds, results and reader, searched as one types."""

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from cairn.desk import labels
from cairn.desk.kind_list import KindList
from cairn.desk.reader import Reader
from cairn.desk.results_pane import ResultsPane
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.library import Library
    from cairn.library.results import Filters, Hit, Results
    from cairn.worker.worker import Answer

FIRST_HITS = 50
"""Rows fetched at once; more as the list is scrolled."""

SLOW_HITS = 200
"""Rows fetched where a search takes too long to be repeated for more."""


class LibraryPage(QWidget):
    """One search and what it found.

    Signals:
        said: something for the status line.
        wants: other words for the search field.
        troubled: a CairnError that keeps the library from answering.
    """

    said = Signal(str)
    wants = Signal(str)
    troubled = Signal(object)

    def __init__(self, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self._theme, self._tasks = theme, tasks
        self._library: Library | None = None
        self._text, self._kind = "", ""
        self._asked: Results | None = None
        self.kinds = KindList(theme)
        self.results = ResultsPane(theme)
        self.reader = Reader(theme, tasks)
        heading = QLabel(self.tr("Kinds"))
        heading.setProperty("voice", "section")
        heading.setContentsMargins(20, 16, 16, 10)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heading)
        column.addWidget(self.kinds, 1)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self._side = side
        for widget in (side, self.results, self.reader):
            self.panes.addWidget(widget)
        self.panes.setStretchFactor(2, 1)
        self.panes.setSizes([176, 424, 680])
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.panes)
        self.kinds.chosen.connect(self._narrow)
        self.results.picked.connect(self.reader.read)
        self.results.list.opened.connect(self.open_reader)
        self.results.note.literally.connect(self.wants)
        self.reader.said.connect(self.said)
        self.reader.followed.connect(self._follow)
        theme.changed.connect(self._dress)
        self._dress()
        self._welcome()
        self.wait(self.tr("Opening the library…"))

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come from the background."""
        return self._asked is not None

    @property
    def kind(self) -> str:
        """The kind that results are narrowed to; empty for everything."""
        return self._kind

    def use(self, library: "Library") -> None:
        """Search in this library from now on."""
        self._library = library
        self.reader.use(library)

    def search(self, text: str) -> None:
        """Show what there is for `text`, here and now."""
        self._text = text
        self._run(keep="")

    def search_again(self) -> None:
        """The same search over a library that changed; what is chosen stays chosen."""
        chosen = self.results.chosen()
        self._run(keep=chosen.row.id if chosen else "")
        now = self.results.chosen()
        if chosen and now and now.row.id == chosen.row.id:
            self.reader.read_again()

    def wait(self, lead: str, text: str = "") -> None:
        """Nothing can be searched yet."""
        self.results.note.say("")
        self.results.empty.say(lead, text)
        self.results.show_empty()

    def open_reader(self) -> None:
        """Go on reading what is chosen."""
        self.results.choose_first()
        if self.reader.hit is not None:
            self.reader.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter_results(self) -> None:
        """Go on to the results, the first one if none is chosen."""
        if self.results.hits.rowCount():
            self.results.choose_first()
            self.results.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _run(self, keep: str) -> None:
        self._asked = None
        if self._library is None:
            return
        try:
            results = self._library.search(self._text, self._filters(), FIRST_HITS)
            if results.deferred:
                self._ask_whoosh(self._library.search(self._text, self._filters(), SLOW_HITS))
                return
            self._show(results, keep)
        except CairnError as error:
            self.troubled.emit(error)

    def _show(self, results: "Results", keep: str = "") -> None:
        library = self._library
        if library is None:
            return
        self._count(library, results)
        if not results.hits:
            self._nothing(results)
            return
        text, filters = self._text, self._filters()
        more = None if _slow(results) else partial(library.search, text, filters)
        self._welcome()
        self.results.show_results(library, results, more, keep=keep, first=bool(text.strip()))

    def _filters(self) -> "Filters":
        from cairn.library.results import Filters

        if self._kind:
            return Filters(kind=frozenset((self._kind,)))
        # Without words and filters nothing is found; every kind is everything there is.
        return Filters() if self._text.strip() else Filters(kind=frozenset(labels.KINDS))

    def _count(self, library: "Library", results: "Results") -> None:
        """Counts of every kind, also of those that the present filter leaves out."""
        from cairn.library.results import Filters

        if _slow(results):
            counts = dict(Counter(hit.row.kind for hit in results.hits))
            self.kinds.show_counts(results.total, counts, self._kind)
            return
        if self._kind:
            every = None if self._text.strip() else Filters(kind=frozenset(labels.KINDS))
            results = library.search(self._text, every, 1)
        counts = dict(library.facets(results).get("kind", []))
        self.kinds.show_counts(results.total, counts, self._kind)

    def _ask_whoosh(self, results: "Results") -> None:
        """Phrases and fields are looked up in the background; the hits of before stay meanwhile."""
        self._asked = results
        self.results.note.say(self.tr("Searching phrases…"))
        self._tasks.find(results.request, lambda answer: self._found(results, answer))

    def _found(self, asked: "Results", answer: "Answer") -> None:
        if self._asked is not asked or self._library is None:
            return  # something else was typed meanwhile
        self._asked = None
        if answer.error is not None:
            self.results.note.say(self.tr("No answer"))
            self.results.empty.say(answer.error.message, answer.error.action)
            self.results.show_empty()
            return
        found: dict[str, Any] = answer.value or {}
        try:
            self._show(self._library.complete(asked, found))
        except CairnError as error:
            self.troubled.emit(error)

    def _nothing(self, results: "Results") -> None:
        self.results.note.say("", *self.results.note.how(results))
        self.reader.empty.say("", "")
        shown = " ".join(self._text.split())
        shown = shown if len(shown) <= 60 else shown[:59] + "…"
        lead = self.tr("Nothing for “{}”").format(shown) if shown else self.tr("Nothing here yet")
        if self._kind:
            self.results.empty.say(
                lead,
                self.tr("You are looking at {} only.").format(labels.kinds(self._kind).lower()),
                self.tr("Search everything"),
                lambda: self._narrow(""),
            )
        elif shown:
            self.results.empty.say(
                lead,
                self.tr("Try fewer words, or the word the tool itself uses."),
                self.tr("Show everything"),
                lambda: self.wants.emit(""),
            )
        else:
            self.results.empty.say(lead, self.tr("No source has a record."))
        self.results.show_empty()

    def _narrow(self, kind: str) -> None:
        self._kind = kind
        self._run(keep="")

    def _follow(self, url: QUrl, hit: "Hit") -> None:
        """A link to another record."""
        if self._library is None:
            return
        try:
            if url.scheme() == "record":
                target = next(iter(self._library.find(url.path())), None)
            else:
                target = self._library.at(hit.row.source, url.path())
        except CairnError as error:
            self.troubled.emit(error)
            return
        if target is not None:
            self.reader.read(self._library.hit(target))
        else:
            self.said.emit(self.tr("{} is not in the library").format(url.toString()))

    def _dress(self) -> None:
        """No pane narrower than what its words need at this text size."""
        px = self._theme.px
        for pane, least in ((self._side, 152), (self.results, 248), (self.reader, 288)):
            pane.setMinimumWidth(px(least))

    def _welcome(self) -> None:
        self.reader.empty.say(
            self.tr("What are you trying to do?"),
            self.tr(
                "Type a task, or paste the output that failed.\n"
                "Everything is searched on this machine."
            ),
            self.tr("Try “permission denied”"),
            lambda: self.wants.emit("permission denied"),
        )


def _slow(results: "Results") -> bool:
    """Whether this was answered in the background."""
    return results.answer is not None and results.answer.query.deferred

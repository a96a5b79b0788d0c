"""The page for when nothing was found: why, what finds something, a note that it is missing."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cairn.desk.action import Action
from cairn.desk.narrowing import without_filters
from cairn.desk.remedies import Remedy, remedies
from cairn.desk.result_words import how
from cairn.desk.results_pane import ResultsPane
from cairn.desk.searching import Searching
from cairn.desk.sentences import told
from cairn.desk.tasks import Tasks
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.desk.empty_state import Offer
    from cairn.library.results import Results

LONGEST = 60


class NothingFound(QObject):
    """Fills the empty state of a results pane.

    Signals:
        wants: other words, and whether filters are to be let go.
        said: something for the status line.
    """

    wants = Signal(str, bool)
    said = Signal(str)

    def __init__(self, searching: Searching, pane: ResultsPane, tasks: Tasks) -> None:
        super().__init__(pane)
        self._searching, self._pane, self._tasks = searching, pane, tasks
        self._text = ""
        self._others: list[Offer] = []

    def tell(self, results: "Results") -> None:
        """Show that there is nothing for what is searched now."""
        text = " ".join(without_filters(self._searching.text).split())
        self._text = text
        self._pane.note.say("", *how(results))
        if not text and not self._searching.narrowing.shown(self._searching.text):
            self._pane.empty.say(self.tr("Nothing here yet"), self.tr("No source has a record."))
        else:
            self._offer(text)
        self._pane.show_empty()

    def actions(self) -> Sequence[Action]:
        """What can be done where nothing was found."""
        return [
            Action(
                "search.missing",
                self.tr("Note that this is missing"),
                self._note,
                (),
                self.tr("Search"),
                lambda: not self._pane.found and bool(self._text),
            )
        ]

    def _offer(self, text: str) -> None:
        shown = text.strip('"')
        shown = shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"
        lead = self.tr("Nothing for “{}”").format(shown) if text else self.tr("Nothing here")
        found = remedies(self._searching)
        offers: list[Offer] = [(one.text, partial(self._take, one)) for one in found]
        if not found:
            offers.append((self.tr("Show everything"), lambda: self.wants.emit("", True)))
        first, *self._others = offers
        self._pane.empty.say(lead, self._why(bool(found)), *first)
        missing = [(self.tr("Note that this is missing"), self._note)] if text else []
        self._pane.empty.offer([*self._others, *missing])

    def _why(self, helped: bool) -> str:
        if self._searching.narrowing.shown(self._searching.text):
            return self.tr("What you narrowed to has nothing of it.")
        if helped:
            return self.tr("This does find something:")
        return self.tr("Try fewer words, or the word the tool itself uses.")

    def _take(self, remedy: Remedy) -> None:
        self.wants.emit(remedy.words, remedy.everywhere)

    def _note(self) -> None:
        """Keep the words on the list of what is wanted."""
        from cairn.library.wanted import Wanted

        wanted, words, today = Wanted(self._tasks.places.data), self._text, date.today()

        def note() -> CairnError | None:
            try:
                wanted.add(words, today)
            except CairnError as error:
                return error
            return None

        self._tasks.ask_in_background(note, self._noted)

    def _noted(self, error: CairnError | None) -> None:
        if error is not None:
            self.said.emit(told(error))
            return
        self._pane.empty.offer(self._others)
        self.said.emit(
            self.tr("Noted on this machine: “{}” is missing").format(self._text[:LONGEST])
        )

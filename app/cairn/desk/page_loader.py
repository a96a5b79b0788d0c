"""Fetches pages from the render worker: one at a time, and only the newest wish counts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from cairn.desk.tasks import Tasks
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.results import Hit
    from cairn.worker.worker import Answer

MAX_PLAIN = 200_000
"""Characters of a page that are shown when it comes as plain text."""

MAX_LINE = 2_000
"""Longer lines are broken: Qt lays a line out as one piece."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page ready to be shown.

    Attributes:
        start: where in the record's text it begins; only a very long one has several parts.
        note: why it is not as it should be, mostly nothing.
    """

    hit: "Hit"
    html: str
    start: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    """A page that is wanted; two wishes are never the same."""

    hit: "Hit"
    dark: bool
    start: int


class PageLoader(QObject):
    """Asks for pages.

    Signals:
        ready: a Page, always of the record that was wanted last.
    """

    ready = Signal(object)

    def __init__(self, tasks: Tasks, text: "Callable[[Hit], str]") -> None:
        """`text` gives a record's Markdown; it may raise CairnError."""
        super().__init__()
        self._tasks = tasks
        self._text = text
        self._wanted: _Wish | None = None
        self._asked: _Wish | None = None

    @property
    def busy(self) -> bool:
        """Whether a page is still to come."""
        return self._asked is not None

    def want(self, hit: "Hit", dark: bool, start: int = 0) -> None:
        """Show this record next, whatever was wanted before."""
        self._wanted = _Wish(hit, dark, start)
        if self._asked is None:
            self._ask()

    def forget(self) -> None:
        """Nothing is wanted any more."""
        self._wanted = None

    def _ask(self) -> None:
        if self._wanted is not None:
            wish = self._asked = self._wanted
            self._tasks.render(wish.hit.row.key, wish.dark, wish.start, self._answered)

    def _answered(self, answer: "Answer") -> None:
        wish, self._asked = self._asked, None
        if wish is None or wish is not self._wanted:
            self._ask()
        elif answer.value is not None:
            self.ready.emit(Page(wish.hit, str(answer.value["html"]), wish.start))
        else:
            self.ready.emit(self._plain(wish.hit, answer.error))

    def _plain(self, hit: "Hit", error: CairnError | None) -> Page:
        """The record as plain text, with a line that says why."""
        from cairn.records.render import plain  # rarely needed, so not before it is

        try:
            text = self._text(hit)
        except CairnError as gone:
            return Page(hit, "", note=f"{gone.message} {gone.action}")
        note = QCoreApplication.translate(
            "PageLoader", "This page could not be laid out in time; here is its plain text."
        )
        if error is not None and error.code != "E_WORKER_TIMEOUT":
            note = QCoreApplication.translate(
                "PageLoader", "This page could not be laid out; here is its plain text."
            )
        shown = "\n".join(
            line[start : start + MAX_LINE]
            for line in text[:MAX_PLAIN].split("\n")
            for start in range(0, max(len(line), 1), MAX_LINE)
        )
        if len(text) > MAX_PLAIN:
            note += " " + QCoreApplication.translate(
                "PageLoader", "It is very long; this is its beginning."
            )
        return Page(hit, plain(shown), note=note)

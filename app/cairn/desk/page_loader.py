"""Fetches pages from the render worker: one part at a time, and only the newest wish counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from cairn.desk.legible import legible
from cairn.desk.page_words import spoken
from cairn.desk.sentences import told
from cairn.desk.tasks import Tasks
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.results import Hit
    from cairn.worker.worker import Answer

FIRST_PART, LEAST_PART, MOST_PART = 16_000, 5_000, 32_000
"""How much of a record's text is in the part that is shown at once, and in those that follow: in
characters, of which lines and cells weigh several (see `cairn.records.parts`)."""

PART_SECONDS = 0.03
"""How long the window may take to lay out a part; between parts it does all else."""

MAX_SHOWN = 1_200_000
"""Characters of a record's text that are shown as one page; from there a link leads on."""

MAX_PLAIN = 200_000
"""Characters of a page that are shown when it comes as plain text."""

MAX_LINE = 2_000
"""Longer lines are broken: Qt lays a line out as one piece."""

_MOST_CODE = 8
"""Files that are named above a page."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page, or the next part of one, ready to be shown.

    Attributes:
        start: where in the record's text the whole page begins; mostly 0.
        first: this is its first part, the others go behind it.
        last: nothing follows.
        note: why it is not as it should be, mostly nothing.
    """

    hit: "Hit"
    html: str
    start: int = 0
    first: bool = True
    last: bool = True
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
        ready: a Page, always of the record that was wanted last, its parts in order.
    """

    ready = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        text: "Callable[[Hit], str]",
        ahead: "Callable[[Hit, bool], dict[str, Any] | None]" = lambda _hit, _dark: None,
    ) -> None:
        """`text` gives a record's Markdown; it may raise CairnError.

        `ahead` gives the worker's answer to the first part of a page, where it is at hand.
        """
        super().__init__()
        self._tasks = tasks
        self._text, self._ahead = text, ahead
        self._wanted: _Wish | None = None
        self._asked: _Wish | None = None
        self._at = 0
        self._first = True
        self._size = FIRST_PART

    @property
    def busy(self) -> bool:
        """Whether something of a page is still to come."""
        return self._asked is not None

    @property
    def waiting(self) -> bool:
        """Whether the first part of a page is still to come."""
        return self._asked is not None and (self._first or self._asked is not self._wanted)

    def want(self, hit: "Hit", dark: bool, start: int = 0) -> None:
        """Show this record next, whatever was wanted before."""
        self._wanted = _Wish(hit, dark, start)
        if self._asked is None:
            self._begin()

    def forget(self) -> None:
        """Nothing is wanted any more."""
        self._wanted = None

    def pace(self, seconds: float) -> None:
        """The window took so long to lay out a part: what follows is cut to fit."""
        fitting = self._size * PART_SECONDS / max(seconds, 0.001)
        self._size = round(max(LEAST_PART, min(MOST_PART, fitting, self._size * 1.5)))

    def _begin(self) -> None:
        wish = self._wanted
        if wish is None:
            return
        self._at, self._first = wish.start, True
        known = None if wish.start else self._ahead(wish.hit, wish.dark)
        if known is not None:
            self._go_on(wish, known)
        else:
            self._ask(wish)

    def _ask(self, wish: _Wish) -> None:
        self._asked = wish
        size = FIRST_PART if self._first else self._size
        self._tasks.render(wish.hit.row.key, wish.dark, self._at, self._answered, size=size)

    def _answered(self, answer: "Answer") -> None:
        wish, self._asked = self._asked, None
        if wish is None or wish is not self._wanted:
            self._begin()
            return
        if answer.value is None:
            first, self._first = self._first, False
            self.ready.emit(self._plain(wish, answer.error, first))
            return
        self._go_on(wish, answer.value)

    def _go_on(self, wish: _Wish, part: dict[str, Any]) -> None:
        """Hand a part on, and ask for the next one."""
        first, self._first = self._first, False
        end, html = part["end"], str(part["html"])
        if end is not None and end - wish.start >= MAX_SHOWN:
            html += str(part["more"])
            end = None
        if first and wish.start:
            html = str(part["back"]) + html
        if end is not None:  # asked before this part is laid out, so that both go on at once
            self._at = int(end)
            self._ask(wish)
        note = _runs(int(part.get("runs", 0)), part.get("code", ())) if first else ""
        self.ready.emit(Page(wish.hit, spoken(html), wish.start, first, end is None, note))

    def _plain(self, wish: _Wish, error: CairnError | None, first: bool) -> Page:
        """What is left of the record as plain text, with a line that says why."""
        from cairn.records.render import plain  # rarely needed, so not before it is

        try:
            text = self._text(wish.hit)[self._at :]
        except CairnError as gone:
            note = told(gone)
            return Page(wish.hit, "", wish.start, first, note=note)
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
        return Page(wish.hit, plain(shown), wish.start, first, note=note)


def _runs(count: int, code: Sequence[str]) -> str:
    """Lines above a page in which something would run, once it were put to use."""
    said = []
    if count:
        said.append(
            QCoreApplication.translate(
                "PageLoader",
                "%Ln command(s) in it would run where it is put to use. Cairn runs none.",
                None,
                count,
            )
        )
    if code:
        names = ", ".join(legible(path, 120) for path in code[:_MOST_CODE])
        if len(code) > _MOST_CODE:
            names += ", …"
        said.append(
            QCoreApplication.translate(
                "PageLoader",
                "%Ln file(s) beside it are code: {}. Cairn runs none.",
                None,
                len(code),
            ).format(names)
        )
    return "\n".join(said)

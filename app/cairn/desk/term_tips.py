"""Terms of the library explained where they stand in a page, under the pointer."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from cairn.desk.legible import escaped, legible
from cairn.desk.marked_text import to_characters
from cairn.desk.page_view import PageView

if TYPE_CHECKING:
    from cairn.library.glossary import Glossary, Term

LONGEST = 400
"""Characters of an explanation."""


class TermTips(QObject):
    """Explains a term while the pointer rests on it."""

    def __init__(self, page: PageView, glossary: "Callable[[], Glossary | None]") -> None:
        super().__init__(page)
        self._page, self._glossary = page, glossary
        self.own = ""  # a term's own page does not explain it
        page.viewport().installEventFilter(self)

    def spans(self, text: str) -> Sequence[tuple[int, int]]:
        """Where terms stand in a line of text."""
        glossary = self._glossary()
        if glossary is None:
            return ()
        found = glossary.find(text)
        return [(start, end) for start, end, term in found if term.id != self.own]

    def at(self, position: QPoint) -> "Term | None":
        """The term at a point of the page."""
        glossary = self._glossary()
        cursor = self._page.cursorForPosition(position)
        block = cursor.block()
        if glossary is None or not block.isValid():
            return None
        near = self._page.cursorRect(cursor)
        if not near.adjusted(-24, -4, 24, 4).contains(position):
            return None  # behind the end of the line
        text = block.text()
        place = to_characters(text, cursor.positionInBlock())
        for start, end, term in glossary.find(text):
            if start <= place <= end and term.id != self.own:
                return term
        return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            term = None if self._page.anchorAt(event.pos()) else self.at(event.pos())
            if term is not None:
                QToolTip.showText(event.globalPos(), tip(term), self._page.viewport())
                return True
        return super().eventFilter(watched, event)


def tip(term: "Term") -> str:
    """The explanation as a tool tip shows it, wrapped."""
    title, said = legible(term.title), legible(term.description, LONGEST)
    return f"<p><b>{escaped(title)}</b><br>{escaped(said)}</p>"

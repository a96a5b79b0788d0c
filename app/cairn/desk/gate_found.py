"""What the gate found beside the file it stands in, and what is decided about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cairn.desk import gate_words
from cairn.desk.gate_answer import KEEP, REPLACE, GateAnswer
from cairn.desk.gate_list import GateList
from cairn.desk.gate_matters import BLOCKS, LOOK, Matter
from cairn.desk.gate_sides import GateSides
from cairn.desk.line_model import Line, Lines
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.gate.decisions import Decisions
    from cairn.gate.finding import Finding
    from cairn.outbox.passing import Verdict

NARROW = 900
"""Pixels at 100 % below which the list stands above the two sides."""

LEAST = 220
"""Pixels at 100 % that either side takes; a page without that room scrolls."""

_MOST_ROWS = 5


class GateFound(QWidget):
    """The list with its answers at the left, the two sides of a file at the right.

    Attributes:
        matters: what is shown, by id.

    Signals:
        decided: the Matter, and a function from the `Decisions` before to those from now on.
    """

    decided = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._verdict: Verdict | None = None
        self.matters: dict[str, Matter] = {}
        self.list, self.sides = GateList(theme), GateSides(theme)
        self.answer = GateAnswer(theme)
        self._left, right = QWidget(), QWidget()
        inner = QVBoxLayout(self._left)
        inner.setContentsMargins(24, 12, 8, 12)
        inner.setSpacing(12)
        inner.addWidget(self.list)
        inner.addWidget(self.answer)
        inner.addStretch(1)
        self._around = QVBoxLayout(right)
        self._around.addWidget(self.sides)
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(0)
        self._panes.addWidget(self._left, 2)
        self._panes.addWidget(right, 4)
        self.list.picked.connect(self._picked)
        self.list.answered.connect(self._answer)
        self.answer.replaced.connect(self._replace)
        self.answer.kept.connect(self._keep)
        self.answer.undone.connect(self._undo)
        self.answer.left.connect(self.list.setFocus)

    def begin(self) -> None:
        """Another draft: it may be answered."""
        self._left.show()

    def end(self) -> None:
        """It left: nothing is to be answered any more."""
        self._left.hide()

    def set_going(self, going: bool) -> None:
        """While it is on its way nothing is to be answered."""
        self._left.setEnabled(not going)

    def show_matters(self, verdict: "Verdict | None", found: dict[str, Matter]) -> None:
        """Show these; the next that is open is chosen where the one before was answered."""
        was = self.list.chosen()
        self._verdict, self.matters = verdict, found
        lines = []
        if verdict is not None:
            lines = [gate_words.line(verdict, one) for one in found.values()]
        kept = was.id if was is not None and was.id in found else ""
        open_ = [id for id, one in found.items() if one.state == BLOCKS]
        if open_ and (not kept or found[kept].state not in (BLOCKS, LOOK)):
            kept = open_[0]
        self.list.show_lines(Lines(lines, len(lines)), keep=kept)
        self.list.setVisible(bool(lines))
        self.sides.setVisible(verdict is not None)
        if verdict is not None and not lines:
            self.sides.show_matter(verdict, None)
        self._show_answer(self._chosen())

    def fit(self, width: int) -> None:
        """Take the room there is on a page of `width` pixels."""
        px, way = self._theme.px, QBoxLayout.Direction
        narrow = width < px(NARROW)
        self._panes.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        alone = narrow or self._left.isHidden()
        self._around.setContentsMargins(24 if alone else 8, 12, 24, 16)
        rows = min(_MOST_ROWS, self.list.lines.rowCount())
        self.list.setFixedHeight(sum(map(self.list.sizeHintForRow, range(rows))) + 8)
        self.sides.least(px(LEAST))

    def _picked(self, line: "Line | None") -> None:
        matter = self.matters.get(line.id) if line is not None else None
        if self._verdict is not None and matter is not None:
            self.sides.show_matter(self._verdict, matter)
        self._show_answer(matter)

    def _show_answer(self, matter: Matter | None) -> None:
        self.answer.show_matter(None if self._left.isHidden() else matter)

    def _chosen(self) -> Matter | None:
        line = self.list.chosen()
        return self.matters.get(line.id) if line is not None else None

    def _answer(self, how: str) -> None:
        """A key in the list."""
        matter = self._chosen()
        if matter is None or self._left.isHidden() or not self.answer.replace.isVisible():
            return
        if how == "undo":
            self._undo()
        elif how == KEEP:
            self.answer.ask(REPLACE)
            self.answer.take_reason()
        elif how == REPLACE and matter.first.instead:
            self._replace(matter.first.instead)
        else:
            self.answer.say()

    def _replace(self, instead: str) -> None:
        self._decide(lambda before, finding: before.replacing(finding, instead))

    def _keep(self, reason: str) -> None:
        self._decide(lambda before, finding: before.keeping(finding, reason))

    def _undo(self) -> None:
        self._decide(lambda before, finding: before.without(finding))

    def _decide(self, change: "Callable[[Decisions, Finding], Decisions]") -> None:
        matter = self._chosen()
        if matter is not None:
            first = matter.first
            self.decided.emit(matter, lambda before: change(before, first))

"""What a checkout has, as a list, and beside it what is known of the chosen line, and its text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cairn.desk import harvest_words as words
from cairn.desk.harvest_list import HarvestList
from cairn.desk.line_model import Line, Lines
from cairn.desk.plain_text import read_text
from cairn.desk.section import voiced
from cairn.desk.theme import Theme
from cairn.invisible import reveal

if TYPE_CHECKING:
    from cairn.outbox.harvest.found import Candidate, Harvest


class HarvestView(QWidget):
    """Candidates, new ones first, then what was passed over; nothing is ticked here by itself.

    Attributes:
        list: of all of it.
        text: of the chosen one, as it stands in the checkout.

    Signals:
        ticked: number of the candidate that is ticked, or is not any more.
    """

    ticked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._found: Harvest | None = None
        self.list = HarvestList(theme)
        self.text = read_text(self.tr("Its text"))
        self._told = voiced("", "muted")
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self._told)
        beside.addWidget(self.text, 1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(16)
        self._sides.addWidget(self.list, 4)
        self._sides.addWidget(right, 5)
        self.list.picked.connect(self._pick)
        self.list.ticked.connect(self._tick)
        self.list.doubleClicked.connect(lambda _: self._tick_chosen())

    def show_found(self, found: "Harvest", ticked: frozenset[int]) -> None:
        """Show all of it; the line that is chosen stays chosen."""
        self._found = found
        chosen = self.list.chosen()
        every = sorted(found.candidates, key=words.rank)
        lines = [words.line(one, ticked=one.number in ticked) for one in every]
        lines += [words.passed_over(number, one) for number, one in enumerate(found.skipped)]
        keep = chosen.id if chosen is not None else ""
        self.list.show_lines(Lines(lines, len(lines)), tall=True, keep=keep)

    def go_on(self) -> None:
        """To the next line."""
        row = self.list.currentIndex().row()
        if row + 1 < self.list.lines.rowCount():
            self.list.select(row + 1)

    def stand(self, *, narrow: bool) -> None:
        """The text below the list where there is no room beside it."""
        way = QBoxLayout.Direction
        self._sides.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._sides.setStretch(0, 3 if narrow else 4)
        self._sides.setStretch(1, 2 if narrow else 5)

    def _candidate(self, line: Line | None) -> "Candidate | None":
        if line is None or line.kind != words.CANDIDATE or self._found is None:
            return None
        return next(iter(self._found.chosen(frozenset({int(line.id)}))), None)

    def _pick(self, line: Line | None) -> None:
        one = self._candidate(line)
        told = words.told(one) if one is not None else line.text if line is not None else ""
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self.text.setPlainText(reveal(one.file or one.body) if one is not None else "")
        self.text.setVisible(one is not None)

    def _tick(self, id: str) -> None:
        if self._candidate(self.list.chosen()) is not None:
            self.ticked.emit(int(id))

    def _tick_chosen(self) -> None:
        line = self.list.chosen()
        if line is not None:
            self._tick(line.id)

"""The board of the outbox: five columns of cards, gone through by the arrow keys."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cairn.desk import labels
from cairn.desk import outbox_words as words
from cairn.desk.card_list import CardList
from cairn.desk.flow import Flow
from cairn.desk.leavable import quiet_button
from cairn.desk.line_model import Line
from cairn.desk.section import voiced
from cairn.desk.theme import Theme

LEAST = 184
"""Pixels at 100 % that a column takes at least; those without that room stand below."""

LOWEST = 240
"""Pixels at 100 % of a column that has others below it."""


class OutboxBoard(QScrollArea):
    """Drafts, contributed, in review, taken, answered otherwise.

    Attributes:
        new, inbox: buttons above it; they lead away from it.

    Signals:
        opened: a card: the id of its draft.
        removed: the same, to be put in the trash.
        asked: the same, for its menu, and where on the screen.
        picked: the id of the draft whose card is chosen now.
        turned: other cards are marked than before.
    """

    opened = Signal(str)
    removed = Signal(str)
    asked = Signal(str, object)
    picked = Signal(str)
    turned = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Board"))
        ground = QWidget()
        ground.setObjectName("ground")
        self.new, self.inbox = quiet_button(self.tr("New draft…")), quiet_button(self.tr("Inbox"))
        self.inbox.setToolTip(self.tr("What others contributed, for the one who merges"))
        self._column, self._grid, row = QVBoxLayout(ground), QGridLayout(), Flow()
        row.addWidget(self.new)
        row.addWidget(self.inbox)
        self._column.addLayout(row)
        self._column.addLayout(self._grid, 1)
        self._beside = 0
        self.lists: dict[str, CardList] = {}
        self._heads: dict[str, QLabel] = {}
        self._last: CardList | None = None
        self._marked: dict[str, None] = {}
        self._sides: list[QWidget] = []
        for name in words.COLUMNS:
            self._add(name)
        self.setWidget(ground)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def chosen(self) -> str:
        """The id of the draft whose card is chosen in the column one is in; empty for none."""
        line = self._here().chosen()
        return line.id if line is not None else ""

    @property
    def marked(self) -> list[str]:
        """Ids of the drafts that are to leave as one contribution, as they were marked."""
        return list(self._marked)

    def mark(self, ids: Iterable[str]) -> None:
        """Let these be marked and no others."""
        ids = dict.fromkeys(ids)
        if ids == self._marked:
            return
        self._marked = ids
        for view in self.lists.values():
            view.mark(set(ids))
        self.turned.emit()

    def turn_mark(self, id: str = "") -> None:
        """Mark a card, or the one that is chosen; a marked one is not any more."""
        id = id or self.chosen
        if id:
            rest = [one for one in self._marked if one != id]
            self.mark(rest if id in self._marked else [*rest, id])

    def show_cards(self, cards: Mapping[str, Sequence[Line]]) -> None:
        """Show these, column by column."""
        held = next((one for one in self.lists.values() if one.hasFocus()), None)
        there = {line.id for lines in cards.values() for line in lines}
        self.mark(one for one in self.marked if one in there)
        for name, view in self.lists.items():
            lines = [replace(line, marked=line.id in self._marked) for line in cards.get(name, ())]
            view.show_cards(lines)
            self._heads[name].setText(f"{words.column(name)}  {labels.number(len(lines))}")
        if held is not None and not held.lines.rowCount():
            self.take_focus()

    def choose(self, id: str) -> None:
        """Choose the card of a draft, with the focus on it."""
        for view in self.lists.values():
            if view.choose(id):
                view.enter()
                self.ensureWidgetVisible(view)
                return
        self.take_focus()

    def take_focus(self) -> None:
        """The column one was in, else the first that has a card."""
        self._here().enter()

    def stops(self) -> list[QWidget]:
        """What F6 goes through: columns with cards."""
        return [view for view in self.lists.values() if view.lines.rowCount()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _add(self, name: str) -> None:
        view = CardList(self._theme, words.column(name))
        head = voiced(words.column(name), "section")
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(view, 1)
        self._sides.append(side)
        self.lists[name], self._heads[name] = view, head
        view.turned.connect(lambda by: self._turn(view, by))
        view.marked.connect(lambda line: self.turn_mark(line.id if line else ""))
        view.opened.connect(lambda line: self.opened.emit(line.id if line else ""))
        view.removed.connect(lambda line: self.removed.emit(line.id if line else ""))
        view.picked.connect(lambda line: self._picked(view, line))
        view.customContextMenuRequested.connect(
            lambda where: self.asked.emit(self.chosen, view.viewport().mapToGlobal(where))
        )

    def _picked(self, view: CardList, line: Line | None) -> None:
        if line is not None and view.hasFocus():
            self.picked.emit(line.id)

    def _here(self) -> CardList:
        every = list(self.lists.values())
        held = next((one for one in every if one.hasFocus()), None)
        if held is not None:
            self._last = held
            return held
        if self._last is not None and self._last.lines.rowCount():
            return self._last
        return next((one for one in every if one.lines.rowCount()), every[0])

    def _turn(self, view: CardList, by: int) -> None:
        """To the next column that has a card, at the same height."""
        every = [one for one in self.lists.values() if one.lines.rowCount()]
        at = every.index(view) + by
        if 0 <= at < len(every):
            row = view.currentIndex().row()
            every[at].enter(row)
            self._last = every[at]
            self.ensureWidgetVisible(every[at])

    def _fit(self) -> None:
        """As many columns beside each other as there is room for."""
        px = self._theme.px
        gap, side = px(12), px(24)
        self._column.setContentsMargins(side, px(10), side, px(8))
        self._column.setSpacing(gap)
        self._grid.setSpacing(gap)
        room = self.width() - 2 * side
        beside = max(1, min(len(self._sides), (room + gap) // (px(LEAST) + gap)))
        for one in self._sides:
            one.setMinimumHeight(px(LOWEST) if beside < len(self._sides) else 0)
        if beside == self._beside:
            return
        self._beside = beside
        for number, one in enumerate(self._sides):
            self._grid.removeWidget(one)
            self._grid.addWidget(one, number // beside, number % beside)
        for number in range(len(self._sides)):
            self._grid.setColumnStretch(number, 1 if number < beside else 0)

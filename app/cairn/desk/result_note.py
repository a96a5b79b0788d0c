"""The lines above the results: how many, what was done to the words to find them, ways back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from cairn.desk import labels
from cairn.desk.elided_label import ElidedLabel
from cairn.desk.flow import Flow
from cairn.desk.matched_lines import MatchedLines
from cairn.desk.result_words import counted, counted_shortly, how
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.library.results import PastedLine, Results

ICON = 14


class ResultNote(QWidget):
    """Says it in words, and offers the way back.

    Signals:
        literally: search for this text instead, just as it is.
        strictly: list only records with all the words, or no longer only those.
        filters_wanted: the panel of filters is to be shown.
    """

    literally = Signal(str)
    strictly = Signal(bool)
    filters_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._instead, self._strict = "", False
        self._count, self._how = ElidedLabel(), QLabel()
        self._count.setProperty("voice", "section")
        self._how.setProperty("voice", "small")
        self._how.setTextFormat(Qt.TextFormat.PlainText)
        self._how.setWordWrap(True)
        self._all_words = self._button(self.turn_strict)
        self._back = self._button(self.go_back)
        self._filters = self._button(self.filters_wanted.emit)
        self._filters.hide()
        self.lines = MatchedLines(theme)
        told = Flow(gap=12, below=0)
        for widget in (self._count, self._all_words, self._back, self._filters):
            told.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 6)
        column.setSpacing(4)
        column.addLayout(told)
        for below in (self._how, self.lines):
            column.addWidget(below)
        theme.changed.connect(self._dress)
        self._dress()
        self.say("")

    @property
    def text(self) -> str:
        """All that is said."""
        return " ".join(part for part in (self._count.text(), self._how.text()) if part)

    @property
    def instead(self) -> str:
        """What the way back would search; empty where there is none."""
        return self._instead

    @property
    def turns(self) -> bool:
        """Whether there is a choice between all the words and some of them."""
        return not self._all_words.isHidden()

    def go_back(self) -> None:
        """Search for the words just as they were typed."""
        if self._instead:
            self.literally.emit(self._instead)

    def turn_strict(self) -> None:
        """List only records with all the words, or again those with some of them too."""
        if self.turns:
            self.strictly.emit(not self._strict)

    def say(self, count: str, told: str = "", back: str = "", instead: str = "") -> None:
        """Show these words; an empty part takes no room."""
        self._count.tell(count)
        self._back.setText(back)
        self._back.setVisible(bool(back))
        self._instead = instead
        self._all_words.hide()
        self.lines.hide()
        self._tell(told)

    def tell(self, results: "Results", listed: int, *, strict: bool = False) -> None:
        """Say how these results came about; at most `listed` of them can be scrolled to.

        With `strict` only records with all the words were wanted.
        """
        self.say(counted(results, listed, strict=strict), *how(results))
        self._count.tell(self._count.text(), counted_shortly(results))
        self._strict = strict
        self._all_words.setText(self.tr("Also some words") if strict else self.tr("Only all words"))
        self._all_words.setVisible(strict or bool(results.relaxed))

    def offer_filters(self, offered: bool, chosen: int) -> None:
        """Lead to the filters, saying how many are chosen, or do not."""
        name = self.tr("Filters")
        self._filters.setText(f"{name} ({labels.number(chosen)})" if chosen else name)
        self._filters.setVisible(offered)

    def show_lines(self, lines: "Sequence[PastedLine]") -> None:
        """Of a paste the lines that the chosen hit answers."""
        self.lines.show_lines(lines)
        if lines:
            one = len(lines) == 1
            self._tell(self.tr("Answers this line:") if one else self.tr("Answers these lines:"))

    def _tell(self, told: str) -> None:
        self._how.setText(told)
        self._how.setVisible(bool(told))

    def _button(self, act: Callable[[], None]) -> QPushButton:
        button = QPushButton()
        button.setProperty("quiet", True)
        button.setProperty("inline", True)
        button.clicked.connect(lambda: act())
        return button

    def _dress(self) -> None:
        px = self._theme.px
        self._filters.setIcon(self._theme.icon("action-filter", "accent", ICON))
        self._filters.setIconSize(QSize(px(ICON), px(ICON)))
        self._count.setMinimumHeight(self._back.sizeHint().height())  # nothing jumps for a button

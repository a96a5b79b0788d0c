"""The line above the results: how many, and what was done to the words to find them."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cairn.desk import labels
from cairn.desk.elided_label import ElidedLabel
from cairn.desk.matched_lines import MatchedLines
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.library.results import PastedLine, Results

LONGEST = 80

_LEFT, _MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter

SIDES = 40
"""Pixels at both sides together."""


class ResultNote(QWidget):
    """Says it in words, and offers the way back.

    Signals:
        literally: search for this text instead, just as it is.
        filters_wanted: the panel of filters is to be shown.
    """

    literally = Signal(str)
    filters_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._instead = ""
        self._count, self._how = ElidedLabel(), ElidedLabel()
        self._back = QPushButton()
        self._back.setProperty("quiet", True)
        self._back.clicked.connect(self.go_back)
        self._count.setProperty("voice", "section")
        self._how.setProperty("voice", "small")
        self._how.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        keep = self._back.sizePolicy()
        keep.setRetainSizeWhenHidden(True)  # so that the list below does not jump
        self._back.setSizePolicy(keep)
        self.lines = MatchedLines(theme)
        self._rest = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rest.setSpacing(8)
        self._rest.addWidget(self._how, 1)
        self._rest.addWidget(self._back)
        self._filters = QPushButton()
        self._filters.setProperty("quiet", True)
        self._theme = theme
        theme.changed.connect(self._dress)
        self._filters.clicked.connect(self.filters_wanted)
        self._filters.hide()
        self._rest.addWidget(self._filters)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(4)
        self._line.addWidget(self._count)
        self._line.addLayout(self._rest, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDES // 2, 12, SIDES // 2, 6)
        column.setSpacing(8)
        column.addLayout(self._line)
        column.addWidget(self.lines)
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

    def go_back(self) -> None:
        """Search for the words just as they were typed."""
        if self._instead:
            self.literally.emit(self._instead)

    def say(self, count: str, how: str = "", back: str = "", instead: str = "") -> None:
        """Show these words; an empty part takes no room."""
        self._count.setText(count)
        self._how.setText(how)
        self._back.setText(back)
        self._back.setVisible(bool(back))
        self._instead = instead
        self.lines.hide()
        self._fold()

    def offer_filters(self, offered: bool, chosen: int) -> None:
        """Lead to the filters, saying how many are chosen, or do not."""
        name = self.tr("Filters")
        self._filters.setText(f"{name} ({labels.number(chosen)})" if chosen else name)
        self._filters.setVisible(offered)
        self._fold()

    def show_lines(self, lines: "Sequence[PastedLine]") -> None:
        """Of a paste the lines that the chosen hit answers."""
        self.lines.show_lines(lines)
        if lines:
            one = len(lines) == 1
            self._how.setText(
                self.tr("Answers this line:") if one else self.tr("Answers these lines:")
            )
            self._fold()

    def tell(self, results: "Results", listed: int) -> None:
        """Say how these results came about; at most `listed` of them can be scrolled to."""
        self.say(self._counted(results, listed), *self.how(results))

    def how(self, results: "Results") -> tuple[str, str, str]:
        """What was done to the words, the way back in words, and what that would search."""
        how = []
        if results.corrected:
            words = ", ".join(f"“{word}”" for word in results.corrected.values())
            how.append(self.tr("Searched for {}.").format(_short(words)))
        for words, others in results.synonyms.items():
            how.append(self.tr("“{}” is also “{}”.").format(_short(words), _short(others)))
        if not how:
            return "", "", ""
        instead = _in_quotes(results.query, (*results.corrected, *results.synonyms))
        return " ".join(how), self.tr("Search as typed"), instead

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _dress(self) -> None:
        self._filters.setIcon(self._theme.icon("action-filter", "accent", 16))
        self._fold()

    def _counted(self, results: "Results", listed: int) -> str:
        total, number = results.total, labels.number
        if results.relaxed == 0:
            return self.tr("{} with some of the words").format(number(total))
        if results.relaxed is not None:
            return self.tr("{} with all the words, {} with some").format(
                number(results.relaxed), number(total - results.relaxed)
            )
        if not results.query:
            return (
                self.tr("1 record") if total == 1 else self.tr("{} records").format(number(total))
            )
        if total > listed:
            return self.tr("{} results, the best {} listed").format(number(total), number(listed))
        return self.tr("1 result") if total == 1 else self.tr("{} results").format(number(total))

    def _fold(self) -> None:
        """One line where there is room for all of it, otherwise two or more."""
        room = self.width() - SIDES
        buttons = [button for button in (self._back, self._filters) if not button.isHidden()]
        told = self._how.sizeHint().width() + 12 if self._how.text() else 0
        wanted = told + sum(button.sizeHint().width() + 12 for button in buttons)
        whole = wanted + self._count.sizeHint().width() + 12
        self._line.setDirection(_way(told > 0 and whole > room))
        self._rest.setDirection(_way(told > 0 and wanted > room))
        for button in buttons:
            self._rest.setAlignment(button, _LEFT if wanted > room else _MIDDLE)


def _way(folded: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.TopToBottom if folded else QBoxLayout.Direction.LeftToRight


def _in_quotes(query: str, words: Iterable[str]) -> str:
    """The query with each of `words` in quotes: those are searched as they stand."""
    for word in words:
        query = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", f'"{word}"', query, flags=re.IGNORECASE)
    return query


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"

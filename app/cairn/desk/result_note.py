"""The line above the results: how many, and what was done to the words to find them."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cairn.desk import labels

if TYPE_CHECKING:
    from cairn.library.results import Results

LONGEST = 80


class ResultNote(QWidget):
    """Says it in words, and offers the way back.

    Signals:
        literally: search for this text instead, just as it is.
    """

    literally = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._instead = ""
        self._count, self._how = QLabel(), QLabel()
        self._back = QPushButton()
        self._back.setProperty("quiet", True)
        self._back.setFlat(True)
        self._back.clicked.connect(lambda: self.literally.emit(self._instead))
        self._count.setProperty("voice", "section")
        self._how.setProperty("voice", "small")
        self._how.setWordWrap(True)
        for label in (self._count, self._how):
            label.setTextFormat(Qt.TextFormat.PlainText)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._count)
        first.addStretch(1)
        first.addWidget(self._back)
        keep = self._back.sizePolicy()
        keep.setRetainSizeWhenHidden(True)  # so that the list below does not jump
        self._back.setSizePolicy(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 16, 6)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self._how)
        self.say("")

    def say(self, count: str, how: str = "", back: str = "", instead: str = "") -> None:
        """Show these words; an empty part takes no room."""
        self._count.setText(count)
        self._how.setText(how)
        self._how.setVisible(bool(how))
        self._back.setText(back)
        self._back.setVisible(bool(back))
        self._instead = instead

    def tell(self, results: "Results") -> None:
        """Say how these results came about."""
        count = (
            self.tr("1 result")
            if results.total == 1
            else self.tr("{} results").format(labels.number(results.total))
        )
        if not results.query:
            count = self.tr("{} records").format(labels.number(results.total))
        self.say(count, *self.how(results))

    def how(self, results: "Results") -> tuple[str, str, str]:
        """What was done to the words, the way back in words, and what that would search."""
        how, back, instead = [], "", ""
        if results.corrected:
            words = ", ".join(f"“{word}”" for word in results.corrected.values())
            how.append(self.tr("Searched for {}.").format(_short(words)))
            back = self.tr("Search as typed")
            instead = _in_quotes(results.query, results.corrected)
        for words, others in results.synonyms.items():
            how.append(self.tr("“{}” is also “{}”.").format(_short(words), _short(others)))
        if results.matched_on:
            how.append(self.tr("Matched on: {}").format(_short(results.matched_on.strip())))
        return " ".join(how), back, instead


def _in_quotes(query: str, corrected: Mapping[str, str]) -> str:
    """The query with every corrected word in quotes: those are searched as they stand."""
    for word in corrected:
        query = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", f'"{word}"', query, flags=re.IGNORECASE)
    return query


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"

"""Below a text that may leave: who is named where, so that nobody has to look for it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from cairn.journal.names import Names


class NamesNote(QLabel):
    """One line; what needs care is in the colour of danger, and says so."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._say("", "small")

    def tell(self, names: "Names | None", before: int, leaving: Sequence[str]) -> None:
        """Count the names in the texts that leave; `before` is how many were written."""
        again = sum(len(names.find(one)) for one in leaving) if names is not None else 0
        if again:
            self.warn(self.tr("%Ln name(s) stand on the right: roles take their place.", "", again))
        elif before:
            told = self.tr("%Ln name(s) became roles. Private notes are not in it.", "", before)
            self._say(told, "small")
        else:
            self._say(self.tr("Nobody is named in it. Private notes are not in it."), "small")

    def warn(self, words: str) -> None:
        """Say what is to be seen to."""
        self._say(words, "danger")

    def _say(self, words: str, voice: str) -> None:
        if self.property("voice") != voice:
            self.setProperty("voice", voice)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setText(words)

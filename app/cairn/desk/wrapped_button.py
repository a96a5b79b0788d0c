"""A button whose words go on in a next line where they have no room in one."""

from PySide6.QtWidgets import QPushButton


class WrappedButton(QPushButton):
    """Says as many lines as it needs; to a screen reader it is one sentence all the same."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""

    def say(self, words: str) -> None:
        """What it says, in one line until it is fitted."""
        self._words = words
        self.setText(words)
        self.setAccessibleName(words)

    def fit(self, width: int) -> None:
        """Break the words so that the button is no wider than `width` pixels."""
        if not self._words:
            return
        self.ensurePolished()
        metrics = self.fontMetrics()
        room = width - (self.sizeHint().width() - self._widest())
        lines: list[str] = []
        for word in self._words.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and metrics.horizontalAdvance(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        self.setText("\n".join(lines))

    def _widest(self) -> int:
        lines = self.text().split("\n")
        return max(self.fontMetrics().horizontalAdvance(line) for line in lines)

"""A line of text in a column that changes often, without moving what is around it."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from cairn.desk.section import voiced


class StillLabel(QWidget):
    """Wrapped text in one of the voices of the style sheet.

    A label tells everything it stands in to be laid out anew with each text; here that is done
    only where another text takes another height.
    """

    def __init__(self, voice: str) -> None:
        super().__init__()
        self._label: QLabel = voiced("", voice)
        self._label.setParent(self)

    @property
    def text(self) -> str:
        """What is said."""
        return self._label.text()

    def say(self, text: str) -> None:
        """Say this; nothing is shown where it is empty."""
        self._label.setText(text)
        self.setVisible(bool(text))
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Be as high as the text."""
        self._label.ensurePolished()
        height = max(0, self._label.heightForWidth(self.width()))
        if height != self.minimumHeight():
            self.setFixedHeight(height)
        self._label.resize(self.width(), height)

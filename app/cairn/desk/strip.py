"""A strip below the page that asks for something and goes away again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from cairn.desk.flow import Flow
from cairn.desk.leavable import Leavable
from cairn.desk.theme import Theme


class Strip(Leavable):
    """A lead, whatever the kind of strip adds, and buttons."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("links")
        self._lead = QLabel()
        self._lead.setProperty("voice", "small")
        self._lead.setTextFormat(Qt.TextFormat.PlainText)
        self._lead.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._row = Flow()
        self._content = QVBoxLayout()
        self._content.setSpacing(4)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addWidget(self._lead)
        self._column.addLayout(self._content)
        self._column.addSpacing(8)
        self._column.addLayout(self._row)
        self.hide()

    def fit(self, width: int) -> None:
        """Stand under the column of a page that is `width` pixels wide."""
        self._stand(self._column, width, 12, 16)
        self._refit()
        self.updateGeometry()  # its buttons may need another number of lines

    def buttons(self) -> list[QPushButton]:
        """What can be pressed, in order."""
        return list(self._buttons)

    def _refit(self) -> None:
        """Subclasses make what is asked as high as the room and the text size are now."""

    def _room(self, least: int) -> int:
        """Pixels that what is asked may take, so that the page stays in sight; above `least`."""
        around = self.parentWidget()
        share = max(4.0, 3.0 * self._theme.scale)  # what stands above grows with the text
        return max(round(1.5 * least), round(around.height() / share) if around is not None else 0)

    def _button(self, text: str, *, lead: bool = False) -> QPushButton:
        """One more button, behind those there are."""
        button = QPushButton(text)
        button.setProperty("lead", lead)
        self._buttons.append(button)
        self._row.addWidget(button)
        return button

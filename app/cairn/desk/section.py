"""One section of the settings: a column no wider than a page, with its title above."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from cairn.desk.page_view import side_margin
from cairn.desk.theme import Theme


class Section(QScrollArea):
    """Scrolls where it is higher than the window; what has the focus comes into view."""

    def __init__(self, theme: Theme, title: str, lead: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(title)
        self._ground = QWidget()
        self._ground.setObjectName("page")
        self.column = QVBoxLayout(self._ground)
        self.column.setSpacing(8)
        self._heading = voiced(title, "title")
        self.column.addWidget(self._heading)
        if lead:
            self.column.addWidget(voiced(lead, "muted"))
        self.setWidget(self._ground)
        theme.changed.connect(self._fit)
        self._fit()

    def retitle(self, title: str) -> None:
        """Let it be called otherwise."""
        self._heading.setText(title)
        self.setAccessibleName(title)

    def field(self, title: str, what: QWidget | QLayout, hint: str = "") -> None:
        """A thing to set, under its name; `hint` says what it does."""
        self.column.addSpacing(12)
        self.column.addWidget(voiced(title, "field"))
        if hint:
            self.column.addWidget(voiced(hint, "muted"))
        if isinstance(what, QWidget):
            self.column.addWidget(what)
        else:
            self.column.addLayout(what)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = side_margin(self._theme, self.viewport().width())
        self.column.setContentsMargins(side, 28, side, 32)


def voiced(text: str, voice: str) -> QLabel:
    """A label in one of the voices of the style sheet; wraps, takes no markup."""
    label = QLabel(text)
    label.setProperty("voice", voice)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label

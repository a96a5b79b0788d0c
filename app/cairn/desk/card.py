"""A large button that says what it is and, below, what it does."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from cairn.desk.section import voiced
from cairn.desk.theme import Theme


class Card(QPushButton):
    """Icon, title and a sentence; as high as these need at the width there is."""

    def __init__(self, theme: Theme, icon: str, title: str, text: str) -> None:
        super().__init__()
        self._theme, self._icon_name = theme, icon
        self.setProperty("card", True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._sign = QLabel()
        column = QVBoxLayout()
        column.setSpacing(2)
        for label in (voiced(title, "field"), voiced(text, "muted")):
            column.addWidget(label)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(column, 1)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)

    def _dress(self) -> None:
        density = self.devicePixelRatioF()
        self._sign.setPixmap(self._theme.pixmap(self._icon_name, "accent", 24, density))
        self.updateGeometry()

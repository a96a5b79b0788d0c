"""One thing of a list in a form: its words, whatever else it has, and a way to take it out."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from cairn.desk.legible import legible
from cairn.desk.section import voiced
from cairn.desk.theme import Theme


class ItemRow(QFrame):
    """An icon, words, and below them what subclasses or owners add.

    Signals:
        removed: the person does not want it any more.
    """

    removed = Signal()

    def __init__(self, theme: Theme, icon: str, text: str, *, role: str = "muted") -> None:
        super().__init__()
        self._theme, self._icon_name, self._role = theme, icon, role
        self.setObjectName("item")
        self._sign = QLabel()
        self._words = voiced(legible(text), "")
        self._take_out = QToolButton()
        self._take_out.setProperty("bare", True)
        take_out = QCoreApplication.translate("ItemRow", "Take out: {}")
        self._take_out.setAccessibleName(take_out.format(legible(text, 60)))
        self._take_out.clicked.connect(self.removed)
        self._above = above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        above.addWidget(self._words, 1)
        above.addWidget(self._take_out, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 4, 4, 4)
        self._column.setSpacing(6)
        self._column.addLayout(above)
        theme.changed.connect(self._dress)
        self._dress()

    def add(self, widget: QWidget) -> None:
        """Something more, below."""
        self._column.addWidget(widget)

    def add_beside(self, widget: QWidget) -> None:
        """Something more, at the end of the line."""
        self._above.insertWidget(2, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def keep(self) -> None:
        """It cannot be taken out."""
        self._take_out.hide()

    def _dress(self) -> None:
        density, side = self.devicePixelRatioF(), self._theme.px(14)
        self._sign.setPixmap(self._theme.pixmap(self._icon_name, self._role, 18, density))
        self._take_out.setIcon(self._theme.icon("action-clear", size=14))
        self._take_out.setIconSize(QSize(side, side))

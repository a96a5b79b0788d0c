"""A choice of one among several, with our own arrow: a style sheet takes the style's away."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from cairn.desk.theme import Theme

ARROW, ICON = 16, 18


class ChoiceBox(QComboBox):
    """A combo box that may be narrower than its longest entry, which is cut then."""

    def __init__(self, theme: Theme, name: str) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.iconSize = self._icons
        styled = QStylePainter(self)
        styled.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideMiddle, field.width() - 8
        )
        styled.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        styled.end()
        arrow = self._theme.pixmap("action-choose", "muted", ARROW, self.devicePixelRatioF())
        side = self._theme.px(ARROW)
        left = 8 if self.isRightToLeft() else self.width() - side - 8
        painter = QPainter(self)
        painter.drawPixmap(left, (self.height() - side) // 2, arrow)
        painter.end()

    def showPopup(self) -> None:
        self.view().setIconSize(self._icons)
        super().showPopup()

    @property
    def _icons(self) -> QSize:
        """How large icons are: they grow with the letters."""
        side = self._theme.px(ICON)
        return QSize(side, side)

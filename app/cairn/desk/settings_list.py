"""The sections of the settings, to choose one of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cairn.desk.row_ground import paint_ground
from cairn.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ICON = int(Qt.ItemDataRole.UserRole)

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the settings.

    Attributes:
        id: stable, such as ``sources``.
        make: gives its widget when it is first shown.
    """

    id: str
    text: str
    icon: str
    make: Callable[[], QWidget]


class PartModel(QAbstractListModel):
    """The parts, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[Part] = []

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these."""
        self.beginResetModel()
        self.parts = list(parts)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.parts)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        part = self.parts[index.row()]
        return {int(Qt.ItemDataRole.DisplayRole): part.text, ICON: part.icon}.get(role)


class PartDelegate(QStyledItemDelegate):
    """Icon and name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        box = QRectF(option.rect).adjusted(8, 1, -8, -1)
        chosen = paint_ground(painter, theme, box, option.state)
        side, role = px(18), "accent" if chosen else "muted"
        density = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            QPointF(box.left() + 8, box.center().y() - side / 2),
            theme.pixmap(str(index.data(ICON)), role, 18, density),
        )
        font = theme.font(14, bold=chosen)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        words = box.adjusted(8 + side + 10, 0, -8, 0)
        text = QFontMetricsF(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()


class SettingsList(QListView):
    """One part is chosen at a time.

    Signals:
        picked: the row of the part.
    """

    picked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._model = PartModel()
        self._delegate = PartDelegate(theme)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Settings"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def parts(self) -> list[Part]:
        """What is listed."""
        return self._model.parts

    def add(self, part: Part) -> None:
        """List one more, at the end."""
        row = self.currentIndex().row()
        self._model.show_parts([*self._model.parts, part])
        self.choose(max(row, 0))

    def choose(self, row: int) -> None:
        """Choose a row."""
        self.setCurrentIndex(self._model.index(row))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.picked.emit(current.row())

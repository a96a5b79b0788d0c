"""The kinds of records with their counts, to narrow the results by."""

from collections.abc import Mapping

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
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cairn.desk import labels
from cairn.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex

NAME = int(Qt.ItemDataRole.UserRole)
COUNT = NAME + 1

_NOWHERE = QModelIndex()


class KindModel(QAbstractListModel):
    """Everything first, then each kind that has records; `NAME` is ``""`` for everything."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[str, int]] = [("", 0)]

    def show_counts(self, total: int, counts: Mapping[str, int], keep: str) -> None:
        """Show how many hits each kind has; the kind `keep` stays even with none."""
        rows = [("", total)]
        rows += [(kind, counts.get(kind, 0)) for kind in labels.KINDS if counts.get(kind)]
        if keep and not counts.get(keep):
            rows.append((keep, 0))
        if [name for name, _ in rows] != [name for name, _ in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif rows != self._rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def row_of(self, kind: str) -> int:
        """The row of a kind; 0, everything, where it is not listed."""
        return next((n for n, (name, _) in enumerate(self._rows) if name == kind), 0)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        name, count = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return labels.kinds(name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{labels.kinds(name)}, {labels.number(count)}"
        return {NAME: name, COUNT: count}.get(role)


class KindDelegate(QStyledItemDelegate):
    """Icon, name, and the count at the right edge."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect).adjusted(8, 1, -8, -1)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("chosen" if chosen else "raised"))
            painter.drawRoundedRect(box, 6, 6)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        name, count = str(index.data(NAME)), labels.number(int(index.data(COUNT)))
        side = px(18)
        painter.drawPixmap(
            QPointF(box.left() + 8, box.center().y() - side / 2),
            theme.pixmap(
                f"kind-{name or 'all'}",
                "accent" if chosen else "muted",
                18,
                painter.device().devicePixelRatioF(),
            ),
        )
        small = theme.font(12)
        room = QFontMetricsF(small).horizontalAdvance(count)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(0, 0, -8, 0), middle | Qt.AlignmentFlag.AlignRight, count)
        font = theme.font(14, bold=chosen)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        words = box.adjusted(8 + side + 8, 0, -(8 + room + 8), 0)
        text = QFontMetricsF(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()


class KindList(QListView):
    """One kind is chosen at a time.

    Signals:
        chosen: the kind to narrow to, ``""`` for everything.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._kinds = KindModel()
        self._quiet = False
        self._delegate = KindDelegate(theme)
        self.setModel(self._kinds)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Kinds"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        self.show_counts(0, {}, "")

    def show_counts(self, total: int, counts: Mapping[str, int], kind: str) -> None:
        """Show counts with `kind` chosen; says nothing back."""
        self._quiet = True
        self._kinds.show_counts(total, counts, kind)
        self.setCurrentIndex(self._kinds.index(self._kinds.row_of(kind)))
        self._quiet = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._quiet and current.isValid():
            self.chosen.emit(str(current.data(NAME)))

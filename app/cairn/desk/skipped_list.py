"""What was left out of a source, each path with the reason below it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cairn.desk import sentences
from cairn.desk.legible import legible, tip
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.library.rows import SkippedFile

Index = QModelIndex | QPersistentModelIndex

REASON = int(Qt.ItemDataRole.UserRole)

MOST_ROWS = 5
"""More skipped files than this scroll."""

MOST_OF_PATH = 1_000

_NOWHERE = QModelIndex()


class SkippedModel(QAbstractListModel):
    """Path and reason of every skipped file."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[SkippedFile] = []

    def show_files(self, rows: "Sequence[SkippedFile]") -> None:
        """Show these."""
        if list(rows) != self._rows:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()

    def text(self) -> str:
        """All of it, a line for each."""
        return "\n".join(f"{one.path}: {one.reason}" for one in self._rows)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return legible(one.path, MOST_OF_PATH)
        if role == REASON:
            return sentences.said(one.reason)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            said = f"{one.path}: {sentences.said(one.reason)}"
            return tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None


class SkippedDelegate(QStyledItemDelegate):
    """The path, and below it the reason."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    @property
    def height(self) -> int:
        """Pixels of one row."""
        return self._theme.px(44)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("chosen"))
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        for text, font, role, top, cut in (
            (index.data(), theme.font(12, mono=True), "text", 4, Qt.TextElideMode.ElideMiddle),
            (index.data(REASON), theme.font(12), "muted", 22, Qt.TextElideMode.ElideRight),
        ):
            line = QRectF(box.left() + px(10), box.top() + px(top), box.width() - px(20), px(18))
            painter.setFont(font)
            painter.setPen(theme.colour(role))
            shown = QFontMetricsF(font).elidedText(str(text), cut, line.width())
            painter.drawText(
                line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown
            )
        painter.restore()


class SkippedList(QListView):
    """As high as its rows, up to `MOST_ROWS`; Ctrl+C copies all of it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._files = SkippedModel()
        self._delegate = SkippedDelegate(theme)
        self.setModel(self._files)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Skipped files"))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        theme.changed.connect(self._dress)

    def show_files(self, files: "Sequence[SkippedFile]") -> None:
        """Show these."""
        self._files.show_files(files)
        self.updateGeometry()

    def copy(self) -> None:
        """Put every path with its reason on the clipboard."""
        QGuiApplication.clipboard().setText(self._files.text())

    def sizeHint(self) -> QSize:
        rows = max(1, min(MOST_ROWS, self._files.rowCount()))
        return QSize(super().sizeHint().width(), rows * self._delegate.height + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

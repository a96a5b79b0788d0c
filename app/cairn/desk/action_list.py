"""A list of actions with their keys, under headings, to choose from."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cairn.desk.action import Action
from cairn.desk.action_model import ACTION, KEYS, ActionModel, Index
from cairn.desk.row_ground import paint_ground
from cairn.desk.theme import Theme

ROW, HEADING = 36, 44
"""Heights in pixels at 100 %."""


class ActionDelegate(QStyledItemDelegate):
    """The text at the left, a chip for each key at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(ROW if index.data(ACTION) else HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        box = QRectF(option.rect).adjusted(8, 1, -8, -1)
        words = box.adjusted(px(12), 0, -px(12), 0)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if index.data(ACTION) is None:
            painter.setFont(theme.font(12, bold=True))
            painter.setPen(theme.colour("muted"))
            low = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(words.adjusted(0, 0, 0, -px(8)), low, str(index.data()))
            painter.restore()
            return
        chosen = paint_ground(painter, theme, box, option.state)
        right = self._paint_keys(painter, words, index.data(KEYS), chosen)
        words.setRight(right)
        font = theme.font(14)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        text = QFontMetricsF(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, left, text)
        painter.restore()

    def _paint_keys(
        self, painter: QPainter, area: QRectF, keys: Sequence[str], chosen: bool
    ) -> float:
        """Paint the keys from the right; returns where the text must end."""
        theme, px = self._theme, self._theme.px
        font = theme.font(12)
        painter.setFont(font)
        right = area.right()
        for key in reversed(keys):
            width = QFontMetricsF(font).horizontalAdvance(key) + 2 * px(8)
            chip = QRectF(right - width, area.center().y() - px(11), width, px(22))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("surface" if chosen else "raised"))
            painter.drawRoundedRect(chip, 6, 6)
            painter.setPen(theme.colour("muted"))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, key)
            right = chip.left() - px(6)
        return right - px(6)


class ActionList(QListView):
    """Actions to choose from.

    Signals:
        opened: the Action that Enter or a click chose.
    """

    opened = Signal(object)

    def __init__(self, theme: Theme, keys: Callable[[Action], Sequence[str]]) -> None:
        super().__init__()
        self.rows = ActionModel(keys)
        self._delegate = ActionDelegate(theme)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(lambda index: self._open(index.row()))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_actions(self, actions: Sequence[Action], *, headings: bool) -> None:
        """List these, the first one chosen."""
        self.rows.show_actions(actions, headings=headings)
        first = (n for n in range(self.rows.rowCount()) if self.rows.action(n))
        self.choose(next(first, -1))

    def chosen(self) -> Action | None:
        """The action that is chosen."""
        return self.rows.action(self.currentIndex().row())

    def choose(self, row: int) -> None:
        """Choose a row and bring it into view."""
        self.setCurrentIndex(self.rows.index(row))

    def step(self, by: int) -> None:
        """Choose the next action (or the one before), past headings."""
        row = self.currentIndex().row() + by
        while 0 <= row < self.rows.rowCount():
            if self.rows.action(row):
                self.choose(row)
                return
            row += by
        if by < 0:
            self.scrollToTop()  # the first heading too

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _open(self, row: int) -> None:
        if (action := self.rows.action(row)) is not None:
            self.opened.emit(action)

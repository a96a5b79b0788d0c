"""A list of actions with their keys, under headings, narrowed by words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cairn.desk.action import Action
from cairn.desk.shortcuts import spoken
from cairn.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ACTION = int(Qt.ItemDataRole.UserRole)
KEYS = ACTION + 1

_NOWHERE = QModelIndex()


def matching(actions: Sequence[Action], words: str) -> list[Action]:
    """The actions whose text or heading has every word typed; beginnings of words come first."""
    wanted = words.casefold().split()
    ranked = []
    for place, action in enumerate(actions):
        text = action.text.casefold()
        whole = f"{text} {action.room.casefold()}"
        if all(word in whole for word in wanted):
            starts = sum(any(part.startswith(w) for part in text.split()) for w in wanted)
            ranked.append((-starts, place, action))
    return [action for _, _, action in sorted(ranked, key=lambda one: one[:2])]


class ActionModel(QAbstractListModel):
    """Actions, with a row for each heading where they are not narrowed."""

    def __init__(self, keys: Callable[[Action], Sequence[str]]) -> None:
        super().__init__()
        self._keys = keys
        self._rows: list[Action | str] = []

    def show_actions(self, actions: Sequence[Action], *, headings: bool) -> None:
        """List these; with headings, those of a room together."""
        self.beginResetModel()
        self._rows = list(actions)
        if headings:
            by_room: dict[str, list[Action]] = {}
            for action in actions:
                by_room.setdefault(action.room, []).append(action)
            self._rows = []
            for room, here in by_room.items():
                self._rows += [room, *here] if room else here
        self.endResetModel()

    def action(self, row: int) -> Action | None:
        """The action in a row; None for a heading."""
        one = self._rows[row] if 0 <= row < len(self._rows) else None
        return one if isinstance(one, Action) else None

    def row_of(self, id: str) -> int:
        """The row of an action, -1 where it is not listed."""
        rows = (n for n in range(len(self._rows)) if (one := self.action(n)) and one.id == id)
        return next(rows, -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.action(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        keys = [spoken(key) for key in self._keys(one)] if isinstance(one, Action) else []
        text = one.text if isinstance(one, Action) else one
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join([text, *keys])
        return {ACTION: self.action(index.row()), KEYS: keys}.get(role)


class ActionDelegate(QStyledItemDelegate):
    """The text at the left, a chip for each key at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(36 if index.data(ACTION) else 44))

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
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("chosen" if chosen else "raised"))
            painter.drawRoundedRect(box, 6, 6)
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if chosen and (focus or theme.outlines):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2 if focus else 1))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
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

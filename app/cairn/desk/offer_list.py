"""The list below a field of a form that says what the words typed may mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cairn.desk.drop_list import TAKEN, DropList
from cairn.desk.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ROW, ICON = 32, 16
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Offered:
    """One thing that may be meant.

    Attributes:
        key: an id; empty for something new, which is called `text`.
        aside: second voice, at the end.
        said: the words in the list, where they are others than `text`.
    """

    key: str
    text: str
    icon: str = ""
    aside: str = ""
    said: str = ""


class _Offers(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.offers: Sequence[Offered] = ()

    def put(self, offers: Sequence[Offered]) -> None:
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        offer = self.offers[index.row()]
        if role == TAKEN:
            return offer
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.said or offer.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (offer.said or offer.text, offer.aside) if part)
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offer: Offered = index.data(TAKEN)
        theme, px = self._theme, self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(4, 0, -4, 0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("chosen"))
            painter.drawRoundedRect(box, 6, 6)
        density = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            QPointF(box.left() + 8, box.center().y() - px(ICON) / 2),
            theme.pixmap(offer.icon, "accent" if chosen else "muted", ICON, density),
        )
        inner = box.adjusted(8 + px(ICON) + 8, 0, -8, 0)
        middle, small = Qt.AlignmentFlag.AlignVCenter, QFontMetricsF(theme.font(12))
        aside = small.elidedText(offer.aside, Qt.TextElideMode.ElideRight, inner.width() / 3)
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("muted"))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, aside)
        room = inner.width() - (small.horizontalAdvance(aside) + 12 if aside else 0)
        text = QFontMetricsF(theme.font(14)).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room
        )
        painter.setFont(theme.font(14))
        painter.setPen(theme.colour("text"))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()


class OfferList(DropList):
    """Takes an `Offered`."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        self._theme, self._around = theme, window
        self._offers = _Offers()
        super().__init__(window, self._offers, _Delegate(theme))
        self.setAccessibleName(self.tr("What may be meant"))

    def show_offers(self, offers: Sequence[Offered], field: QRect) -> None:
        """Show these with the first one chosen, below (or above) `field` in the window."""
        if not offers:
            self.hide()
            return
        self._offers.put(offers)
        around = self._around.height() - 8
        row, below = self._theme.px(ROW), around - field.bottom() - 4
        above = below < row * len(offers) + 10 and field.top() > below
        most = max(1, ((field.top() - 8 if above else below) - 10) // row)
        if most < len(offers):
            self._offers.put([*offers[: most - 1], offers[-1]] if most > 1 else offers[:1])
        height = row * self._offers.rowCount() + 10
        top = field.top() - 4 - height if above else field.bottom() + 4
        self.drop(field.left(), top, field.width(), height)

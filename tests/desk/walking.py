"""What may be wrong with whatever a window shows: looked for without knowing what it is."""

import re
from collections.abc import Callable, Iterator

import numpy
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFontMetrics, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from cairn.desk.completion_list import CompletionList
from cairn.desk.offer_list import OfferList

ROWS = 40
"""Rows of a list that are looked at."""

STEPS = 150
"""How often Tab is pressed before what was not reached counts as unreachable."""

LEAST_CONTRAST = 3.9
"""A little less than 4.5, to which `test_look` holds the colours: a stroke thinner than a pixel
is painted lighter than its colour."""

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QTextEdit,
)  # fmt: skip

NO_ROLE = (
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Window,
)


def shown(top: QWidget) -> list[QWidget]:
    """Everything of ours that can be seen in a window now, itself first."""
    return [
        one
        for one in (top, *top.findChildren(QWidget))
        if one.isVisible()
        and one.window() is top.window()
        and not one.objectName().startswith("qt_")
        and (one.findChild(QWidget) is not None or not one.visibleRegion().isEmpty())
        and one.width() > 0
    ]


def called(widget: QWidget) -> str:
    """How a finding names a widget."""
    text = ""
    if isinstance(widget, QLabel | QAbstractButton):
        text = f" {plain(widget.text())[:50]!r}"
    name = widget.objectName() or widget.accessibleName()
    return f"{type(widget).__name__} {name}{text}".replace("  ", " ")


def plain(text: str) -> str:
    """Text without its tags."""
    if not re.search(r"<[a-z][^>]*>|&\w+;", text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


# Names and roles


def unnamed(top: QWidget) -> Iterator[str]:
    """Controls without an accessible name or role."""
    for widget in shown(top):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus and not isinstance(widget, CONTROLS):
            continue
        about: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
        if about is None or (about.role() in NO_ROLE and widget is not top):
            yield f"{called(widget)} has no role"
        elif not about.text(QAccessible.Text.Name).strip() and widget is not top:
            yield f"{called(widget)} has no name"
        if isinstance(widget, QAbstractItemView):
            for index in rows(widget):
                spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
                if not str(spoken or "").strip():
                    yield f"{called(widget)}: row {index.row()} says nothing"


def rows(view: QAbstractItemView) -> list[QModelIndex]:
    """The first rows of a list."""
    model: QAbstractItemModel | None = view.model()
    if model is None:
        return []
    parent = view.rootIndex()
    return [model.index(row, 0, parent) for row in range(min(model.rowCount(parent), ROWS))]


# Markup


def guessing(top: QWidget) -> Iterator[str]:
    """Labels that would take words of a record for HTML, if these looked like it."""
    for one in shown(top):
        if not isinstance(one, QLabel) or one.inherits("QTipLabel") or not one.text():
            continue
        if one.textFormat() == Qt.TextFormat.AutoText:
            yield f"{called(one)} guesses whether it is HTML"


# Tab


def focus_in(top: QWidget) -> QWidget:
    """Who hears keys in `top`."""
    here: QWidget | None = top.focusWidget()
    return top if here is None else here


def unreachable(top: QWidget) -> Iterator[str]:
    """Controls that Tab does not come by, and those that do not show that it did."""
    wanted = {
        one
        for one in shown(top)
        if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not _is_one_of(one)
    }
    if not wanted:
        return
    for popup in top.findChildren(CompletionList):
        if popup.isVisible():  # Tab completes while it is there
            QTest.keyClick(focus_in(top), Qt.Key.Key_Escape)
    reached: set[QWidget] = set()
    for _ in range(STEPS):
        QTest.keyClick(focus_in(top), Qt.Key.Key_Tab)
        here = top.focusWidget()
        if here is not None:
            reached.add(here)
            reached |= {one for one in wanted if one.focusProxy() is here}
        if wanted <= reached:
            return
    for one in wanted - reached:
        yield f"{called(one)} is not reached by Tab"


def _is_one_of(widget: QWidget) -> bool:
    """A button of a group is reached by the arrows from the one that is chosen."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and group.checkedButton() is not widget


def without_sign(top: QWidget, known: set[str]) -> Iterator[str]:
    """Controls that look the same with and without the focus; each kind is tried once."""
    before = top.focusWidget()
    for one in shown(top):
        takes = one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        if isinstance(one, QLineEdit):
            continue  # the text cursor says it
        if not takes or one.focusProxy() is not None or called(one) in known:
            continue
        known.add(called(one))
        one.setFocus(Qt.FocusReason.TabFocusReason)
        _scroll_to(one)
        QApplication.processEvents()
        if not one.isVisible() or top.focusWidget() is not one:
            continue
        area = QRect(one.mapTo(top, QPoint(0, 0)), one.size()).adjusted(-4, -4, 4, 4)
        focused = _grab(top, area)
        one.clearFocus()
        QApplication.processEvents()
        if one.isVisible() and numpy.array_equal(focused, _grab(top, area)):
            yield f"{called(one)} does not show that it has the focus"
    if before is not None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)


def _scroll_to(one: QWidget) -> None:
    """Bring a control into view, as Tab does and setting the focus does not."""
    above = one.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(one)
        above = above.parentWidget()


# Room


def clipped(top: QWidget) -> Iterator[str]:
    """What is cut off: words without room, and controls that stick out."""
    for one in shown(top):
        if isinstance(one, QLabel) and one.text() and one.pixmap().isNull():
            yield from _clipped_label(one)
        elif isinstance(one, QAbstractButton) and one.text():
            least = one.minimumSizeHint()
            if one.width() < least.width() or one.height() < least.height() - 1:
                yield f"{called(one)} has {one.width()}x{one.height()}, needs {_size(least)}"
        elif isinstance(one, QLineEdit) and one.placeholderText() and not one.text():
            margins = one.textMargins()
            room = one.contentsRect().width() - margins.left() - margins.right()
            needs = one.fontMetrics().horizontalAdvance(one.placeholderText())
            if needs > room:
                yield f"{called(one)}: {one.placeholderText()!r} has {room}, needs {needs}"
        if one is not top and isinstance(one, (*CONTROLS, QLabel)):
            yield from _sticks_out(one, top)


def _clipped_label(label: QLabel) -> Iterator[str]:
    if not label.wordWrap():
        needs = label.minimumSizeHint()
        if label.width() < needs.width() - 1 or label.height() < needs.height() - 1:
            yield f"{called(label)} has {label.width()}x{label.height()}, needs {_size(needs)}"
        return
    needs_height = label.heightForWidth(label.width())
    if label.height() < needs_height - 1:
        yield f"{called(label)} is {label.height()} high, needs {needs_height}"
    metrics = QFontMetrics(label.font())
    margins = label.contentsMargins()
    room = label.width() - margins.left() - margins.right()
    for word in re.split(r"[\s\u200b/-]+", plain(label.text())):
        if metrics.horizontalAdvance(word) > room + 1:
            yield f"{called(label)}: {word[:40]!r} is wider than its {room} pixels"


def _sticks_out(one: QWidget, top: QWidget) -> Iterator[str]:
    area = QRect(QPoint(0, 0), one.size())
    above: QWidget | None = one
    while above is not None and above is not top:
        area.translate(above.pos())
        above = above.parentWidget()
        if above is None:
            return
        scrolls = above.parentWidget()
        if isinstance(scrolls, QAbstractScrollArea) and above is scrolls.viewport():
            if area.left() < 0 or area.right() > above.width():
                yield f"{called(one)} sticks out of {called(scrolls)} to the side"
            return
        if not above.rect().contains(area):
            yield f"{called(one)} sticks out of {called(above)}"
            return


def _size(size: object) -> str:
    return f"{size.width()}x{size.height()}"  # type: ignore[attr-defined] # a QSize


# Contrast


def faint(top: QWidget) -> Iterator[str]:
    """Words that do not stand out from their ground."""
    picture = _pixels(top.grab().toImage())
    over = [one for one in top.findChildren(OfferList) if one.isVisible()]
    for one in shown(top):
        if not one.isEnabled() or any(_covers(list_, one) for list_ in over):
            continue
        where = QRect(one.mapTo(top, QPoint(0, 0)), one.size()).intersected(top.rect())
        if isinstance(one, QLabel | QAbstractButton) and one.text():
            if one.visibleRegion().boundingRect().height() < min(one.height(), 16):
                continue  # scrolled out of sight, but for a rim of it
            ratio = _contrast(picture, where)
            if ratio < LEAST_CONTRAST:
                yield f"{called(one)} has a contrast of {ratio:.1f}"
        elif isinstance(one, QAbstractItemView):
            for index in rows(one):
                seen = one.viewport().visibleRegion().boundingRect()
                row = one.visualRect(index).intersected(seen)
                if row.height() < 16:
                    continue
                row.translate(one.viewport().mapTo(top, QPoint(0, 0)))
                ratio = _contrast(picture, row.intersected(top.rect()))
                if ratio < LEAST_CONTRAST:
                    yield f"{called(one)}: row {index.row()} has a contrast of {ratio:.1f}"


def _covers(list_: QWidget, one: QWidget) -> bool:
    """Whether what is offered below a field stands over a part of `one`."""
    place = QRect(one.mapTo(one.window(), QPoint(0, 0)), one.size())
    return one is not list_ and list_.geometry().intersects(place)


Pixels = numpy.ndarray[tuple[int, ...], numpy.dtype[numpy.uint8]]


def _pixels(image: QImage) -> Pixels:
    image = image.convertToFormat(QImage.Format.Format_RGBX8888)
    whole = numpy.frombuffer(image.constBits(), numpy.uint8)
    lines = whole.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 4]
    return lines.reshape(image.height(), image.width(), 4)[:, :, :3].copy()


def _grab(top: QWidget, area: QRect) -> Pixels:
    return _pixels(top.grab(area.intersected(top.rect())).toImage())


def _contrast(picture: Pixels, where: QRect) -> float:
    """The best contrast between the commonest colour of an area and any other in it."""
    part = picture[where.top() : where.bottom() + 1, where.left() : where.right() + 1]
    if not part.size:
        return 21.0
    flat = part.reshape(-1, 3).astype(numpy.uint32)
    packed, counts = numpy.unique(flat @ numpy.array([65536, 256, 1]), return_counts=True)
    colours = numpy.stack([packed >> 16, packed >> 8 & 255, packed & 255], axis=1)
    linear = colours / 255.0
    linear = numpy.where(linear <= 0.04045, linear / 12.92, ((linear + 0.055) / 1.055) ** 2.4)
    light = linear @ numpy.array([0.2126, 0.7152, 0.0722])
    ground = light[counts.argmax()]
    return float(
        ((numpy.maximum(light, ground) + 0.05) / (numpy.minimum(light, ground) + 0.05)).max()
    )


# Words


def words(top: QWidget) -> Iterator[tuple[str, str]]:
    """Everything that can be read or heard: whose it is, and the text."""
    for one in shown(top):
        name = called(one)
        for text in (
            one.accessibleName(), one.accessibleDescription(), one.toolTip(), one.statusTip(),
        ):  # fmt: skip
            yield name, plain(text)
        if one.isWindow():
            yield name, one.windowTitle()
        if isinstance(one, QLabel | QAbstractButton):
            yield name, plain(one.text())
        elif isinstance(one, QLineEdit):
            yield name, one.placeholderText()
        elif isinstance(one, QTextEdit):
            yield name, one.toPlainText() if one.isReadOnly() else one.placeholderText()
        elif isinstance(one, QComboBox):
            yield from ((name, one.itemText(n)) for n in range(one.count()))
        elif isinstance(one, QMenu):
            yield from ((name, action.text()) for action in one.actions())
        elif isinstance(one, QAbstractItemView):
            for index in rows(one):
                for role in (
                    Qt.ItemDataRole.DisplayRole,
                    Qt.ItemDataRole.AccessibleTextRole,
                    Qt.ItemDataRole.ToolTipRole,
                ):
                    yield f"{name} row {index.row()}", plain(str(index.data(role) or ""))


Check = Callable[[QWidget], Iterator[str]]

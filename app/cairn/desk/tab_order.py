"""The order in which Tab goes through a form: that in which its fields stand."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def settle(widget: QWidget) -> None:
    """Let Tab go through everything in `widget` from above to below, rows that came late too."""
    before: QWidget | None = None
    for one in _in_order(widget):
        if before is not None:
            QWidget.setTabOrder(before, one)
        before = one


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _in_order(inside)
    layout: QLayout | None = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget: QWidget | None = item.widget()
        inner: QLayout | None = item.layout()
        if widget is not None:
            yield from _in_order(widget)
        elif inner is not None:
            yield from _in_layout(inner)

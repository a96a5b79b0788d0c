"""The icon of the application, with a plainer drawing where it is small."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SMALL, LARGE = (16, 20, 24), (32, 48, 64, 128)
"""Sizes in pixels; desktops scale between them."""


def app_icon(resources: Path) -> QIcon:
    """What task bars and window frames show."""
    icon = QIcon()
    for name, sizes in (("cairn-small", SMALL), ("cairn", LARGE)):
        drawing = QSvgRenderer(str(resources / f"{name}.svg"))
        for size in sizes:
            pixmap = QPixmap(QSize(size, size))
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            drawing.render(painter)
            painter.end()
            icon.addPixmap(pixmap)
    return icon

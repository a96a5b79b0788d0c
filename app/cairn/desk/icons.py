"""Our own icons: SVG drawn in ``currentColor``, painted in the colour of a role."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cairn.desk.palette import Roles


class Icons:
    """The icons of `folder`, each drawn once for every colour, size and screen density."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int, density: float = 1.0) -> QPixmap:
        """The icon `name`, `size` logical pixels square; an unknown name gives a clear one."""
        key = (name, colour, size, density)
        found = self._drawn.get(key)
        if found is None:
            found = self._drawn[key] = self._draw(name, colour, size, density)
        return found

    def icon(self, name: str, roles: Roles, role: str = "muted", size: int = 20) -> QIcon:
        """The icon `name` in the colour of `role`, for plain and for dense screens."""
        icon = QIcon()
        for density in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, getattr(roles, role), size, density))
        return icon

    def _draw(self, name: str, colour: str, size: int, density: float) -> QPixmap:
        side = max(1, round(size * density))
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill(Qt.GlobalColor.transparent)
        renderer = QSvgRenderer(
            QByteArray(self._source(name).replace("currentColor", colour).encode())
        )
        if renderer.isValid():
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(0, 0, side, side))
            painter.end()
        pixmap.setDevicePixelRatio(density)
        return pixmap

    def _source(self, name: str) -> str:
        if name not in self._sources:
            path = self._folder / f"{name}.svg"
            self._sources[name] = path.read_text(encoding="ascii") if path.is_file() else ""
        return self._sources[name]

"""Where the window stood and how its panes were divided, over restarts and changed screens."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

USUAL = QSize(1280, 800)
"""Size of the window at the very first start."""

GRIP = 64
"""Pixels of the window's upper edge that must lie on a screen, so that it can be moved."""


def fit(wanted: QRect, screens: Sequence[QRect], least: QSize) -> QRect:
    """`wanted`, where a person can reach it on one of the `screens` (their free areas).

    On the screen that it mostly lies on, or on the first one if that screen is gone; never larger
    than the screen unless `least` is.
    """
    if not screens:
        return wanted
    home = max(screens, key=lambda screen: _area(screen.intersected(wanted)))
    size = wanted.size().boundedTo(home.size()).expandedTo(least)
    seen = home.intersected(QRect(wanted.x(), wanted.y(), size.width(), GRIP))
    if seen.width() >= 2 * GRIP and seen.height() >= GRIP // 2 and wanted.y() >= home.y():
        return QRect(wanted.topLeft(), size)
    place = QRect(home.topLeft(), size)
    place.moveCenter(home.center())
    place.moveTop(max(place.top(), home.top()))
    place.moveLeft(max(place.left(), home.left()))
    return place


class WindowState:
    """Kept in ``config/window.ini``; what cannot be read there is as if it were not kept."""

    def __init__(self, config: Path) -> None:
        self._kept = QSettings(str(config / "window.ini"), QSettings.Format.IniFormat)

    def restore(self, window: QMainWindow) -> None:
        """Put the window where it was, or in the middle of the first screen."""
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        wanted = self._kept.value("place")
        if not isinstance(wanted, QRect) or wanted.isEmpty():
            window.resize(USUAL.boundedTo(screens[0].size()) if screens else USUAL)
        else:
            window.setGeometry(fit(wanted, screens, window.minimumSize()))
        if self._kept.value("maximized") == "true":
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
        self.restore_panes(window)

    def restore_panes(self, widget: QWidget) -> None:
        """Divide every named splitter in `widget` as it was."""
        for splitter in widget.findChildren(QSplitter):
            kept = self._kept.value(f"panes/{splitter.objectName()}")
            if splitter.objectName() and isinstance(kept, QByteArray):
                splitter.restoreState(kept)

    def flag(self, name: str, usual: bool) -> bool:
        """Something that is on or off."""
        kept = self._kept.value(f"flags/{name}")
        return usual if kept not in ("true", "false") else kept == "true"

    def set_flag(self, name: str, on: bool) -> None:
        """Keep something that is on or off, now."""
        self._kept.setValue(f"flags/{name}", _text(on))
        self._kept.sync()

    def note(self, name: str) -> str:
        """Something that was noted; empty where nothing was."""
        return str(self._kept.value(f"notes/{name}") or "")

    def set_note(self, name: str, text: str) -> None:
        """Note something, now."""
        self._kept.setValue(f"notes/{name}", text)
        self._kept.sync()

    def save(self, window: QMainWindow, **flags: bool) -> None:
        """Keep all of it for the next start; a home that cannot be written keeps what it has."""
        place = window.normalGeometry()
        self._kept.setValue("place", place if place.isValid() else window.geometry())
        self._kept.setValue("maximized", _text(window.isMaximized()))
        for splitter in window.findChildren(QSplitter):
            if splitter.objectName():
                self._kept.setValue(f"panes/{splitter.objectName()}", splitter.saveState())
        for name, value in flags.items():
            self._kept.setValue(f"flags/{name}", _text(value))
        self._kept.sync()


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0


def _text(value: bool) -> str:
    return "true" if value else "false"

"""Bundles and patches dropped on the window are looked at in the inbox."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

ENDINGS = (".zip", ".patch")

_OVER = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class InboxDrop(QObject):
    """Takes such files when they are dragged over the window; whatever else is left to it."""

    def __init__(self, window: QWidget, taken: Callable[[Path], object]) -> None:
        """`taken` gets each file that is dropped."""
        super().__init__(window)
        self._taken = taken
        window.setAcceptDrops(True)
        self.watch(window)

    def watch(self, widget: QWidget) -> None:
        """Take files over `widget` too, which takes drops of its own."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _OVER or not isinstance(event, QDropEvent):
            return False
        files = dropped_files(event.mimeData())
        if not files:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)  # nothing is ever moved
        event.accept()
        if event.type() == QEvent.Type.Drop:
            for file in files:
                self._taken(file)
        return True


def dropped_files(data: QMimeData) -> list[Path]:
    """The bundles and patches that are dragged; none if anything else is among them."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    fit = all(path.suffix.lower() in ENDINGS and path.is_file() for path in paths)
    return paths if fit and len(paths) == len(data.urls()) else []

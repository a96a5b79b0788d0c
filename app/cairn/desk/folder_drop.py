"""A folder dropped on the window is added to the library."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cairn.desk.theme import Theme

_OVER = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class FolderDrop(QObject):
    """Takes folders that are dragged over some widgets, before these see them.

    Whatever else is dragged is left to the widgets. Nothing of a folder is read here.
    """

    def __init__(self, window: QWidget, theme: Theme, taken: Callable[[Path], object]) -> None:
        """`taken` gets each folder that is dropped."""
        super().__init__(window)
        self._taken = taken
        self._sign = _Sign(window, theme)
        window.setAcceptDrops(True)
        self.watch(window)

    def watch(self, widget: QWidget) -> None:
        """Take folders over `widget` too, which takes drops of its own."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._sign.hide()
            return False
        if kind not in _OVER or not isinstance(event, QDropEvent):
            return False
        folders = dropped_folders(event.mimeData())
        if not folders:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)  # nothing is ever moved
        event.accept()
        self._show(kind, folders)
        return True

    def _show(self, kind: QEvent.Type, folders: list[Path]) -> None:
        if kind != QEvent.Type.Drop:
            self._sign.show_for(folders)
            return
        self._sign.hide()
        for folder in folders:
            self._taken(folder)


def dropped_folders(data: QMimeData) -> list[Path]:
    """The folders among what is dragged; none if anything else is among it."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    all_of_it = len(paths) == len(data.urls())
    return paths if all_of_it and all(path.is_dir() for path in paths) else []


class _Sign(QWidget):
    """Says over the whole window what letting go would do."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme, self._text = window, theme, ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_for(self, folders: list[Path]) -> None:
        """Name what would be added."""
        if len(folders) == 1:
            self._text = self.tr("Let go to add {} to the library").format(folders[0].name)
        else:
            self._text = self.tr("Let go to add %Ln folder(s) to the library", "", len(folders))
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = theme.colour("ground")
        veil.setAlphaF(0.95)
        painter.fillRect(self.rect(), veil)
        box = QRectF(self.rect()).adjusted(px(24), px(24), -px(24), -px(24))
        painter.setPen(QPen(theme.colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box, 12, 12)
        plate = QRectF(0, 0, min(box.width() - px(48), px(520)), px(152))
        plate.moveCenter(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ground"))
        painter.drawRoundedRect(plate, 12, 12)
        side = px(40)
        middle = box.center()
        painter.drawPixmap(
            round(middle.x() - side / 2),
            round(middle.y() - side - px(8)),
            theme.pixmap("source-folder", "accent", 40, self.devicePixelRatioF()),
        )
        painter.setFont(theme.font(16, bold=True))
        painter.setPen(theme.colour("text"))
        words = QRectF(box.left(), middle.y() + px(4), box.width(), px(56))
        align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, int(align | Qt.TextFlag.TextWordWrap), self._text)
        painter.end()

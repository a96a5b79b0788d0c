"""Asks before anything outside is opened, with the whole address in sight."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from cairn.desk.page_view import side_margin
from cairn.desk.theme import Theme

SCHEMES = ("https", "http", "mailto")
"""What may be opened at all."""

_BREAK = "\u200b"


class LinkBar(QFrame):
    """A strip below the page: the address, *Open*, *Copy address*, *Not now*.

    Signals:
        closed: the person has decided; the page may have the focus again.
        copied: the address went to the clipboard.
    """

    closed = Signal()
    copied = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._url = QUrl()
        self.setObjectName("links")
        self._asks, self._address = QLabel(), QLabel()
        self._asks.setProperty("voice", "small")
        self._address.setTextFormat(Qt.TextFormat.PlainText)
        self._address.setWordWrap(True)
        self._open = QPushButton(self.tr("Open"))
        self._open.setProperty("lead", True)
        self._copy = QPushButton(self.tr("Copy address"))
        self._leave = QPushButton(self.tr("Not now"))
        self._open.clicked.connect(self._opened)
        self._copy.clicked.connect(self._copied)
        self._leave.clicked.connect(self.leave)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._open, self._copy, self._leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addWidget(self._asks)
        self._column.addWidget(self._address)
        self._column.addSpacing(8)
        self._column.addLayout(buttons)
        self.hide()

    def fit(self, width: int) -> None:
        """Stand under the column of a page that is `width` pixels wide."""
        side = side_margin(self._theme, width)
        self._column.setContentsMargins(side, 12, side, 16)

    def ask(self, url: QUrl) -> None:
        """Ask about an address; one that may not be opened can only be copied."""
        self._url = url
        known = url.scheme() in SCHEMES
        mail = url.scheme() == "mailto"
        self._asks.setText(
            self.tr("This opens in your mail program:")
            if mail
            else self.tr("This opens in your browser:")
            if known
            else self.tr("Cairn does not open addresses of this kind:")
        )
        whole = bytes(url.toEncoded().data()).decode("ascii", "replace")
        self._address.setText("".join(c + _BREAK if c in "/?&=.-_%" else c for c in whole))
        self._address.setAccessibleName(whole)
        self._open.setVisible(known)
        self.show()
        (self._open if known else self._copy).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Ask no more."""
        self.hide()
        self.closed.emit()

    def buttons(self) -> list[QPushButton]:
        """What can be pressed, in order."""
        return [self._open, self._copy, self._leave]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _opened(self) -> None:
        QDesktopServices.openUrl(self._url)
        self.leave()

    def _copied(self) -> None:
        address = bytes(self._url.toEncoded().data()).decode("ascii", "replace")
        QGuiApplication.clipboard().setText(address)
        self.copied.emit()
        self.leave()

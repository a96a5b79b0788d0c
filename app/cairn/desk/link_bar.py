"""Asks before anything outside is opened, with the whole address in sight."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel

from cairn.desk.strip import Strip
from cairn.desk.theme import Theme

SCHEMES = ("https", "http", "mailto")
"""What may be opened at all."""

_BREAK = "\u200b"


class LinkBar(Strip):
    """The address, *Open*, *Copy address*, *Not now*.

    Signals:
        copied: the address went to the clipboard.
    """

    copied = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._url = QUrl()
        self._address = QLabel()
        self._address.setTextFormat(Qt.TextFormat.PlainText)
        self._address.setWordWrap(True)
        self._content.addWidget(self._address)
        self._open = self._button(self.tr("Open"), lead=True)
        self._copy = self._button(self.tr("Copy address"))
        self._open.clicked.connect(self._opened)
        self._copy.clicked.connect(self._copied)
        self._button(self.tr("Not now")).clicked.connect(self.leave)

    def ask(self, url: QUrl) -> None:
        """Ask about an address; one that may not be opened can only be copied."""
        self._url = url
        known = url.scheme() in SCHEMES
        mail = url.scheme() == "mailto"
        self._lead.setText(
            self.tr("This opens in your mail program:")
            if mail
            else self.tr("This opens in your browser:")
            if known
            else self.tr("Cairn does not open addresses of this kind:")
        )
        whole = spelled(url)
        self._address.setText("".join(c + _BREAK if c in "/?&=.-_%" else c for c in whole))
        self._address.setAccessibleName(whole)
        self._open.setVisible(known)
        self.show()
        (self._open if known else self._copy).setFocus(Qt.FocusReason.OtherFocusReason)

    def _opened(self) -> None:
        QDesktopServices.openUrl(self._url)
        self.leave()

    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(spelled(self._url))
        self.copied.emit()
        self.leave()


def spelled(url: QUrl) -> str:
    """The whole address in plain letters, so that none can pass for another."""
    return bytes(url.toEncoded().data()).decode("ascii", "replace")

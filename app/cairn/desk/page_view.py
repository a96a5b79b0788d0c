"""A page of HTML in a column of readable width, that can reach nothing outside its source."""

import re
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser

from cairn.desk import source_images
from cairn.desk.theme import Theme

COLUMN = 760
"""The widest column of text, in pixels at 100 %."""

MARGIN = 32
"""The least room beside it."""

SIDE = 32
"""The room beside a wide page."""

HEAD_SIDE = 24
"""The room beside a head with buttons in it; what is shown below begins where the head does."""

LINE = 1.6
"""From one line of text to the next, in sizes of the letters."""

BESIDE, BAR = 180, 20
"""The room that the contents beside the column take, scaled with the text, and a scroll bar."""

MOST_PLACES = 1_000
"""Places of a word in a page that are looked up at most."""

LONGEST_WORD = 1_000
"""Letters without a blank that are laid out in one piece; Qt's time grows with their square."""

_TEXT = re.compile(rf">[^<]{{{LONGEST_WORD},}}")
_WORD = re.compile(rf"(?:&[^;\s]{{1,10}};|[^\s&]){{{LONGEST_WORD}}}(?=\S)")


def with_breaks(html: str) -> str:
    """`html` with every endless word broken into lines, so that no page stalls the window."""
    return _TEXT.sub(lambda text: _WORD.sub(r"\g<0><br>", text[0]), html)


def side_margin(theme: Theme, width: int) -> int:
    """Pixels left free on each side so that the column stands in the middle of `width`."""
    return max(MARGIN, (width - theme.px(COLUMN)) // 2)


def margins(theme: Theme, width: int) -> tuple[int, int]:
    """Pixels left free on the left and on the right of the column in a pane of `width`.

    The column stands in the middle, or as far to the left as the contents beside it need.
    """
    free = width - theme.px(COLUMN)
    beside = theme.px(BESIDE) + BAR
    left = free // 2
    if free >= MARGIN + beside:
        left = min(left, free - beside)
    left = max(MARGIN, left)
    return left, max(MARGIN, free - left)


class PageView(QTextBrowser):
    """Shows what `cairn.records.render` made; links are told (`anchorClicked`), never followed."""

    def __init__(self, theme: Theme, *, wide: bool = False, side: int = SIDE) -> None:
        """A `wide` page takes all the room there is but `side` pixels, instead of a column."""
        super().__init__()
        self._theme = theme
        self._wide = wide
        self._folder: Path | None = None
        self.setObjectName("body")
        self.setAccessibleName(self.tr("Page"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(0)
        theme.changed.connect(self._dress)
        self._dress()
        if wide:
            self.setViewportMargins(side, 8, 8, 0)

    def show_page(self, html: str, folder: Path | None) -> None:
        """Show a page whose pictures lie under `folder`; None shows none."""
        self._folder = folder
        self.setHtml(with_breaks(html))
        self.verticalScrollBar().setValue(0)

    def add_part(self, html: str) -> QTextBlock:
        """Put more behind the end of the page; gives the first block of it.

        What is on the screen, and what is selected, stays.
        """
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        last = cursor.block()
        cursor.beginEditBlock()
        if last.length() > 1:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        cursor.insertHtml(with_breaks(html))
        cursor.endEditBlock()
        return last

    def places_of(self, words: str) -> list[QTextCursor]:
        """Where `words` stand in the page, case ignored; at most `MOST_PLACES`."""
        found: list[QTextCursor] = []
        cursor = self.document().find(words, 0) if words else QTextCursor()
        while not cursor.isNull() and len(found) < MOST_PLACES:
            if cursor.block().isVisible():
                found.append(cursor)
            cursor = self.document().find(words, cursor)
        return found

    def top(self) -> int:
        """The position in the document of what stands topmost on the screen."""
        return self.cursorForPosition(self.viewport().rect().topLeft()).position()

    def bottom(self) -> int:
        """The position in the document of what stands lowest on the screen."""
        return self.cursorForPosition(self.viewport().rect().bottomRight()).position()

    def show_position(self, position: int) -> None:
        """Bring a position of the document to the top of the screen."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - 8)

    def show_place(self, cursor: QTextCursor) -> None:
        """Bring a place into sight, with some lines around it, if it is not there already."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        where = self.cursorRect(cursor)
        if where.top() < 0 or where.bottom() > height:
            bar.setValue(bar.value() + where.top() - height // 3)

    def hide_heading(self, title: str) -> None:
        """Leave out a first heading that only repeats `title`, which stands above the page."""
        block = self.document().firstBlock()
        if block.blockFormat().headingLevel() == 1 and block.text().strip() == title.strip():
            block.setVisible(False)
            self.document().markContentsDirty(block.position(), block.length())

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Pictures under the source's folder; for every other address an empty answer."""
        url = QUrl(name)
        if type != QTextDocument.ResourceType.ImageResource.value:
            return QByteArray()
        if url.scheme() == "cairn-icon":  # one of ours; the name is never a path
            density = self.devicePixelRatioF()
            return self._theme.pixmap(url.path().replace("/", ""), "muted", 16, density).toImage()
        if url.scheme() != "cairn-image" or self._folder is None:
            return source_images.nothing()
        width = self.viewport().width()
        return source_images.load(self._folder, url.path(), max(width, 64))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        link = self.textCursor().charFormat().anchorHref()
        if event.matches(QKeySequence.StandardKey.Copy) and link.startswith("cairn-code:"):
            self.anchorClicked.emit(QUrl(link))  # on a block's own link: the block
        else:
            super().keyPressEvent(event)

    def fit(self, width: int, side: int | None = None) -> None:
        """Stand where the column stands in a pane that is `width` pixels wide.

        With `side` it begins so many pixels from the left, below a head that does.
        """
        left, right = margins(self._theme, width)
        if side is not None:
            left, right = side, max(MARGIN, left + right - side)
        right = max(8, right - self.verticalScrollBar().sizeHint().width())
        now = self.viewportMargins()
        if (now.left(), now.right()) != (left, right):
            self.setViewportMargins(left, 14, right, 0)

    def _line_height(self) -> int:
        """Qt counts in percent of what the font takes, which differs from font to font."""
        font = self._theme.font()
        return round(100 * LINE * font.pixelSize() / QFontMetricsF(font).lineSpacing())

    def _dress(self) -> None:
        roles, px = self._theme.roles, self._theme.px
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, self._theme.colour("surface"))
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour("text"))
        self.setPalette(palette)
        self.document().setDefaultFont(self._theme.font())
        self.document().setIndentWidth(self._theme.px(24))
        self.document().setDefaultStyleSheet(
            f"""
            p, li {{ line-height: {self._line_height()}%; }}
            p {{ margin-top: 0; margin-bottom: {px(12)}px; }}
            li {{ margin-bottom: {px(4)}px; }}
            h1, h2 {{ margin-top: {px(20)}px; margin-bottom: {px(8)}px; }}
            h3, h4, h5, h6 {{ margin-top: {px(16)}px; margin-bottom: {px(4)}px; }}
            h1 {{ font-size: x-large; }}
            h2 {{ font-size: large; }}
            h3, h4, h5, h6 {{ font-size: medium; }}
            a {{ color: {roles.accent}; }}
            """
        )

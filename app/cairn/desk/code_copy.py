"""Copies code blocks of a page, their placeholders filled in first."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cairn.desk.fill_bar import FillBar
from cairn.desk.page_view import PageView
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError
from cairn.library.blanks import Blanks

if TYPE_CHECKING:
    from cairn.library.results import Hit
    from cairn.records.outline import CodeBlock


class CodeCopy(QObject):
    """Takes a block out of a record's text; asks in a strip for what is to be filled in.

    Signals:
        asks: the strip is about to be shown; no other one may be.
        copied: text for the clipboard, and what to say of it.
        said: why something was not kept.

    Attributes:
        bar: the strip.
    """

    asks = Signal()
    copied = Signal(str, str)
    said = Signal(str)

    def __init__(
        self, page: PageView, theme: Theme, config: Path, text: "Callable[[Hit], str]"
    ) -> None:
        """What was filled in is kept in `config`; `text` gives a record's Markdown."""
        super().__init__(page)
        self._page, self._text = page, text
        self._blanks = Blanks(config)
        self._code = ""
        self.bar = FillBar(theme)
        self.bar.plain.connect(lambda: self._copy({}))
        self.bar.filled.connect(self._filled)

    def has_code(self, hit: "Hit | None") -> bool:
        """Whether there is a block to copy."""
        return hit is not None and bool(self._blocks(hit))

    def copy(self, hit: "Hit | None", number: str) -> None:
        """The block of that number (from 0), its placeholders asked for first."""
        if hit is None or not number.isdecimal() or len(number) > 6:
            return
        blocks = self._blocks(hit)
        if int(number) < len(blocks):
            self._offer(blocks[int(number)].text)

    def copy_nearest(self, hit: "Hit | None") -> None:
        """The block at the caret, else the topmost on the screen."""
        from cairn.desk import copies

        self.copy(hit, str(copies.nearest_block(self._page)))

    def _blocks(self, hit: "Hit") -> "tuple[CodeBlock, ...]":
        from cairn.records.outline import outline

        try:
            return outline(self._text(hit)).code
        except CairnError:
            return ()

    def _offer(self, code: str) -> None:
        """Copy `code`, or ask for its placeholders first."""
        from cairn.records.outline import placeholders

        self._code = code
        names = placeholders(code)
        if names:
            self.asks.emit()
            self.bar.ask(names, self._blanks.known())
        else:
            self._copy({})

    def _filled(self, values: dict[str, str]) -> None:
        try:
            self._blanks.remember(values)
        except CairnError as error:  # copied all the same
            self.said.emit(told(error))
        self._copy(values)

    def _copy(self, values: dict[str, str]) -> None:
        from cairn.desk import copies

        code = copies.code(self._code, values)
        lines = max(1, code.count("\n"))
        many = self.tr("Copied {} lines").format(lines)
        self.copied.emit(code, self.tr("Copied one line") if lines == 1 else many)

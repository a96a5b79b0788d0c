"""Markdown for a terminal: wrapped, quiet, with nothing in it that could steer the terminal."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from cairn import invisible, lookalikes
from cairn.records.markdown import tokens
from cairn.records.parts import MAX_PART

MIN_WIDTH = 20
"""A terminal is taken to have this many cells at least."""

MIN_NESTED = 12
"""What would be left with fewer cells is not moved in any further."""

_BOLD, _DIM, _ITALIC, _STRUCK, _CODE, _LINK = "1", "2", "3", "9", "36", "4"
_STYLES = {"strong_open": _BOLD, "em_open": _ITALIC, "s_open": _STRUCK, "link_open": _LINK}
_ANSI = re.compile("\x1b\\[[0-9;]*m")


def to_terminal(body: str, width: int, colour: bool) -> str:
    """`body` as lines of at most `width` cells, with ANSI styles if `colour`.

    A terminal has `MIN_WIDTH` cells at least. A word longer than a line stands alone on one. Code
    is indented and not wrapped, so that it can be copied; addresses stand behind their words.
    Invisible and control characters of the body come out written, as ``[U+001B]``. At most
    `MAX_PART` characters of the body are shown.
    """
    lines = _Layout(colour).lines(tokens(body[:MAX_PART]), max(width, MIN_WIDTH))
    if len(body) > MAX_PART:
        lines += ["", "…"]
    return "\n".join(line.rstrip() for line in lines) + "\n" if lines else ""


def cells(text: str) -> int:
    """How many cells of a terminal `text` takes, its ANSI styles not counted."""
    plain = _ANSI.sub("", text)
    if plain.isascii():
        return len(plain)
    return sum(_cell(character) for character in plain)


def wrapped(text: str, width: int) -> list[str]:
    """`text` broken between words into lines of at most `width` cells."""
    lines: list[str] = []
    line, used = "", 0
    for word in text.split():
        size = cells(word)
        if line and used + 1 + size > width:
            lines.append(line)
            line, used = word, size
        else:
            line = f"{line} {word}" if line else word
            used += size + (used > 0)
    return [*lines, line] if line else lines


def _cell(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class _Layout:
    """Tokens to lines, block by block; the parser's cap on nesting bounds the recursion."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def lines(self, page: Sequence[Token], width: int, *, tight: bool = False) -> list[str]:
        """The lines of `page`, its blocks parted by a blank line unless `tight`."""
        lines: list[str] = []
        for token, inner in _blocks(page):
            block = self._block(token, inner, width)
            if lines and block and not tight:
                lines.append("")
            lines += block
        return lines

    def _block(self, token: Token, inner: Sequence[Token], width: int) -> list[str]:
        match token.type:
            case "heading_open":
                marks = "#" * int(token.tag[1:])
                return wrapped(f"{self._styled(marks, _DIM)} {self._words(inner, _BOLD)}", width)
            case "paragraph_open" | "alert_title_open":
                style = _BOLD if token.type == "alert_title_open" else ""
                words = self._words(inner, style)
                return [line for part in words.split("\n") for line in wrapped(part, width)]
            case "blockquote_open" | "alert_open":
                bar = self._styled("│", _DIM)
                if width - 2 < MIN_NESTED:
                    return self.lines(inner, width)
                return [f"{bar} {line}" for line in self.lines(inner, width - 2)]
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token, inner, width)
            case "fence" | "code_block":
                code = _revealed(token.content).rstrip("\n").expandtabs(4)
                return [f"    {self._line_of_code(line)}" for line in code.split("\n")]
            case "hr":
                return [self._styled("─" * min(24, width), _DIM)]
            case "table_open":
                return self._table(inner, width)
            case _:
                return wrapped(self._words([token], ""), width)

    def _list(self, token: Token, inner: Sequence[Token], width: int) -> list[str]:
        start = token.attrs.get("start", 1)
        number = start if isinstance(start, int) else 1
        own = (item for item in inner if item.level == token.level + 2)
        tight = any(item.type == "paragraph_open" and item.hidden for item in own)
        lines: list[str] = []
        for count, (item, content) in enumerate(_blocks(inner)):
            mark = "• " if token.type == "bullet_list_open" else f"{number + count}. "
            if (checked := item.meta.get("checked")) is not None:
                mark = "[x] " if checked else "[ ] "
            moved = width - len(mark) >= MIN_NESTED
            indent = " " * len(mark) if moved else ""
            block = self.lines(content, width - len(indent), tight=tight) or [""]
            if lines and not tight:
                lines.append("")
            if not moved:
                lines += [mark.rstrip(), *block]
                continue
            lines.append(mark + block[0])
            lines += [indent + line if line else "" for line in block[1:]]
        return lines

    def _table(self, inner: Sequence[Token], width: int) -> list[str]:
        """Columns side by side where they fit, otherwise each row as one wrapped line."""
        rows: list[list[str]] = []
        for token in inner:
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("inline", "text") and rows:
                style = _BOLD if len(rows) == 1 else ""
                rows[-1].append(" ".join(self._words([token], style).split()))
        count = max(map(len, rows), default=0)
        sizes = [max(cells(row[n]) if n < len(row) else 0 for row in rows) for n in range(count)]
        if sum(sizes) + 3 * (count - 1) > width:
            return [line for row in rows for line in wrapped(" | ".join(row), width)]
        lines = []
        for row in rows:
            padded = (
                cell + " " * (size - cells(cell)) for cell, size in zip(row, sizes, strict=False)
            )
            lines.append("   ".join(padded))
        lines.insert(1, self._styled("   ".join("─" * size for size in sizes), _DIM))
        return lines

    def _words(self, inner: Sequence[Token], style: str) -> str:
        """Inline text, ``\\n`` only where a line must break; every word carries its own style."""
        parts: list[str] = []
        styles = [style] if style else []
        addresses: list[str] = []
        for token in (child for block in inner for child in block.children or [block]):
            if token.type in _STYLES:
                styles.append(_STYLES[token.type])
                if token.type == "link_open":
                    auto = token.info == "auto"
                    addresses.append("" if auto else str(token.attrs.get("href", "")))
            elif token.nesting == -1 and token.type.replace("_close", "_open") in _STYLES:
                styles.pop()
                if token.type == "link_close" and (address := addresses.pop()):
                    parts.append(self._styled(f" ({invisible.reveal(address)})", _DIM))
            elif token.type == "hardbreak":
                parts.append("\n")
            elif token.type == "softbreak":
                parts.append(" ")
            elif token.type == "image":
                words = "".join(child.content for child in token.children or ())
                said = f"[picture: {words}] ({token.attrs.get('src', '')})"
                parts.append(self._styled(_one_line(said), _DIM))
            else:
                code = [_CODE] if token.type == "code_inline" else []
                parts.append(self._styled(_one_line(token.content), ";".join(styles + code)))
        return "".join(parts)

    def _line_of_code(self, line: str) -> str:
        return f"\x1b[{_CODE}m{line}\x1b[0m" if self._colour and line.strip() else line

    def _styled(self, text: str, codes: str) -> str:
        if not self._colour or not codes:
            return text
        return re.sub(r"[^ ]+", lambda word: f"\x1b[{codes}m{word[0]}\x1b[0m", text)


def _one_line(text: str) -> str:
    return _revealed(text).replace("\n", " ").replace("\t", " ")


def _revealed(text: str) -> str:
    """`text` with every letter named that cannot be seen, or is not what it seems."""
    return lookalikes.reveal(invisible.reveal(text))


def _blocks(page: Sequence[Token]) -> Iterator[tuple[Token, Sequence[Token]]]:
    """Each block at the top of `page` with the tokens between its opening and its closing."""
    position = 0
    while position < len(page):
        end, depth = position, int(page[position].nesting)
        while depth > 0 and end + 1 < len(page):
            end += 1
            depth += page[end].nesting
        yield page[position], page[position + 1 : end]
        position = end + 1

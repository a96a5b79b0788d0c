"""Code in colours: Pygments' tokens as spans with the page's own colours."""

import html
import re
from collections.abc import Iterator

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Token, _TokenType
from pygments.util import ClassNotFound

from cairn import lookalikes
from cairn.invisible import find, reveal
from cairn.records.colours import PageColours
from cairn.records.outline import placeholder_spans

MAX_CHARACTERS = 30_000
"""The longest block that is coloured; longer ones are plain."""

MAX_LINE = 2_000
"""A block with a longer line is data, not code to read, and stays plain."""

MAX_MARKS = 1_000
"""Where a text hides more than this, its marks are plain: coloured ones would swell the page."""

_LANGUAGE = re.compile(r"[\w+#.-]{1,40}")
_SAID_OTHERWISE = {"jsonc": "json5", "plain": "text", "shell": "bash", "zsh": "bash", "sh": "bash"}

_ROLES: tuple[tuple[_TokenType, str], ...] = (
    (Token.Comment, "comment"),
    (Token.Keyword, "keyword"),
    (Token.Operator.Word, "keyword"),
    (Token.Literal.String, "string"),
    (Token.Literal.Number, "number"),
    (Token.Literal, "number"),
    (Token.Name.Function, "name"),
    (Token.Name.Class, "name"),
    (Token.Name.Tag, "name"),
    (Token.Name.Attribute, "name"),
    (Token.Name.Builtin, "name"),
    (Token.Name.Decorator, "name"),
    (Token.Name.Variable, "number"),
    (Token.Generic.Inserted, "inserted"),
    (Token.Generic.Deleted, "deleted"),
    (Token.Generic.Subheading, "comment"),
    (Token.Generic.Prompt, "comment"),
    (Token.Generic.Output, "comment"),
)


class Highlighter:
    """Colours code for one page."""

    def __init__(self, colours: PageColours) -> None:
        self._colours = colours
        self._roles: dict[_TokenType, str | None] = {}

    def html(self, code: str, language: str) -> str:
        """`code` as escaped HTML with coloured spans; plain where `language` is not known."""
        lexer = self._lexer(code, language)
        pieces = _pieces(lexer, code) if lexer is not None else iter([(Token.Text, code)])
        ends = {end: lookalikes.named(code[start:end]) for start, end in lookalikes.find(code)}
        blanks = placeholder_spans(code)
        parts: list[str] = []
        pending, role, position = "", None, 0
        for kind, value in _cut(pieces, sorted(ends)):
            now = self._role(kind)
            if now != role and pending:
                parts.append(self._span(pending, position, role, blanks))
                position += len(pending)
                pending = ""
            role = now
            pending += value
            if name := ends.get(position + len(pending)):
                parts += [self._span(pending, position, role, blanks), _mark(name, self._colours)]
                position += len(pending)
                pending = ""
        parts.append(self._span(pending, position, role, blanks))
        return "".join(parts)

    def _lexer(self, code: str, language: str) -> Lexer | None:
        match = _LANGUAGE.match(language.lstrip("{."))
        if match is None or len(code) > MAX_CHARACTERS:
            return None
        if max(map(len, code.split("\n"))) > MAX_LINE:
            return None
        name = match[0].lower()
        try:
            found: Lexer = get_lexer_by_name(
                _SAID_OTHERWISE.get(name, name), stripnl=False, ensurenl=False
            )
        except ClassNotFound:
            return None
        return found

    def _role(self, kind: _TokenType) -> str | None:
        if kind not in self._roles:
            found = next((role for token, role in _ROLES if _within(kind, token)), None)
            self._roles[kind] = found
        return self._roles[kind]

    def _span(
        self, text: str, position: int, role: str | None, blanks: list[tuple[int, int]]
    ) -> str:
        inner = self._marked(text, position, blanks) if blanks else shown(text, self._colours)
        if role is None or not text.strip():
            return inner
        return f'<span style="color:{getattr(self._colours, role)}">{inner}</span>'

    def _marked(self, text: str, position: int, blanks: list[tuple[int, int]]) -> str:
        """`text`, which starts at `position` of its block, with placeholders on their ground."""
        parts: list[str] = []
        done = 0
        for start, end in blanks:
            first, last = max(start - position, done), min(end - position, len(text))
            if first >= last:
                continue
            blank = shown(text[first:last], self._colours)
            parts.append(shown(text[done:first], self._colours))
            parts.append(f'<span style="background-color:{self._colours.blank}">{blank}</span>')
            done = last
        parts.append(shown(text[done:], self._colours))
        return "".join(parts)


def _pieces(lexer: Lexer, code: str) -> Iterator[tuple[_TokenType, str]]:
    """The tokens of `code`; some lexers know a last line only by its newline, so it is lent one."""
    left = len(code)
    for kind, value in lexer.get_tokens(f"{code}\n"):
        yield kind, value[:left]
        left = max(0, left - len(value))


def _cut(
    pieces: Iterator[tuple[_TokenType, str]], ends: list[int]
) -> Iterator[tuple[_TokenType, str]]:
    """The same pieces, none of which goes on beyond one of `ends`."""
    position, later = 0, iter(ends)
    end = next(later, None)
    for kind, value in pieces:
        rest = value
        while end is not None and end - position < len(rest):
            yield kind, rest[: end - position]
            rest, position, end = rest[end - position :], end, next(later, None)
        yield kind, rest
        position += len(rest)
        if position == end:
            end = next(later, None)


def _within(kind: _TokenType, token: _TokenType) -> bool:
    return kind[: len(token)] == token


def shown(text: str, colours: PageColours) -> str:
    """`text` as HTML: nothing in it is markup, and nothing in it is invisible."""
    escaped = html.escape(text, quote=False)
    if text.isascii() and text.isprintable():
        return escaped
    marks = ("[", "]") if len(find(text)) > MAX_MARKS else _marks(colours)
    return reveal(escaped, *marks)


def shown_words(text: str, colours: PageColours) -> str:
    """The same for prose: of words that pass for others the false letters are named."""
    spans = lookalikes.find(text)
    marks = ("[", "]") if len(spans) > MAX_MARKS else _marks(colours)
    parts: list[str] = []
    done = 0
    for start, end in spans:
        parts += [shown(text[done:end], colours), lookalikes.named(text[start:end]).join(marks)]
        done = end
    return "".join([*parts, shown(text[done:], colours)])


def _mark(name: str, colours: PageColours) -> str:
    return name.join(_marks(colours))


def _marks(colours: PageColours) -> tuple[str, str]:
    """What stands around the name of a letter that is not what it seems."""
    return (
        f'<span style="background-color:{colours.mark}; color:{colours.mark_text}">[',
        "]</span>",
    )

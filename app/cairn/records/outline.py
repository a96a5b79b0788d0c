"""The bones of a Markdown text, found line by line: headings, code blocks, placeholders."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MAX_HEADING = 1000
"""How much of a heading is read, in characters."""

_CANDIDATE = re.compile(  # possessive throughout: a hostile line costs its length, not its square
    r"^(?P<lead>[ \t>]{0,200}+(?:(?:[-*+]|\d{1,9}[.)])[ \t][ \t>]{0,200}+){0,8}+)"
    r"(?:(?P<fence>`{3,}+(?=[^`\n]*+$)|~{3,}+)[ \t]*+(?P<info>[^\n]*+)"
    r"|(?P<marks>\#{1,6}+)(?:[ \t](?P<title>[^\n]*+))?$"
    r"|(?P<under>=++|-++)[ \t]*+$)",
    re.MULTILINE,
)
_STARTS_BLOCK = re.compile(r"[ \t]{0,3}(?:[>|]|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|`{3}|~{3})")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\](?:\([^()\n]{0,800}\)|\[[^\[\]\n]{0,100}\])")
_SLUG_DROP = re.compile(r"[^\w\- ]")
_PLACEHOLDER = re.compile(r"(?<![\${])\{\{[ \t]{0,9}([\w~/][^{}|\n]{0,59}?)[ \t]{0,9}\}\}(?!\})")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `level` 1 to 6, its text without markup, its anchor, its line in the body."""

    level: int
    text: str
    slug: str
    line: int


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """A fenced block: its `text` with a final newline, the `line` of its opening fence."""

    language: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Outline:
    """Headings and fenced code blocks in the order of the text; lines count from 1."""

    headings: tuple[Heading, ...] = ()
    code: tuple[CodeBlock, ...] = ()


def outline(body: str) -> Outline:
    """The headings and code blocks of `body` (newlines as ``\\n``); headings in code do not count.

    It goes by lines alone: some thousand small texts a second. Markdown's rarer readings (a fence
    as indented code, a heading of several lines) are left to the renderer.
    """
    headings: list[Heading] = []
    code: list[CodeBlock] = []
    slugs = Slugs()
    position, line, counted = 0, 1, 0
    while (match := _CANDIDATE.search(body, position)) is not None:
        start = match.start()
        line += body.count("\n", counted, start)
        counted, position = start, match.end()
        if match["fence"]:
            text, position = _code(body, match)
            language = match["info"].split(None, 1)[0] if match["info"].strip() else ""
            code.append(CodeBlock(language, text, line))
        elif match["marks"]:
            if "\t" not in match["lead"] and not match["lead"].startswith("    "):
                title = heading_text(match["title"] or "")
                headings.append(Heading(len(match["marks"]), title, slugs.of(title), line))
        elif (above := _line_above(body, start)) and not match["lead"].strip():
            title = plain_text(above[:MAX_HEADING])
            level = 1 if match["under"].startswith("=") else 2
            headings.append(Heading(level, title, slugs.of(title), line - 1))
        if match.end() == start:
            position += 1
    return Outline(tuple(headings), tuple(code))


def placeholders(text: str) -> list[str]:
    """The names in ``{{…}}`` of `text`, each once, in order; ``${{ … }}`` is not one of ours."""
    return list(dict.fromkeys(name.strip() for name in _PLACEHOLDER.findall(text)))


def placeholder_spans(text: str) -> list[tuple[int, int]]:
    """Where the ``{{…}}`` of `text` stand, braces included."""
    return [found.span() for found in _PLACEHOLDER.finditer(text)] if "{{" in text else []


def heading_text(raw: str) -> str:
    """The words of a heading from what follows its opening ``#``; closing ones are taken off."""
    text = raw[:MAX_HEADING].strip()
    open_part = text.rstrip("#")
    if not open_part or open_part[-1] in " \t":
        text = open_part
    return plain_text(text)


def plain_text(line: str) -> str:
    """One line of Markdown without its emphasis, code marks and link addresses."""
    text = line.strip()
    if "[" in text:
        text = _LINK.sub(r"\1", text)
    text = text.replace("**", "").replace("__", "").replace("`", "")
    if "*" in text:
        text = re.sub(r"(?<![\w*\\])\*(?=\S)([^*\n]{1,300})(?<=[^\s\\])\*(?![\w*])", r"\1", text)
    if "\\" in text:
        text = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
    return text.strip()


class Slugs:
    """Anchors of one page as GitHub makes them: the second ``Steps`` becomes ``steps-1``."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def of(self, title: str) -> str:
        """The anchor of the next heading called `title`."""
        slug = _SLUG_DROP.sub("", title.strip().lower()).replace(" ", "-")
        count = self._given.get(slug, -1)
        anchor = slug
        while anchor in self._given:
            count += 1
            anchor = f"{slug}-{count + 1}"
        self._given[slug] = count
        self._given.setdefault(anchor, -1)
        return anchor


def _line_above(body: str, start: int) -> str:
    """The line before `start` if it may be the text of an underlined heading."""
    if start < 2:
        return ""
    begin = body.rfind("\n", 0, start - 1) + 1
    above = body[begin : start - 1]
    if not above.strip() or above.startswith(("    ", "\t")) or _STARTS_BLOCK.match(above):
        return ""
    return above


def _code(body: str, opening: "re.Match[str]") -> tuple[str, int]:
    """The text of the fenced block that `opening` starts, and where to read on."""
    fence = opening["fence"]
    lead = opening["lead"]
    quotes = lead.count(">")
    indent = len(lead.rpartition(">")[2])
    # Four blanks more than the block's own are code, as in a fence shown within a fence.
    closing = re.compile(rf"[ ]{{0,{indent + 3}}}{fence[0]}{{{len(fence)},}}[ \t]*")
    lines: list[str] = []
    position = min(opening.end() + 1, len(body))
    for end, raw in _lines(body, position):
        line = raw
        if quotes:
            inner = _unquoted(raw, quotes)
            if inner is None:
                break  # the quote ended, and the block with it
            line = inner
        if closing.fullmatch(line):
            position = end
            break
        lines.append(_dedented(line, indent))
        position = end
    return "".join(f"{line}\n" for line in lines), position


def _lines(body: str, position: int) -> Iterator[tuple[int, str]]:
    """Each line from `position` on, with the place where the next one starts."""
    while position < len(body):
        end = body.find("\n", position)
        if end < 0:
            yield len(body), body[position:]
            return
        yield end + 1, body[position:end]
        position = end + 1


def _unquoted(line: str, quotes: int) -> str | None:
    """`line` without the marks of `quotes` quotes, None where it has fewer."""
    position = 0
    for _ in range(quotes):
        while line.startswith((" ", "\t"), position):
            position += 1
        if not line.startswith(">", position):
            return None
        position += 1
    return line[position:]


def _dedented(line: str, indent: int) -> str:
    """`line` without up to `indent` leading blanks."""
    blanks = len(line) - len(line.lstrip(" \t"))
    return line[min(blanks, indent) :]

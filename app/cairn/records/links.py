"""Links of a Markdown text to other records: relative paths, wikilinks, ``record:``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

from cairn.records.addresses import inside_source
from cairn.records.outline import Slugs, outline

WIKILINK = re.compile(
    r"\[\[(?P<name>[^\[\]|#\n]{0,200})(?:\#(?P<part>[^\[\]|\n]{1,200}))?"
    r"(?:\|(?P<label>[^\[\]\n]{1,200}))?\]\]"
)
"""``[[Name#Heading|label]]`` as Obsidian writes it."""

_FOUND = re.compile(
    rf"(?P<code>(?P<ticks>`++)[^`\n]{{1,2000}}+(?P=ticks)(?!`))|(?P<wiki>{WIKILINK.pattern})"
    r"|\]\([ \t]{0,9}(?:<(?P<angle>[^<>\n]{1,1000})>|(?P<plain>[^\s<>()]{1,1000}"
    r"(?:\([^\s<>()]{0,200}\)[^\s<>()]{0,200})?))"
    r"|^[ ]{0,3}\[[^\[\]\n]{1,200}\]:[ \t]{1,9}<?(?P<reference>[^\s<>]{1,1000})"
    r"|<(?P<record>record:[^<>\s]{1,200})>",
    re.MULTILINE,
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|/|\\")


class Form(StrEnum):
    """How a link names the record it leads to."""

    PATH = "path"
    WIKI = "wiki"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another record.

    Attributes:
        target: a path from the source's root, the name in a wikilink, or a record's id.
        part: the heading's anchor, empty for the whole record.
        line: 1-based line of the body.
    """

    form: Form
    target: str
    part: str
    line: int


def links(body: str, base: str = "") -> tuple[Link, ...]:
    """The links of `body`, the page at path `base` of its source, that lead to other records.

    Links in code and links out of the source are left out.
    """
    return tuple(_links(_without_code(body), base))


def wikilink_address(name: str, part: str = "") -> str:
    """The relative address that ``[[name#part]]`` stands for: a ``.md`` file of that name."""
    path = name.strip()
    if path and "." not in path.rpartition("/")[2]:
        path += ".md"
    anchor = f"#{quote(Slugs().of(part), safe='-')}" if part else ""
    return quote(path, safe="/", errors="replace") + anchor


def _links(text: str, base: str) -> Iterator[Link]:
    line, counted = 1, 0
    for found in _FOUND.finditer(text):
        if found["code"]:
            continue
        line += text.count("\n", counted, found.start())
        counted = found.start()
        if found["wiki"]:
            if name := found["name"].strip():
                yield Link(Form.WIKI, name, Slugs().of(found["part"] or ""), line)
            continue
        address = found["angle"] or found["plain"] or found["reference"] or found["record"]
        path, _, part = address.partition("#")
        if path.startswith("record:"):
            yield Link(Form.RECORD, path.removeprefix("record:"), part, line)
            continue
        inside = None if _SCHEME.match(path) else inside_source(path, base)
        if inside is not None:
            yield Link(Form.PATH, inside, part, line)


def _without_code(body: str) -> str:
    """`body` with its fenced blocks emptied, line numbers kept."""
    blocks = outline(body).code
    if not blocks:
        return body
    lines = body.split("\n")
    for block in blocks:
        count = block.text.count("\n")
        lines[block.line - 1 : block.line + count] = [""] * (count + 1)
    return "\n".join(lines)

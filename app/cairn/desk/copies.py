"""What a copy of a record says: no letter in it that a person cannot see."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock

from cairn.desk.page_view import PageView
from cairn.invisible import without
from cairn.records.outline import placeholder_spans, placeholders

if TYPE_CHECKING:
    from cairn.library.row import Row

CODE = "cairn-code:"
"""What the address of a *Copy* link begins with; the number of its block follows."""

LONGEST_NAME = 80
"""Characters of a file name."""

_ODD = re.compile(r"[^\w\- ]+")


def code(text: str, values: Mapping[str, str]) -> str:
    """A code block with its placeholders filled; one without a value stays as it stands."""
    parts: list[str] = []
    done = 0
    for start, end in placeholder_spans(text):
        name = placeholders(text[start:end])[0]
        parts += [text[done:start], values.get(name) or text[start:end]]
        done = end
    return without("".join([*parts, text[done:]]))


def markdown(row: "Row", body: str) -> str:
    """A record as Markdown with its title on top."""
    title = " ".join(row.title.split())
    begins = body.lstrip()
    own = begins.startswith("# ") and begins[2:].split("\n", 1)[0].strip() == title
    return without(body if own else f"# {title}\n\n{begins}")


def link(row: "Row") -> str:
    """A Markdown link to the record."""
    title = " ".join(row.title.split()).replace("[", r"\[").replace("]", r"\]")
    return without(f"[{title}](record:{row.id})")


def file_name(row: "Row") -> str:
    """The title as a name that every file system takes."""
    name = " ".join(_ODD.sub(" ", without(row.title)).split())[:LONGEST_NAME].strip()
    return name or row.kind


def nearest_block(page: PageView) -> int:
    """The number of the code block the caret stands in or after, else of the next in sight.

    Goes by the page's own *Copy* links, each of which stands at the head of its block; 0 where
    there is none.
    """
    if page.hasFocus():
        here = page.textCursor().block()
        ways = (QTextBlock.previous, QTextBlock.next)
    else:
        here = page.document().findBlock(page.top())
        ways = (QTextBlock.next, QTextBlock.previous)
    for on in ways:
        block = here
        while block.isValid():
            for part in block.textFormats():
                address = part.format.anchorHref()
                if address.startswith(CODE):
                    return int(address.removeprefix(CODE))
            block = on(block)
    return 0

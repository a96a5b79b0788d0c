"""Where a Markdown text is code or an address rather than prose, and where it leaves blanks."""

import re

_FENCE = re.compile(r"^[ >\t]*(`{3,}|~{3,})[^\n`]*$", re.MULTILINE)
# Bounded, so that a text full of single backticks costs no more than its length.
_SPAN = re.compile(r"(?<!`)(`+)(?!`)([^\n]{1,500}?|[^\n]{0,200}\n[^\n]{0,200}?)(?<!`)\1(?!`)")
_ADDRESS = re.compile(
    r"\b[a-z][a-z0-9+.-]{1,9}://[^\s<>\"'`]+|(?<=\]\()[^)\s]+|\bwww\.[^\s<>\"'`]+"
)
_BLANK = re.compile(r"\{\{[^\n{}]{1,200}\}\}|\{\{[^\n]{1,200}?\}\}")


def code(text: str) -> bytearray:
    """A 1 for every letter of `text` that stands in code or an address, a 0 for prose."""
    marks = bytearray(len(text) + 1)
    for start, end in _fences(text):
        marks[start:end] = b"\1" * (end - start)
    for pattern in (_SPAN, _ADDRESS):
        for found in pattern.finditer(text):
            if not marks[found.start()]:
                marks[found.start() : found.end()] = b"\1" * (found.end() - found.start())
    return marks


def blanks(text: str) -> list[tuple[int, int]]:
    """The ``{{placeholders}}`` of `text`, in order."""
    return [found.span() for found in _BLANK.finditer(text)] if "{{" in text else []


def _fences(text: str) -> list[tuple[int, int]]:
    """Fenced blocks, fences included; one that is never closed runs to the end."""
    found: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence[1].startswith(opened[1]) and not fence[0].strip(" >\t`~"):
            found.append((opened.start(), fence.end()))
            opened = None
    if opened is not None:
        found.append((opened.start(), len(text)))
    return found

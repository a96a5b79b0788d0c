"""CLAUDE.md files and what they import, as pieces."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from cairn.outbox.harvest.checkout import Checkout
from cairn.outbox.harvest.sections import Piece, pieces

HOPS = 4
"""How far imports of imports are followed."""

_OWN = "CLAUDE.local.md"
_IMPORT = re.compile(r"(?<![\w`@/])@((?:~/|\.{1,2}/|/)?[\w.\-/]*[\w\-])")
_FENCE = re.compile(r"^[ \t]{0,3}(`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_LONGEST_LINE = 2_000
"""Characters of a line in which imports are looked for."""


@dataclass(frozen=True, slots=True)
class Page:
    """One file that the agent is told at its start.

    Attributes:
        text: with comments blanked out, its lines where they were.
    """

    path: str
    text: str

    def pieces(self) -> list[Piece]:
        """What it is made of."""
        return pieces(self.text)


def memories(checkout: Checkout) -> Iterator[Page]:
    """Every CLAUDE.md of the checkout with what it imports, each file once, in order."""
    seen: set[str] = set()
    for path in ("CLAUDE.md", ".claude/CLAUDE.md", *checkout.named("CLAUDE.md", _OWN)):
        if path.endswith(_OWN):
            checkout.skip(path, "it is for one person alone")
        else:
            yield from _page(checkout, path, 0, seen)


def _page(checkout: Checkout, path: str, hops: int, seen: set[str]) -> Iterator[Page]:
    if path in seen:
        return
    seen.add(path)
    raw = checkout.text(path)
    if raw is None:
        return
    text = _without_comments(raw)
    imports = list(_imports(text))
    yield Page(path, text)
    for named in imports:
        target = _target(path, named)
        if target is None:
            checkout.skip(f"{path} → @{named}", "it leads out of the checkout")
        elif hops >= HOPS:
            checkout.skip(target, f"it is imported over more than {HOPS} files")
        elif checkout.has(target):
            yield from _page(checkout, target, hops + 1, seen)
        elif "/" in named or named.endswith(".md"):
            checkout.skip(f"{path} → @{named}", "there is no such file")


def without_imports(text: str) -> str:
    """`text` with the lines that only import another file left empty."""
    return "\n".join("" if _only_imports(line) else line for line in text.split("\n"))


def _without_comments(text: str) -> str:
    """`text` with comments blanked out, as the agent is told it; lines stay where they are."""
    kept: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + 3
    return "".join([*kept, text[at:]])


def _only_imports(line: str) -> bool:
    words = line.strip().lstrip("-*+ ").split()
    return bool(words) and all(_IMPORT.fullmatch(word) for word in words)


def _imports(text: str) -> Iterator[str]:
    """What is imported, in order, each once; code does not import."""
    fence = ""
    named: dict[str, None] = {}
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if mark and (not fence or (mark[1].startswith(fence) and not line.strip(" \t`~"))):
            fence = "" if fence else mark[1]
            continue
        if not fence:
            for found in _IMPORT.finditer(_CODE.sub("", line[:_LONGEST_LINE])):
                named.setdefault(found[1])
    yield from named


def _target(path: str, named: str) -> str | None:
    """Where an import of the file at `path` leads; None if out of the checkout."""
    if named.startswith(("~", "/")):
        return None
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), named))
    return None if target.startswith("..") else target

"""What the gate finds and may stay: the author's signature, and what stands there already."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cairn.gate.finding import IN_NAME, Finding
from cairn.outbox.rendering import Author, Rendering
from cairn.outbox.spoken import AUTHORS_LINE, spoken

SIGNED = "The author signs with it."
STANDS_ALREADY = (
    "It stands there already, and whoever can read that has it. Ask who looks after it to take it "
    "out; a secret must be replaced where it is in use."
)

_LINE_END = re.compile(r"\r\n|\n|\r")


def by_design(rendering: Rendering, found: Iterable[Finding]) -> list[Finding]:
    """`found` in `rendering`, each that stands there by design with the reason in `kept`."""
    texts = spoken(rendering)
    before = {
        path: frozenset(_LINE_END.split(data.decode("utf-8", "replace")))
        for path, data in rendering.before.items()
    }
    lines = {path: _LINE_END.split(texts[path]) for path in before}
    judged: list[Finding] = []
    for one in found:
        kept = one.kept
        if one.path in before and (
            one.line == IN_NAME or _line(lines[one.path], one) in before[one.path]
        ):
            kept = STANDS_ALREADY
        elif _is_authors(one, texts, rendering.author):
            kept = SIGNED
        judged.append(replace(one, kept=kept))
    return judged


def _line(lines: Sequence[str], finding: Finding) -> str | None:
    """The line a finding begins on; None where it reaches beyond it."""
    if finding.line > len(lines):
        return None
    line = lines[finding.line - 1]
    return line if finding.column - 1 + finding.length <= len(line) else None


def _is_authors(finding: Finding, texts: Mapping[str, str], author: Author) -> bool:
    """Whether it is a part of the name or address with which the author signs."""
    begins = AUTHORS_LINE.get(finding.path)
    if begins is None or finding.kind not in ("person", "email"):
        return False
    line = texts[finding.path].split("\n")[finding.line - 1]
    start, end = len(begins), len(begins) + len(str(author))
    return line == f"{begins}{author}" and start < finding.column <= end - finding.length + 1

"""Two texts compared line by line, and changed lines word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

CONTEXT = 3
"""Equal lines that are kept around a change."""

MAX_WORK = 4_000_000
"""Pairs of lines up to which two stretches are compared exactly."""

MAX_WORDS = 400
"""Words up to which two lines are compared word by word."""

Span = tuple[int, int]

_WORD = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a line.

    Attributes:
        number: of the line in its text, from 1.
        marks: where it differs from the other side, as (start, one past the end).
    """

    number: int
    text: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """Two lines beside each other.

    Attributes:
        left, right: None where the line is on the other side only; both where `skipped`.
        same: whether both say the same.
        skipped: how many equal lines are left out here.
    """

    left: Side | None = None
    right: Side | None = None
    same: bool = False
    skipped: int = 0


def differences(left: str, right: str) -> list[Line]:
    """`left` and `right` side by side; far from a change, equal lines are left out.

    Texts that differ in very many lines are compared more coarsely, in bounded time.
    """
    old, new = left.split("\n"), right.split("\n")
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    exact = len(middle_old) * len(middle_new) <= MAX_WORK
    lines = list(_same(old, new, 0, head, 0))
    if exact:
        matcher = SequenceMatcher(None, middle_old, middle_new, autojunk=False)
        for kind, a, b, c, d in matcher.get_opcodes():
            if kind == "equal":
                lines += _same(old, new, head + a, head + b, c - a)
            else:
                lines += _changed(old, new, (head + a, head + b), (head + c, head + d))
    elif middle_old or middle_new:
        lines += _changed(old, new, (head, len(old) - tail), (head, len(new) - tail), words=False)
    lines += _same(old, new, len(old) - tail, len(old), len(new) - len(old))
    return _shortened(lines)


def changes(lines: Sequence[Line]) -> int:
    """How many places differ; lines that follow each other are one place."""
    inside = [not line.same and not line.skipped for line in lines]
    return sum(now and not before for before, now in zip([False, *inside], inside, strict=False))


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count


def _same(
    old: Sequence[str], new: Sequence[str], start: int, end: int, shift: int
) -> Iterator[Line]:
    for at in range(start, end):
        yield Line(Side(at + 1, old[at]), Side(at + shift + 1, new[at + shift]), same=True)


def _changed(
    old: Sequence[str], new: Sequence[str], was: Span, now: Span, *, words: bool = True
) -> Iterator[Line]:
    for a, b in zip_longest(range(*was), range(*now)):
        if a is None or b is None:
            left = None if a is None else Side(a + 1, old[a])
            right = None if b is None else Side(b + 1, new[b])
        else:
            marks = _words(old[a], new[b]) if words else ((), ())
            left, right = Side(a + 1, old[a], marks[0]), Side(b + 1, new[b], marks[1])
        yield Line(left, right)


def _words(old: str, new: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Where two lines differ; nothing where they have too little in common to say."""
    a, b = _WORD.findall(old), _WORD.findall(new)
    if max(len(a), len(b)) > MAX_WORDS:
        return (), ()
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.ratio() < 0.4:
        return (), ()
    left: list[Span] = []
    right: list[Span] = []
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind != "equal":
            if i < j:
                left.append(_span(a, i, j))
            if k < m:
                right.append(_span(b, k, m))
    return tuple(left), tuple(right)


def _span(words: Sequence[str], first: int, last: int) -> Span:
    start = sum(map(len, words[:first]))
    return start, start + sum(map(len, words[first:last]))


def _shortened(lines: list[Line]) -> list[Line]:
    """`lines` without equal ones that are more than `CONTEXT` away from a change."""
    near = [False] * len(lines)
    for at, line in enumerate(lines):
        if not line.same:
            for place in range(max(0, at - CONTEXT), min(len(lines), at + CONTEXT + 1)):
                near[place] = True
    kept: list[Line] = []
    left_out = 0
    for line, keep in zip(lines, near, strict=True):
        if not keep:
            left_out += 1
            continue
        if left_out:
            kept.append(Line(skipped=left_out))
            left_out = 0
        kept.append(line)
    if left_out:
        kept.append(Line(skipped=left_out))
    return kept

"""One file of a patch: what stood there and what stands there now, line by line."""

import hashlib
from collections.abc import Sequence
from difflib import SequenceMatcher

from cairn.outbox.patch.names import quoted

CONTEXT = 3

MAX_WORK = 4_000_000
"""Pairs of lines up to which two texts are compared; beyond it all lines are taken as changed."""

_NOTHING = "0" * 40

Group = Sequence[tuple[str, int, int, int, int]]


def difference(path: str, before: bytes | None, after: bytes) -> bytes:
    """The part of the patch for `path`; `before` is None for a new file."""
    old, new = blob(before), blob(after)
    a, b = quoted(f"a/{path}"), quoted(f"b/{path}")
    head = [f"diff --git {a} {b}"]
    if before is None:
        head += ["new file mode 100644", f"index {old}..{new}"]
    else:
        head.append(f"index {old}..{new} 100644")
    groups = hunks(before or b"", after)
    if groups:
        head += [f"--- {'/dev/null' if before is None else a}", f"+++ {b}"]
    lines = [line.encode() + b"\n" for line in head]
    there, here = split(before or b""), split(after)
    for group in groups:
        first, last = group[0], group[-1]
        spans = f"-{_span(first[1], last[2])} +{_span(first[3], last[4])}"
        lines.append(f"@@ {spans} @@\n".encode())
        for kind, start, end, new_start, new_end in group:
            if kind == "equal":
                lines += [_line(b" ", line) for line in there[start:end]]
                continue
            lines += [_line(b"-", line) for line in there[start:end]]
            lines += [_line(b"+", line) for line in here[new_start:new_end]]
    return b"".join(lines)


def hunks(before: bytes, after: bytes) -> list[Group]:
    """What differs, with the lines around it."""
    old, new = split(before), split(after)
    if old == new:
        return []
    if not old or len(old) * len(new) > MAX_WORK:
        return [[("replace", 0, len(old), 0, len(new))]]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return list(matcher.get_grouped_opcodes(CONTEXT))


def split(data: bytes) -> list[bytes]:
    """The lines of `data` with their ends; only a line feed ends one."""
    lines = data.split(b"\n")
    last = lines.pop()
    return [*(line + b"\n" for line in lines), *([last] if last else [])]


def blob(data: bytes | None) -> str:
    """The id that git gives these bytes."""
    if data is None:
        return _NOTHING
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def _line(mark: bytes, line: bytes) -> bytes:
    if line.endswith(b"\n"):
        return mark + line
    return mark + line + b"\n\\ No newline at end of file\n"


def _span(start: int, end: int) -> str:
    """Lines from `start` to `end`, as hunks count them."""
    count = end - start
    first = start + 1 if count else start
    return f"{first}" if count == 1 else f"{first},{count}"

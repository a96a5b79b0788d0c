"""The table of a patch: how many lines of which file, drawn as git draws it."""

from collections.abc import Sequence

from cairn.outbox.patch.difference import hunks
from cairn.outbox.patch.names import quoted

WIDTH = 72

File = tuple[str, bytes | None, bytes]
"""Path, what stood there, what stands there now."""


def stat(files: Sequence[File]) -> list[str]:
    """A line for each file, and one for all of them."""
    rows = [(quoted(path), *_counts(before or b"", after)) for path, before, after in files]
    most = max((added + gone for _, added, gone in rows), default=0)
    digits = len(str(most))
    longest = max((len(name) for name, _, _ in rows), default=0)
    graph = most
    if longest + digits + 6 + graph > WIDTH:
        graph = min(graph, max(6, WIDTH * 3 // 8 - digits - 6))
        longest = min(longest, WIDTH - digits - 6 - graph)
        graph = min(most, WIDTH - digits - 6 - longest)
    lines = []
    for name, added, gone in rows:
        count = f"{added + gone:>{digits}}{' ' if added + gone else ''}"
        lines.append(f" {_shortened(name, longest)} | {count}{_graph(added, gone, graph, most)}")
    return [*lines, _sum(rows)]


def created(path: str) -> str:
    """The line that says that `path` is new."""
    return f" create mode 100644 {quoted(path)}"


def _counts(before: bytes, after: bytes) -> tuple[int, int]:
    changes = [one for group in hunks(before, after) for one in group if one[0] != "equal"]
    return sum(one[4] - one[3] for one in changes), sum(one[2] - one[1] for one in changes)


def _shortened(name: str, longest: int) -> str:
    if len(name) > longest:
        tail = name[len(name) - longest + 3 :]
        slash = tail.find("/")
        name = f"...{tail[slash:] if slash >= 0 else tail}"
    return f"{name:<{longest}}"


def _graph(added: int, gone: int, width: int, most: int) -> str:
    if width < most:
        total = max(_scaled(added + gone, width, most), 2 if added and gone else 0)
        if added < gone:
            added = _scaled(added, width, most)
            gone = total - added
        else:
            gone = _scaled(gone, width, most)
            added = total - gone
    return "+" * added + "-" * gone


def _scaled(count: int, width: int, most: int) -> int:
    return 1 + count * (width - 1) // most if count else 0


def _sum(rows: Sequence[tuple[str, int, int]]) -> str:
    added, gone = sum(row[1] for row in rows), sum(row[2] for row in rows)
    said = [f" {len(rows)} file{'' if len(rows) == 1 else 's'} changed"]
    if added or not gone:
        said.append(f"{added} insertion{'' if added == 1 else 's'}(+)")
    if gone or not added:
        said.append(f"{gone} deletion{'' if gone == 1 else 's'}(-)")
    return ", ".join(said)

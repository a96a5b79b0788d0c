"""``CLAUDE.md`` with blocks of ours: each whole, there once, and short enough to be read."""

import re
from collections import Counter
from collections.abc import Iterator

from cairn.outbox.check.rule import loaded
from cairn.outbox.check.said import better, wrong
from cairn.records.problem import Problem

MAX_BYTES = 4 * 1024 * 1024
"""Larger files are passed over."""

MAX_LINES = 200

_BLOCK = re.compile(
    r"<!-- record: (?P<id>[A-Za-z0-9._-]{1,64}) -->\n(?P<text>.*?)<!-- /record: (?P=id) -->",
    re.DOTALL,
)
_MARK = re.compile(r"<!-- /?record: [A-Za-z0-9._-]{1,64} -->")


def check(path: str, text: str) -> Iterator[Problem]:
    """What would be read otherwise than it is meant; lines that were there are not judged."""
    blocks = list(_BLOCK.finditer(text))
    if not blocks or len(_MARK.findall(text)) != 2 * len(blocks):
        message = "The marks around a block do not match."
        yield wrong(path, 1, "C_BLOCK", message, "Take the broken block out there.")
    for id, count in Counter(block["id"] for block in blocks).items():
        if count > 1:
            message = f"The block {id} stands there {count} times."
            yield wrong(path, 1, "C_BLOCK", message, "Leave one of them.")
    for block in blocks:
        line = text.count("\n", 0, block.start("text")) + 1
        found = loaded(path, block["text"], line)
        yield from found
    if len(text.encode()) > MAX_BYTES:
        yield wrong(path, 1, "C_LONG", "It is larger than 4 MiB: it is not read.", "Shorten it.")
    elif text.count("\n") >= MAX_LINES:
        message = f"It has {MAX_LINES} lines or more."
        yield better(path, 1, "C_LONG", message, "Move parts to rules that load where they hold.")

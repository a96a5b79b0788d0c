"""A rendering as one patch: what ``git format-patch --no-signature`` writes, hashes in full.

The commit itself is nowhere, so its id is all zeros, as with ``--zero-commit``.
"""

from cairn.outbox.patch.difference import difference
from cairn.outbox.patch.header import date_line, from_line, subject_line
from cairn.outbox.patch.stat import created, stat
from cairn.outbox.rendering import RECORD, Rendering

_FROM = "From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001"
_EIGHT_BIT = (
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=UTF-8",
    "Content-Transfer-Encoding: 8bit",
)


def patch(rendering: Rendering) -> bytes:
    """The bytes of the patch; the same for the same rendering."""
    subject, _, body = rendering.signed.partition("\n")
    plain = (rendering.signed + rendering.author.name).isascii()
    files = [
        (path, rendering.before.get(path), rendering.files[path]) for path in rendering.changed
    ]
    lines = [
        _FROM,
        from_line(rendering.author),
        date_line(rendering.when),
        subject_line(subject),
        *(() if plain else _EIGHT_BIT),
        "",
        body.strip("\n"),
        "---",
        *stat(files),
        *(created(path) for path, before, _ in files if before is None),
        "",
        "",
    ]
    head = "\n".join(lines).encode()
    return head + b"".join(difference(*file) for file in files)


def file_name(rendering: Rendering) -> str:
    """What such a patch is called."""
    return f"0001-{rendering.slug}.patch"


def is_earlier(data: bytes, rendering: Rendering) -> bool:
    """Whether `data` is a patch of the very records that are in `rendering`."""
    there = frozenset(data.split(b"\n---\n")[0].split(b"\n"))
    ids = [f"{RECORD}{id}".encode() for id in rendering.records]
    return data.startswith(_FROM.encode()) and bool(ids) and all(id in there for id in ids)

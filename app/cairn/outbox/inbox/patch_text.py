"""A patch of others, read without trust: who, what for, and which files it would make of ours."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.errors import MessageError
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime

from cairn.errors import CairnError
from cairn.outbox.patch.difference import blob, split
from cairn.outbox.safe_path import checked_path

MAX_BYTES = 16_000_000
MOST_FILES = 500

_LONGEST_HEAD = 65_536
_HUNK = re.compile(rb"@@ -(\d{1,7})(?:,(\d{1,7}))? \+(\d{1,7})(?:,(\d{1,7}))? @@")
_INDEX = re.compile(rb"index ([0-9a-f]{4,64})\.\.([0-9a-f]{4,64})(?: (\d{6}))?\n?")
_NO_NEWLINE = b"\\"
_ESCAPE = re.compile(rb'\\([0-7]{3}|[abfnrtv"\\])')
_LETTERS = {b"a": 7, b"b": 8, b"f": 12, b"n": 10, b"r": 13, b"t": 9, b"v": 11}
_PLAIN = (b"100644", b"100755")

Read = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Patch:
    """What a patch says; names and words are those of others.

    Attributes:
        subject: one line.
        body: what stands below it, sign-offs left out.
        files: path to what would stand there.
        before: path to what stands there now, for those that are not new.
    """

    name: str
    email: str
    when: datetime
    subject: str
    body: str
    files: dict[str, bytes]
    before: dict[str, bytes]


def read_patch(data: bytes, read: Read) -> Patch:
    """The patch in `data`, put on what `read` gives for a path.

    Raises E_PATCH for what is none, or does more than to write files of text, E_FILE_NAME, and
    E_CONFLICT where what it changes is not there any more.
    """
    if len(data) > MAX_BYTES:
        raise _odd("It is too large.")
    head, mark, rest = data.partition(b"\ndiff --git ")
    if not mark or not head.startswith(b"From "):
        raise _odd("It does not begin as a patch of git's does.")
    name, email, when, subject, body = _said(head[head.find(b"\n") + 1 :])
    files: dict[str, bytes] = {}
    before: dict[str, bytes] = {}
    for section in _sections(b"diff --git " + rest):
        path, there, after = _applied(section, read)
        if path in files or len(files) >= MOST_FILES:
            raise _odd("It names a file twice, or too many of them.")
        files[path] = after
        if there is not None:
            before[path] = there
    return Patch(name, email, when, subject, body, files, before)


def _said(head: bytes) -> tuple[str, str, datetime, str, str]:
    """Name, address, time, subject and body of the mail above the changes."""
    try:
        mail = message_from_bytes(head[:_LONGEST_HEAD], policy=default)
        name, email = parseaddr(str(mail.get("From", "")))
        subject = " ".join(str(mail.get("Subject", "")).split())
        date = str(mail.get("Date", ""))
    except (MessageError, ValueError, LookupError, IndexError, AttributeError) as error:
        raise _odd("Its head makes no sense.") from error
    try:
        when = parsedate_to_datetime(date)
    except ValueError:
        when = datetime(1970, 1, 1, tzinfo=UTC)
    text = head[:_LONGEST_HEAD].partition(b"\n\n")[2].decode("utf-8", "replace")
    words = text.split("\n---\n")[0]
    lines = [line for line in words.split("\n") if not line.startswith("Signed-off-by:")]
    subject = re.sub(r"^\[PATCH[^\]]{0,20}\] ", "", subject)
    return (
        name,
        email,
        when if when.tzinfo else when.replace(tzinfo=UTC),
        subject,
        "\n".join(lines).strip(),
    )


def _sections(rest: bytes) -> Iterator[list[bytes]]:
    """The lines of each file's part; a signature below the last one is left out."""
    section: list[bytes] = []
    for line in split(rest):
        if line.startswith(b"diff --git "):
            if section:
                yield section
            section = []
        elif line == b"-- \n":
            break
        section.append(line)
    if section:
        yield section


def _applied(section: Sequence[bytes], read: Read) -> tuple[str, bytes | None, bytes]:
    """Path, what stands there, and what would."""
    head = [line for line in section if not line.startswith((b" ", b"+", b"-", b"@", b"\\"))]
    new, ids, at = False, ("", ""), 1
    for line in head[1:]:
        if line.startswith(b"new file mode "):
            new = True
            if line.split()[-1] not in _PLAIN:
                raise _odd("It makes something else than a file of text.")
        elif found := _INDEX.fullmatch(line):
            ids = found[1].decode(), found[2].decode()
            if found[3] is not None and found[3] not in _PLAIN:
                raise _odd("It changes something else than a file of text.")
        else:
            raise _odd("It does more than to write files of text.")
        at += 1
    path = _path(section, at)
    there = read(checked_path(path))
    if there is not None and blob(there) == ids[1]:
        return path, there, there  # it was taken already
    if not new and there is None:
        raise _clash(path)
    before = None if new else there
    hunks = list(section[at + 2 :]) if at < len(section) else []
    after = _patched(path, split(before or b""), hunks)
    if len(ids[1]) == 40 and blob(before).startswith(ids[0]) and blob(after) != ids[1]:
        raise _odd("It was changed on the way.")
    if new and there not in (None, after):
        raise _clash(path)
    return path, there, after


def _path(section: Sequence[bytes], at: int) -> str:
    """From the line with the new name; for an empty file from the first line."""
    if at + 1 < len(section):
        old, name = section[at], section[at + 1]
        if not old.startswith(b"--- ") or not name.startswith(b"+++ "):
            raise _odd("It breaks off.")
        said = _unquoted(name[4:].rstrip(b"\n").split(b"\t")[0])
        was = _unquoted(old[4:].rstrip(b"\n").split(b"\t")[0])
        if was not in ("/dev/null", f"a/{said[2:]}"):
            raise _odd("It moves a file.")
    else:
        names = section[0].removeprefix(b"diff --git ").rstrip(b"\n")
        said = _unquoted(names[len(names) // 2 + 1 :])
    if not said.startswith("b/"):
        raise _odd("It takes files away.")
    return said[2:]


def _patched(path: str, old: list[bytes], lines: list[bytes]) -> bytes:
    """The old lines with every hunk in its place, or where else alone it fits."""
    made: list[bytes] = []
    at = 0
    for start, before, after in _hunks(lines):
        place = _place(old, at, start, before)
        if place is None:
            raise _clash(path)
        made += [*old[at:place], *after]
        at = place + len(before)
    return b"".join([*made, *old[at:]])


def _hunks(lines: list[bytes]) -> Iterator[tuple[int, list[bytes], list[bytes]]]:
    """Where each begins, from 0, what stands there, and what would."""
    number = 0
    while number < len(lines):
        found = _HUNK.match(lines[number])
        if found is None:
            raise _odd("It breaks off.")
        gone, come = (int(found[group] or 1) if found[group] != b"0" else 0 for group in (2, 4))
        number += 1
        before: list[bytes] = []
        after: list[bytes] = []
        while number < len(lines) and not lines[number].startswith(b"@@ "):
            mark, line = lines[number][:1], lines[number][1:]
            if number + 1 < len(lines) and lines[number + 1].startswith(_NO_NEWLINE):
                line = line.removesuffix(b"\n")
            if mark in (b" ", b"-"):
                before.append(line)
            if mark in (b" ", b"+"):
                after.append(line)
            if mark not in (b" ", b"-", b"+", _NO_NEWLINE):
                raise _odd("It breaks off.")
            number += 1
        if (len(before), len(after)) != (gone, come):
            raise _odd("It breaks off.")
        start = int(found[1])
        yield (start - 1 if gone else start), before, after


def _place(old: list[bytes], least: int, start: int, before: list[bytes]) -> int | None:
    if start >= least and old[start : start + len(before)] == before:
        return start
    if not before:
        return None
    last = len(old) - len(before) + 1
    places = [
        n for n in range(least, last) if old[n] == before[0] and old[n : n + len(before)] == before
    ]
    return places[0] if len(places) == 1 else None


def _unquoted(name: bytes) -> str:
    if name.startswith(b'"') and name.endswith(b'"') and len(name) > 1:
        name = _ESCAPE.sub(_letter, name[1:-1])
    return name.decode("utf-8", "surrogateescape")


def _letter(found: "re.Match[bytes]") -> bytes:
    said = found[1]
    if len(said) == 3:
        return bytes([int(said, 8) & 0xFF])
    return bytes([_LETTERS[said]]) if said in _LETTERS else said


def _odd(why: str) -> CairnError:
    return CairnError(
        "E_PATCH", f"This patch is not taken. {why}", "Ask for it as a bundle, or as a branch."
    )


def _clash(path: str) -> CairnError:
    return CairnError(
        "E_CONFLICT",
        f"It does not fit what stands at {path[:120]!r} now.",
        "Ask for it anew, made from the newest state.",
    )

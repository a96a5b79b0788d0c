"""Files that are broken or made to break: each gives a record or says why not, in time."""

import random
import time
from collections.abc import Callable
from pathlib import Path

from cairn.errors import CairnError
from cairn.records import frontmatter
from cairn.records.edit import set_key
from cairn.records.outline import outline
from cairn.records.parse import MAX_BYTES, decode, parse
from tests.campaigns.report import Report

NAME = "hostile_files"
COUNT = 20_000

MAX_FRONT_SECONDS = 0.1
"""Of processor time, for whatever is wrong with front matter."""

MAX_SECONDS = 2.0
"""Of processor time, for a file of any size that is read."""

_CODES = {"E_FRONTMATTER", "E_NOT_TEXT", "E_TOO_LARGE"}
_SEED = (
    "---\n"
    "id: 01J9Z8M3Q4T5V6W7X8Y9Z0A1B2\n"
    "kind: gotcha # a comment\n"
    "title: 'A title: with a colon'\n"
    "description: >\n  Folded\n  # not a comment\n\n"
    "tags: [one, two]\n"
    "# of its own\n\n"
    'applies_to: {tool: claude-code, version: ">=2.1"}\n'
    "status:   draft\n"
    "sources:\n- https://a.example\n- https://b.example\n"
    "---\n"
    "# Heading\n\ntext\n\n```sh\necho {{name}}\n```\n"
)
_VALUES = (
    "no", "1.10", "1:30", "~", "2026-01-01", "&a x", "*a", "!!python/object:os.system x", "!x y",
    "[" * 40, "{" * 40, "[" * 2000, "- " * 300, "? a", "{a: b", "'open", '"open', "|", ">-\n  x",
    "|\n  a\n  # b\n\n  c", "\ttab", "@", "`", "%TAG", "9" * 5000, "a: b: c", "[a, b", "\x85",
    "\u2028", "\ufeff", "\x7f", "\x1b[2J", "x" * 70_000, "--- x", "...", "<<", "=", "{a: 1, a: 2}",
    "\U0001f600",
)  # fmt: skip
_KEYS = ("id", "kind", "title", "tags", "applies_to", "status", "x y", "'q'", '"d"', "? ", "<<", "")
_BYTES = (
    b"\x00", b"\xff", b"\xfe\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\r", b"\n",
    b"\r\n", b"\xef\xbb\xbf", b"---\n", b"---", b"\n---\n", b": ", b"\t", b"#", b"\xe2\x80\xa8",
    b"'",
)  # fmt: skip


def campaign(count: int, seed: int, scratch: Path) -> Report:
    """Files drawn by `seed`; what does not hold is left in `scratch` as ``N.md``."""
    draw = random.Random(seed)
    makers = (_mutated, _front, _bomb, _noise, _newlines)
    broken: list[str] = []
    seen: dict[str, int] = {}
    slowest = 0.0
    for number in range(count):
        maker = _large if number % 500 == 499 else draw.choice(makers)
        data = maker(draw)
        outcome, wrong, seconds = _tried(data)
        slowest = max(slowest, seconds)
        seen[outcome] = seen.get(outcome, 0) + 1
        if wrong:
            (scratch / f"{number}.md").write_bytes(data)
            broken.append(f"case {number} ({data[:60]!r}): {wrong}")
    figures = {**dict(sorted(seen.items())), "slowest ms": round(slowest * 1000, 1)}
    return Report(NAME, count, count - len(broken), tuple(broken), figures)


def _tried(data: bytes) -> tuple[str, str, float]:
    """The outcome of reading `data`, what is wrong with it, seconds of processor time."""
    start = time.process_time()
    try:
        record = parse(data, source="hostile", path="a/b.md")
    except CairnError as error:
        seconds = time.process_time() - start
        if error.code not in _CODES:
            return error.code, f"unexpected {error.code}", seconds
        lines = data.count(b"\n") + data.count(b"\r") + 1
        if error.code == "E_FRONTMATTER" and not 1 <= (error.line or 0) <= lines:
            return error.code, f"line {error.line} is not in the file", seconds
        late = error.code == "E_FRONTMATTER" and seconds > MAX_FRONT_SECONDS
        return error.code, f"took {seconds:.3f} s" if late else "", seconds
    seconds = time.process_time() - start
    if seconds > MAX_SECONDS or (len(data) < 200_000 and seconds > MAX_FRONT_SECONDS):
        return "record", f"took {seconds:.3f} s", seconds
    if not record.id or not record.title.strip() or "\r" in record.body:
        return "record", "no id, no title, or a carriage return", seconds
    outline(record.body)
    return "record", _edited(data), seconds


def _edited(data: bytes) -> str:
    """What is wrong with an edit of one key, nothing if only that key changed."""
    if len(data) > MAX_BYTES - 100:
        return ""
    for value in ("accepted", ["a b", 'c: "d"']):
        try:
            edited = set_key(data, "status", value)
        except CairnError as error:
            return "" if error.code == "E_EDIT" and b"status" in data else f"edit: {error.code}"
        before, after = frontmatter.split(decode(data)), frontmatter.split(decode(edited))
        if after.front is None or frontmatter.load(after.front).values["status"] != value:
            return "the edit is not there"
        old = frontmatter.load(before.front).values if before.front is not None else {}
        new = frontmatter.load(after.front).values
        if {k: v for k, v in old.items() if k != "status"} != {
            k: v for k, v in new.items() if k != "status"
        }:
            return "another key changed"
        body = before.body.encode("utf-8")
        tail = data[-len(body) :] if body and b"\r" not in data else b""
        if before.body != after.body or not edited.endswith(tail):
            return "the body changed"
        if set_key(edited, "status", value) != edited:
            return "the same edit again changes something"
    return ""


def _mutated(draw: random.Random) -> bytes:
    data = bytearray(_SEED.encode())
    for _ in range(draw.randrange(1, 6)):
        at = draw.randrange(len(data) + 1)
        move: Callable[[], None] = draw.choice(
            (
                lambda at=at: data.__setitem__(slice(at, at + draw.randrange(9)), b""),
                lambda at=at: data.__setitem__(slice(at, at), draw.choice(_BYTES)),
                lambda at=at: data.__setitem__(slice(at, at), data[at : at + 30]),
            )
        )
        move()
    return bytes(data)


def _front(draw: random.Random) -> bytes:
    """Front matter of drawn keys and values."""
    lines = [f"{draw.choice(_KEYS)}: {draw.choice(_VALUES)}" for _ in range(draw.randrange(1, 6))]
    close = draw.choice(("---\n", "---", "...\n", "", "--- \n", "----\n"))
    body = draw.choice(("# Heading\n", "", "text", "\n\n---\n\n"))
    return ("---\n" + "\n".join(lines) + "\n" + close + body).encode()


def _bomb(draw: random.Random) -> bytes:
    """Aliases of aliases, depth, and many keys."""
    kind = draw.randrange(5)
    if kind == 0:
        lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 34)]
    elif kind == 1:
        lines = ["a: &a [*a]"]
    elif kind == 2:
        lines = ["  " * n + f"k{n}:" for n in range(draw.randrange(18, 60))]
    elif kind == 3:
        lines = [f"k{n}: {n}" for n in range(draw.randrange(1, 5000))]
    else:
        lines = ["k: " + draw.choice("[{-\"'|") * draw.randrange(1, 60_000)]
    return ("---\n" + "\n".join(lines) + "\n---\nbody\n").encode()


def _noise(draw: random.Random) -> bytes:
    return b"".join(
        draw.choice(_BYTES) if draw.random() < 0.6 else draw.randbytes(draw.randrange(6))
        for _ in range(draw.randrange(40))
    )


def _newlines(draw: random.Random) -> bytes:
    """The sound file with other newlines, a mark in front, or no last newline."""
    data = _SEED.replace("\n", draw.choice(("\n", "\r\n", "\r"))).encode()
    data = draw.choice((b"", b"\xef\xbb\xbf", b"\xef\xbb\xbf\xef\xbb\xbf")) + data
    return data[: len(data) - draw.randrange(4)]


def _large(draw: random.Random) -> bytes:
    size = draw.choice((MAX_BYTES - 10, MAX_BYTES, MAX_BYTES + 1, 10_000_000))
    unit = draw.choice(
        (b"x", b">", b"[", b"# ", b"- ", b" ", b"`", b"*", b"\n", b"a\n=\n", b"```\n")
    )
    head = draw.choice((b"", b"---\n", b"---\ntitle: x\n---\n"))
    return (head + unit * (size // len(unit) + 1))[:size]

"""What the gate finds in files and folders: every text in them, whatever it is called."""

import codecs
import os
import stat
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from cairn.gate.finding import Finding
from cairn.gate.gate import Gate

MAX_BYTES = 8_000_000
"""Larger files are passed over, and that is told."""

_PASSED_OVER = frozenset({".git", ".hg", ".svn", "node_modules", "__pycache__", ".venv"})
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that was left out, and why, in words for a person."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Scanned:
    """What was found.

    Attributes:
        files: how many were read.
        findings: in order of path, line and column; paths as the caller wrote them.
        unread: what may hold anything.
    """

    files: int
    findings: tuple[Finding, ...]
    unread: tuple[Unread, ...]


def scan(paths: Iterable[Path], gate: Gate, lists: Collection[Path] = ()) -> Scanned:
    """Let `gate` read every file in `paths` and in the folders among them.

    Names are read too, those below a folder that was given; the way to it is not looked at. In the
    files of `lists` stands what is listed: that is no finding there.
    """
    files = 0
    findings: list[Finding] = []
    unread: list[Unread] = []
    for root in paths:
        for file in _files(root):
            text = file if isinstance(file, Unread) else _text(file)
            if isinstance(text, Unread):
                unread.append(text)
                continue
            assert isinstance(file, Path)
            files += 1
            inside = file.relative_to(root).as_posix() if file != root else file.name
            found = gate.read({inside: text})
            if file.resolve() in lists:
                found = [one for one in found if not one.detector.startswith("listed-")]
            findings += [replace(one, path=str(file)) for one in found]
    return Scanned(files, tuple(findings), tuple(unread))


def _files(root: Path) -> Iterator[Path | Unread]:
    """Regular files under `root`, in order; links are not followed."""
    if not root.is_dir():
        yield root
        return
    failed: list[OSError] = []
    for folder, folders, names in os.walk(root, onerror=failed.append):
        folders[:] = sorted(name for name in folders if name not in _PASSED_OVER)
        for name in sorted(names):
            path = Path(folder) / name
            if path.is_symlink():
                yield Unread(str(path), "a link is not followed")
            else:
                yield path
    for error in failed:
        yield Unread(str(error.filename), error.strerror or "it cannot be read")


def _text(path: Path) -> str | Unread:
    """The text of a file; what is none is left out."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Unread(str(path), "it is no regular file")
        if status.st_size > MAX_BYTES:
            return Unread(str(path), f"it is larger than {MAX_BYTES // 1_000_000} MB")
        data = path.read_bytes()
    except OSError as error:
        return Unread(str(path), error.strerror or "it cannot be read")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if b"\0" in data:
        return Unread(str(path), "it is no text")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")  # what old editors write

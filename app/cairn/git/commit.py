"""A commit, written into a copy of ours by one ``fast-import``: whole, or not at all."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cairn.errors import CairnError
from cairn.git import said
from cairn.git.repository import Repository
from cairn.git.tree import REGULAR

_OUT = re.compile(r"refs/cairn/[a-z]+/[a-z0-9/-]+")
_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_FOLDER = "040000"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Commit:
    """What a commit is to be; the same value gives the same id.

    Attributes:
        files: path to the whole content; None for a path that is to be gone.
        message: as it is kept; a newline at its end is added.
        name, email: of whom it is by; the committer is the same.
        when: with its offset; before 1970 counts as 1970.
        parents: ids; the tree of the first is what `files` are laid over.
    """

    files: Mapping[str, bytes | None]
    message: str
    name: str
    email: str
    when: datetime
    parents: Sequence[str]


def write_commit(repository: Repository, ref: str, commit: Commit, *others: str) -> str:
    """Write it, let `ref` of ours (``refs/cairn/…``) and `others` lead to it, and give its id.

    Raises E_GIT_PATH where a path is none, or where something else than a file of text stands in
    its way, besides what `Repository.write` raises.
    """
    for one in (ref, *others):
        if not _OUT.fullmatch(one):
            raise CairnError("E_GIT_NAME", f"{one[:80]!r} is no ref of ours.", "Report this.")
    if not commit.parents or not all(_COMMIT.fullmatch(one) for one in commit.parents):
        raise CairnError("E_GIT_NAME", "A commit goes on from nothing.", "Report this as a bug.")
    modes = _modes(repository, commit)
    words = ["fast-import", "--quiet", "--done", "--force", "--date-format=raw"]
    _, out, told = repository.write(words, input=_stream(ref, commit, modes, others))
    made = out.decode("ascii", "replace").strip()
    if not _COMMIT.fullmatch(made):
        raise said.failure(told)
    return made


def _stream(ref: str, commit: Commit, modes: Mapping[str, str], refs: Sequence[str]) -> bytes:
    who = f"{commit.name.strip()} <{commit.email.strip()}> {_raw(commit.when)}"
    if set("<>\n\0") & set(commit.name + commit.email):
        raise CairnError("E_AUTHOR", "Git cannot hold the name to sign with.", "Give another.")
    lines = [f"commit {ref}", "mark :1", f"author {who}", f"committer {who}"]
    parts = ["\n".join(lines).encode(), b"\n", _data(f"{commit.message.rstrip()}\n".encode())]
    first, *merged = commit.parents
    parts += [f"from {first}\n".encode(), *(f"merge {one}\n".encode() for one in merged)]
    for path in sorted(commit.files, key=lambda path: path.encode("utf-8")):
        data = commit.files[path]
        if data is None:
            parts.append(b"D " + _quoted(path) + b"\n")
        else:
            parts += [f"M {modes.get(path, REGULAR[0])} inline ".encode(), _quoted(path), b"\n"]
            parts.append(_data(data))
    parts += [f"reset {one}\nfrom :1\n\n".encode() for one in refs]
    return b"".join([*parts, b"get-mark :1\n", b"done\n"])


def _modes(repository: Repository, commit: Commit) -> dict[str, str]:
    """Path to the mode of what stands there now; raises E_GIT_PATH where it is no file."""
    wanted = set()
    for path in commit.files:
        parts = path.split("/")
        odd = {"", ".", ".."} & set(parts) or ".git" in path.lower().split("/")
        if odd or "\0" in path or "\n" in path:
            raise _in_the_way(path, "it is no path that a commit may have")
        wanted |= {"/".join(parts[: n + 1]) for n in range(len(parts))}
    here = repository.entries(commit.parents[0], sorted(wanted))
    for path, mode in here.items():
        if path in commit.files and mode not in REGULAR:
            raise _in_the_way(path, "something else than a file stands there")
        if path not in commit.files and mode != _FOLDER:
            raise _in_the_way(path, "a folder is needed where something else stands")
    return {path: mode for path, mode in here.items() if path in commit.files}


def _raw(when: datetime) -> str:
    offset = when.utcoffset() or timedelta()
    minutes = round(offset.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    seconds = max(0, int((when - _EPOCH).total_seconds()))
    return f"{seconds} {sign}{hours:02d}{rest:02d}"


def _data(data: bytes) -> bytes:
    return b"data %d\n%b\n" % (len(data), data)


def _quoted(path: str) -> bytes:
    escaped = path.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'.encode()


def _in_the_way(path: str, why: str) -> CairnError:
    return CairnError(
        "E_GIT_PATH", f"{path[:120]!r} cannot be written: {why}.", "Give it another title."
    )

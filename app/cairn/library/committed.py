"""Paths of a commit, judged: a record, left out with a reason, or nothing of ours."""

from cairn.git.tree import REGULAR, SUBMODULE, SYMLINK, File
from cairn.library.folder import (
    IS_LINK,
    MAX_BYTES,
    NOT_REGULAR,
    ODD_NAME,
    Found,
    Skipped,
    belongs,
    holds_records,
    is_plain,
    named,
    wanted,
)

LONGEST_NAME, LONGEST_PATH = 255, 4_000
"""Bytes that a system allows."""

_LEADS_ELSEWHERE = frozenset({"", ".", "..", ".git", "git~1"})
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))]
)


def found_in(file: File, spine: bool) -> Found | Skipped | None:
    """What `file` is to a source: the same judgement that a folder's files get.

    Names that another system could not hold are left out too: a copy may be made of a record.
    """
    path = file.path
    parts = path.split("/")
    if file.mode == SUBMODULE:
        return None  # another repository; it is never followed
    is_page = path[-3:].lower() == ".md"
    if not is_page and file.mode != SYMLINK:
        return None
    if odd := reason(path, parts):
        return Skipped(named(path), odd)
    if not all(wanted(part) for part in parts) or (spine and not holds_records(parts[0])):
        return None
    if file.mode == SYMLINK:
        return Skipped(path, IS_LINK)
    if file.mode not in REGULAR:
        return Skipped(path, NOT_REGULAR)
    if file.size > MAX_BYTES:
        return Skipped(path, f"it is larger than {MAX_BYTES // 1_000_000} MB")
    found = Found(path, max(0, file.size), mark_of(file.blob))
    return found if belongs(found, spine) else None


def mark_of(blob: str) -> int:
    """A number that changes with the content, to stand where a file's time stands."""
    return int(blob[:15], 16)


def reason(path: str, parts: list[str]) -> str:
    """Why no file may be called so; empty for a name like any other."""
    if not is_plain(path) or "\\" in path:
        return ODD_NAME
    if any(part.lower() in _LEADS_ELSEWHERE for part in parts):
        return "the name leads to another place"
    if len(path.encode()) > LONGEST_PATH or any(
        len(part.encode()) > LONGEST_NAME for part in parts
    ):
        return "the name is too long"
    if any(
        part.split(".")[0].rstrip(" ").lower() in _RESERVED or part[-1] in ". " for part in parts
    ):
        return "not every system can hold a file of that name"
    return ""

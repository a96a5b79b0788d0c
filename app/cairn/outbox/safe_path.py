"""Names of files that mean the same, and nothing else, on every system."""

import re
import unicodedata

from cairn.errors import CairnError
from cairn.invisible import find

LONGEST_PART = 200
LONGEST = 400

_NEVER = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_GIT = re.compile(r"\.git|git~[0-9]+|\.gitmodules|\.gitattributes", re.IGNORECASE)


def checked_path(path: str) -> str:
    """`path`, if it is relative, stays below its root and is safe on every system.

    Raises E_FILE_NAME.
    """
    if not is_safe_path(path):
        raise CairnError(
            "E_FILE_NAME",
            f"{path[:120]!r} cannot be the name of a file that leaves.",
            "Give it a plainer title.",
        )
    return path


def is_safe_path(path: str) -> bool:
    """Whether `checked_path` takes it."""
    return (
        len(path.encode("utf-8", "surrogatepass")) <= LONGEST
        and unicodedata.normalize("NFC", path) == path
        and all(_is_safe(part) for part in path.split("/"))
    )


def _is_safe(part: str) -> bool:
    return (
        part not in ("", ".", "..")
        and len(part.encode("utf-8", "surrogatepass")) <= LONGEST_PART
        and part.isprintable()
        and not _NEVER.search(part)
        and not _DEVICES.fullmatch(part)
        and not _GIT.fullmatch(part)
        and not part.endswith((".", " "))
        and not part.startswith((" ", "-"))
        and not find(part)
    )

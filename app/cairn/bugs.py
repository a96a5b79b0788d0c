"""Where a bug is written down: types and places in our code, never what was searched or read."""

import os
import sys
import time
import traceback
from pathlib import Path

from cairn import __version__
from cairn.errors import CairnError
from cairn.places import make_private

_MOST_BYTES = 1_000_000


def bug(error: BaseException, folder: Path) -> CairnError:
    """`error` written to ``bugs.log`` in `folder` (0600), and the E_BUG that says so."""
    name = type(error).__name__
    path = folder / "bugs.log"
    try:
        _append(path, report(error))
    except (OSError, CairnError):
        place = "It could not be written down, because the data folder cannot be written to."
    else:
        place = f"Please report it with the last entry of {path}."
    return CairnError("E_BUG", f"Cairn met a bug of its own ({name}).", place)


def report(error: BaseException) -> str:
    """When, which versions, and for each error in the chain its type and its frames.

    Messages of exceptions are left out: they repeat what people wrote.
    """
    when = time.strftime("%Y-%m-%dT%H:%M:%S%z")
    python = ".".join(map(str, sys.version_info[:3]))
    written = [f"{when} cairn {__version__} python {python} {sys.platform}"]
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        written.append(f"{type(link).__module__}.{type(link).__qualname__}")
        for frame in traceback.extract_tb(link.__traceback__):
            written.append(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}")
        link = link.__cause__ or link.__context__
    return "\n".join(written) + "\n\n"


def _short(filename: str) -> str:
    """The last three parts of a path: enough to find the line, without the user's folders."""
    return "/".join(Path(filename).parts[-3:])


def _append(path: Path, text: str) -> None:
    make_private(path.parent)
    fresh = path.exists() and path.stat().st_size > _MOST_BYTES
    flags = os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if fresh else os.O_APPEND)
    descriptor = os.open(path, flags, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)

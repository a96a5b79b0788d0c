"""Texts of a session in an editor: a private file with one part under each mark."""

import os
import re
import shlex
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from cairn.errors import CairnError
from cairn.places import make_private

PARTS = ("aim", "asked", "seen", "habit", "shared", "private")
"""What can be edited, in the order in which it is offered."""

_MARK = re.compile(rf"%% ({'|'.join(PARTS)})\s*")
_ESCAPED = re.compile(r"\\*%% ")
_HEAD = "Write below the lines that begin with %%. An empty part is left out.\n"


def form(texts: Mapping[str, str]) -> str:
    """The file to be edited: every part under its mark."""
    lines = [_HEAD]
    for name in PARTS:
        lines.append(f"%% {name}\n{_escaped(texts.get(name, ''))}\n")
    return "\n".join(lines)


def parts(text: str) -> dict[str, str]:
    """What stands under each mark; without any mark all of it was seen."""
    found: dict[str, list[str]] = {}
    here: list[str] | None = None
    for line in text.removeprefix(_HEAD).splitlines():
        mark = _MARK.fullmatch(line)
        if mark:
            here = found.setdefault(mark[1], [])
        elif here is not None:
            here.append(line[1:] if line.startswith("\\") and _ESCAPED.match(line) else line)
    if not found:
        return {"seen": text.removeprefix(_HEAD).strip("\n")}
    return {name: "\n".join(lines).strip("\n") for name, lines in found.items()}


@contextmanager
def edited(text: str, folder: Path) -> Iterator[str]:
    """What an editor made of `text`, in a file of mode 0600 that goes when the block ends well.

    If the block fails the file stays, and the error says where. Raises E_EDITOR.
    """
    make_private(folder)
    handle, name = tempfile.mkstemp(".md", "edit-", folder)  # mode 0600 from the beginning
    path = Path(name)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    try:
        _edit(path)
        yield path.read_text(encoding="utf-8", errors="replace")
    except CairnError as error:
        if path.read_text(encoding="utf-8", errors="replace") == text:
            path.unlink()
            raise
        action = f"{error.action} Your text is in {path}."
        raise CairnError(error.code, error.message, action) from error
    path.unlink()


def _edit(path: Path) -> None:
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or _usual()
    try:
        done = subprocess.run([*shlex.split(editor), str(path)], check=False)
    except (OSError, ValueError) as error:
        raise CairnError(
            "E_EDITOR", f"{editor!r} cannot be started.", "Set EDITOR to an editor you have."
        ) from error
    if done.returncode:
        raise CairnError(
            "E_EDITOR", f"The editor ended with {done.returncode}.", "Nothing was kept; try again."
        )


def _usual() -> str:
    return "notepad" if os.name == "nt" else "vi"


def _escaped(text: str) -> str:
    """`text` with a backslash before what would be read as a mark."""
    return "\n".join(f"\\{line}" if _ESCAPED.match(line) else line for line in text.splitlines())

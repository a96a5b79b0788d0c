"""The config file of our repositories: written by us, and nothing else may stand in it."""

import re
from pathlib import Path

from cairn.errors import CairnError

MAX_BYTES = 10_000

_ALLOWED = {
    "core.repositoryformatversion": {"0"},
    "core.filemode": {"true", "false"},
    "core.bare": {"true"},
    "core.ignorecase": {"true", "false"},
    "core.precomposeunicode": {"true", "false"},
    "core.symlinks": {"true", "false"},
}
"""What ``git init --bare`` writes on one system or another."""

_SECTION = re.compile(r"\[([a-z]+)\]")
_LINE = re.compile(r"([a-zA-Z]+)\s*=\s*([a-z0-9]+)")


def check_config(folder: Path) -> None:
    """Raise E_GIT_CONFIG if a repository of ours says more than we let it say.

    Somebody else wrote that; git is not started on it.
    """
    odd = _odd(folder)
    if odd:
        raise CairnError(
            "E_GIT_CONFIG",
            f"The copy of the repository was changed by another program: {odd}",
            f"Delete the folder {folder}; it is fetched anew.",
        )


def _odd(folder: Path) -> str:
    try:
        data = (folder / "config").read_bytes()[: MAX_BYTES + 1]
        text = data.decode("ascii")
    except (OSError, UnicodeDecodeError):
        return "its config cannot be read."
    section = ""
    for line in (line.strip() for line in text.splitlines()):
        if found := _SECTION.fullmatch(line):
            section = found[1]
        elif line and not (
            (found := _LINE.fullmatch(line))
            and found[2] in _ALLOWED.get(f"{section}.{found[1].lower()}", ())
        ):
            return f"its config says {line[:80]!r}."
    for name in ("objects/info/alternates", "commondir", "config.worktree"):
        if (folder / name).exists():
            return f"it holds {name}."
    if any(folder.joinpath(name).is_symlink() for name in ("objects", "refs", "config", "HEAD")):
        return "a part of it is a symbolic link."
    return ""

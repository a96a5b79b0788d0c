"""What a process and its children opened, connected to and ran, as the system itself tells it."""

import re
import shutil
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]

_CALL = re.compile(r"^(?:\d+ +)?(open|openat|openat2|socket|connect|execve)\((.*)")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_AT = re.compile(r"^(?:AT_FDCWD|\d+)<([^>]*)>")
_NOT_THERE = ("ENOENT", "ENOTDIR")

_SYSTEM = (
    "/dev", "/etc/fonts", "/etc/ld.so.cache", "/etc/localtime", "/lib", "/lib64", "/proc", "/sys",
    "/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/share/fonts", "/usr/local/share/fonts",
    "/usr/share/locale", "/usr/share/zoneinfo", "/usr/share/fontconfig", "/var/cache/fontconfig",
)  # fmt: skip
"""Libraries, fonts and time zones: what any program of the desktop opens when it needs them."""


def traced(command: Sequence[str], log: Path) -> list[str] | None:
    """`command` with every such call of it and its children written to `log`; None: no strace."""
    strace = shutil.which("strace")
    if strace is None or not sys.platform.startswith("linux"):
        return None
    calls = "trace=open,openat,openat2,socket,connect,execve"
    return [strace, "-f", "-qq", "-y", "-s", "4096", "-e", calls, "-e", "signal=none",
            "-o", str(log), *command]  # fmt: skip


def allowed(*own: Path) -> tuple[str, ...]:
    """Folders whose files may be opened: the system's, Python's, ours, and `own`."""
    paths = sysconfig.get_paths()
    python = {sys.prefix, sys.base_prefix, paths["stdlib"], paths["purelib"]}
    homes = [Path.home() / name for name in (".fonts", ".local/share/fonts", ".cache/fontconfig")]
    ours = [ROOT / name for name in ("app", "resources", "content", "tests", ".venv")]
    every = {*_SYSTEM, *python, *map(str, [*homes, *ours, *own])}
    return tuple(sorted(every | {str(Path(one).resolve()) for one in every}))


def may_open(path: str, folders: Iterable[str]) -> bool:
    """Whether a path lies in one of `folders`."""
    return any(path == folder or path.startswith(folder.rstrip("/") + "/") for folder in folders)


def forbidden(
    lines: Iterable[str],
    begin: str,
    end: str,
    folders: Sequence[str],
    listed: Sequence[str] = (),
) -> list[str]:
    """The calls between the opening of a path that ends with `begin` and one with `end`.

    Of opens those outside of `folders`; what is not there counts as not opened, and the names in
    the folders `listed` may be listed: Python does where it imports from. Every socket.
    """
    found: list[str] = []
    on = False
    for line in lines:
        call = _CALL.match(line)
        if call is None:
            continue
        name, rest = call[1], call[2]
        path = _path(rest)
        if path.endswith((begin, end)):
            on = path.endswith(begin)
        elif not on or name == "execve":
            continue
        elif name in ("socket", "connect"):
            found.append(f"{name}({rest[:120]}")
        elif path in listed and "O_DIRECTORY" in rest:
            continue
        elif not may_open(path, folders) and not any(word in rest for word in _NOT_THERE):
            found.append(f"{name} {path}")
    return found


def _path(rest: str) -> str:
    quoted = _QUOTED.search(rest)
    if quoted is None:
        return ""
    path = quoted[1]
    at = _AT.match(rest)
    return f"{at[1].rstrip('/')}/{path}" if at and not path.startswith("/") else path

"""A checkout as it may be read: regular files inside of it, of a size, as text. Nothing is run."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from cairn.errors import CairnError
from cairn.outbox.companion import Companion
from cairn.outbox.harvest.found import Skipped
from cairn.outbox.plain_file import read_plain
from cairn.outbox.skill_folder import beside
from cairn.records.parse import decode

MOST_BYTES = 250_000
"""Of one file: what is longer is no instruction any more."""

MOST_BYTES_IN_ALL = 5_000_000
MOST_FILES = 2_000
MOST_FOLDERS = 20_000
DEEPEST = 12

_PASSED_OVER = frozenset(
    {"node_modules", "vendor", "venv", "target", "build", "dist", "__pycache__", "site-packages"}
)


class Checkout:
    """Reads files of one checkout, each at most once.

    Attributes:
        root: its real folder.
        skipped: what was passed over so far, with its reason.
    """

    def __init__(self, root: Path) -> None:
        """Raises E_FOLDER if it is no folder."""
        try:
            self.root = root.resolve(strict=True)
            if not self.root.is_dir():
                raise NotADirectoryError(errno.ENOTDIR, "it is no folder")
        except (OSError, RuntimeError) as error:
            why = getattr(error, "strerror", None) or str(error)
            raise CairnError(
                "E_FOLDER", f"{root} cannot be read ({why}).", "Name the folder of a checkout."
            ) from error
        self.skipped: list[Skipped] = []
        self._read: dict[str, str | None] = {}
        self._bytes = 0

    def text(self, path: str) -> str | None:
        """The text of the file at `path` (with ``/``); None if there is none that may be read.

        A link is followed inside of the checkout and nowhere else.
        """
        path = str(PurePosixPath(path))
        if path not in self._read:
            self._read[path] = self._text(path)
        return self._read[path]

    def has(self, path: str) -> bool:
        """Whether anything stands at `path`."""
        return os.path.lexists(self.root / path)

    def is_file(self, path: str) -> bool:
        """Whether a file stands at `path`, and nothing that leads out of the checkout."""
        try:
            real = (self.root / path).resolve(strict=True)
            return real.is_file() and real.is_relative_to(self.root)
        except (OSError, RuntimeError, ValueError):
            return False

    def names(self, folder: str) -> list[str]:
        """Names that stand in `folder`, in order; none where that leads out of the checkout."""
        try:
            inside = not folder or self._inside(folder) is not None
            return sorted(os.listdir(self.root / folder)) if inside else []
        except OSError:
            return []

    def beside(self, folder: str) -> list[Companion]:
        """What lies in the folder of a skill, besides its SKILL.md; links are not followed."""
        inside = self._inside(folder)
        if inside is None:
            return []
        found = beside(self.root, inside, MOST_BYTES_IN_ALL - self._bytes)
        self._bytes += sum(len(one.data) for one in found)
        return found

    def skip(self, path: str, reason: str) -> None:
        """Note that `path` was passed over."""
        one = Skipped(path, reason)
        if one not in self.skipped:
            self.skipped.append(one)

    def below(self, folder: str, ending: str = ".md") -> Iterator[str]:
        """Paths of files in `folder` and its folders, in order; linked folders are not entered."""
        if self._inside(folder) is None:
            return
        for path, name in self._walk(folder):
            if name.lower().endswith(ending):
                yield path

    def named(self, *names: str) -> Iterator[str]:
        """Paths of files called so anywhere in the checkout, hidden folders left out; in order."""
        for path, name in self._walk(""):
            if name in names:
                yield path

    # -- inside -----------------------------------------------------------------------------

    def _walk(self, folder: str) -> Iterator[tuple[str, str]]:
        start = self.root / folder if folder else self.root
        hidden = not folder
        for entered, (here, folders, names) in enumerate(os.walk(start), 1):
            relative = (
                "" if Path(here) == self.root else Path(here).relative_to(self.root).as_posix()
            )
            folders[:] = sorted(
                name
                for name in folders
                if name not in _PASSED_OVER and not (hidden and name.startswith("."))
            )
            if relative.count("/") >= DEEPEST:
                folders.clear()
            if entered >= MOST_FOLDERS:
                self.skip(relative or ".", "there are too many folders; the rest is not looked at")
                return
            for name in sorted(names):
                yield (f"{relative}/{name}" if relative else name), name

    def _text(self, path: str) -> str | None:
        inside = self._inside(path)
        if inside is None:
            return None
        if len(self._read) >= MOST_FILES or self._bytes >= MOST_BYTES_IN_ALL:
            self.skip(path, "there is too much; the rest is not read")
            return None
        try:
            data = read_plain(self.root, inside, MOST_BYTES)
            self._bytes += len(data)
            if len(data) > MOST_BYTES:
                self.skip(path, f"it is larger than {MOST_BYTES // 1_000} KB")
                return None
            return decode(data)
        except OSError as error:
            self.skip(path, error.strerror or "it cannot be read")
        except CairnError as error:
            self.skip(path, error.message.rstrip("."))
        return None

    def _inside(self, path: str) -> PurePosixPath | None:
        """Where `path` really lies, from the root; None, and told, where that is outside of it."""
        try:
            if not os.path.lexists(self.root / path):
                return None
            real = (self.root / path).resolve(strict=True)
            return PurePosixPath(real.relative_to(self.root).as_posix())
        except (OSError, RuntimeError):
            self.skip(path, "it is a link that leads nowhere")
        except ValueError:
            self.skip(path, "it leads out of the checkout")
        return None

"""Where things lie: the three folders of one home, and what ships with the program."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cairn.errors import CairnError

_PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one home.

    Attributes:
        data: what only exists here (own records, later the journal).
        cache: what can be made again (catalog, index).
        config: settings as TOML.
        content: the starter library that ships with Cairn.
        resources: icons, palettes and style sheets.
    """

    data: Path
    cache: Path
    config: Path
    content: Path
    resources: Path

    @classmethod
    def find(cls, environ: Mapping[str, str]) -> "Places":
        """The home named by ``CAIRN_HOME``, otherwise the platform's own folders."""
        content, resources = _shipped("content"), _shipped("resources")
        home = environ.get("CAIRN_HOME")
        if home:
            root = Path(home).expanduser().absolute()
            return cls(root / "data", root / "cache", root / "config", content, resources)
        import platformdirs  # 10 ms that a start with CAIRN_HOME does not pay

        dirs = platformdirs.PlatformDirs("cairn", appauthor=False)
        return cls(
            Path(dirs.user_data_dir) / "data",
            Path(dirs.user_cache_dir) / "cache",
            Path(dirs.user_config_dir) / "config",
            content,
            resources,
        )

    def make(self) -> "Places":
        """Create the three folders, readable by their owner only; existing ones are left alone."""
        for folder in (self.data, self.cache, self.config):
            make_private(folder)
        return self


def make_private(folder: Path) -> Path:
    """Create `folder`, and every missing one above it, with mode 0700.

    Raises E_FOLDER where that fails; a folder that is there already is left as it is.
    """
    try:
        for missing in reversed([folder, *folder.parents]):
            if not missing.is_dir():
                missing.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise CairnError(
            "E_FOLDER",
            f"The folder {folder} cannot be made: {error.strerror}.",
            "Make it yourself, or point CAIRN_HOME at a folder you may write to.",
        ) from error
    return folder


def is_private(folder: Path) -> bool:
    """Whether `folder` belongs to this user and nobody else may write to it or list it."""
    if os.name != "posix":
        return True  # the profile folders of Windows carry an access list of their own
    status = folder.stat()
    return status.st_uid == os.getuid() and not status.st_mode & (stat.S_IRWXG | stat.S_IRWXO)


def _shipped(name: str) -> Path:
    """In a checkout the top-level folder, in a wheel or frozen build the copy in the package."""
    root = _PACKAGE.parent.parent
    if (root / "pyproject.toml").is_file() and (root / "app").is_dir():
        return root / name
    return _PACKAGE / "_shipped" / name

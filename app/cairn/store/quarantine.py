"""Where a file goes that is not believed: copied whole, never thrown away by us."""

import contextlib
import os
import shutil
from datetime import datetime
from pathlib import Path

from cairn.files import sync_folder, write_failed
from cairn.places import make_private

UNFINISHED = "unfinished"
"""Mark of copies that are made before SQLite takes back what a killed writer left half done."""

_MOST_UNFINISHED = 3


def quarantine_folder(path: Path) -> Path:
    """Where copies of the store at `path` are kept."""
    return path.parent / "quarantine"


def quarantine(path: Path, why: str, now: datetime) -> Path | None:
    """Copy the file at `path`, and SQLite's log beside it, under a name that says `why`.

    Nothing if there is no file. Raises E_DISK_FULL, E_WRITE, E_FOLDER.
    """
    if not path.exists():
        return None
    folder = make_private(quarantine_folder(path))
    stem = f"{path.stem}-{now:%Y%m%dT%H%M%S}-{os.urandom(2).hex()}-{why}"
    kept = folder / f"{stem}{path.suffix}"
    log = path.with_name(f"{path.name}-journal")
    try:
        for source, target in ((path, kept), (log, folder / f"{stem}.log")):
            if source.exists():
                _copy(source, target)
        sync_folder(folder)
    except OSError as error:
        raise write_failed(kept, error) from error
    return kept


def quarantined(path: Path) -> list[Path]:
    """Copies of the store at `path`, newest first; their logs are not among them."""
    return sorted(quarantine_folder(path).glob(f"{path.stem}-*{path.suffix}"), reverse=True)


def forget_unfinished(path: Path, keep: int = 0) -> list[Path]:
    """Take away copies that were made in case something goes wrong, all but the newest `keep`."""
    copies = [one for one in quarantined(path) if one.stem.endswith(f"-{UNFINISHED}")]
    for copy in copies[keep:]:
        with contextlib.suppress(OSError):
            copy.with_suffix(".log").unlink(missing_ok=True)
            copy.unlink(missing_ok=True)
    return copies[keep:]


def keep_unfinished(path: Path, now: datetime) -> Path | None:
    """Copy a file with a transaction under way, before SQLite rolls it back.

    The log may be another file's: then rolling back is what does the damage.
    """
    forget_unfinished(path, keep=_MOST_UNFINISHED - 1)
    return quarantine(path, UNFINISHED, now)


def _copy(source: Path, target: Path) -> None:
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(handle, "wb") as file, source.open("rb") as origin:
        shutil.copyfileobj(origin, file, 1 << 20)
        file.flush()
        os.fsync(file.fileno())

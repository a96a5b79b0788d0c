"""Copies of repositories that no source asks for any more."""

import contextlib
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

from cairn.library.source import GIT, Source

KEPT_SECONDS = 7 * 86_400.0
"""So long a copy outlives its source: a removal may have been a slip."""


def prune(sources: Iterable[Source], now: float | None = None) -> list[Path]:
    """Delete copies that have belonged to no source for a week; gives what is gone.

    Nothing is looked at where no source is a repository.
    """
    wanted = {source.folder for source in sources if source.kind == GIT}
    gone = []
    for folder in {one.parent for one in wanted}:
        with contextlib.suppress(OSError):
            for path in folder.iterdir():
                copy = path.with_suffix("") if path.suffix in (".json", ".lock") else path
                age = (time.time() if now is None else now) - path.stat().st_mtime
                if copy in wanted or age < KEPT_SECONDS:
                    continue
                if path.is_dir():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink()
                gone.append(path)
    return gone

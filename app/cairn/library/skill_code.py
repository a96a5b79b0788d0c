"""The files that lie beside a skill, as it was read last: their names, to say which are code."""

import contextlib
import os
from pathlib import Path

from cairn.errors import CairnError
from cairn.git.repository import Repository
from cairn.library import reading
from cairn.library.clone import TAKEN, Clone
from cairn.library.place import Unreadable
from cairn.library.source import GIT, Source
from cairn.records.skill_files import SKILL_FILE, home_of, is_words

MOST = 500


def files_beside(source: Source, path: str) -> list[str]:
    """Paths from the folder of the skill at `path` on, in order; at most `MOST`.

    Nothing for what is no skill with a folder of its own, or cannot be read. Links are named.
    """
    folder, _, name = path.rpartition("/")
    if name != SKILL_FILE or not folder:
        return []
    with contextlib.suppress(CairnError, OSError):
        every = _committed(source, folder) if source.kind == GIT else _lying(source.folder, folder)
        homes = {one for one in every if one.rpartition("/")[2] == SKILL_FILE}
        own = sorted(one for one in every if home_of(one, homes) == path)
        return [one.removeprefix(f"{folder}/") for one in own[:MOST]]
    return []


def read_beside(source: Source, path: str, name: str) -> bytes:
    """The bytes of one of `files_beside`; raises OSError or `place.Unreadable`, also for a link."""
    whole = f"{path.rpartition('/')[0]}/{name}"
    if source.kind == GIT:
        return Clone(source).raw(whole)
    here = source.folder
    for part in whole.split("/"):
        here = here / part
        if here.is_symlink():
            raise Unreadable("it is a link")
    return reading.read(here)[0]


def code_beside(source: Source, path: str) -> list[str]:
    """Those of `files_beside` that are more than words."""
    return [one for one in files_beside(source, path) if not is_words(one)]


def _committed(source: Source, folder: str) -> list[str]:
    repository = Repository(source.folder)
    commit = repository.commit(TAKEN)
    found = repository.at(commit, [f"{folder}/"]) if commit is not None else []
    return [one.path for one in found]


def _lying(root: Path, folder: str) -> list[str]:
    found: list[str] = []
    for here, _, names in os.walk(root / folder):
        above = Path(here).relative_to(root).as_posix()
        found += [f"{above}/{name}" for name in names]
        if len(found) > MOST:
            break
    return found

"""Where skills lie installed: in the checkout given to Cairn, and among one's own. Only read."""

import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cairn.library.news import News
from cairn.library.settings import SettingsFile
from cairn.places import Places
from cairn.records.skill_files import SKILL_FILE

LONGEST = 255


@dataclass(frozen=True, slots=True)
class _Home:
    """A folder with skills in ``skills``, and how it is called to a person."""

    name: str
    folder: Path
    way: tuple[str, ...]


def installed_in(
    places: Places, news: Iterable[News], environ: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """Of these the skills that are installed, by id: the names of where they are.

    That is looked up by the name of a skill and by that of its folder. No link below a checkout,
    or below a person's own settings, is followed: what lies behind one is nobody's to tell of.
    """
    skills = [one for one in news if one.path.endswith(f"/{SKILL_FILE}")]
    if not skills:
        return {}
    homes = _homes(places, environ)
    found = {}
    for one in skills:
        names = {one.title, one.path.split("/")[-2]}
        where = [home.name for home in homes if any(_holds(home, name) for name in names)]
        if where:
            found[one.id] = tuple(where)
    return found


def _homes(places: Places, environ: Mapping[str, str]) -> list[_Home]:
    homes = []
    if checkout := SettingsFile(places.config).load().checkout:
        folder = Path(checkout).expanduser()
        homes.append(_Home(folder.name or checkout, folder, (".claude", "skills")))
    if own := environ.get("CLAUDE_CONFIG_DIR"):
        homes.append(_Home(own, Path(own), ("skills",)))
    elif home := environ.get("HOME") or environ.get("USERPROFILE"):
        homes.append(_Home("~/.claude", Path(home), (".claude", "skills")))
    return homes


def _holds(home: _Home, name: str) -> bool:
    """Whether a skill of that name lies there itself."""
    if not name or len(name) > LONGEST or name in (".", "..") or any(c in name for c in "/\\\0:"):
        return False
    here = home.folder
    try:
        for part in (*home.way, name):
            here = here / part
            if not stat.S_ISDIR(os.lstat(here).st_mode):
                return False
        return stat.S_ISREG(os.lstat(here / SKILL_FILE).st_mode)
    except (OSError, ValueError):
        return False

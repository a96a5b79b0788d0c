"""Where a team can be asked: ``channel`` in the front matter of ``network/teams/<team>.md``."""

import re
from collections.abc import Iterable
from pathlib import Path

from cairn.errors import CairnError
from cairn.library import reading
from cairn.records.parse import parse

LONGEST = 200
"""Characters of a channel that are shown."""

_TEAM = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


def channel_of(owner: str, folders: Iterable[Path]) -> str:
    """The channel of the team `owner` in the first of `folders` that names one; else empty."""
    team = owner.strip().casefold().replace(" ", "-")
    if not _TEAM.fullmatch(team):
        return ""
    for folder in folders:
        place = folder / "network" / "teams"
        if place.is_symlink() or place.parent.is_symlink():
            continue
        try:
            data, _, _ = reading.read(place / f"{team}.md")
            said = parse(data, source="", path=f"{team}.md").front.get("channel", "")
        except (OSError, CairnError):
            continue
        if isinstance(said, str) and said.strip():
            return " ".join(said.split())[:LONGEST]
    return ""

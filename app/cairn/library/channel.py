"""Where a team can be asked: ``channel`` in the front matter of ``network/teams/<team>.md``."""

import re
from collections.abc import Iterable

from cairn.errors import CairnError
from cairn.library import reading
from cairn.library.source import Source, rank
from cairn.records.parse import parse

LONGEST = 200
"""Characters of a channel that are shown."""

_TEAM = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


def channel_of(owner: str, nearest: str, sources: Iterable[Source]) -> str:
    """The channel of the team `owner`, as the first source says that names one; else empty.

    The source called `nearest` is asked first, then the others from the front; paused ones are
    not.
    """
    team = owner.strip().casefold().replace(" ", "-")
    if not _TEAM.fullmatch(team):
        return ""
    asked = sorted(sources, key=lambda source: (source.name != nearest, rank(source)))
    for source in asked:
        place = source.folder / "network" / "teams"
        if source.paused or place.is_symlink() or place.parent.is_symlink():
            continue
        try:
            data, _, _ = reading.read(place / f"{team}.md")
            said = parse(data, source="", path=f"{team}.md").front.get("channel", "")
        except (OSError, CairnError):
            continue
        if isinstance(said, str) and said.strip():
            return " ".join(said.split())[:LONGEST]
    return ""

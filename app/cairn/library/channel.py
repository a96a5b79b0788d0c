"""Where a team can be asked: ``channel`` in the front matter of ``network/teams/<team>.md``."""

import re
from collections.abc import Iterable

from cairn.errors import CairnError
from cairn.library import reading
from cairn.library.place import Unreadable
from cairn.library.source import GIT, Source, rank
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
        if source.paused:
            continue
        try:
            data = _file(source, f"{team}.md")
            said = parse(data, source="", path=f"{team}.md").front.get("channel", "")
        except (OSError, CairnError, Unreadable):
            continue
        if isinstance(said, str) and said.strip():
            return " ".join(said.split())[:LONGEST]
    return ""


def _file(source: Source, name: str) -> bytes:
    """What a source says of a team; raises OSError, CairnError or Unreadable."""
    if source.kind == GIT:
        from cairn.library.clone import Clone  # nobody else pays for git

        return Clone(source).raw(f"network/teams/{name}")
    folder = source.folder / "network" / "teams"
    if folder.is_symlink() or folder.parent.is_symlink():
        raise Unreadable("a link is not followed")
    return reading.read(folder / name)[0]

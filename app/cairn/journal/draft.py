"""What is being written about a session right now, kept as it is typed."""

from dataclasses import dataclass, field

from cairn.journal.entry import SessionEntry


@dataclass(frozen=True, slots=True)
class Offered:
    """A record that was opened or copied while a session ran, offered as *used*."""

    record: str
    title: str = ""
    copied: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A session that is not logged yet.

    Attributes:
        entry: as far as it is typed.
        session: id of the kept session that is being changed; empty for a new one.
        started_at: when it was begun, ISO 8601 with the offset.
        running: whether the session itself is going on.
        beside: whether the mentee sees the screen: then only what is shareable is shown.
        offered: records that were opened or copied meanwhile, the latest last.
        thoughts: lines taken down without leaving the page.
    """

    id: str = ""
    entry: SessionEntry = field(default_factory=SessionEntry)
    session: str = ""
    started_at: str = ""
    running: bool = False
    beside: bool = False
    offered: tuple[Offered, ...] = ()
    thoughts: tuple[str, ...] = ()

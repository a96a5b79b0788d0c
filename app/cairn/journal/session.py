"""A mentoring session, as it is kept."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cairn.journal.ladder import LadderChange


class Form(StrEnum):
    """How two or more people worked together."""

    PAIRING = "pairing"
    REVIEW = "review"
    OFFICE_HOURS = "office-hours"
    WORKSHOP = "workshop"
    ASYNC = "async"


class Result(StrEnum):
    """How it went with a record that was tried."""

    WORKED = "worked"
    ADAPTED = "adapted"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Used:
    """A record of the library that was tried, and how that went.

    Attributes:
        record: its id.
        title: as it was then, so that the session can be read without the library.
        why: one line.
    """

    record: str
    title: str = ""
    result: Result = Result.WORKED
    why: str = ""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A gotcha that was met: one of the library, or a new one in one line.

    Attributes:
        record: id of the gotcha; empty for a new one.
        text: its title, or the one line.
    """

    record: str = ""
    text: str = ""

    @property
    def key(self) -> str:
        """What makes two sightings the same: the record, otherwise the words of the line."""
        return self.record or "text:" + " ".join(self.text.casefold().split()).strip(" .!?")


@dataclass(frozen=True, slots=True)
class Tick:
    """A point of an agenda, and whether it was done."""

    text: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """One session.

    Attributes:
        number: by which the private index knows it.
        at: when it began, ``HH:MM``; empty where nobody noted it.
        champion: who mentored, by name; empty for whoever keeps this journal.
        mentees: ids of people.
        team: id of the team.
        asked: what the agent was asked.
        seen: what was seen, as Markdown.
        habit: the habit worth changing.
        shared: notes that may be shown to the mentee.
        private: notes for the champion alone.
        tool_version: of the tool that was used.
        stack, repo_kind: where it was, for saying where a record has worked.
        carried: ids of actions that were open when the session was logged.
        template: id of the template it began from.
    """

    id: str = ""
    number: int = 0
    on_day: date = date.min
    at: str = ""
    minutes: int = 0
    champion: str = ""
    mentees: tuple[str, ...] = ()
    team: str = ""
    form: Form = Form.PAIRING
    aim: str = ""
    asked: str = ""
    seen: str = ""
    habit: str = ""
    shared: str = ""
    private: str = ""
    tool_version: str = ""
    stack: tuple[str, ...] = ()
    repo_kind: str = ""
    used: tuple[Used, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    carried: tuple[str, ...] = ()
    ladder: tuple[LadderChange, ...] = ()
    agenda: tuple[Tick, ...] = ()
    template: str = ""

"""What is typed about a session before it is kept: people and teams by name, new actions."""

from dataclasses import dataclass
from datetime import date

from cairn.journal.action import State
from cairn.journal.ladder import LadderChange
from cairn.journal.session import Form, Sighting, Tick, Used


@dataclass(frozen=True, slots=True)
class NewAction:
    """An action to be made.

    Attributes:
        owner: empty for the champion, otherwise the id or name of one of the people.
    """

    text: str
    due: date | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """An open action that is closed along with the session.

    Attributes:
        status: done or dropped.
        reason: why it is dropped; needed for that.
    """

    action: str
    status: State = State.DONE
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A session to be logged; only people are needed, and the day has a default.

    Attributes:
        people: ids, handles or names; who is not known is created.
        on_day: None for today.
        team: id or name, created if it is not known; empty for the team of the people.

    The rest is as in `cairn.journal.session.Session`; a person in `ladder` is an id.
    """

    people: tuple[str, ...] = ()
    on_day: date | None = None
    at: str = ""
    minutes: int = 0
    champion: str = ""
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
    actions: tuple[NewAction, ...] = ()
    closings: tuple[Closing, ...] = ()
    ladder: tuple[LadderChange, ...] = ()
    agenda: tuple[Tick, ...] = ()
    template: str = ""

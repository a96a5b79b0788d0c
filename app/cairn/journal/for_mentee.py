"""What a mentee is given after a session; it is made of a value that has no place for the rest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from cairn.journal.action import Action, State
from cairn.journal.names import Names
from cairn.journal.roles import in_roles
from cairn.journal.session import Result, Session


@dataclass(frozen=True, slots=True)
class GivenRecord:
    """A record as it is handed on.

    Attributes:
        prompt: what to copy; empty where it has nothing of the kind.
    """

    title: str
    result: Result
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class ForMentee:
    """All that may stand in the text: nobody is named but the reader, nothing is private.

    Attributes:
        mine: what the champion will do, with the day.
        yours: what the mentee will do.
    """

    on_day: date
    habit: str = ""
    records: tuple[GivenRecord, ...] = ()
    mine: tuple[tuple[str, date | None], ...] = ()
    yours: tuple[tuple[str, date | None], ...] = ()


def for_mentee(
    session: Session,
    person: str,
    actions: Iterable[Action],
    prompts: Mapping[str, str],
    others: Names,
) -> ForMentee:
    """What `person` (an id) is given after `session`.

    Args:
        actions: what was agreed; of those owed by others nothing is said.
        prompts: text to copy by record.
        others: everybody else who has a name; each becomes a role.
    """

    def put(text: str) -> str:
        return in_roles(text, others)

    live = [one for one in actions if one.status is State.OPEN and person in one.people]
    return ForMentee(
        session.on_day,
        put(session.habit),
        tuple(
            GivenRecord(one.title or one.record, one.result, prompts.get(one.record, ""))
            for one in session.used
        ),
        tuple((put(one.text), one.due) for one in live if not one.owner),
        tuple((put(one.text), one.due) for one in live if one.owner == person),
    )


def as_text(given: ForMentee) -> str:
    """The text to copy, as Markdown that reads well as it is."""
    parts = [f"Our session on {given.on_day.isoformat()}"]
    if given.habit:
        parts.append(f"One habit to try: {given.habit}")
    for one in given.records:
        if one.result is Result.FAILED:
            continue
        parts.append(f"- {one.title}" + (f"\n\n{_fenced(one.prompt)}" if one.prompt else ""))
    parts += _list("You wanted to:", given.yours) + _list("I will:", given.mine)
    return "\n\n".join(parts) + "\n"


def _list(title: str, actions: Iterable[tuple[str, date | None]]) -> list[str]:
    lines = [f"- {text}" + (f" (by {due.isoformat()})" if due else "") for text, due in actions]
    return ["\n".join([title, *lines])] if lines else []


def _fenced(prompt: str) -> str:
    fence = "```"
    while fence in prompt:
        fence += "`"
    return f"{fence}\n{prompt.strip()}\n{fence}"

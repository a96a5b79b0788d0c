"""From a session or a recurring sighting to a draft: the text that may leave, names as roles."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cairn.journal.names import Names
from cairn.journal.people import People
from cairn.journal.preferences import Preferences
from cairn.journal.promotion import PROMOTED, Promotion
from cairn.journal.recurrence import Recurring, recurring
from cairn.journal.roles import everybody, in_roles
from cairn.journal.schema import PROMOTION, SESSION
from cairn.journal.session import Result, Session
from cairn.journal.sessions import LATEST
from cairn.journal.shelves import value_of
from cairn.journal.teams import Teams
from cairn.journal.wanted import Heard, Wish
from cairn.journal.words import nonsense
from cairn.store.store import Store

_OFTEN = """
    SELECT met.value FROM session_met AS met JOIN session ON session.id = met.id
    WHERE session.trashed = 0 AND met.value LIKE 'text:%' GROUP BY met.value
    HAVING count(*) >= ? AND count(DISTINCT nullif(session.team, '')) >= ?
"""
"""Keys of new gotchas that enough sessions of enough teams met."""


@dataclass(frozen=True, slots=True)
class _Source:
    """What may leave of some sessions: never the private notes, nor those for the mentee."""

    habits: tuple[str, ...]
    asked: tuple[str, ...]
    seen: tuple[str, ...]
    worked: tuple[str, ...]


class Promotions:
    """What offers itself as a record, and the text it would begin with."""

    def __init__(self, store: Store, people: People, teams: Teams) -> None:
        self._store, self._people, self._teams = store, people, teams

    def offered(self, preferences: Preferences) -> list[Recurring]:
        """New gotchas met often enough to be one for all, most met first, no draft of them yet."""
        least = (preferences.sessions, preferences.teams)
        made = {met for (met,) in self._store.columns(PROMOTION, ("met",))}
        often = [key for (key,) in self._store.reader.ask(_OFTEN, least) if key not in made]
        marks = ", ".join("?" * len(often))
        where = f"id IN (SELECT id FROM session_met WHERE value IN ({marks}))"
        rows = self._store.rows(SESSION, where, often, LATEST) if often else ()
        found = recurring((value_of(Session, row) for row in rows), *least)
        return [one for one in found if one.key in often]

    def unwritten(self) -> list[Heard]:
        """New gotchas that were met and are no record yet, each as often as it was met."""
        rows = self._store.rows(SESSION, "id IN (SELECT id FROM session_met)", order=LATEST)
        return [
            Heard(one.text, 1, Wish.SIGHTED, session.on_day)
            for session in (value_of(Session, row) for row in rows)
            for one in session.sightings
            if not one.record
        ]

    def recurs(self, session: Session, preferences: Preferences) -> list[Recurring]:
        """Of what `session` met, that which is met often enough; to be told right after logging."""
        found: list[Recurring] = []
        for key in {one.key for one in session.sightings}:
            where = "id IN (SELECT id FROM session_met WHERE value = ?)"
            rows = self._store.rows(SESSION, where, (key,), LATEST)
            met = recurring(
                (value_of(Session, row) for row in rows), preferences.sessions, preferences.teams
            )
            found += [one for one in met if one.key == key]
        return sorted(found, key=lambda one: one.text)

    def from_session(self, session: Session, kind: str, champion: str = "") -> Promotion:
        """A draft of `kind` from one session; shown and changed before it is kept."""
        return self._made(kind, _title(session), [session], champion)

    def from_sighting(self, sighted: Recurring, kind: str, champion: str = "") -> Promotion:
        """A draft of `kind` from a recurring sighting, with how often it was met."""
        marks = ", ".join("?" * len(sighted.in_sessions))
        rows = self._store.rows(SESSION, f"id IN ({marks})", sighted.in_sessions, LATEST)
        made = self._made(kind, sighted.text, [value_of(Session, row) for row in rows], champion)
        return replace(made, met=sighted.key, in_sessions=sighted.sessions, in_teams=sighted.teams)

    def written(self, sessions: Sequence[str], kind: str, met: str = "") -> tuple[str, str]:
        """Title and text of a draft of `kind` as they stand in `sessions` (ids), names and all.

        `met` is the key of the sighting it is about. Empty where none of them is there any more.
        """
        marks = ", ".join("?" * len(sessions))
        rows = self._store.rows(SESSION, f"id IN ({marks})", sessions, LATEST) if sessions else ()
        found = [value_of(Session, row) for row in rows]
        if not found or kind not in PROMOTED:
            return "", ""
        met_in = (one.text for session in found for one in session.sightings if one.key == met)
        title = next(met_in, "") or _title(found[0])
        return " ".join(title.split()), _TEXTS[kind](title, _source(found))

    def names(self, champion: str = "") -> Names:
        """Everybody who may not be named."""
        teams = self._teams.all(archived=True)
        return everybody(self._people.all(archived=True), teams, champion)

    def _made(self, kind: str, title: str, sessions: Sequence[Session], champion: str) -> Promotion:
        if kind not in PROMOTED:
            raise nonsense(f"no {kind!r} is made of a session")
        names = self.names(champion)
        source = _source(sessions)
        text = in_roles(_TEXTS[kind](title, source), names)
        return Promotion(
            kind=kind,
            title=in_roles(" ".join(title.split()), names),
            text=text,
            sessions=tuple(one.id for one in sessions),
        )


def _title(session: Session) -> str:
    return session.sightings[0].text if session.sightings else session.habit or session.aim


def _source(sessions: Sequence[Session]) -> _Source:
    def each(name: str) -> tuple[str, ...]:
        said = (str(getattr(one, name)).strip() for one in sessions)
        return tuple(dict.fromkeys(filter(None, said)))

    worked = [
        f"{used.title or used.record}: {used.result}" + (f", {used.why}" if used.why else "")
        for one in sessions
        for used in one.used
        if used.result is not Result.FAILED
    ]
    return _Source(each("habit"), each("asked"), each("seen"), tuple(dict.fromkeys(worked)))


def _gotcha(title: str, source: _Source) -> str:
    return _sections(
        Symptom=_fence([title]) if title else "",
        Seen="\n\n".join(source.seen),
        Cause="",
        Fix="\n\n".join((*source.habits, *_list(source.worked))),
        Verify="",
    )


def _recipe(title: str, source: _Source) -> str:
    return _sections(
        **{
            "When to use": title,
            "Steps": "\n\n".join((*source.habits, _fence(source.asked), *_list(source.worked))),
            "Verify": "",
            "Variations": "\n\n".join(source.seen),
        }
    )


def _pattern(title: str, source: _Source) -> str:
    return _sections(
        **{
            "Context": "\n\n".join((title, *source.seen)),
            "Practice": "\n\n".join(source.habits),
            "Why it works": "",
            "Limits": "",
            "Evidence": "\n\n".join(("Unproven.", *_list(source.worked))),
        }
    )


_TEXTS: dict[str, Callable[[str, _Source], str]] = {
    "gotcha": _gotcha,
    "recipe": _recipe,
    "pattern": _pattern,
}


def _sections(**sections: str) -> str:
    parts = [f"## {name}\n\n{text}".rstrip() for name, text in sections.items()]
    return "\n\n".join(parts) + "\n"


def _list(items: Sequence[str]) -> tuple[str, ...]:
    return ("\n".join(f"- {item}" for item in items),) if items else ()


def _fence(texts: Sequence[str]) -> str:
    text = "\n".join(texts).strip()
    if not text:
        return ""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}text\n{text}\n{fence}"

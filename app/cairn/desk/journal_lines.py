"""What the journal has to list, as lines: sessions, what is owed, drafts, what is in the trash."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import journal_words as words
from cairn.desk import labels
from cairn.desk.line_model import Line, Lines

if TYPE_CHECKING:
    from cairn.journal.action import Action
    from cairn.journal.finding import Found, FoundSession
    from cairn.journal.journal import Journal
    from cairn.journal.session import Session
    from cairn.journal.timeline import Filters
    from cairn.journal.wanted import Wanted

translate = QCoreApplication.translate

FIRST = 24
"""Sessions that are fetched before anything is seen."""

FURTHER_FOUND, MOST_FOUND = 10, 200
"""Sessions that a search lists at once as one scrolls, and in all; who types on sees others."""


def timeline(journal: "Journal", filters: "Filters", today: date) -> Lines:
    """Sessions that fit, the latest first, under their days."""
    page = journal.timeline(filters, 0, FIRST)

    def lines(sessions: Sequence["Session"]) -> Sequence[Line]:
        _ask_names(journal, sessions)
        counts = journal.actions.open_in(one.id for one in sessions)
        return [
            _session(journal, one, today, words.open_actions(counts.get(one.id, 0)), filters.person)
            for one in sessions
        ]

    def more(offset: int, limit: int) -> Sequence[Line]:
        return lines(journal.timeline(filters, offset, limit).sessions)

    return Lines(lines(page.sessions), page.total, more)


def found(
    journal: "Journal", found: "Found", today: date, again: "Callable[[int, int], Found]"
) -> Lines:
    """What a search gave, the best first, with the words of the search in their place.

    `again` gives hits of the same search, at most so many, without so many of the best.
    """

    def lines(hits: Sequence["FoundSession"]) -> list[Line]:
        _ask_names(journal, (one.session for one in hits))
        return [
            Line(
                "session",
                one.session.id,
                f"form-{one.session.form.value}",
                words.names(journal.people.names(one.session.mentees)),
                one.snippet.text,
                tuple(one.snippet.marks),
                words.day(one.session.on_day, today),
                session=one.session.id,
            )
            for one in hits
        ]

    def more(offset: int, _: int) -> Sequence[Line]:
        return lines(again(min(FURTHER_FOUND, MOST_FOUND - offset), offset).hits)

    return Lines(lines(found.hits), min(found.total, MOST_FOUND), more)


def owed(journal: "Journal", today: date, person: str = "") -> Lines:
    """Open actions, what the champion owes first, each side the soonest first."""
    owed = journal.actions.owed_with(person) if person else journal.owed()
    mine = translate("journal_lines", "You owe")
    theirs = translate("journal_lines", "Others owe")
    lines = [
        *(_action(journal, one, mine, today) for one in owed.mine),
        *(_action(journal, one, theirs, today) for one in owed.theirs),
    ]
    return Lines(lines, len(lines))


def drafts(journal: "Journal", today: date) -> Lines:
    """What was begun and not logged, the latest change first."""
    lines = []
    for draft in journal.drafts.all():
        entry = draft.entry
        about = entry.habit or entry.aim or _start_of(entry.seen)
        if draft.session:
            about = translate("journal_lines", "A change: {}").format(about)
        lines.append(
            Line(
                "draft",
                draft.id,
                "journal-drafts",
                words.names(known_names(journal, entry.people)),
                about,
                aside=words.day(entry.on_day or today, today),
            )
        )
    return Lines(lines, len(lines))


def trash(journal: "Journal", today: date) -> Lines:
    """Sessions in the trash, the last one put there first."""
    from cairn.journal.schema import SESSION
    from cairn.journal.session import Session
    from cairn.journal.shelves import value_of

    lines = []
    for row in journal.store.trash(SESSION):
        session = value_of(Session, row)
        goes = row.goes_on
        gone = translate("journal_lines", "goes on {}").format(labels.day(goes)) if goes else ""
        line = _session(journal, session, today)
        lines.append(
            Line("trash", row.id, line.icon, line.lead, line.text, aside=gone, session=row.id)
        )
    return Lines(lines, len(lines))


def wanted(entries: Iterable["Wanted"]) -> Lines:
    """What the library should have, the most wanted first."""
    lines = [
        Line(
            "wanted",
            one.words,
            "journal-wanted",
            one.words,
            "  ·  ".join([*(words.wish(how.value) for how, _ in one.sources), *_last(one.last_on)]),
            aside=translate("journal_lines", "%Ln time(s)", "", one.times),
        )
        for one in entries
    ]
    return Lines(lines, len(lines))


def _last(day: date | None) -> list[str]:
    return [translate("journal_lines", "last on {}").format(labels.day(day))] if day else []


def known_names(journal: "Journal", people: Iterable[str]) -> list[str]:
    """Names of people that are given by id, or by a name that is not known yet."""
    every = {one.id: one.name for one in journal.people.all(archived=True)}
    return [every.get(one, one) for one in people]


def _ask_names(journal: "Journal", sessions: Iterable["Session"]) -> None:
    """Have everybody's names read at once instead of line by line."""
    journal.people.names(id for one in sessions for id in one.mentees)


def _session(
    journal: "Journal", one: "Session", today: date, aside: str = "", person: str = ""
) -> Line:
    """A session; among those of one `person` its habit leads, for who it was is known."""
    form = words.form(one.form.value)
    names = words.names(journal.people.names(id for id in one.mentees if id != person))
    about = one.habit or one.aim or _start_of(one.seen)
    facts = [form, words.minutes(one.minutes)]
    if person:
        lead, text = (
            about or form,
            [*(facts if about else facts[1:]), *([names] * (len(one.mentees) > 1))],
        )
    else:
        lead, text = names, [about] if about else facts
    return Line(
        "session",
        one.id,
        f"form-{one.form.value}",
        lead,
        "  ·  ".join(part for part in text if part),
        aside=aside,
        heading=words.day(one.on_day, today),
        session=one.id,
    )


def _action(journal: "Journal", one: "Action", heading: str, today: date) -> Line:
    late = one.due is not None and one.due < today
    return Line(
        "action",
        one.id,
        "journal-owed",
        one.text,
        words.names(journal.people.names([one.owner] if one.owner else one.people)),
        aside=words.due(one.due, today),
        role="danger" if late else "muted",
        heading=heading,
        session=one.session,
    )


def _start_of(text: str) -> str:
    return " ".join(text[:300].split())

"""Prep with what the library knows: records that changed, gotchas that fit the team."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from cairn.journal.journal import Journal
from cairn.journal.person import Team
from cairn.journal.prep import Prep, RecordNote
from cairn.library.arrivals import Arrivals
from cairn.library.row import Row
from cairn.library.rows import Rows
from cairn.library.source import GIT, Source
from cairn.records.record import Kind

_MOST = 200
"""Records that fit the team which are looked at for gotchas."""


def prepared(
    journal: Journal,
    person: str,
    rows: Rows | None,
    sources: Iterable[Source],
    arrivals: Arrivals | None = None,
) -> Prep:
    """The page before a session with `person` (an id); without a catalog only what happened.

    `arrivals` say when records of repositories changed, which have no file of their own here.
    """
    if rows is None:
        return journal.prep(person)
    every = list(sources)
    folders = {source.name: source.folder for source in every if source.kind != GIT}
    known = journal.prep(person)
    used = [_note(row, folders) for id, _, _ in known.used for row in rows.by_id(id)[:1]]
    if arrivals is not None:
        used = _as_they_came(used, arrivals, [one.name for one in every if one.kind == GIT])
    return journal.prep(person, used, fitting(rows, known.team))


def fitting(rows: Rows, team: Team | None) -> list[RecordNote]:
    """Gotchas that hold for the team's stack or kind of repository."""
    if team is None:
        return []
    keys: list[int] = []
    for where, some in rows.surroundings():
        if set(where.stack) & set(team.stack) or set(where.repo_kind) & set(team.repo_kinds):
            keys += some
    return [_note(row, {}) for row in rows.get(keys[:_MOST]) if row.kind == Kind.GOTCHA]


def _as_they_came(
    notes: list[RecordNote], arrivals: Arrivals, sources: Iterable[str]
) -> list[RecordNote]:
    """`notes`, those about what a sync brought with its day."""
    came = {
        one.news.id: datetime.fromisoformat(one.at).astimezone().date()
        for one in arrivals.came(sources)
    }
    return [replace(one, changed_on=came.get(one.record, one.changed_on)) for one in notes]


def _note(row: Row, folders: dict[str, Path]) -> RecordNote:
    changed = row.reviewed_on
    if row.source in folders:
        try:
            changed = date.fromtimestamp((folders[row.source] / row.path).stat().st_mtime)
        except (OSError, ValueError, OverflowError):
            changed = row.reviewed_on
    where = row.applies_to
    return RecordNote(row.id, row.title, row.kind, changed, where.stack, where.repo_kind)

"""Prep with what the library knows: records that changed, gotchas that fit the team."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from cairn.journal.journal import Journal
from cairn.journal.person import Team
from cairn.journal.prep import Prep, RecordNote
from cairn.library.row import Row
from cairn.library.rows import Rows
from cairn.library.source import Source
from cairn.records.record import Kind

_MOST = 200
"""Records that fit the team which are looked at for gotchas."""


def prepared(journal: Journal, person: str, rows: Rows | None, sources: Iterable[Source]) -> Prep:
    """The page before a session with `person` (an id); without a catalog only what happened."""
    if rows is None:
        return journal.prep(person)
    folders = {source.name: source.folder for source in sources}
    known = journal.prep(person)
    used = [_note(row, folders) for id, _, _ in known.used for row in rows.by_id(id)[:1]]
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


def _note(row: Row, folders: dict[str, Path]) -> RecordNote:
    changed = None
    if row.source in folders:
        try:
            changed = date.fromtimestamp((folders[row.source] / row.path).stat().st_mtime)
        except (OSError, ValueError, OverflowError):
            changed = row.reviewed_on
    where = row.applies_to
    return RecordNote(row.id, row.title, row.kind, changed, where.stack, where.repo_kind)

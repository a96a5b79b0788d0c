"""Drafts in the journal's list: sessions not logged yet, records not sent yet, what may be one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import journal_lines, labels
from cairn.desk import journal_words as words
from cairn.desk.line_model import Line, Lines

if TYPE_CHECKING:
    from cairn.journal.journal import Journal
    from cairn.journal.recurrence import Recurring
    from cairn.outbox.draft import Draft

translate = QCoreApplication.translate


def drafts(
    journal: "Journal", records: "Iterable[Draft]", offered: "Iterable[Recurring]", today: date
) -> Lines:
    """What was begun, the latest change of each first; then what was met again and again."""
    sessions = journal_lines.drafts(journal, today).first
    others = [*(_record(one, today) for one in records), *(_offer(one, today) for one in offered)]
    heading = translate("draft_lines", "Sessions") if others else ""
    lines = [*(replace(one, heading=heading) for one in sessions), *others]
    return Lines(lines, len(lines))


def _record(draft: "Draft", today: date) -> Line:
    return Line(
        "record-draft",
        draft.id,
        f"kind-{draft.kind}",
        draft.title,
        labels.kind(draft.kind),
        aside=words.day(draft.edited_at.astimezone().date(), today),
        heading=translate("draft_lines", "Records"),
        session=draft.sessions[0] if draft.sessions else "",
    )


def _offer(met: "Recurring", today: date) -> Line:
    often = translate("draft_lines", "%Ln session(s)", "", met.sessions)
    teams = translate("draft_lines", "%Ln team(s)", "", met.teams)
    return Line(
        "recurring",
        met.key,
        "kind-gotcha",
        met.text,
        f"{often}  ·  {teams}",
        aside=words.day(met.last_on, today),
        heading=translate("draft_lines", "Met again and again"),
        session=met.in_sessions[0],
    )

"""What was found out by trying a record, in a few words for the line of its trust."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels
from cairn.desk.legible import legible

if TYPE_CHECKING:
    from datetime import date

    from cairn.records.evidence import Evidence

translate = QCoreApplication.translate

MOST_PLACES = 3


def tried(evidence: "Evidence", repo_kind: str) -> list[str]:
    """How often it worked, the last time, and where; `repo_kind` is what one works in."""
    facts = []
    good = evidence.worked + evidence.adapted
    if good:
        facts.append(translate("evidence_words", "worked %Ln time(s)", "", good))
    if evidence.last_worked_on is not None:
        day = labels.day(evidence.last_worked_on)
        facts.append(
            translate("evidence_words", "last on {day} with {version}").format(
                day=day, version=legible(evidence.last_version, 40)
            )
            if evidence.last_version
            else translate("evidence_words", "last on {}").format(day)
        )
    if evidence.failed:
        facts.append(translate("evidence_words", "failed %Ln time(s)", "", evidence.failed))
    places = sorted(evidence.repo_kinds.items(), key=lambda one: (-one[1], one[0]))
    if places:
        named = ", ".join(repository(name) for name, _ in places[:MOST_PLACES])
        facts.append(translate("evidence_words", "in: {}").format(named))
    if evidence.proven_in(repo_kind) is False:
        facts.append(
            translate("evidence_words", "not yet tried in: {}").format(repository(repo_kind))
        )
    return facts


def failed(evidence: "Evidence", reviewed_on: "date | None") -> str:
    """That it failed; nothing where it did not, or was reviewed since."""
    if evidence.last_failed_on is None or not evidence.failed_since(reviewed_on):
        return ""
    return translate("evidence_words", "failed on {}").format(labels.day(evidence.last_failed_on))


def repository(kind: str) -> str:
    """How code lies."""
    return {
        "monorepo": translate("evidence_words", "monorepo"),
        "infrastructure": translate("evidence_words", "infrastructure"),
        "service": translate("evidence_words", "service"),
        "library": translate("evidence_words", "library"),
    }.get(kind, legible(kind, 40))

"""How it went with a record, as the journal of this home knows it."""

from cairn.cli import say
from cairn.errors import CairnError
from cairn.records.evidence import Evidence
from cairn.workspace import Workspace


def evidence_of(workspace: Workspace, record: str) -> Evidence | None:
    """What is known of `record`; nothing where there is no journal, or it cannot be read."""
    if not workspace.journal_file.is_file():
        return None
    try:
        return workspace.journal.outcomes.evidence([record]).get(record)
    except CairnError as error:
        say.aside(f"cairn: {error}")
        return None


def evidence_text(tried: Evidence) -> str:
    """In one line: how often, the last time, and where."""
    counts = {"worked": tried.worked, "adapted": tried.adapted, "failed": tried.failed}
    parts = [f"{what} {count}" for what, count in counts.items() if count]
    if tried.last_worked_on is not None:
        version = f" with {tried.last_version}" if tried.last_version else ""
        parts.append(f"last on {tried.last_worked_on}{version}")
    if tried.last_failed_on is not None:
        parts.append(f"failed on {tried.last_failed_on}")
    if tried.repo_kinds:
        most = sorted(tried.repo_kinds.items(), key=lambda one: (-one[1], one[0]))
        parts.append("in " + ", ".join(f"{kind} {count}" for kind, count in most))
    return " · ".join(parts)

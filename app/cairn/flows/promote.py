"""From what happened to a draft of a record: a session, or a gotcha that keeps coming back."""

from collections.abc import Sequence
from dataclasses import replace

from cairn.errors import CairnError
from cairn.flows.thresholds import with_threshold
from cairn.journal.journal import Journal
from cairn.journal.promotion import PROMOTED, Promotion
from cairn.journal.recurrence import Recurring
from cairn.journal.session import Session
from cairn.outbox.begin import from_nothing
from cairn.outbox.draft import Draft
from cairn.outbox.drafts import Drafts
from cairn.outbox.provenance import provenance, told
from cairn.outbox.spine import Spine
from cairn.records.record import Kind

__all__ = [
    "PROMOTED",
    "counted",
    "evidenced",
    "fitting",
    "from_session",
    "from_sighting",
    "offered",
]


def offered(
    journal: Journal, spine: Spine | None = None, met: Session | None = None
) -> list[Recurring]:
    """What was met often enough to be a record for all, most met first, no draft of it yet.

    How often that is the shared layer says, by its `spine`. With `met` only of what that session
    met.
    """
    preferences = with_threshold(journal.settings.load(), spine)
    return journal.promotions.offered(preferences, met)


def fitting(session: Session) -> str:
    """The kind that a session suggests, one of `PROMOTED`."""
    if any(not one.record for one in session.sightings):
        return Kind.GOTCHA.value
    return Kind.RECIPE.value if session.asked.strip() else Kind.PATTERN.value


def from_session(journal: Journal, session: Session, kind: str = "") -> Draft:
    """A draft of `kind` (one of `PROMOTED`, else what fits) from one session.

    Every name in it is a role, and private notes are not in it. It is shown and changed first;
    `Drafts.save` keeps it.
    """
    champion = journal.settings.load().champion
    made = journal.promotions.from_session(session, kind or fitting(session), champion)
    return _draft(made, f"session:{session.id}")


def from_sighting(journal: Journal, sighted: Recurring, kind: str = Kind.GOTCHA.value) -> Draft:
    """A draft of `kind` from a gotcha that keeps coming back; see `from_session`."""
    champion = journal.settings.load().champion
    made = journal.promotions.from_sighting(sighted, kind, champion)
    return _draft(made, f"sighting:{sighted.key}")


def evidenced(journal: Journal, draft: Draft, spine: Spine | None = None) -> Draft:
    """`draft` with what stands behind it as counts, or with none below the spine's threshold.

    One whose front matter cannot be read or changed stays as it is.
    """
    try:
        return replace(draft, text=told(draft, provenance(journal, draft, spine)))
    except CairnError:
        return draft


def counted(
    journal: Journal, drafts: Drafts, chosen: Sequence[Draft], spine: Spine | None = None
) -> list[Draft]:
    """`chosen` with their counts as they are today, kept so; to be asked before the gate is."""
    found = []
    for draft in chosen:
        now = evidenced(journal, draft, spine)
        found.append(drafts.save(now) if now.text != draft.text else draft)
    return found


def _draft(made: Promotion, born: str) -> Draft:
    begun = from_nothing(made.kind, made.title or f"New {made.kind}", made.text)
    return replace(begun, born=born, sessions=made.sessions, met=made.met)

"""What stands behind a draft, as counts: sessions, teams, how it went. Never who."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cairn.errors import CairnError
from cairn.journal.journal import Journal
from cairn.journal.schema import SESSION
from cairn.outbox.draft import Base, Draft
from cairn.outbox.spine import Spine
from cairn.outbox.written import read, says
from cairn.records.edit import Written, drop_key, set_key
from cairn.records.record import Kind

KEY = "provenance"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Counts behind one draft.

    Attributes:
        sessions, teams: how many met it, or tried the record.
        worked, adapted, failed: how it went with the record.
        repo_kinds, stacks: where it worked or was adapted, and how often.
    """

    sessions: int
    teams: int
    worked: int = 0
    adapted: int = 0
    failed: int = 0
    repo_kinds: Mapping[str, int] = field(default_factory=dict)
    stacks: Mapping[str, int] = field(default_factory=dict)

    def value(self) -> dict[str, Written]:
        """What stands in the front matter."""
        said: dict[str, Written] = {"sessions": self.sessions, "teams": self.teams}
        if self.worked or self.adapted or self.failed:
            said |= {"worked": self.worked, "adapted": self.adapted, "failed": self.failed}
        proven: dict[str, Written] = {}
        if self.repo_kinds:
            proven["repo_kind"] = dict(sorted(self.repo_kinds.items()))
        if self.stacks:
            proven["stack"] = dict(sorted(self.stacks.items()))
        return said | ({"proven_in": proven} if proven else {})


def provenance(journal: Journal, draft: Draft, spine: Spine | None = None) -> Provenance | None:
    """What the journal knows of `draft`; None below the threshold of `spine`.

    A place in which fewer sessions than that stand behind it is left out: it would tell whose it
    was. What others gave as evidence counts as well.
    """
    least = spine or Spine()
    store, ids = journal.store, set(draft.sessions)
    if draft.met:
        where = "id IN (SELECT id FROM session_met WHERE value = ?)"
        ids |= {id for (id,) in store.columns(SESSION, ("id",), where, (draft.met,))}
    record = _record(draft)
    where = "id IN (SELECT id FROM session_records WHERE value = ?)"
    tried = {id for (id,) in store.columns(SESSION, ("id",), where, (record,))} if record else set()
    every = [(id, team) for id, team in store.columns(SESSION, ("id", "team"))
             if id in ids | tried]  # fmt: skip
    evidence = journal.outcomes.evidence([record]).get(record) if record else None
    sessions, teams = len(every), len({team for _, team in every if team})
    if evidence is not None:  # files of others: their sessions and teams are not ours
        of_ours = {team for id, team in every if id in tried and team}
        sessions += max(evidence.sessions - len(tried), 0)
        teams += max(evidence.teams - len(of_ours), 0)
    if sessions < least.sessions or teams < least.teams:
        return None
    if evidence is None:
        return Provenance(sessions, teams)
    return Provenance(
        sessions,
        teams,
        evidence.worked,
        evidence.adapted,
        evidence.failed,
        {name: count for name, count in evidence.repo_kinds.items() if count >= least.sessions},
        {name: count for name, count in evidence.stacks.items() if count >= least.sessions},
    )


def told(draft: Draft, found: Provenance | None) -> str:
    """The text of `draft` with `found` in its front matter, or without any. Raises E_EDIT.

    What a record that is there already says of itself stays where more stand behind it: others
    count as well. A skill has no such key.
    """
    if draft.kind == Kind.SKILL:
        return draft.text
    said = _said(draft.base)
    data = draft.text.encode()
    if found is None or (said and said >= found.sessions):
        return draft.text if said else drop_key(data, KEY).decode()
    return set_key(data, KEY, found.value()).decode()


def _said(base: Base | None) -> int:
    """How many sessions the record that a draft is about has behind it, by its own words."""
    if base is None:
        return 0
    try:
        front = read(base.text, base.path or "record.md").front
    except CairnError:
        return 0
    value = front.get(KEY)
    sessions = value.get("sessions") if isinstance(value, dict) else None
    return int(sessions) if isinstance(sessions, str) and sessions.isdecimal() else 0


def _record(draft: Draft) -> str:
    if draft.base is not None:
        return draft.base.record
    said = says(draft)
    return said.id if said is not None else ""

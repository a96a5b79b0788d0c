"""What became of a contribution, by the id of its record and the digest of what was sent."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cairn.outbox.decision import SUPERSEDED, Decision
from cairn.outbox.draft import Draft, Sent, State, digest_of
from cairn.outbox.keeping import read_moment
from cairn.outbox.seen import Seen, Shared
from cairn.outbox.stemming import holds_all, said, stems_from

PATIENCE = timedelta(days=21)
"""After so long without an answer one may ask."""

UNDERWAY = (State.EXPORTED, State.IN_REVIEW)
"""States in which an answer is waited for."""

_RECORDS = ("record", "skill")
"""Renderings that have an id in them by which they are found."""


@dataclass(frozen=True, slots=True)
class Fate:
    """How one draft stands with those it was sent to.

    Attributes:
        state: what it is now.
        note: in words: the reason, or what is waited for; empty if the state says it all.
        theirs: the record as others have it; None if they do not.
        ours: the text that was sent, the last one that is noted or one that came after that and is
            not; with `theirs` it makes the difference.
        clash: whether somebody else changed the record meanwhile: two texts wait for a word.
        waiting: since how many days no answer came; 0 before that is long.
        chase: a line to ask with; empty if it is not time for that.
        instead: id of the record that says it instead; empty if none does.
        ancestor: for a clash of a new record, the earlier text of ours that others have it from.
    """

    state: State
    note: str = ""
    theirs: Shared | None = None
    ours: str = ""
    clash: bool = False
    waiting: int = 0
    chase: str = ""
    instead: str = ""
    ancestor: str = ""

    @property
    def asks(self) -> bool:
        """Whether somebody has to say what to do next."""
        return self.state is State.GONE or self.clash


def fate(draft: Draft, seen: Seen, now: datetime) -> Fate | None:
    """The fate of a draft; None for one that was never sent."""
    if not draft.sent:
        return None
    sent, theirs = draft.sent[-1], seen.shared
    own = _own(draft, seen)
    earlier = {one.digest for one in draft.sent if one.digest} | {digest_of(one) for one in own}
    clash, first = False, _first(draft, own)
    if theirs is not None:
        if theirs.digest == sent.digest:
            return Fate(State.MERGED, theirs=theirs, ours=sent.text)
        # of one record there may be several changes of ours; what this one holds is none of another
        may_be = holds_all(draft.text, theirs.text)
        if may_be and any(one == theirs.text and _is_later(at, one, sent) for at, one in seen.ours):
            return Fate(State.MERGED, theirs=theirs, ours=theirs.text)
        if seen.decision is not None and seen.decision.digest == sent.digest:
            return _decided(seen.decision, theirs, sent)  # an earlier text may have been merged
        # of a new record that was sent twice, the first text may be the one that was merged
        before = draft.base.text if draft.base else first
        if theirs.superseded_by and theirs.superseded_by not in (before or ""):
            return Fate(
                State.SUPERSEDED, theirs=theirs, ours=sent.text, instead=theirs.superseded_by
            )
        if theirs.digest not in earlier and (
            draft.base is None or theirs.digest != draft.base.digest
        ):
            since = [before] if before is not None else []
            if seen.arrived or all(
                stems_from(sent.text, text, theirs.text) for text in [*since, *own]
            ):
                return Fate(State.EDITED, theirs=theirs, ours=sent.text)
            clash = True
    if seen.decision is not None and _is_about(seen.decision, sent):
        return _decided(seen.decision, theirs, sent)
    found = _underway(draft, sent, seen, now, clash)
    return replace(found, ancestor=first or "") if clash and draft.base is None else found


def _own(draft: Draft, seen: Seen) -> list[str]:
    """Earlier texts of ours, those that were noted last; what says the same as now is none."""
    now, path = said(draft.sent[-1].text), draft.sent[-1].path
    every = [
        *(text for _, text in seen.ours),
        *(one.text for one in draft.sent[:-1] if one.path == path),
    ]
    return [text for text in every if said(text) != now]


def _first(draft: Draft, own: list[str]) -> str | None:
    """The text of ours, the last one, that others may have it from; None if there is none.

    One that was not noted may be of another draft about that record, unless this one holds it.
    """
    noted = {one.text for one in draft.sent}
    known = (text for text in reversed(own) if text in noted or holds_all(draft.text, text))
    return next(known, None)


def _is_later(at: str, text: str, sent: Sent) -> bool:
    """Whether a text that was edited then went out after what is noted as sent last."""
    return bool(sent.at) and (at, holds_all(text, sent.text)) > (sent.at, False)


def _decided(decision: Decision, theirs: Shared | None, sent: Sent) -> Fate:
    state = State.SUPERSEDED if decision.outcome == SUPERSEDED else State.DECLINED
    return Fate(state, decision.reason, theirs, sent.text, instead=decision.instead)


def _unheard(draft: Draft, sent: Sent, seen: Seen, clash: bool) -> Fate:
    """Its repository is no source any more: what was known of it stays so."""
    if draft.state is State.DECLINED:
        return Fate(State.DECLINED, draft.note, seen.shared, sent.text)
    note = (
        "Its repository is no source of the library any more, so no answer from there is heard."
        f" Add {sent.target} again, or contribute the draft to another one."
    )
    state = draft.state if draft.state in (*UNDERWAY, State.GONE) else State.EXPORTED
    return Fate(state, note, seen.shared, sent.text, clash)


def _underway(draft: Draft, sent: Sent, seen: Seen, now: datetime, clash: bool) -> Fate:
    if not seen.known:
        return _unheard(draft, sent, seen, clash)
    state, note = State.EXPORTED, ""
    last = bool(sent.commit)  # else it went on as a file, whatever became of its branch
    if seen.queued:
        note = "It goes out as soon as the shared layer can be reached."
    elif seen.gathered:
        state = State.IN_REVIEW
        note = "It was taken, and is about to be merged."
    elif seen.branch:
        state = State.IN_REVIEW
    elif seen.arrived and last:
        return _arrived(sent, seen)
    elif seen.refused and last:
        return Fate(State.GONE, why_not_taken(seen.refused), seen.shared, sent.text, clash)
    elif last and read_moment(seen.synced_at) > read_moment(sent.at):
        note = "It is not there any more, and nobody said why."
        return Fate(State.GONE, note, seen.shared, sent.text, clash)
    days = (now - read_moment(sent.at)).days if sent.at else 0
    late = days >= PATIENCE.days and not seen.queued and seen.addressed
    return Fate(
        state,
        note,
        seen.shared,
        sent.text,
        clash,
        days if late else 0,
        _chase(draft, sent, days) if late else "",
    )


def why_not_taken(against: str) -> str:
    """What to say of one that was queued and did not go out, by `Seen.refused`."""
    if against == "gate":
        return "The gate stopped it while it waited. Contribute it again and look at what it found."
    if against == "state":
        return "What it was made from was taken back. Contribute it again."
    return "It was not taken there. Send it in another way, such as a bundle."


def _arrived(sent: Sent, seen: Seen) -> Fate:
    """It was merged; a record that is not there all the same was lost on the way, or taken out."""
    if sent.rendering in _RECORDS and seen.shared is None:
        note = "It was merged, and is not there any more."
        return Fate(State.GONE, note, ours=sent.text)
    return Fate(State.MERGED, theirs=seen.shared, ours=sent.text)


def _is_about(decision: Decision, sent: Sent) -> bool:
    """Whether it was made about what was sent last, and not about something before that."""
    if decision.digest:
        return decision.digest == sent.digest
    return not decision.on or decision.on >= sent.at[:10]


def _chase(draft: Draft, sent: Sent, days: int) -> str:
    where = f" ({sent.branch})" if sent.branch else ""
    return (
        f"“{draft.title}”{where} has been waiting for an answer for {days} days."
        " Is it wanted, and is anything missing?"
    )

"""What a fetch has answered, learned: drafts take on the state that their fate gives them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from cairn.outbox.asked import Asked, asked_of
from cairn.outbox.conflict import rebased
from cairn.outbox.draft import Base, Draft, Purpose, State, digest_of
from cairn.outbox.drafts import Drafts
from cairn.outbox.fate import Fate, fate
from cairn.outbox.seen import Seen
from cairn.outbox.stemming import said

OPEN = (State.EXPORTED, State.IN_REVIEW, State.GONE, State.DECLINED)
"""States that a fetch may still change; what was merged stays merged."""

_HERE = (State.MERGED, State.EDITED)


@dataclass(frozen=True, slots=True)
class Learned:
    """One draft that is not what it was.

    Attributes:
        before, draft: as it was and as it is kept now.
        fate: that it met.
        more: whether something was written in it after it was sent; that is a change of its own
            now, and nothing of it is lost.
    """

    before: Draft
    draft: Draft
    fate: Fate
    more: bool = False


def questions(drafts: Drafts) -> list[Asked]:
    """What to ask the sources about: every draft that waits for an answer."""
    found = (asked_of(draft) for draft in drafts.all(OPEN))
    return [one for one in found if one is not None]


def learn(
    drafts: Drafts, seen: Callable[[Asked], Seen], now: Callable[[], datetime] | None = None
) -> list[Learned]:
    """Ask about every draft that waits, keep what is different, and give back only that."""
    at = now() if now else datetime.now(UTC)
    learned = []
    for draft in drafts.all(OPEN):
        asked = asked_of(draft)
        found = fate(draft, seen(asked), at) if asked else None
        if found is not None and (changed := _after(draft, found)) is not None:
            kept = drafts.save(changed)
            learned.append(Learned(draft, kept, found, kept.state is State.DRAFT))
    return learned


def _after(draft: Draft, found: Fate) -> Draft | None:
    """The draft in its new state; None if that is the old one."""
    known = _noted(draft, found)
    if found.state in _HERE and found.theirs is not None and known.has_more:
        return _goes_on(known, found)
    changed = replace(known, state=found.state, note=found.note)
    if found.clash and draft.base is None and found.theirs is not None:
        # what was merged stems from the ancestor; what came later is a change
        text, record = found.ancestor, draft.sent[-1].record
        base = Base(record, found.theirs.source, found.theirs.path, digest_of(text), text)
        changed = replace(changed, base=base, purpose=Purpose.CHANGE)
    return changed if changed != draft else None


def _noted(draft: Draft, found: Fate) -> Draft:
    """The draft with what went out of it and was not noted, for the home ended before that."""
    sent, text = draft.sent[-1], found.ours
    if found.theirs is None or text in ("", sent.text):
        return draft
    all_of_it = said(text) == said(draft.text)
    later = replace(
        sent,
        vehicle="branch",
        branch="",
        commit="",
        place="",
        text=text,
        digest=digest_of(text),
        path=found.theirs.path,
        drafted=digest_of(draft.text if all_of_it else text),
    )
    return replace(draft, sent=(*draft.sent, later))


def _goes_on(draft: Draft, found: Fate) -> Draft:
    """What was written after it was sent is a change of what was merged.

    Where that was edited on the way, the text that was sent stays the ancestor: two texts meet.
    """
    assert found.theirs is not None
    if found.state is State.MERGED:
        return rebased(draft, found.theirs)
    sent = draft.sent[-1]
    base = Base(sent.record, found.theirs.source, found.theirs.path, sent.digest, sent.text)
    return replace(draft, base=base, purpose=Purpose.CHANGE, state=State.DRAFT, note="")

"""One record changed twice: two texts and the one they both come from, until somebody decides."""

from dataclasses import dataclass, replace

from cairn.outbox.draft import Base, Draft, Purpose, State
from cairn.outbox.seen import Shared
from cairn.records.merging import merged


@dataclass(frozen=True, slots=True)
class Conflict:
    """What is to be decided about. No text of it ever holds a marker.

    Attributes:
        draft: id of the draft.
        ancestor: the text that both come from; empty where there was none.
        mine: the draft as it is.
        theirs: the record as others have it.
        both: both changes in one text, where they do not touch; None where they do.
    """

    draft: str
    title: str
    ancestor: str
    mine: str
    theirs: Shared
    both: str | None


def conflict_of(draft: Draft, theirs: Shared | None) -> Conflict | None:
    """The conflict that a draft is in; None if nobody else changed what it is about."""
    if theirs is None or draft.base is None or draft.purpose is not Purpose.CHANGE:
        return None
    if theirs.digest == draft.base.digest or theirs.text == draft.text:
        return None
    return Conflict(
        draft.id,
        draft.title,
        draft.base.text,
        draft.text,
        theirs,
        merged(draft.base.text, draft.text, theirs.text),
    )


def resolved(draft: Draft, conflict: Conflict, text: str) -> Draft:
    """The draft with the text that was decided for, about the record as it is now; not kept yet.

    Saving it leaves the text it had in its history; theirs stands in the shared layer as before.
    """
    return rebased(replace(draft, text=text), conflict.theirs)


def rebased(draft: Draft, theirs: Shared) -> Draft:
    """The draft as a change of the record as others have it now; its text stays."""
    record = draft.base.record if draft.base else (draft.sent[-1].record if draft.sent else "")
    base = Base(record, theirs.source, theirs.path, theirs.digest, theirs.text)
    return replace(draft, base=base, purpose=Purpose.CHANGE, state=State.DRAFT, note="")

"""A draft of one's own becomes a change of a record, and is one's own again when that is wanted."""

from dataclasses import replace

from cairn.errors import CairnError
from cairn.outbox.draft import Draft, Purpose
from cairn.outbox.drafts import Drafts, Past
from cairn.outbox.improved import improved


def improve(drafts: Drafts, id: str, change: Draft) -> Draft:
    """Make the draft `id` the `change` of a record that was just begun; see `improved`.

    What it was stays a state to go back to. Raises E_DRAFT_UNKNOWN, and what `improved` raises.
    """
    return drafts.save(improved(_kept(drafts, id), change))


def was_own(drafts: Drafts, id: str) -> Past | None:
    """The last state in which the draft `id` was about no record; None if it is so, or never was.

    Raises E_DRAFT_UNKNOWN.
    """
    if drafts.get(id).base is None:
        return None
    return next((one for one in drafts.history(id) if one.draft.base is None), None)


def own_again(drafts: Drafts, id: str) -> Draft:
    """The draft `id` with the text that it had before it became a change of a record.

    What was written in the change stays a state to go back to. Raises E_DRAFT_UNKNOWN, and E_DRAFT
    where there is nothing to go back to or others have the change already.
    """
    now, before = _kept(drafts, id), was_own(drafts, id)
    if before is None or now.sent:
        raise CairnError(
            "E_DRAFT",
            "It left already." if now.sent else "The draft was never one of its own.",
            "Its earlier states can be brought back beside it.",
        )
    old = before.draft
    kind, title = old.kind, old.title
    return drafts.save(
        replace(now, kind=kind, title=title, text=old.text, purpose=Purpose.NEW, base=None)
    )


def _kept(drafts: Drafts, id: str) -> Draft:
    """The draft `id`, with what was typed in it last a state to go back to."""
    now, states = drafts.get(id), drafts.history(id)
    return now if states and states[0].draft.text == now.text else drafts.save(now)

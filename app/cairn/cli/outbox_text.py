"""Cards of the outbox in the terminal, and for a script."""

from typing import TYPE_CHECKING, Any

from cairn.cli.differing import differs
from cairn.cli.draft_text import draft_dict, stands
from cairn.cli.paper import Paper, harmless
from cairn.outbox.draft import State

if TYPE_CHECKING:
    from cairn.outbox.board import Card
    from cairn.outbox.draft import Draft

_LONGEST = 500


def card_dict(card: "Card") -> dict[str, Any]:
    """A card for a script."""
    draft, fate, conflict = card.draft, card.fate, card.conflict
    sent, written = draft.sent[-1] if draft.sent else None, draft.written
    return draft_dict(draft) | {
        "sent": sent
        and {
            "as": sent.rendering,
            "to": sent.vehicle,
            "target": sent.target,
            "branch": sent.branch,
            "record": sent.record,
            "at": sent.at,
        },
        "written": written
        and {"place": written.place, "at": written.at, "as": written.rendering,
             "to": written.vehicle},
        "has_more": draft.has_more,
        "asks": card.asks,
        "days": fate.waiting if fate else 0,
        "chase": fate.chase if fate else "",
        "instead": fate.instead if fate else "",
        "conflict": conflict
        and {"path": conflict.theirs.path, "source": conflict.theirs.source,
             "fits": conflict.both is not None},
    }  # fmt: skip


def card_lines(card: "Card", paper: Paper) -> list[str]:
    """A card for a person: what it is, then what there is to say of it."""
    draft = card.draft
    lines = [f"{harmless(draft.title)}  {paper.whisper(harmless(_about(draft)))}"]
    if (written := draft.written) is not None:
        lines.append(f"  {harmless(f'written to {written.place} on {written.at[:10]}')}")
    note = draft.note or (card.fate.note if card.fate else "")
    if note:
        lines.append(f"  {harmless(note[:_LONGEST])}")
    if card.conflict is not None:
        said = f"Somebody else changed {card.conflict.theirs.path}: two texts wait for a word."
        lines.append(f"  {paper.warning(harmless(said))}")
    if card.fate is not None and card.fate.chase:
        lines.append(f"  {paper.warning('No answer yet. You could ask:')}")
        lines.append(f"  {harmless(card.fate.chase)}")
    if draft.has_more:
        lines.append(f"  {paper.warning('It was changed since it was sent.')}")
    return lines


def _about(draft: "Draft") -> str:
    sent = draft.sent[-1] if draft.sent else None
    where = (sent.branch or sent.target) if sent else ""
    return " · ".join(filter(None, (draft.kind, stands(draft), where, draft.id)))


def texts_dict(card: "Card") -> dict[str, Any]:
    """The texts of a card that is looked at by itself, for a script."""
    conflict, fate = card.conflict, card.fate
    if conflict is not None:
        return {
            "texts": {
                "ancestor": conflict.ancestor,
                "mine": conflict.mine,
                "theirs": conflict.theirs.text,
                "both": conflict.both,
            }
        }
    theirs = fate.theirs if fate else None
    return {"texts": {"sent": fate.ours, "theirs": theirs.text} if fate and theirs else {}}


def texts_lines(card: "Card", paper: Paper) -> list[str]:
    """The same for a person: what differs, line by line."""
    conflict, fate = card.conflict, card.fate
    if conflict is not None:
        return [
            paper.strong("what you changed"),
            *differs(conflict.ancestor, conflict.mine, paper),
            paper.strong("what they changed"),
            *differs(conflict.ancestor, conflict.theirs.text, paper),
        ]
    if fate is None or fate.theirs is None or fate.ours == fate.theirs.text:
        return []
    if card.draft.state is State.DRAFT:  # it goes on from theirs by now
        return []
    return [paper.strong("what they changed"), *differs(fate.ours, fate.theirs.text, paper)]

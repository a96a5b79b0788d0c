"""The words of the outbox: columns, cards, and the one thing to do about each."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels
from cairn.desk.legible import legible
from cairn.desk.line_model import Line
from cairn.desk.sentences import said

if TYPE_CHECKING:
    from cairn.outbox.board import Card
    from cairn.outbox.draft import Draft, Sent

translate = QCoreApplication.translate

COLUMNS = ("drafts", "exported", "in-review", "merged", "answered")
"""From left to right; the values of `cairn.outbox.board.Column`."""


def column(name: str) -> str:
    """What stands above a column."""
    return {
        "drafts": translate("outbox_words", "Drafts"),
        "exported": translate("outbox_words", "Contributed"),
        "in-review": translate("outbox_words", "In review"),
        "merged": translate("outbox_words", "Taken"),
        "answered": translate("outbox_words", "Declined, replaced, gone"),
    }[name]


def state(name: str) -> str:
    """How far a draft has come; one of `cairn.outbox.draft.State`."""
    return {
        "draft": translate("outbox_words", "Draft"),
        "exported": translate("outbox_words", "Contributed"),
        "in-review": translate("outbox_words", "In review"),
        "merged": translate("outbox_words", "Taken as it is"),
        "merged-with-edits": translate("outbox_words", "Taken with edits"),
        "superseded": translate("outbox_words", "Another record says it"),
        "declined": translate("outbox_words", "Declined"),
        "gone": translate("outbox_words", "Gone without a word"),
    }.get(name, name)


def purpose(draft: "Draft") -> str:
    """What the draft is to become; empty for a record of its own."""
    if draft.base is None:
        return ""
    return {
        "change": translate("outbox_words", "a change of {}"),
        "adapt": translate("outbox_words", "adapted from {}"),
        "deviate": translate("outbox_words", "a deviation from {}"),
    }.get(draft.purpose.value, "{}").format(legible(draft.base.source, 60))


def age(moment: datetime, now: datetime | None = None) -> str:
    """How long ago, in days."""
    days = max(0, ((now or datetime.now(UTC)) - moment).days)
    if not days:
        return translate("outbox_words", "today")
    return translate("outbox_words", "%Ln day(s)", "", days)


def card_line(card: "Card") -> Line:
    """A card: title, what it is and how old, the one thing to do."""
    draft = card.draft
    about = (labels.kind(draft.kind), purpose(draft), age(draft.edited_at))
    todo, role = to_do(card)
    return Line(
        "record-draft",
        draft.id,
        f"kind-{draft.kind}",
        legible(draft.title, 160),
        " · ".join(one for one in about if one),
        aside=todo,
        role=role,
    )


def to_do(card: "Card") -> tuple[str, str]:
    """The one thing to do about a card, and the role of its colour."""
    draft, fate = card.draft, card.fate
    if card.conflict is not None:
        return translate("outbox_words", "Changed by others too: say which text holds"), "caution"
    if draft.has_more:
        return translate("outbox_words", "Changed since: contribute it again"), "accent"
    if fate is not None and fate.waiting:
        said = translate("outbox_words", "No answer for %Ln day(s): ask", "", fate.waiting)
        return said, "caution"
    sent = draft.sent[-1] if draft.sent else None
    name = draft.state.value
    if name == "draft":
        return translate("outbox_words", "Contribute it"), "accent"
    if name == "exported" and sent is not None and sent.vehicle != "branch":
        return translate("outbox_words", "Hand the file over"), "accent"
    return {
        "exported": (translate("outbox_words", "Hand it in"), "accent"),
        "in-review": (translate("outbox_words", "Wait for the answer"), "muted"),
        "merged": (translate("outbox_words", "Done"), "positive"),
        "merged-with-edits": (translate("outbox_words", "See what they changed"), "positive"),
        "superseded": (translate("outbox_words", "Read the other record"), "muted"),
        "declined": (translate("outbox_words", "Read why"), "muted"),
    }.get(name, (translate("outbox_words", "Ask what became of it"), "caution"))


def standing(card: "Card") -> str:
    """How it stands with those it was sent to, in a sentence or two; empty for a mere draft."""
    draft, fate = card.draft, card.fate
    parts = []
    sent = draft.sent[-1] if draft.sent else None
    if sent is not None:
        where = legible(sent.branch or sent.target, 120) if sent.target != sent.place else ""
        parts.append(" · ".join(filter(None, (state(draft.state.value), where))))
    if lies := written(draft):
        parts.append(lies)
    if draft.note:
        ours = draft.state.value in ("exported", "in-review", "gone")  # not a reason of others
        parts.append(legible(said(draft.note) if ours else draft.note, 600))
    if card.conflict is not None:
        parts.append(translate("outbox_words", "Somebody else changed the record meanwhile."))
    if draft.has_more:
        parts.append(translate("outbox_words", "It was changed since it was sent."))
    if fate is not None and fate.waiting:
        parts.append(
            translate("outbox_words", "There was no answer for %Ln day(s).", "", fate.waiting)
        )
    return "\n".join(parts)


def question(card: "Card") -> str:
    """A line to ask with where no answer comes; empty if it is not time for that."""
    draft, fate = card.draft, card.fate
    if draft.sent and draft.state.value == "gone":
        sent = draft.sent[-1]
        return translate(
            "outbox_words",
            "“{title}” ({place}) is not there any more, and I saw no answer."
            " What became of it, and is it still wanted?",
        ).format(title=draft.title, place=_known_as(sent))
    if fate is None or not fate.waiting:
        return ""
    sent = draft.sent[-1]
    return translate(
        "outbox_words",
        "“{title}” ({place}) has been waiting for an answer for {days} days."
        " Is it wanted, and is anything missing?",
    ).format(title=draft.title, place=_known_as(sent), days=fate.waiting)


def _known_as(sent: "Sent") -> str:
    """What those it was sent to know it by; never where it lies on this machine."""
    return sent.branch or sent.path or sent.record


def written(draft: "Draft") -> str:
    """Where it was written on this machine last, and when; empty if it never was."""
    last = draft.written
    if last is None:
        return ""
    return translate("outbox_words", "Written to {place} on {day}").format(
        place=legible(last.place, 200),
        day=labels.day(datetime.fromisoformat(last.at).astimezone().date()),
    )

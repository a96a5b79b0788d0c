"""The words for two texts of one record: what happened, and what each answer does."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels
from cairn.desk import outbox_words as words
from cairn.desk.legible import legible

if TYPE_CHECKING:
    from cairn.outbox.board import Card

translate = QCoreApplication.translate

MINE, THEIRS, BOTH = "mine", "theirs", "both"


def heads() -> tuple[str, str, str]:
    """What stands above the three columns."""
    return (
        translate("settle_words", "My text"),
        translate("settle_words", "What both come from"),
        translate("settle_words", "Their text"),
    )


def about(card: "Card") -> str:
    """Kind, standing, and where the other text stands."""
    theirs = card.conflict.theirs if card.conflict is not None else None
    if theirs is None and card.fate is not None:
        theirs = card.fate.theirs
    parts = [labels.kind(card.draft.kind), words.state(card.draft.state.value)]
    if theirs is not None:
        parts.append(f"{legible(theirs.source, 60)} / {legible(theirs.path, 120)}")
    return " · ".join(parts)


def lead(card: "Card") -> str:
    """What happened."""
    if card.conflict is not None:
        return translate(
            "settle_words",
            "You and somebody else changed the same record. Both texts are kept until you say"
            " which holds; the other one is not lost afterwards either.",
        )
    if edited(card):
        return translate(
            "settle_words", "It was taken with edits: what was sent is on the left, what stands"
            " in the shared layer now on the right.",
        )  # fmt: skip
    return translate("settle_words", "There is nothing to decide: nobody else changed it.")


def hint(how: str, touches: int) -> str:
    """What an answer does."""
    if how == MINE:
        return translate(
            "settle_words",
            "The draft stays as you wrote it, from now on as a change of their text: where it is"
            " taken, what they changed is undone.",
        )
    if how == THEIRS:
        return translate(
            "settle_words",
            "The draft takes their text. What you wrote stays among its earlier states.",
        )
    if not touches:
        return translate(
            "settle_words", "The two changes do not touch: here are both in one text. Read it over."
        )
    return translate(
        "settle_words",
        "In %Ln place(s) both changes touch; yours stands there now. Write what holds.",
        None,
        touches,
    )


def done(how: str) -> str:
    """What was done."""
    return {
        MINE: translate("settle_words", "Your text holds. Theirs stays in the shared layer."),
        THEIRS: translate("settle_words", "Their text holds. Yours is among the earlier states."),
    }.get(how, translate("settle_words", "One text of both holds. It can be contributed."))


def edited(card: "Card") -> list[tuple[str, str]]:
    """What was sent and what became of it; empty where that is the same, or unknown."""
    fate = card.fate
    if fate is None or fate.theirs is None or not fate.ours or fate.ours == fate.theirs.text:
        return []
    return [(fate.ours, fate.theirs.text)]


def record(card: "Card") -> str:
    """Id of the record as others have it; empty where there is none."""
    fate, draft = card.fate, card.draft
    if card.conflict is None and (fate is None or fate.theirs is None):
        return ""
    if draft.sent and draft.sent[-1].record:
        return draft.sent[-1].record
    return draft.base.record if draft.base is not None else ""

"""What left before anybody knew that it must not, in words: what it has in it, what to do now."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import gate_words, labels
from cairn.desk.legible import legible

if TYPE_CHECKING:
    from cairn.outbox.left_already import LeftAlready

translate = QCoreApplication.translate

_LONGEST = 120
_MOST = 2


def left_words(left: "Sequence[LeftAlready]") -> str:
    """What is in it, since when, and what to do at each of the last places; empty for none."""
    if not left:
        return ""
    found = [one for gone in left for one in gone.found]
    kinds = " · ".join(sorted({gate_words.kind(one.kind) for one in found}))
    last = max(datetime.fromisoformat(one.sent.at) for one in left).astimezone().date()
    told = translate(
        "left_words", "This left already on {day}, before it was known: {kinds}."
    ).format(day=labels.day(last), kinds=kinds)
    if any(one.kind == "secret" for one in found):
        changed = translate(
            "left_words", "Have it changed where it is in use: whoever has it, has it."
        )
        told = f"{told} {changed}"
    places = list(dict.fromkeys(_to_do(one) for one in reversed(left)))
    lines = [told, *places[:_MOST]]
    if (more := len(places) - _MOST) > 0:
        lines.append(translate("left_words", "And in %Ln more place(s).", "", more))
    return "\n".join(lines)


def _to_do(last: "LeftAlready") -> str:
    """Whom to ask for what; Cairn itself takes nothing back."""
    sent = last.sent
    if not sent.branch:
        return translate(
            "left_words", "Take it out at {}, and ask whoever was given it to throw it away."
        ).format(legible(sent.place or sent.target, _LONGEST))
    return translate(
        "left_words",
        "Ask those who keep {target} to delete {branch}, and to take it out of what they merged:"
        " only they can.",
    ).format(target=legible(sent.target, _LONGEST), branch=legible(sent.branch, _LONGEST))

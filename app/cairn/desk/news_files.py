"""What changed beside a record, laid out: files of a skill, the machine half of the guardrails."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from cairn.desk import news_words
from cairn.desk.legible import legible
from cairn.desk.person_words import section
from cairn.library.news import NO_TEXT, TOO_LONG

if TYPE_CHECKING:
    from cairn.desk.palette import Roles

translate = QCoreApplication.translate

Value = Mapping[str, Any]
"""What the job ``came`` gives."""


def pairs(found: Value) -> list[tuple[str, str]]:
    """What is to be laid side by side: the record, if it changed, then the files that did."""
    own = [(found["before"], found["after"])] if _changed(found) else []
    return own + [(one["before"], one["after"]) for one in found["files"] if _has_both(one)]


def laid(found: Value, sides: Sequence[str], roles: "Roles") -> str:
    """All of it as HTML, the files first; `sides` is what became of `pairs`."""
    rest = iter(sides)
    record = next(rest) if _changed(found) else ""
    parts = [_file(one, next(rest) if _has_both(one) else "", roles) for one in found["files"]]
    if parts and record:
        record = section(translate("news_files", "The record"), record)
    return "".join(parts) + record


def _changed(found: Value) -> bool:
    before, after = found["before"], found["after"]
    return before is not None and after is not None and before != after


def _has_both(one: Value) -> bool:
    return one["before"] is not None and one["after"] is not None


def _file(one: Value, sides: str, roles: "Roles") -> str:
    from cairn import invisible, lookalikes

    about = [news_words.how(one["how"]), legible(one["path"], 300)]
    if one["code"]:
        about.append(translate("news_files", "code"))
    html = sides
    if one["why"]:
        html = f'<p style="color:{roles.caution}">{escape(_why(one["why"]))}</p>'
    elif not sides:
        text = one["after"] if one["after"] is not None else one["before"]
        shown = escape(lookalikes.reveal(invisible.reveal(text or "")))
        html = f'<pre style="background-color:{roles.raised}">{shown}</pre>'
    return section(" · ".join(about), html)


def _why(why: str) -> str:
    if why == TOO_LONG:
        return translate("news_files", "It is too long to be shown here.")
    if why == NO_TEXT:
        return translate("news_files", "It is no text, so it cannot be shown.")
    return translate("news_files", "It is a link or another repository; it is not followed.")

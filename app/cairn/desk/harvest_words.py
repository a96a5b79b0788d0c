"""The words of a harvest: what each candidate is, where it stands, what there is already."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels
from cairn.desk.legible import legible
from cairn.desk.line_model import Line
from cairn.desk.sentences import said

if TYPE_CHECKING:
    from cairn.outbox.harvest.found import Candidate, Harvest, Skipped

translate = QCoreApplication.translate

CANDIDATE, PASSED_OVER = "candidate", "passed-over"
"""Kinds of lines; only the first can be ticked."""

_MOST_NAMES = 5


def line(one: "Candidate", *, ticked: bool) -> Line:
    """One row; those that are of this checkout alone, or there already, stand apart."""
    aside, role = standing(one)
    told = [
        translate("harvest_words", "ticked") if ticked else labels.kind(one.kind),
        f"{legible(one.path, 160)}:{one.line}",
    ]
    if one.along:
        told.append(translate("harvest_words", "+ %Ln file(s)", None, len(one.along)))
    if one.stays:
        told.append(translate("harvest_words", "%Ln stay(s)", None, len(one.stays)))
    return Line(
        CANDIDATE,
        str(one.number),
        "action-check" if ticked else f"kind-{one.kind}",
        legible(one.title, 160),
        " · ".join(told),
        aside=aside,
        role=role,
        heading=group(one),
    )


def passed_over(number: int, one: "Skipped") -> Line:
    """One row of what was not read, or not taken, and why."""
    return Line(
        PASSED_OVER,
        f"{PASSED_OVER}-{number}",
        "action-notice",
        legible(one.path, 160),
        said(one.reason),
        heading=translate("harvest_words", "Passed over"),
    )


def group(one: "Candidate") -> str:
    """What stands above those that are alike in this."""
    if one.local:
        return translate("harvest_words", "Of this checkout alone")
    if one.is_there:
        return translate("harvest_words", "There already")
    return translate("harvest_words", "New")


def rank(one: "Candidate") -> tuple[int, int]:
    """In which order they are listed: new ones first."""
    return (2 if one.local else 1 if one.is_there else 0, one.number)


def standing(one: "Candidate") -> tuple[str, str]:
    """What is to be known of it in some words, and the role of their colour."""
    if one.draft:
        return translate("harvest_words", "a draft was made of it"), "muted"
    if one.runs:
        return translate("harvest_words", "holds what would be run"), "caution"
    if one.similar:
        like = one.similar[0]
        name = legible(like.row.title, 60)
        if like.is_there:
            return translate("harvest_words", "there already: {}").format(name), "muted"
        return translate("harvest_words", "like: {}").format(name), "accent"
    return "", "muted"


def told(one: "Candidate") -> str:
    """All that is known of one, above its text."""
    parts = []
    if one.local:
        parts.append(translate("harvest_words", "Local: {}").format(said(one.local)))
    if one.runs:
        parts.append(translate("harvest_words", "It holds what would be run: nothing of it was."))
    if one.along:
        names = _listed([legible(file.path, 80) for file in one.along])
        parts.append(translate("harvest_words", "Goes along: {}").format(names))
    if one.stays:
        names = _listed([f"{legible(file.path, 80)} ({said(file.why)})" for file in one.stays])
        parts.append(translate("harvest_words", "Stays where it is: {}").format(names))
    parts += [
        translate("harvest_words", "{title} ({source}) is {share} % alike.").format(
            title=legible(like.row.title, 120),
            source=legible(like.row.source, 60),
            share=labels.number(round(100 * like.alike)),
        )
        for like in one.similar[:3]
    ]
    return "\n".join(parts)


def _listed(names: list[str]) -> str:
    """The first few, and how many more there are."""
    more = len(names) - _MOST_NAMES
    rest = " · " + translate("harvest_words", "and %Ln more", None, more) if more > 0 else ""
    return ", ".join(names[:_MOST_NAMES]) + rest


def summary(found: "Harvest", ticked: int) -> str:
    """How much was found, and how much of it is ticked."""
    if not found.candidates:
        return translate("harvest_words", "Nothing was found that tells an agent anything.")
    parts = [
        translate("harvest_words", "%Ln found", None, len(found.candidates)),
        translate("harvest_words", "%Ln new", None, len(found.new)),
        translate("harvest_words", "%Ln ticked", None, ticked),
    ]
    if found.skipped:
        parts.append(translate("harvest_words", "%Ln passed over", None, len(found.skipped)))
    return " · ".join(parts)

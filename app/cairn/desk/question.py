"""The words of a question about a record: what it is, what was tried, which versions."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels
from cairn.desk.legible import legible
from cairn.invisible import without

if TYPE_CHECKING:
    from cairn.library.results import Hit, Results

translate = QCoreApplication.translate

LONGEST_SEARCH = 200
"""Characters of what was searched for that go into a question."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is offered.

    Attributes:
        whom: one line: the owner, and where they can be asked.
        text: the question, in Markdown.
        caret: where in the text the person has something to add.
    """

    whom: str
    text: str
    caret: int


def question(
    hit: "Hit", results: "Results | None", installed: str | None, channel: str
) -> Question:
    """A question about the record of `hit`, found by `results` with `installed` on this machine.

    Of what was searched only one line goes in: a pasted failure may hold anything.
    """
    row = hit.row
    searched = _searched(results)
    lines = [
        translate("Question", "Question about “{}”").format(without(" ".join(row.title.split()))),
        f"record:{row.id} · {labels.kind(row.kind)} · {row.source} · {without(row.path)}",
        "",
    ]
    if searched:
        lines += [translate("Question", "Searched for: {}").format(searched)]
    lines += [translate("Question", "What I tried:") + " "]
    caret = len("\n".join(lines))
    lines += [translate("Question", "What happened:") + " ", "", _versions(hit, installed)]
    return Question(_whom(legible(row.owner), legible(channel)), "\n".join(lines), caret)


def _whom(owner: str, channel: str) -> str:
    if owner and channel:
        return translate("Question", "{owner} can be asked in {channel}.").format(
            owner=owner, channel=channel
        )
    if owner:
        return translate(
            "Question", "The owner is {}. Where they can be asked is not in the library."
        ).format(owner)
    return translate("Question", "The record names no owner. Ask whoever knows the subject.")


def _searched(results: "Results | None") -> str:
    if results is None:
        return ""
    said = results.matched_on or (results.query if "\n" not in results.query.strip() else "")
    return " ".join(said.split())[:LONGEST_SEARCH]


def _versions(hit: "Hit", installed: str | None) -> str:
    row = hit.row
    tool = row.applies_to.tool or translate("Question", "tool")
    facts = []
    if installed:
        facts.append(
            translate("Question", "{tool} {version} here").format(tool=tool, version=installed)
        )
    if row.applies_to.version:
        facts.append(
            translate("Question", "the record says {}").format(without(row.applies_to.version))
        )
    if row.reviewed_on:
        facts.append(translate("Question", "reviewed {}").format(row.reviewed_on.isoformat()))
    facts.append(labels.trust(hit.trust).lower())
    return translate("Question", "Versions: {}").format(", ".join(facts))

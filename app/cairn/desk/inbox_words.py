"""The words of the inbox: what waits, how it stands, what an answer does and what became of it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels
from cairn.desk.legible import legible
from cairn.desk.line_model import Line
from cairn.desk.sentences import said

translate = QCoreApplication.translate

Value = Mapping[str, Any]
"""A part of what the jobs ``inbox`` and ``review`` give."""

ALIKE = 0.6
"""From here on a record that is there already is told of beside its title."""


def line(one: Value, id: str, found: Value | None, *, several: bool) -> Line:
    """One card; with what is known of it, and the name of its source where there are `several`."""
    told, role = summary(one, found)
    kind = _only(found, "kind")
    about = (
        labels.kind(kind) if kind else "",
        legible(one["author"].partition(" <")[0], 60),
        age(one["days"]),
        legible(one["source"], 60) if several else "",
        claims(_only(found, "evidence") or {}),
    )
    icon = "source-git" if one["how"] == "branch" else "kind-template"
    return Line(
        "incoming",
        id,
        f"kind-{kind}" if kind else icon,
        title(one, found),
        " · ".join(part for part in about if part),
        aside=told,
        role=role,
    )


def title(one: Value, found: Value | None) -> str:
    """What it is called: the record where there is but one, else what was written with it."""
    return legible(_only(found, "title") or one["title"], 200)


def age(days: int) -> str:
    """How long it has waited."""
    if not days:
        return translate("inbox_words", "today")
    return translate("inbox_words", "for %Ln day(s)", "", days)


def standing(one: Value) -> tuple[str, str]:
    """How it stands in a word or two, and the role of their colour."""
    if one["answered"] == "taken":
        return translate("inbox_words", "Taken, not merged yet"), "positive"
    if one["answered"]:
        return translate("inbox_words", "Declined, not merged yet"), "muted"
    if one["problem"]:
        return translate("inbox_words", "Cannot be taken here"), "danger"
    if one["clash"]:
        return translate("inbox_words", "Changed by others too"), "caution"
    return "", "muted"


def summary(one: Value, found: Value | None) -> tuple[str, str]:
    """What is to be known before it is read, the gravest first, and the role of its colour."""
    stands, role = standing(one)
    if one["answered"] or found is None:
        return stands, role
    grave = sum(map(stops, found["findings"]))
    look = sum(not one["kept"] for one in found["findings"]) - grave
    mend = sum(len(file["problems"]) for file in found["files"])
    near = [like for file in found["files"] for like in file["near"] if like["alike"] >= ALIKE]
    parts = [stands] if stands else []
    if grave:
        parts.insert(0, translate("inbox_words", "The gate stops %Ln thing(s)", "", grave))
        role = "danger"
    elif look:
        parts.append(translate("inbox_words", "%Ln thing(s) to look at", "", look))
        role = "caution"
    if near and not one["clash"]:
        best = max(near, key=lambda like: like["alike"])
        parts.append(translate("inbox_words", "Much like “{}”").format(legible(best["title"], 60)))
        role = "caution" if role == "muted" else role
    if mend:
        parts.append(translate("inbox_words", "%Ln thing(s) to mend", "", mend))
    if parts:
        return " · ".join(parts), role
    return translate("inbox_words", "Nothing is in the way"), "positive"


def about(one: Value) -> str:
    """By whom, for what, since when, by what it is called."""
    parts = (
        legible(one["author"], 120),
        translate("inbox_words", "for {}").format(legible(one["source"], 60)),
        age(one["days"]),
        legible(one["name"], 120),
    )
    return " · ".join(part for part in parts if part)


def hint(one: Value) -> str:
    """What is in the way of taking it as it is; empty if nothing is."""
    if one["problem"]:
        return said(one["problem"])
    if one["clash"]:
        return translate(
            "inbox_words", "{} was changed since: take it with edits, so that both are kept."
        ).format(legible(", ".join(one["clash"]), 200))
    return standing(one)[0]


def stops(one: Value) -> bool:
    """Whether a finding stands in the way; see `cairn.gate.finding.Finding.blocks`."""
    return bool(one["severity"] == "block" and not one["kept"])


def claims(evidence: Value) -> str:
    """The counts that it claims for itself, in one line."""
    return ", ".join(f"{claim(name)} {legible(str(value), 40)}" for name, value in evidence.items())


def claim(name: str) -> str:
    """What is claimed; one of the keys of ``provenance``."""
    return {
        "sessions": translate("inbox_words", "sessions"),
        "teams": translate("inbox_words", "teams"),
        "worked": translate("inbox_words", "worked"),
        "adapted": translate("inbox_words", "adapted"),
        "failed": translate("inbox_words", "failed"),
        "since": translate("inbox_words", "since"),
    }.get(name, legible(name, 40))


def plan(one: Value, what: str) -> str:
    """What an answer would do: always shown before it is done."""
    where, name = legible(one["source"], 60), legible(one["name"], 120)
    files = legible(", ".join(one["paths"]), 200)
    if what == "decline":
        return translate(
            "inbox_words",
            "A file with your reason goes to {source} on the branch cairn/inbox, for you to merge"
            " there. Whoever sent {name} reads it with the next sync.",
        ).format(source=where, name=name)
    if what == "edit":
        return translate(
            "inbox_words",
            "It goes to {source} on a branch of its own, behind the name of its author: {files}."
            " You merge it there.",
        ).format(source=where, files=files)
    return translate(
        "inbox_words",
        "It goes to {source} on the branch cairn/inbox, as it is and in the name of its author:"
        " {files}. You merge it there.",
    ).format(source=where, files=files)


def done(value: Value) -> str:
    """What became of an answer."""
    return {
        "pushed": translate("inbox_words", "It stands on the branch {}; merge it there.").format(
            legible(value["branch"], 120)
        ),
        "queued": translate(
            "inbox_words", "The repository cannot be reached; it goes out with the next sync."
        ),
    }.get(
        value["outcome"],
        translate("inbox_words", "The repository does not take it: {}").format(said(value["why"])),
    )


def _only(found: Value | None, name: str) -> Any:
    """Something of the one file that was looked at; None where there are several, or none.

    What goes along with a skill does not count.
    """
    files = [one for one in found["files"] if not one["beside"]] if found is not None else []
    return files[0][name] if len(files) == 1 else None

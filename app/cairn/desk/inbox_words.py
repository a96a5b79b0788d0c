"""The words of the inbox: what waits, what is to be known of it, what became of it."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from cairn.desk import gate_words, labels
from cairn.desk.legible import legible
from cairn.desk.line_model import Line
from cairn.desk.person_words import listed, section
from cairn.desk.sentences import said

if TYPE_CHECKING:
    from cairn.desk.palette import Roles

translate = QCoreApplication.translate

Value = Mapping[str, Any]
"""A part of what the jobs ``inbox`` and ``review`` give."""


def line(one: Value, id: str, *, several: bool) -> Line:
    """One row; under the name of its source, where there are `several`."""
    aside, role = standing(one)
    icon = "source-git" if one["how"] == "branch" else "kind-template"
    return Line(
        "incoming",
        id,
        icon,
        legible(one["title"], 160),
        " · ".join((legible(one["author"].partition(" <")[0], 60), age(one["days"]))).strip(" ·"),
        aside=aside,
        role=role,
        heading=legible(one["source"], 60) if several else "",
    )


def age(days: int) -> str:
    """How long it has waited."""
    if not days:
        return translate("inbox_words", "since today")
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


def findings(found: Sequence[Value]) -> list[str]:
    """What the gate found, a line each; never the words themselves."""
    lines = []
    for one in found:
        where = gate_words.spot(one["path"])
        if one["line"]:
            where = translate("inbox_words", "{place}, line {line}").format(
                place=where, line=labels.number(one["line"])
            )
        called = ": ".join(filter(None, (gate_words.kind(one["kind"]), legible(one["shown"], 60))))
        lines.append(f"{called} · {where}")
    return lines


def stops(one: Value) -> bool:
    """Whether a finding stands in the way; see `cairn.gate.finding.Finding.blocks`."""
    return bool(one["severity"] == "block" and not one["kept"])


def page(found: Value, beside: Sequence[str], roles: "Roles") -> str:
    """All there is to know before deciding; `beside` are the files side by side, as HTML."""
    gate = [one for one in found["findings"] if not one["kept"]]
    grave, look = [[one for one in gate if stops(one) is way] for way in (True, False)]
    told = _told(findings(grave), roles.danger) + _told(findings(look), roles.caution)
    if not gate and found["files"]:
        told = f'<p style="color:{roles.muted}">' + escape(
            translate("inbox_words", "The gate, run again on what came in, found nothing.")
        ) + "</p>"  # fmt: skip
    parts = [section(translate("inbox_words", "What the gate found"), told)]
    for number, one in enumerate(found["files"]):
        parts.append(_file(one, beside[number] if number < len(beside) else "", roles))
    return "".join(parts)


def _file(one: Value, beside: str, roles: "Roles") -> str:
    new = one["there"] is None
    state = translate("inbox_words", "New") if new else translate("inbox_words", "Changed")
    head = f"<h3>{escape(state)}: {escape(legible(one['path'], 200))}</h3>"
    near = [_near(like, roles) for like in one["near"]]
    lint = _told(
        [
            f"{labels.number(problem['line'])}: {said(problem['message'])}"
            for problem in one["problems"]
        ],
        roles.caution,
    )
    claims = ", ".join(
        f"{claim(name)} {legible(str(value), 40)}" for name, value in one["evidence"].items()
    )
    parts = (
        (translate("inbox_words", "Says much the same already:"), listed(near)),
        (translate("inbox_words", "It says of itself:"), f"<p>{escape(claims)}</p>" * bool(claims)),
        (translate("inbox_words", "What is missing:"), lint),
        (
            translate("inbox_words", "What would stand there:")
            if new
            else translate("inbox_words", "What stands there, and what would:"),
            beside,
        ),
    )
    return head + "".join(f"<p><b>{escape(name)}</b></p>{html}" for name, html in parts if html)


def _near(like: Value, roles: "Roles") -> str:
    share = labels.number(round(100 * like["alike"]))
    about = (legible(like["source"], 60), translate("inbox_words", "{} % alike").format(share))
    return (
        f'<a href="record:{escape(like["id"])}">{escape(legible(like["title"], 160))}</a>'
        f' <span style="color:{roles.muted}">{escape(" · ".join(about))}</span>'
    )


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


def _told(lines: Sequence[str], colour: str) -> str:
    return listed([f'<span style="color:{colour}">{escape(line)}</span>' for line in lines])


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


def masked(text: str, path: str, found: Sequence[Value]) -> str:
    """`text` with no secret in it that the gate found there."""
    from cairn.gate.page import Page

    page_ = Page(text)
    spans = sorted(
        (page_.offset(one["line"], one["column"]), one["length"], one["shown"])
        for one in found
        if one["kind"] == "secret" and one["path"] == path and one["line"]
    )
    parts, at = [], 0
    for start, length, shown in spans:
        if start >= at:
            parts += [text[at:start], shown or "•••"]
            at = min(start + length, len(text))
    return "".join([*parts, text[at:]])

"""A contribution that was looked at again, as a page: the gate, what is near, lint, its files."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import gate_words, labels
from cairn.desk.inbox_words import Value, claims, stops
from cairn.desk.legible import legible
from cairn.desk.person_words import listed, section
from cairn.desk.sentences import said

if TYPE_CHECKING:
    from cairn.desk.palette import Roles

translate = QCoreApplication.translate


def page(found: Value, beside: Sequence[str], roles: "Roles") -> str:
    """All there is to know before deciding; `beside` are the files side by side, as HTML."""
    gate = [one for one in found["findings"] if not one["kept"]]
    grave, look = [[one for one in gate if stops(one) is way] for way in (True, False)]
    told = _told(findings(grave), roles.danger) + _told(findings(look), roles.caution)
    if not gate and found["files"]:
        told = f'<p style="color:{roles.muted}">' + escape(
            translate("review_words", "The gate, run again on what came in, found nothing.")
        ) + "</p>"  # fmt: skip
    parts = [section(translate("review_words", "What the gate found"), told)]
    for number, one in enumerate(found["files"]):
        parts.append(_file(one, beside[number] if number < len(beside) else "", roles))
    return "".join(parts)


def findings(found: Sequence[Value]) -> list[str]:
    """What the gate found, a line each; never the words themselves."""
    lines = []
    for one in found:
        called = ": ".join(filter(None, (gate_words.kind(one["kind"]), legible(one["shown"], 60))))
        where = gate_words.spot(one["path"])
        lines.append(" · ".join(filter(None, (called, where, _line(one["line"])))))
    return lines


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


def _file(one: Value, beside: str, roles: "Roles") -> str:
    new = one["there"] is None
    state = translate("review_words", "New") if new else translate("review_words", "Changed")
    head = f"<h3>{escape(state)}: {escape(legible(one['path'], 200))}</h3>"
    if one["code"]:
        code = translate("review_words", "Code: whoever uses the skill may have it run.")
        head += _told([code], roles.caution)
    near = [_near(like, roles) for like in one["near"]]
    lint = [
        " · ".join(filter(None, (said(problem["message"]), _line(problem["line"]))))
        for problem in one["problems"]
    ]
    claimed = claims(one["evidence"])
    parts = (
        (translate("review_words", "Says much the same already:"), listed(near)),
        (
            translate("review_words", "It says of itself:"),
            f"<p>{escape(claimed)}</p>" * bool(claimed),
        ),
        (translate("review_words", "To mend:"), _told(lint, roles.caution)),
        (
            translate("review_words", "What would stand there:")
            if new
            else translate("review_words", "What stands there, and what would:"),
            beside,
        ),
    )
    return head + "".join(f"<p><b>{escape(name)}</b></p>{html}" for name, html in parts if html)


def _line(number: int) -> str:
    """Where in a file; nothing where it is the file as a whole."""
    if not number:
        return ""
    return translate("review_words", "line {}").format(labels.number(number))


def _near(like: Value, roles: "Roles") -> str:
    share = labels.number(round(100 * like["alike"]))
    about = (legible(like["source"], 60), translate("review_words", "{} % alike").format(share))
    return (
        f'<a href="record:{escape(like["id"])}">{escape(legible(like["title"], 160))}</a>'
        f' <span style="color:{roles.muted}">{escape(" · ".join(about))}</span>'
    )


def _told(lines: Sequence[str], colour: str) -> str:
    return listed([f'<span style="color:{colour}">{escape(line)}</span>' for line in lines])

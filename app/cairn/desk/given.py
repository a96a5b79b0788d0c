"""What a mentee is given after a session, in the window's language: as text, and as a page."""

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels
from cairn.desk.legible import legible

if TYPE_CHECKING:
    from cairn.desk.palette import Roles
    from cairn.journal.for_mentee import ForMentee

translate = QCoreApplication.translate

_FENCE = "```"


def given_text(given: "ForMentee") -> str:
    """The text to copy, as Markdown that reads well as it is."""
    day = labels.day(given.on_day)
    parts = [translate("given", "Our session of {}").format(day)]
    if given.habit:
        parts.append(translate("given", "One habit to try: {}").format(given.habit))
    for one in given.records:
        if one.result.value != "failed":
            parts.append(f"- {one.title}" + (f"\n\n{_fenced(one.prompt)}" if one.prompt else ""))
    parts += _list(translate("given", "You wanted to:"), given.yours)
    parts += _list(translate("given", "I will:"), given.mine)
    return "\n\n".join(parts) + "\n"


def given_html(given: "ForMentee", roles: "Roles") -> str:
    """The very same text, as it stands."""
    lines = []
    code = False
    for line in given_text(given).strip().split("\n"):
        if line.startswith(_FENCE):
            code = not code
        shown = escape(legible(line, 4_000)).replace("  ", "&nbsp; ") or "&nbsp;"
        if code or line.startswith(_FENCE):
            shown = f'<span style="font-family: monospace; color:{roles.muted}">{shown}</span>'
        lines.append(shown)
    return f"<p>{'<br>'.join(lines)}</p>"


def _list(title: str, actions: "Sequence[tuple[str, date | None]]") -> list[str]:
    lines = []
    for text, due in actions:
        by = translate("given", "(by {})").format(labels.day(due)) if due else ""
        lines.append(f"- {text} {by}".rstrip())
    return ["\n".join([title, *lines])] if lines else []


def _fenced(prompt: str) -> str:
    fence = _FENCE
    while fence in prompt:
        fence += "`"
    return f"{fence}\n{prompt.strip()}\n{fence}"

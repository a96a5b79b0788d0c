"""What another champion would be given of a team, as a page to be read before it is written."""

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication

from cairn.desk import journal_words, labels
from cairn.desk.legible import legible
from cairn.desk.person_words import listed, section

translate = QCoreApplication.translate
"""By this name the extraction knows it."""

LONGEST = 2_000
"""Characters of a text that are shown."""


def page(value: Mapping[str, Any]) -> str:
    """All that stands in a handover (see `cairn.journal.handover`), as HTML."""
    people = [
        _line(one["name"], one["role"], f"@{one['handle']}" if one["handle"] else "")
        for one in value["people"]
    ]
    return "".join(
        (
            section(
                translate("handover_words", "Team"),
                listed([_line(value["team"], *value["stack"])]),
            ),
            section(translate("handover_words", "People"), listed(people)),
            section(
                translate("handover_words", "Sessions"),
                "".join(map(_session, value["sessions"])),
            ),
            section(
                translate("handover_words", "Open actions"),
                listed([_action(one) for one in value["actions"]]),
            ),
        )
    )


def _session(one: Mapping[str, Any]) -> str:
    """Day and people, then a line for each text."""
    head = _line(
        labels.day(date.fromisoformat(one["on_day"])),
        _names(one["people"]),
        journal_words.form(one["form"]),
    )
    texts = [_text(one[name]) for name in ("aim", "habit", "shared") if one[name].strip()]
    return f"<p><b>{head}</b></p>{listed(texts)}"


def _action(one: Mapping[str, Any]) -> str:
    due = date.fromisoformat(one["due"]) if one["due"] else None
    when = translate("handover_words", "by {}").format(labels.day(due)) if due else ""
    return _line(one["text"], one["owner"] or translate("handover_words", "the champion"), when)


def _line(*parts: str) -> str:
    return escape("  ·  ".join(legible(part, LONGEST) for part in parts if part))


def _names(people: Sequence[str]) -> str:
    return ", ".join(people)


def _text(text: str) -> str:
    lines = (escape(legible(line, LONGEST)) for line in text.split("\n"))
    return "<br>".join(lines)

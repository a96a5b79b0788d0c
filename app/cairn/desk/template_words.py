"""Templates of sessions in the window's language, until somebody has changed them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import journal_words as words
from cairn.desk.line_model import Line, Lines
from cairn.desk.sentences import said

if TYPE_CHECKING:
    from cairn.journal.template import Template

translate = QCoreApplication.translate


def spoken(template: "Template") -> "Template":
    """`template` in the window's language, if it is as every journal begins with it."""
    from cairn.journal.template import BUILT_IN

    if template not in BUILT_IN:
        return template
    return replace(
        template,
        name=said(template.name),
        aim=said(template.aim),
        agenda=tuple(map(said, template.agenda)),
    )


def is_first(template: "Template") -> bool:
    """Whether it is one that every journal begins with, changed or not."""
    from cairn.journal.template import BUILT_IN

    return any(one.id == template.id for one in BUILT_IN)


def is_own(template: "Template") -> bool:
    """Whether it is not, or no longer, as a journal begins with it."""
    from cairn.journal.template import BUILT_IN

    return bool(template.id) and template not in BUILT_IN


def lines(templates: "Sequence[Template]") -> Lines:
    """Templates for the journal's list."""
    found = [_line(spoken(one)) for one in templates]
    return Lines(found, len(found))


def _line(template: "Template") -> Line:
    points = len(template.agenda)
    about = (
        words.form(template.form.value),
        translate("template_words", "%Ln point(s)", "", points) if points else "",
    )
    return Line(
        "template",
        template.id,
        "kind-template",
        template.name,
        "  ·  ".join(filter(None, about)),
        aside=words.minutes(template.minutes),
    )

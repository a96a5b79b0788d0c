"""The order of the log form: what is needed first, what is rare last."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from cairn.desk import journal_words as words
from cairn.desk.section import voiced

if TYPE_CHECKING:
    from cairn.desk.log_form import LogForm

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles of fields that are only there where they have something to show."""

    carried: QLabel
    agenda: QLabel
    ladder: QLabel


def lay_out(form: "LogForm") -> Titles:
    """Put the fields of `form` into its column."""
    form.field(
        translate("log_layout", "With"),
        form.people,
        translate("log_layout", "Two letters and Enter; a name that nobody has is somebody new."),
    )
    form.field(translate("log_layout", "Day"), form.day)
    form.field(translate("log_layout", "The habit worth changing"), form.habit)
    form.field(
        translate("log_layout", "Records used"),
        form.used,
        translate("log_layout", "Search the library, Enter; then 1 worked, 2 adapted, 3 failed."),
    )
    form.field(
        translate("log_layout", "Gotchas met"),
        form.sighted,
        translate("log_layout", "One of the library, or a new one in one line."),
    )
    form.field(
        translate("log_layout", "Agreed"),
        form.agreed,
        translate("log_layout", "Such as “call her @fri”; “@” and a name says who owes it."),
    )
    carried = _titled(form, translate("log_layout", "Still open from before"), form.carried)
    agenda = _titled(form, translate("log_layout", "Agenda"), form.agenda)
    _notes(form)
    _rare(form)
    ladder = _titled(form, translate("log_layout", "The judgement ladder"), form.ladder)
    form.column.addStretch(1)
    form.form.choose(words.FORMS[0])
    return Titles(carried, agenda, ladder)


def _notes(form: "LogForm") -> None:
    markdown = translate("log_layout", "Markdown")
    form.field(translate("log_layout", "What was seen"), form.seen, markdown)
    form.field(translate("log_layout", "Notes to share"), form.shared, markdown)
    form.field(
        translate("log_layout", "Private notes"),
        form.private,
        translate("log_layout", "For you alone; blurred unless you are in the field."),
    )


def _rare(form: "LogForm") -> None:
    form.field(translate("log_layout", "Aim"), form.aim)
    form.field(translate("log_layout", "What the agent was asked"), form.asked)
    form.field(
        translate("log_layout", "Template"),
        form.template,
        translate("log_layout", "Fills in form, aim and agenda, where nothing stands yet."),
    )
    form.field(translate("log_layout", "Form"), form.form)
    form.field(translate("log_layout", "Began at"), form.at)
    form.field(translate("log_layout", "Minutes"), form.minutes)
    form.field(translate("log_layout", "Team"), form.team)
    form.field(
        translate("log_layout", "Version of the tool"),
        form.version,
        translate("log_layout", "The one that is installed here, where that is known."),
    )
    form.field(translate("log_layout", "Who mentored"), form.champion)


def _titled(form: "LogForm", title: str, what: QWidget) -> QLabel:
    """A field whose title comes and goes with it."""
    label = voiced(title, "field")
    label.hide()
    form.column.addSpacing(12)
    form.column.addWidget(label)
    form.column.addWidget(what)
    return label

"""What keeps a session in the form from being kept: why, and the field it is about."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cairn.desk.log_form import LogForm
from cairn.errors import CairnError

translate = QCoreApplication.translate


def missing(form: LogForm) -> tuple[str, QWidget] | None:
    """The first thing that is missing or makes no sense; None where it can be kept."""
    from cairn.journal.words import time_of_day

    if not form.people.people:
        why = translate("log_check", "A session needs somebody it was with.")
        return why, form.people.field
    if not form.day.sound:
        return translate("log_check", "The day is no day."), form.day.field
    try:
        time_of_day(form.at.text())
    except CairnError:
        return translate("log_check", "When it began is no time. Try “9:30”."), form.at
    if any(one.status.value == "dropped" and not one.reason for one in form.carried.closings):
        return translate("log_check", "What is dropped needs a reason."), form.carried
    if form.used.field.text().strip():
        why = translate("log_check", "Which record is meant? Choose one, or clear the line.")
        return why, form.used.field
    return None

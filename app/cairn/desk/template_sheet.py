"""A template of a session: what it is called, how long it takes, its aim and its agenda."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from cairn.desk import journal_words as words
from cairn.desk.area_field import AreaField
from cairn.desk.choice import Choice
from cairn.desk.form_sheet import FormSheet, line_field
from cairn.desk.template_words import is_first, is_own, spoken
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.journal.journal import Journal
    from cairn.journal.template import Template

MOST = 10_000
"""Characters of an agenda."""


class TemplateSheet(FormSheet):
    """Kept by Ctrl+Enter; Esc leaves it as it was."""

    def __init__(
        self, window: QWidget, theme: Theme, journal: "Journal", template: "Template"
    ) -> None:
        title = self.tr("Change a template") if template.id else self.tr("A new template")
        super().__init__(window, theme, title)
        self._journal, self._template = journal, template
        shown = spoken(template)
        self.name = line_field(self.tr("Name"), shown.name)
        self.form = Choice(self.tr("Form"), [(one, words.form(one)) for one in words.FORMS])
        self.form.choose(shown.form.value)
        self.minutes = line_field(self.tr("Minutes"), str(shown.minutes or ""))
        self.minutes.setValidator(QIntValidator(0, 24 * 60, self.minutes))
        self.aim = line_field(self.tr("Aim"), shown.aim)
        self.agenda = AreaField(theme, self.tr("Agenda"))
        self.agenda.put("\n".join(shown.agenda))
        self.field(self.tr("Name"), self.name)
        self.field(self.tr("Form"), self.form)
        self.field(self.tr("Minutes"), self.minutes)
        self.field(self.tr("Aim"), self.aim)
        self.field(self.tr("Agenda, a point in each line"), self.agenda)
        away = (
            self.tr("As it was at first") if is_first(template) else self.tr("Put it in the trash")
        )
        others = ((away, self.take_back),) if is_own(template) else ()
        self.finish(self.tr("Keep the template"), others)

    def save(self) -> str:
        from cairn.journal.session import Form

        kept = self._journal.templates.save(
            replace(
                self._template,
                name=self.name.text(),
                form=Form(self.form.value or self._template.form),
                minutes=int(self.minutes.text() or 0),
                aim=self.aim.text().strip(),
                agenda=tuple(self.agenda.text()[:MOST].split("\n")),
            )
        )
        return self.tr("The template is kept: {}").format(kept.name)

    def take_back(self) -> None:
        """Put it in the trash; one that every journal begins with is then as it was at first."""
        self.attempt(self._take_back)

    def _take_back(self) -> str:
        self._journal.templates.remove(self._template.id)
        if is_first(self._template):
            return self.tr("The template is as it was at first.")
        return self.tr("The template is in the trash.")

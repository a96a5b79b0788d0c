"""What is known of a person: how she is called and written, her team, what was agreed on notes."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cairn.desk.area_field import AreaField
from cairn.desk.day_field import DayField
from cairn.desk.form_sheet import FormSheet, line_field
from cairn.desk.legible import legible
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.journal.journal import Journal
    from cairn.journal.person import Person


class PersonSheet(FormSheet):
    """Every spelling that stands here is one that cannot leave this machine."""

    def __init__(self, window: QWidget, theme: Theme, journal: "Journal", person: "Person") -> None:
        super().__init__(window, theme, legible(person.name, 60))
        self._journal, self._person = journal, person
        team = journal.teams.get(person.team)
        self.name = line_field(self.tr("Name"), person.name)
        self.handle = line_field(self.tr("Handle"), person.handle)
        self.spellings = AreaField(theme, self.tr("Also written"))
        self.spellings.setPlainText("\n".join(person.spellings))
        self.team = line_field(self.tr("Team"), team.name if team else "")
        self.role = line_field(self.tr("Role"), person.role)
        self.since = DayField(date.today)
        self.since.field.setAccessibleName(self.tr("Since"))
        self.since.field.setPlaceholderText("")
        if person.since is not None:
            self.since.put(person.since)
        self.consent = AreaField(theme, self.tr("Agreed on keeping notes"))
        self.consent.setPlainText(person.consent)
        self.field(self.tr("Name"), self.name)
        self.field(self.tr("Handle"), self.handle, self.tr("As in chats and reviews, without @."))
        self.field(
            self.tr("Also written"),
            self.spellings,
            self.tr(
                "Nicknames, addresses, other spellings, one in each line: none of them leaves."
            ),
        )
        self.field(self.tr("Team"), self.team)
        self.field(self.tr("Role"), self.role)
        self.field(self.tr("Since"), self.since)
        self.field(self.tr("Agreed on keeping notes"), self.consent)
        away = self.tr("Back into the lists") if person.archived else self.tr("Out of the lists")
        self.finish(self.tr("Keep"), ((away, lambda: self.attempt(self._put_away)),))

    def save(self) -> str:
        changed = replace(
            self._person,
            name=self.name.text(),
            handle=self.handle.text(),
            spellings=tuple(self.spellings.toPlainText().split("\n")),
            role=self.role.text(),
            since=self.since.day,
            consent=self.consent.text(),
        )
        kept = self._journal.save_person(changed, self.team.text())
        return self.tr("Kept: {}").format(legible(kept.name, 60))

    def _put_away(self) -> str:
        archived = not self._person.archived
        self._journal.people.archive(self._person.id, archived=archived)
        name = legible(self._person.name, 60)
        if archived:
            return self.tr("{} is out of the lists; everything about them stays.").format(name)
        return self.tr("{} is in the lists again.").format(name)

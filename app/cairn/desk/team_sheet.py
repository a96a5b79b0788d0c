"""What is known of a team: its name, what it builds with, how its code lies, a note."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cairn.desk.area_field import AreaField
from cairn.desk.form_sheet import FormSheet, line_field
from cairn.desk.legible import legible
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.journal.journal import Journal
    from cairn.journal.person import Team


class TeamSheet(FormSheet):
    """Stack and kinds of repository tell which gotchas are likely, and where a record was tried."""

    def __init__(self, window: QWidget, theme: Theme, journal: "Journal", team: "Team") -> None:
        super().__init__(window, theme, legible(team.name, 60), 560)
        self._journal, self._team = journal, team
        self.name = line_field(self.tr("Name"), team.name)
        self.stack = line_field(self.tr("Builds with"), ", ".join(team.stack))
        self.repo_kinds = line_field(self.tr("Repositories"), ", ".join(team.repo_kinds))
        self.note = AreaField(theme, self.tr("Note"))
        self.note.setPlainText(team.note)
        self.field(self.tr("Name"), self.name)
        self.field(self.tr("Builds with"), self.stack, self.tr("Such as: python, postgres"))
        self.field(self.tr("Repositories"), self.repo_kinds, self.tr("Such as: monorepo, service"))
        self.field(self.tr("Note"), self.note)
        away = self.tr("Back into the lists") if team.archived else self.tr("Out of the lists")
        self.finish(self.tr("Keep"), ((away, lambda: self.attempt(self._put_away)),))

    def save(self) -> str:
        kept = self._journal.teams.save(
            replace(
                self._team,
                name=self.name.text(),
                stack=_words(self.stack.text()),
                repo_kinds=_words(self.repo_kinds.text()),
                note=self.note.text(),
            )
        )
        return self.tr("Kept: {}").format(legible(kept.name, 60))

    def _put_away(self) -> str:
        archived = not self._team.archived
        self._journal.teams.save(replace(self._team, archived=archived))
        name = legible(self._team.name, 60)
        if archived:
            return self.tr("{} is out of the lists; everything about it stays.").format(name)
        return self.tr("{} is in the lists again.").format(name)


def _words(text: str) -> tuple[str, ...]:
    """What stands between commas, each once."""
    return tuple(dict.fromkeys(filter(None, (part.strip() for part in text.split(",")))))

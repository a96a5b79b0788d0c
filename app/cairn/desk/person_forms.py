"""What is known of a person and of a team: looked at, and changed in a form."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cairn.desk.journal_door import JournalDoor
from cairn.desk.journal_panes import JournalPanes
from cairn.desk.legible import legible
from cairn.desk.read_sheet import ReadSheet
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.desk.form_sheet import FormSheet
    from cairn.journal.journal import Journal
    from cairn.journal.person import Team


class PersonForms(QObject):
    """Opens the sheets; what one keeps is seen at once.

    Signals:
        said: something for the status line.
    """

    said = Signal(str)

    def __init__(self, theme: Theme, panes: JournalPanes, door: JournalDoor) -> None:
        super().__init__(panes)
        self._theme, self._panes, self._door = theme, panes, door

    def change(self, person: str) -> None:
        """Change what is known of `person` (an id)."""
        from cairn.desk.person_sheet import PersonSheet

        journal = self._writable(person)
        if journal is not None:
            known = journal.people.get(person)
            self._ask(PersonSheet(self._panes.window(), self._theme, journal, known))

    def team(self, person: str) -> None:
        """The team of `person` (an id)."""
        from cairn.desk import team_words

        journal = self._door.journal
        if journal is None or not person:
            return
        try:
            shown = journal.team_page(journal.people.get(person).team)
        except CairnError:
            self.said.emit(self.tr("No team is known of them. “Change…” names one."))
            return
        ids = [id for one in shown.sessions.sessions for id in one.mentees]
        names = dict(zip(ids, journal.people.names(ids), strict=True))
        ReadSheet(
            self._panes.window(),
            self._theme,
            legible(shown.team.name),
            lambda: team_words.page(shown, names, self._theme.roles, date.today()),
            [(self.tr("Change…"), partial(self._change_team, shown.team))],
            lead=team_words.facts(shown),
        ).open()

    def _change_team(self, team: "Team") -> None:
        from cairn.desk.team_sheet import TeamSheet

        journal = self._writable(team.id)
        if journal is not None:
            self._ask(TeamSheet(self._panes.window(), self._theme, journal, team))

    def _writable(self, whose: str) -> "Journal | None":
        """The journal, if something of it can be changed now."""
        journal = self._door.journal
        if journal is None or not whose:
            return None
        if journal.store.read_only:
            self.said.emit(self.tr("The journal cannot be changed now."))
            return None
        return journal

    def _ask(self, sheet: "FormSheet") -> None:
        sheet.said.connect(self.said)
        sheet.said.connect(lambda _: self._door.tell())
        sheet.open()

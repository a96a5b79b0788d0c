"""What a session or a person was before: looked at; a session is brought back, never over it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

from cairn.desk import past_words
from cairn.desk.journal_door import JournalDoor
from cairn.desk.journal_panes import JournalPanes
from cairn.desk.read_sheet import ReadSheet
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.journal.journal import Journal


class SessionPast(QObject):
    """Opens the sheet.

    Signals:
        said: something for the status line.
    """

    said = Signal(str)

    def __init__(self, theme: Theme, panes: JournalPanes, door: JournalDoor) -> None:
        super().__init__(panes)
        self._theme, self._panes, self._door = theme, panes, door

    def show(self, session: str) -> None:
        """Show every state of `session` (an id)."""
        journal = self._door.journal
        if journal is None or not session:
            return
        try:
            states = journal.sessions.history(session)
        except CairnError as error:
            self.said.emit(told(error))
            return
        sheet = ReadSheet(
            self._panes.window(),
            self._theme,
            self.tr("Earlier versions of this session"),
            lambda: past_words.page(states, lambda id: _name(journal, id), self._theme.roles),
            (),
            lead=self.tr("Nothing is ever written over: what you bring back comes beside."),
        )
        sheet.page.anchorClicked.connect(lambda url: self._bring(sheet, session, url))
        sheet.open()

    def show_person(self, person: str) -> None:
        """Show all that was ever known of `person` (an id); what is wanted again is copied."""
        journal = self._door.journal
        if journal is None or not person:
            return
        try:
            states = journal.people.history(person)
        except CairnError as error:
            self.said.emit(told(error))
            return
        ReadSheet(
            self._panes.window(),
            self._theme,
            self.tr("What was known of them before"),
            lambda: past_words.page(
                states, lambda id: _name(journal, id), self._theme.roles, brings=False
            ),
            (),
            lead=self.tr("Nothing is ever written over; it goes only if you erase them."),
        ).open()

    def _bring(self, sheet: ReadSheet, session: str, url: QUrl) -> None:
        journal = self._door.journal
        if journal is None or url.scheme() != past_words.BRING:
            return
        try:
            journal.sessions.bring_back(session, int(url.path()))
        except CairnError as error:
            self.said.emit(told(error))
            return
        sheet.end()
        self._door.tell()
        self.said.emit(self.tr("Brought back beside the session as it is."))


def _name(journal: "Journal", id: str) -> str:
    team = journal.teams.get(id)
    return team.name if team is not None else journal.people.names([id])[0]

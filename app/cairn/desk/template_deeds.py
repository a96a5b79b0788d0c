"""Templates of sessions, changed in the journal: each opens as a sheet over the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cairn.desk.journal_door import JournalDoor
from cairn.desk.journal_panes import JournalPanes
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.journal.template import Template


class TemplateDeeds(QObject):
    """What is done with templates.

    Signals:
        said: something for the status line.
    """

    said = Signal(str)

    def __init__(self, theme: Theme, panes: JournalPanes, door: JournalDoor) -> None:
        super().__init__(panes)
        self._theme, self._panes, self._door = theme, panes, door

    def open(self, id: str) -> None:
        """Change the template `id`."""
        journal = self._door.journal
        if journal is None:
            return
        try:
            self._open(journal.templates.get(id))
        except CairnError as error:
            self.said.emit(told(error))

    def begin(self) -> None:
        """Make a new one."""
        from cairn.journal.template import Template

        self._open(Template())

    def show(self, id: str) -> None:
        """Say at the right what stands in the template `id`."""
        from cairn.desk.template_words import spoken

        journal = self._door.journal
        if journal is None:
            return
        template = spoken(journal.templates.get(id))
        shown = self._panes.session
        shown.show_nothing(template.name)
        shown.empty.say(template.name, template.aim, self.tr("Change it…"), lambda: self.open(id))
        shown.empty.offer([(self.tr("New template…"), self.begin)])

    def _open(self, template: "Template") -> None:
        from cairn.desk.template_sheet import TemplateSheet

        journal = self._door.journal
        if journal is None or journal.store.read_only:
            self.said.emit(self.tr("The journal cannot be changed now."))
            return
        sheet = TemplateSheet(self._panes.window(), self._theme, journal, template)
        sheet.said.connect(lambda _: self._door.tell())
        sheet.said.connect(self.said)
        sheet.open()

"""What is done with and for one person: prepared, given her copy, erased; each is shown first."""

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from cairn.desk import copy_words, prep_words
from cairn.desk.given import given_html, given_text
from cairn.desk.journal_door import JournalDoor
from cairn.desk.journal_panes import JournalPanes
from cairn.desk.legible import legible
from cairn.desk.person_erasing import PersonErasing
from cairn.desk.person_forms import PersonForms
from cairn.desk.read_sheet import ReadSheet
from cairn.desk.sentences import told
from cairn.desk.session_past import SessionPast
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.journal.journal import Journal
    from cairn.journal.mentee_copy import MenteeCopy
    from cairn.journal.prep import Prep


class PersonDeeds(QObject):
    """Sheets over the window, each made of a value of the journal.

    Attributes:
        forms: in which a person and a team are changed; past: what a session was before.
        erasing: leaves no trace of a person.

    Signals:
        said: something for the status line.
        gone: a person was erased.
    """

    said = Signal(str)
    gone = Signal()

    def __init__(self, theme: Theme, panes: JournalPanes, door: JournalDoor) -> None:
        super().__init__(panes)
        self._theme, self._panes, self._door = theme, panes, door
        self.forms = PersonForms(theme, panes, door)
        self.past = SessionPast(theme, panes, door)
        self.erasing = PersonErasing(theme, panes, door)
        self.erase = self.erasing.ask
        self.erasing.gone.connect(self.gone)
        for part in (self.forms, self.past, self.erasing):
            part.said.connect(self.said)

    def prep(self, person: str) -> None:
        """What to know before the next session with `person` (an id)."""
        journal = self._door.journal
        if journal is None or not person:
            return
        try:
            found = self._prepared(journal, person)
        except CairnError as error:
            self.said.emit(told(error))
            return
        name = legible(found.person.name)
        self._show(
            self.tr("Before the next session with {}").format(name),
            lambda: prep_words.page(found, self._theme.roles),
            (self.tr("Print…"), partial(self._print, found)),
            (self.tr("Save as PDF…"), partial(self._save_pdf, found)),
            lead=prep_words.facts(found),
        )

    def for_mentee(self, session: str, person: str) -> None:
        """The text that `person` is given after `session` (ids); shown, then copied."""
        journal = self._door.journal
        if journal is None or not session or not person:
            return
        try:
            kept = journal.sessions.get(session)
            prompts = {one.record: self._prompt(one.record) for one in kept.used}
            given = journal.for_mentee(session, person, prompts)
            name = journal.people.get(person).name
        except CairnError as error:
            self.said.emit(told(error))
            return
        self._show(
            self.tr("For {}").format(legible(name)),
            lambda: given_html(given, self._theme.roles),
            (self.tr("Copy the text"), lambda: self._copy(given_text(given))),
            lead=self.tr("This is all that is copied; nothing private can be in it."),
        )

    def own_copy(self, person: str) -> None:
        """All that is kept of `person` (an id), for her: two files in a folder."""
        journal = self._door.journal
        if journal is None or not person:
            return
        try:
            champion = journal.settings.load().champion
            copy = journal.takeout.mentee_copy(person, champion)
        except CairnError as error:
            self.said.emit(told(error))
            return
        self._show(
            self.tr("A copy for {}").format(legible(copy.person.name)),
            lambda: copy_words.page(copy, self._theme.roles),
            (self.tr("Save it in a folder…"), partial(self._save_copy, copy)),
            lead=self.tr("Two files: Markdown to read, JSON for programs."),
        )

    def _prepared(self, journal: "Journal", person: str) -> "Prep":
        from cairn.flows.prepare import prepared
        from cairn.library.arrivals import Arrivals
        from cairn.library.rows import Rows

        workspace = self._door.workspace
        sources = workspace.sources.all()
        try:
            catalog = Rows(workspace.places.cache / "catalog.db", sources)
        except CairnError:
            return prepared(journal, person, None, ())
        with closing(catalog) as rows:
            return prepared(journal, person, rows, sources, Arrivals(workspace.places.data))

    def _prompt(self, record: str) -> str:
        """What is to be copied from a record: its first code block."""
        from cairn.records.outline import outline

        library = self._door.workspace.library
        try:
            rows = library.find(record.upper())
            blocks = outline(library.text(rows[0])).code if rows else ()
        except CairnError:
            return ""  # it is not in the library any more, its title still is in the session
        return blocks[0].text if blocks else ""

    def _show(
        self, title: str, html: object, *offers: tuple[str, object], lead: str = ""
    ) -> ReadSheet:
        sheet = ReadSheet(self._panes.window(), self._theme, title, html, offers, lead=lead)  # type: ignore[arg-type]
        sheet.open()
        return sheet

    def _end(self) -> None:
        for sheet in self._panes.window().findChildren(ReadSheet):
            sheet.end()

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._end()
        self.said.emit(self.tr("Copied, to be pasted where they read it."))

    def _print(self, found: "Prep") -> None:
        from cairn.desk.plain_paper import print_page

        if print_page(prep_words.paper(found), self._panes.window()):
            self.said.emit(self.tr("Sent to the printer"))

    def _save_pdf(self, found: "Prep") -> None:
        from cairn.desk.plain_paper import write_pdf

        chosen, _ = QFileDialog.getSaveFileName(
            self._panes.window(), self.tr("Save as PDF"), "prep.pdf", self.tr("PDF (*.pdf)")
        )
        if chosen:
            problem = write_pdf(prep_words.paper(found), found.person.name, Path(chosen))
            name = Path(chosen).name
            self.said.emit(
                self.tr("{name} cannot be written: {why}").format(name=name, why=problem)
                if problem
                else self.tr("Saved {}").format(name)
            )

    def _save_copy(self, copy: "MenteeCopy") -> None:
        from cairn.files import write_atomically

        window = self._panes.window()
        chosen = QFileDialog.getExistingDirectory(window, self.tr("A folder for the copy"))
        if not chosen:
            return
        files = {"mentoring.md": copy.as_markdown(), "mentoring.json": copy.as_json()}
        there = [name for name in files if (Path(chosen) / name).exists()]
        if there:
            told_ = self.tr("{} is there already; choose another folder.")
            self.said.emit(told_.format(", ".join(there)))
            return
        try:
            for name, data in files.items():
                write_atomically(Path(chosen) / name, data)
        except (CairnError, OSError) as error:
            self.said.emit(told(error) if isinstance(error, CairnError) else str(error))
            return
        self._end()
        self.said.emit(self.tr("Saved {}").format(", ".join(files)))

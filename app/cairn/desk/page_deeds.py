"""What is done with a page: copied, asked about, edited, put on paper."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from cairn.desk.ask_bar import AskBar
from cairn.desk.code_copy import CodeCopy
from cairn.desk.link_bar import LinkBar
from cairn.desk.outcome_bar import OutcomeBar
from cairn.desk.page_view import PageView
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError
from cairn.library.settings import SettingsFile
from cairn.library.trust import WITHDRAWN

if TYPE_CHECKING:
    from cairn.desk.paper import Paper
    from cairn.library.library import Library
    from cairn.library.results import Hit, Results
    from cairn.library.row import Row


class PageDeeds(QObject):
    """Acts on the record that is shown; what has to be asked first is asked in a strip below.

    Signals:
        said: what was done, or why not, for the status line.
        took: the Hit of which something was copied.

    Attributes:
        shown: the record whose page it is.
        results: the search that led here; what was searched for goes into a question.
        code: copies its blocks.
        outcome: asks how it went.
        strips: every strip, to be laid out below the page; at most one is seen.
    """

    said = Signal(str)
    took = Signal(object)

    def __init__(self, page: PageView, theme: Theme, tasks: Tasks) -> None:
        super().__init__(page)
        self._page, self._theme, self._tasks = page, theme, tasks
        self._library: Library | None = None
        self._paper: Paper | None = None
        self.shown: Hit | None = None
        self.results: Results | None = None
        self.code = CodeCopy(page, theme, tasks.places.config, self.text)
        self.links, self.fill, self.question = LinkBar(theme), self.code.bar, AskBar(theme)
        self.outcome = OutcomeBar(theme)
        self.strips = (self.links, self.fill, self.question, self.outcome)
        for strip in self.strips:
            strip.closed.connect(lambda: page.setFocus(Qt.FocusReason.OtherFocusReason))
        self.links.copied.connect(lambda: self.said.emit(self.tr("Address copied")))
        self.question.copied.connect(lambda: self.said.emit(self.tr("Question copied")))
        self.code.asks.connect(self.leave)
        self.code.copied.connect(self._put)
        self.code.copied.connect(lambda *_: self.took.emit(self.shown))
        self.code.said.connect(self.said)

    def use(self, library: "Library") -> None:
        """Act on records of this library."""
        self._library = library

    def leave(self) -> None:
        """Another record is read: no strip is open any more."""
        for strip in self.strips:
            strip.hide()

    def text(self, hit: "Hit") -> str:
        """The Markdown of a record."""
        return self._library.text(hit.row) if self._library else ""

    def file(self, hit: "Hit") -> Path | None:
        """The file of a record; None where it lies in none, or its source was just taken away."""
        try:
            return self._library.file(hit.row) if self._library else None
        except CairnError:
            return None

    def successor(self, hit: "Hit | None") -> "Row | None":
        """What took the place of a record that is not to be used any more."""
        if hit is None or self._library is None or hit.row.status not in WITHDRAWN:
            return None
        try:
            return self._library.successor(hit.row)
        except CairnError:
            return None

    def ask_about(self, url: QUrl) -> None:
        """Ask before an address is opened."""
        self.leave()
        self.links.ask(url)

    # -- copying ----------------------------------------------------------------------------

    def copy_markdown(self, hit: "Hit | None") -> None:
        """The whole record as Markdown."""
        from cairn.desk import copies

        if hit is not None:
            self._put(copies.markdown(hit.row, self.text(hit)), self.tr("Copied as Markdown"))
            self.took.emit(hit)

    def copy_link(self, hit: "Hit | None") -> None:
        """A Markdown link that leads to the record from any other."""
        from cairn.desk import copies

        if hit is not None:
            self._put(copies.link(hit.row), self.tr("Link copied"))

    def copy_block(self, number: str) -> None:
        """The code block of that number (from 0), its placeholders asked for first."""
        self.code.copy(self.shown, number)

    # -- elsewhere --------------------------------------------------------------------------

    def ask(self, hit: "Hit | None") -> None:
        """A question to the owner, ready to be completed and pasted."""
        if hit is None or self._library is None:
            return
        from cairn.desk.question import question  # rarely needed, so not before it is

        library = self._library
        try:
            channel = library.channel(hit.row)
        except CairnError:
            channel = ""
        self.leave()
        self.question.ask(question(hit, self.results, library.installed, channel))

    def say_outcome(self, hit: "Hit | None", result: str) -> None:
        """Ask why the record worked, was adapted, or failed."""
        if hit is not None:
            self.leave()
            self.outcome.ask(hit, result)

    def edit(self, hit: "Hit | None") -> None:
        """Open the record's file in the editor that is set, or in the desktop's program."""
        from cairn.desk.editor import open_file

        file = self.file(hit) if hit is not None else None
        if hit is not None and file is None:
            told = self.tr("{} comes from a repository: there is no file of it here to be opened")
            self.said.emit(told.format(hit.row.title))
        elif file is None or not file.is_file():
            self.said.emit(self.tr("The file is not there any more"))
        elif open_file(file, SettingsFile(self._tasks.places.config).load().editor):
            self.said.emit(self.tr("Opened {}").format(file.name))
        else:
            self.said.emit(self.tr("No program opens {}").format(file.name))

    def save_pdf(self, hit: "Hit | None") -> None:
        """Ask for a file name, and write the page as PDF."""
        from cairn.desk import copies

        if hit is None:
            return
        name = copies.file_name(hit.row) + ".pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            self._page.window(), self.tr("Save as PDF"), name, self.tr("PDF (*.pdf)")
        )
        if chosen:
            self._on_paper().write_pdf(hit, Path(chosen))

    def print_page(self, hit: "Hit | None") -> None:
        """Ask for a printer, and print the page."""
        if hit is not None:
            self._on_paper().print_page(hit, self._page.window())

    # -- inside -----------------------------------------------------------------------------

    def _on_paper(self) -> "Paper":
        if self._paper is None:
            from cairn.desk.paper import Paper  # rarely needed, so not before it is

            self._paper = Paper(self._tasks, self)
            self._paper.said.connect(self.said)
        return self._paper

    def _put(self, text: str, told: str) -> None:
        from cairn import lookalikes

        QGuiApplication.clipboard().setText(text)
        if found := lookalikes.find(text):
            start, end = found[0]
            word = f"{text[start:end][:40]} ({lookalikes.named(text[start:end])})"
            told += ". " + self.tr("Not every letter of it is what it seems: {}").format(word)
        self.said.emit(told)

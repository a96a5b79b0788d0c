"""What a new draft begins with: a kind and a title, or a file."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cairn.desk.theme import Theme


class DraftBeginnings(QObject):
    """Asks over the window of `page`.

    Signals:
        begun: what makes the draft; it may raise CairnError.
    """

    begun = Signal(object)

    def __init__(self, page: QWidget, theme: Theme) -> None:
        super().__init__(page)
        self._page, self._theme = page, theme

    def ask(self) -> None:
        """Ask for kind and title."""
        from cairn.desk.new_draft_sheet import NewDraftSheet

        sheet = NewDraftSheet(self._page.window(), self._theme)
        sheet.begun.connect(self._begin)
        sheet.from_file.connect(self.ask_for_file)
        sheet.open()

    def ask_for_file(self) -> None:
        """Ask for a Markdown file."""
        from cairn.desk.file_dialog import ask_for_file

        kinds = self.tr("Markdown (*.md *.markdown *.txt)")
        ask_for_file(self._page, self.tr("Begin a draft with a file"), kinds, self.take_file)

    def take_file(self, file: Path) -> None:
        """Begin with what stands in a file."""
        from cairn.outbox.begin import from_file

        self.begun.emit(partial(from_file, file))

    def _begin(self, kind: str, title: str) -> None:
        from cairn.outbox.begin import from_nothing

        self.begun.emit(partial(from_nothing, kind, title))

"""Who keeps this journal: a name and a team of one's own, each said where it has to be."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cairn.desk.form_sheet import line_field
from cairn.desk.journal_door import JournalDoor
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.errors import CairnError


class YouPart(QWidget):
    """Two lines; what stands in one counts once it is left.

    Signals:
        said: something for the status line.
    """

    said = Signal(str)

    def __init__(self, door: JournalDoor) -> None:
        super().__init__()
        self._door = door
        self.name = line_field(self.tr("Your name"))
        self.team = line_field(self.tr("Your team"))
        self._fields = {"champion": self.name, "team": self.team}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for key, field, hint in (
            ("champion", self.name, self.tr("In what leaves, “the champion” stands in its place.")),
            ("team", self.team, self.tr("It stands in files of evidence that you give.")),
        ):
            if field is not self.name:
                column.addSpacing(4)
            column.addWidget(voiced(field.accessibleName(), ""))
            column.addWidget(field)
            column.addWidget(voiced(hint, "muted"))
            field.editingFinished.connect(partial(self._keep, key, field))

    def show_again(self) -> None:
        """Show what is set now."""
        journal = self._door.journal
        try:
            kept = journal.settings.load() if journal is not None else None
        except CairnError as error:
            self.said.emit(told(error))
            return
        for key, field in self._fields.items():
            field.setEnabled(journal is not None and not journal.store.read_only)
            if not field.hasFocus():  # somebody is typing
                field.setText(getattr(kept, key, ""))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for key, field in self._fields.items():
            self._keep(key, field)

    def _keep(self, key: str, field: QLineEdit) -> None:
        journal = self._door.journal
        if journal is None or not field.isEnabled():
            return
        try:
            wanted = " ".join(field.text().split())
            if wanted != getattr(journal.settings.load(), key):
                journal.settings.change(**{key: wanted})
                self._door.tell()
        except CairnError as error:
            self.said.emit(told(error))

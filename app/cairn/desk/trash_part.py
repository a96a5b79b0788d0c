"""The trash of the journal: how much lies in it, until when, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cairn.desk import keeping_words as words
from cairn.desk import labels
from cairn.desk.flow import Flow
from cairn.desk.journal_door import JournalDoor
from cairn.desk.pick_list import Pick, PickList
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError


class TrashPart(QWidget):
    """Of every kind of row, sessions and drafts alike.

    Signals:
        said: something for the status line.
    """

    said = Signal(str)

    def __init__(self, theme: Theme, door: JournalDoor) -> None:
        super().__init__()
        self._door = door
        self.count = voiced("", "muted")
        self.list = PickList(theme, self.tr("Trash"))
        self._back = QPushButton(self.tr("Take it out of the trash"))
        row = Flow()
        row.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.count)
        column.addWidget(self.list)
        column.addLayout(row)
        self._back.clicked.connect(self.put_back)
        self.list.opened.connect(lambda _: self.put_back())

    def show_again(self) -> None:
        """Show what lies there now."""
        from cairn.journal.trash import trashed

        journal = self._door.journal
        try:
            found = trashed(journal.store) if journal is not None else []
        except CairnError as error:
            self.count.setText(told(error))
            return
        until = self.tr("until {}")
        self.list.show_picks(
            [
                Pick(
                    f"{one.table}/{one.id}",
                    words.name(one.table, one.called),
                    until.format(labels.day(one.goes_on)) if one.goes_on else "",
                )
                for one in found
            ]
        )
        self.count.setText(
            self.tr("%Ln item(s) lie here; each is gone after 30 days.", "", len(found))
            if found
            else self.tr("It is empty.")
        )
        self._back.setVisible(bool(found))
        self._back.setEnabled(journal is not None and not journal.store.read_only)

    def put_back(self) -> None:
        """Take what is chosen out of the trash."""
        from cairn.journal.trash import put_back

        journal, (table, _, id) = self._door.journal, self.list.chosen.partition("/")
        if journal is None or not id:
            return
        try:
            put_back(journal.store, table, id)
        except CairnError as error:
            self.said.emit(told(error))
            return
        self._door.tell()
        self.said.emit(self.tr("Taken out of the trash."))
        self.show_again()

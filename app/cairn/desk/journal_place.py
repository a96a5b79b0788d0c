"""What is wrong with the folder in which the journal lies, and what the window can do about it."""

from PySide6.QtCore import QObject

from cairn.desk.journal_door import JournalDoor
from cairn.desk.notice import Notice
from cairn.desk.sentences import said, told

_OPEN = "W_FOLDER_OPEN"


class JournalPlace(QObject):
    """Others may look into it, or it is no folder of this computer alone."""

    def __init__(self, door: JournalDoor, notice: Notice) -> None:
        super().__init__()
        self._door, self._notice = door, notice
        self._told: set[str] = set()

    def look(self) -> None:
        """Tell each thing once."""
        journal = self._door.journal
        for warning in journal.store.warnings if journal is not None else ():
            if warning.code in self._told:
                continue
            self._told.add(warning.code)
            if warning.code == _OPEN:
                close = self.tr("Close it to others")
                self._notice.say(said(warning.message), close, self._close, key=_OPEN)
            else:
                self._notice.say(told(warning), key=warning.code)

    def _close(self) -> None:
        from cairn.store.place import close_to_others

        try:
            close_to_others(self._door.workspace.journal_file.parent)
        except OSError as error:
            self._notice.say(str(error.strerror), key=_OPEN)
        else:
            self._notice.clear(_OPEN)

"""One sitting at the window: another language means another desk in the place of the first."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from cairn.desk.desk import Desk
from cairn.desk.language import wanted_code
from cairn.desk.start_trace import StartTrace
from cairn.places import Places


class Sitting(QObject):
    """Holds the desk that is open.

    Attributes:
        desk: the one that is seen; another one after another language was chosen.
    """

    def __init__(self, app: QApplication, places: Places, words: str, trace: StartTrace) -> None:
        super().__init__()
        self._app, self._places = app, places
        self.desk = self._open(words, trace)

    def close(self) -> None:
        """End everything that runs."""
        self.desk.close()

    def _open(self, words: str, trace: StartTrace) -> Desk:
        desk = Desk(self._app, self._places, words, trace)
        # queued: the button that was pressed has to live until its press is over
        desk.rooms.speaks.connect(self._speak, Qt.ConnectionType.QueuedConnection)
        return desk

    def _speak(self) -> None:
        """Put a desk that speaks the chosen language in the place of this one, where one was."""
        old, words = self.desk, self.desk.window.field.text()
        wanted = old.workspace.settings.load().language
        if wanted_code(self._places.resources, wanted) == old.language.code:
            return
        quits = self._app.quitOnLastWindowClosed()
        self._app.setQuitOnLastWindowClosed(False)
        old.window.close()
        old.close()
        for gone in (old, old.theme):
            gone.deleteLater()
        self.desk = self._open(words, StartTrace(False, False, 0.0))
        self.desk.window.show()
        self.desk.rooms.show_language()
        self._app.setQuitOnLastWindowClosed(quits)

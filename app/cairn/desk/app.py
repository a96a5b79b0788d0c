"""Starts the window over one home, or brings the one that is open to the front."""

import os
import sys

from PySide6.QtWidgets import QApplication

from cairn.desk.bug_hook import BugHook
from cairn.desk.desk import Desk
from cairn.desk.home_lock import HomeLock
from cairn.desk.sentences import told
from cairn.desk.sitting import Sitting
from cairn.desk.start_trace import StartTrace
from cairn.errors import CairnError
from cairn.places import Places

__all__ = ["Desk", "make_app", "open_desk", "run"]


def run(places: Places, words: str = "") -> int:
    """Open the window of the home, searching for `words`; the exit code.

    Where it is open already, that window comes to the front with the words, and this is done.
    """
    trace = StartTrace.of(os.environ)
    places.make()
    lock = HomeLock(places.cache / "window.lock")
    if not lock.take():
        return _hand_over(places, words)
    app = make_app()
    sitting = Sitting(app, places, words, trace)
    sys.excepthook = BugHook(
        places.data / "log", lambda error: sitting.desk.window.notice.say(told(error))
    )
    sitting.desk.window.show()
    code = app.exec()
    sitting.close()
    lock.release()
    return code


open_desk = run


def make_app() -> QApplication:
    """The application, drawn by one style on every desktop so that our palette holds."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("cairn")
    app.setApplicationDisplayName("Cairn")
    app.setDesktopFileName("cairn")
    app.setStyle("Fusion")
    return app


def _hand_over(places: Places, words: str) -> int:
    from cairn.desk.single import address, hand_over

    if hand_over(address(places), words):
        return 0
    trouble = CairnError(
        "E_WINDOW_BUSY",
        "Cairn is open already, and its window does not answer.",
        "Close it, or end its process, and start again.",
    )
    if sys.stderr is not None:
        sys.stderr.write(f"{trouble}\n")
    return 1

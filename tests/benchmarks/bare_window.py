"""A bare PySide6 window of the same kind as ours: what any such program pays before it begins.

Run with CAIRN_TRACE_T0; writes ``first-paint SECONDS`` to standard error, then waits for its end,
or quits where CAIRN_TRACE_START says so.
"""

import os
import sys
import time

from PySide6.QtCore import QStringListModel, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QMainWindow,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)


class Bare(QMainWindow):
    """A search field over a list with five lines, beside a page."""

    def __init__(self) -> None:
        super().__init__()
        self._painted = False
        field, listed, page = QLineEdit(), QListView(), QTextBrowser()
        listed.setModel(QStringListModel([f"Result {n}" for n in range(1, 6)], listed))
        page.setPlainText("A page.")
        split = QSplitter()
        split.addWidget(listed)
        split.addWidget(page)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.addWidget(field)
        column.addWidget(split)
        self.setCentralWidget(middle)
        self.resize(1100, 720)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, _told)  # as ours: after the whole window went to the screen


def _told() -> None:
    sys.stderr.write(f"first-paint {time.time() - float(os.environ['CAIRN_TRACE_T0']):.4f}\n")
    sys.stderr.flush()
    if os.environ.get("CAIRN_TRACE_START") == "quit":
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    window = Bare()
    window.show()
    sys.exit(application.exec())

"""What a repository asks before it is taken, and what its last sync brought."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cairn.desk import sync_words
from cairn.desk.flow import Flow
from cairn.desk.section import voiced
from cairn.library.clone_state import Waiting
from cairn.library.news import News


class SourceSync(QWidget):
    """Hidden where there is neither a question nor news.

    Signals:
        decided: whether what waits is to be taken.
    """

    decided = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._question, self._hint = voiced("", "field"), voiced("", "muted")
        self.take_button = QPushButton(self.tr("Take the new state"))
        self.keep_button = QPushButton(self.tr("Keep what I have"))
        self._hint.setText(
            self.tr("Nothing was taken yet. What you have now stays in the copy either way.")
        )
        self._answers = QWidget()
        row = Flow()
        for button, take in ((self.take_button, True), (self.keep_button, False)):
            row.addWidget(button)
            button.clicked.connect(lambda _=False, take=take: self.decided.emit(take))
        self._answers.setLayout(row)
        self._title = voiced(self.tr("What the last sync brought"), "field")
        self._news = voiced("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        for part in (self._question, self._hint, self._answers, self._title, self._news):
            column.addWidget(part)
        self.show_sync(None, ())

    def show_sync(self, waiting: Waiting | None, news: Sequence[News]) -> None:
        """Show what is asked, and what came."""
        self._question.setText(sync_words.question(waiting) if waiting else "")
        for part in (self._question, self._hint, self._answers):
            part.setVisible(waiting is not None)
        self._news.setText(sync_words.told(news))
        for part in (self._title, self._news):
            part.setVisible(bool(news))
        self.setVisible(waiting is not None or bool(news))

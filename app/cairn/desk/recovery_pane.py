"""What stands where a journal cannot be believed: what is hurt, what can be had, one button."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cairn.desk import recovery_words as words
from cairn.desk.flow import Flow
from cairn.desk.page_view import side_margin
from cairn.desk.section import voiced
from cairn.desk.theme import Theme


class RecoveryPane(QScrollArea):
    """Shows first, does then, and never offers to begin anew.

    Signals:
        recovers: the person wants the journal brought back.
        opens: the folder is to be shown.
        tries: what kept the journal from being opened may be gone.
        leaves: back to what can be read.
    """

    recovers = Signal()
    opens = Signal()
    tries = Signal()
    leaves = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Recovery of the journal"))
        ground = QWidget()
        ground.setObjectName("page")
        self._column = QVBoxLayout(ground)
        self._column.setSpacing(8)
        self._title, self._why = voiced("", "title"), voiced("", "muted")
        self._column.addWidget(self._title)
        self._column.addWidget(self._why)
        self._parts = {
            name: self._part(title)
            for name, title in (
                ("prospects", self.tr("What can be brought back")),
                ("backup", self.tr("The newest sound backup alone")),
                ("lost", self.tr("Lost")),
                ("damaged", self.tr("Damaged")),
            )
        }
        self._note = voiced("", "muted")
        self._column.addSpacing(12)
        self._column.addWidget(self._note)
        self.recover = QPushButton(self.tr("Recover the journal"))
        self.recover.setProperty("lead", True)
        self._folder = QPushButton(self.tr("Open its folder"))
        self._again = QPushButton(self.tr("Try again"))
        self._back = QPushButton(self.tr("Back to the journal"))
        buttons = Flow()
        for button, signal in (
            (self.recover, self.recovers),
            (self._folder, self.opens),
            (self._again, self.tries),
            (self._back, self.leaves),
        ):
            button.clicked.connect(signal)
            buttons.addWidget(button)
        self._column.addSpacing(12)
        self._column.addLayout(buttons)
        self._column.addStretch(1)
        self.setWidget(ground)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def words(self) -> str:
        """What it says, for a screen reader."""
        labels = [self._title, self._why, *(text for _, text in self._parts.values()), self._note]
        return " ".join(one.text() for one in labels if not one.isHidden() and one.text())

    def begin(self, title: str, why: str, *, readable: bool) -> None:
        """Say what is wrong, while it is looked what can be had; `readable` rows may be shown."""
        self._title.setText(title)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        for name in self._parts:
            self._say(name, "")
        self._note.setText(self.tr("Looking what can be brought back…"))
        self.recover.hide()
        self._again.setVisible(not readable)
        self._back.setVisible(readable)

    def show_found(self, found: Mapping[str, Any]) -> None:
        """What the job ``survey`` has found."""
        self._say("prospects", words.prospects(found))
        self._say("backup", words.backup(found))
        self._say("lost", words.hurt(found["lost"], found["losses"]))
        self._say("damaged", words.hurt(found["damaged"], found["damages"]))
        self._note.setText(
            self.tr("The file that is there now is kept in quarantine; nothing is thrown away.")
        )
        self.recover.setEnabled(True)
        self.recover.show()

    def show_problem(self, text: str) -> None:
        """It cannot be had, and why."""
        self._note.setText(text)
        self.recover.setEnabled(True)

    def wait(self) -> None:
        """It is being done."""
        self._note.setText(self.tr("Recovering…"))
        self.recover.setEnabled(False)

    def stops(self) -> list[QWidget]:
        """Where F6 stops."""
        return [self.recover if self.recover.isVisible() else self._folder]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _part(self, title: str) -> tuple[QLabel, QLabel]:
        head, text = voiced(title, "field"), voiced("", "")
        self._column.addSpacing(8)
        self._column.addWidget(head)
        self._column.addWidget(text)
        return head, text

    def _say(self, part: str, text: str) -> None:
        head, label = self._parts[part]
        label.setText(text)
        head.setVisible(bool(text))
        label.setVisible(bool(text))

    def _fit(self) -> None:
        side = side_margin(self._theme, self.viewport().width())
        self._column.setContentsMargins(side, 28, side, 32)

"""The strip over the window while a session runs: with whom, a line for a thought, its end."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cairn.desk import journal_words as words
from cairn.desk import labels
from cairn.desk.elided_label import ElidedLabel
from cairn.desk.flow import Flow
from cairn.desk.leavable import quiet_button
from cairn.desk.legible import legible
from cairn.desk.running_session import RunningSession
from cairn.desk.theme import Theme

_TICK_MS = 20_000


class RunningStrip(QFrame):
    """Hidden while no session runs.

    Attributes:
        thought: takes a line without leaving the page; Enter takes it down and goes back.
        agenda: shown where there is one.

    Signals:
        ends: the session is over, and to be logged.
    """

    ends = Signal()

    def __init__(self, theme: Theme, running: RunningSession) -> None:
        super().__init__()
        self._theme, self._running = theme, running
        self._from: QWidget | None = None
        self.setObjectName("header")
        self._told = ElidedLabel()
        self._told.setAccessibleName(self.tr("Session that is running"))
        self.thought = QLineEdit()
        self.thought.setProperty("form", True)
        self.thought.setMaxLength(1_000)
        self.thought.setAccessibleName(self.tr("A thought to take down"))
        self.thought.setPlaceholderText(self.tr("A thought…"))
        self.beside = QPushButton()
        self.beside.setCheckable(True)
        self.beside.setToolTip(self.tr("The mentee sees the screen: nobody else is named on it"))
        self.agenda = quiet_button("")
        self.end = quiet_button(self.tr("End and log"))
        row = Flow(gap=12, below=6)
        for widget in (self._told, self.thought, self.beside, self.agenda, self.end):
            row.addWidget(widget)
        around = QVBoxLayout(self)
        around.setContentsMargins(20, 6, 20, 6)
        around.addLayout(row)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._tell)
        self.thought.returnPressed.connect(self._take)
        self.beside.clicked.connect(running.turn_beside)
        self.end.clicked.connect(self.ends)
        running.changed.connect(self._turn)
        running.ticked.connect(self._tell)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def think(self) -> None:
        """Type a thought; afterwards one is where one was."""
        self._from = self.window().focusWidget()
        self.thought.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self) -> None:
        if self.thought.text().strip() and self._running.think(self.thought.text()):
            self.thought.clear()
        before, self._from = self._from, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        runs = self._running.draft is not None
        on = self._running.beside
        self.beside.setChecked(on)
        self.beside.setText(self.tr("Side by side: on") if on else self.tr("Side by side: off"))
        self._tell()
        self.setVisible(runs)
        if runs:
            self._tick.start()
        else:
            self._tick.stop()
            self.thought.clear()

    def _tell(self) -> None:
        names = words.names([legible(one, 40) for one in self._running.names])
        minutes = words.minutes(self._running.minutes())
        with_ = self.tr("With {}").format(names)
        points = self._running.agenda
        done = sum(one.done for one in points)
        self.agenda.setVisible(bool(points))
        self.agenda.setText(
            self.tr("Agenda: {done} of {all}").format(
                done=labels.number(done), all=labels.number(len(points))
            )
        )
        self._told.tell("  ·  ".join(part for part in (with_, minutes) if part), with_)
        self.updateGeometry()

    def _dress(self) -> None:
        self.thought.setMinimumWidth(self._theme.px(280))

"""The agenda of the session that runs, to be ticked in passing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from cairn.desk.agenda_field import AgendaField
from cairn.desk.overlay import Overlay
from cairn.desk.running_session import RunningSession
from cairn.desk.section import voiced
from cairn.desk.theme import Theme


class AgendaSheet(Overlay):
    """Space ticks a point, which is kept at once; Esc goes back to where one was."""

    def __init__(self, window: QWidget, theme: Theme, running: RunningSession) -> None:
        super().__init__(window, theme, 520, 520)
        title = self.tr("Agenda")
        self.setAccessibleName(title)
        self.agenda = AgendaField(theme)
        self._ground = QWidget()
        self._ground.setObjectName("fields")
        column = QVBoxLayout(self._ground)
        column.setContentsMargins(2, 2, 12, 2)
        column.addWidget(self.agenda)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("fields")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._ground)
        self.agenda.put(running.agenda)
        self.agenda.ticked.connect(running.tick)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(True)
        close.clicked.connect(lambda: self.end())
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(12)
        self.column.addWidget(voiced(title, "title"))
        self.column.addWidget(self._scroll, 1)
        self.column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)

    def take_focus(self) -> None:
        boxes = self.agenda.boxes()
        open_ = [one for one in boxes if not one.isChecked()]
        for first in (open_ or boxes)[:1]:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.card.width() - 2 * 24 - 16
        points = self._ground.heightForWidth(width)
        self.need(points + self._theme.px(140))

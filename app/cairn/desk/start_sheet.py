"""With whom a session begins: a name, and Enter."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from cairn.desk.flow import Flow
from cairn.desk.overlay import Overlay
from cairn.desk.people_field import PeopleField
from cairn.desk.section import voiced
from cairn.desk.template_field import TemplateField
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.journal.journal import Journal


class StartSheet(Overlay):
    """Two letters find somebody, Enter takes the name, Enter again begins.

    Signals:
        started: ids and new names of those it is with, and the Template, or None.
    """

    started = Signal(object, object)

    def __init__(
        self, window: QWidget, theme: Theme, journal: "Callable[[], Journal | None]"
    ) -> None:
        super().__init__(window, theme, 520, 380)
        title = self.tr("Start a session")
        self.setAccessibleName(title)
        self.people = PeopleField(theme, journal)
        self.people.field.setPlaceholderText(self.tr("With whom?"))
        self.template = TemplateField(
            theme, self.tr("Template"), self.tr("Without a template"), journal
        )
        self._start = QPushButton(self.tr("Start"))
        self._start.setProperty("lead", True)
        self._start.setAutoDefault(True)
        self._later = QPushButton(self.tr("Not now"))
        self._later.setAutoDefault(True)
        row = Flow()
        row.addWidget(self._start)
        row.addWidget(self._later)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(12)
        self.column.addWidget(voiced(title, "title"))
        hint = self.tr("What you open or copy in the library meanwhile is offered as used.")
        self.column.addWidget(voiced(hint, "muted"))
        self.column.addWidget(self.people)
        self.column.addWidget(self.template)
        self.column.addStretch(1)
        self.column.addLayout(row)
        self._start.clicked.connect(self._begin)
        self._later.clicked.connect(lambda: self.end())
        self.people.done.connect(self._begin)
        self.people.edited.connect(self._turn)
        self.card.installEventFilter(self)
        self._turn()

    def take_focus(self) -> None:
        self.people.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.card:
            if event.type() == QEvent.Type.LayoutRequest:  # another name, or larger letters
                self._fit()
            return False
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.need(self.column.heightForWidth(self.card.width() - 2) + 8)

    def _turn(self) -> None:
        self._start.setEnabled(bool(self.people.people or self.people.pending))

    def _begin(self) -> None:
        self.people.take_pending()
        if self.people.people:
            people, template = self.people.people, self.template.template
            self.end()
            self.started.emit(people, template)

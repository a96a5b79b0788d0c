"""A new draft: what it is, and what it is called."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from cairn.desk import labels
from cairn.desk.choice import Choice
from cairn.desk.flow import Flow
from cairn.desk.overlay import Overlay
from cairn.desk.section import voiced
from cairn.desk.theme import Theme

KINDS = (
    "gotcha", "recipe", "pattern", "checklist", "guardrail", "template", "skill", "connector",
    "term", "note",
)  # fmt: skip
"""Those that are written most come first; nine of them by their digit."""


class NewDraftSheet(Overlay):
    """Kind by one key, then the title.

    Signals:
        begun: kind and title.
        from_file: it is to begin with a file.
    """

    begun = Signal(str, str)
    from_file = Signal()

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window, theme, 620, 360)
        title = self.tr("New draft")
        self.setAccessibleName(title)
        self.kind = Choice(self.tr("Kind"), [(one, labels.kind(one)) for one in KINDS])
        self.kind.choose(KINDS[0])
        self.title = QLineEdit()
        self.title.setProperty("form", True)
        self.title.setMaxLength(200)
        self.title.setAccessibleName(self.tr("Title"))
        self._note = voiced("", "small")
        begin = QPushButton(self.tr("Begin"))
        begin.setProperty("lead", True)
        file, close = QPushButton(self.tr("Begin with a file…")), QPushButton(self.tr("Close"))
        row = Flow()
        for button in (begin, file, close):
            button.setAutoDefault(True)
            row.addWidget(button)
        self.column.setContentsMargins(32, 20, 32, 20)
        self.column.setSpacing(8)
        self.column.addWidget(voiced(title, "title"))
        self.column.addWidget(
            voiced(self.tr("The kind by its number, then a title, as you would say it."), "muted")
        )
        self.column.addSpacing(8)
        self.column.addWidget(self.kind)
        self.column.addSpacing(8)
        self.column.addWidget(voiced(self.tr("Title"), "field"))
        self.column.addWidget(self.title)
        self.column.addWidget(self._note)
        self.column.addStretch(1)
        self.column.addLayout(row)
        self.kind.decided.connect(lambda _: self.title.setFocus())
        self.title.returnPressed.connect(self.begin)
        begin.clicked.connect(self.begin)
        file.clicked.connect(self._with_file)
        close.clicked.connect(lambda: self.end())

    def begin(self) -> None:
        """Begin it, if it has a title."""
        title = " ".join(self.title.text().split())
        if not title:
            self._note.setText(self.tr("A record needs a title."))
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        kind = self.kind.value
        self.end()
        self.begun.emit(kind, title)

    def take_focus(self) -> None:
        chosen = [one for one in self.kind.buttons() if one.isChecked()]
        chosen[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.begin()
        else:
            super().keyPressEvent(event)

    def _with_file(self) -> None:
        self.end()
        self.from_file.emit()

"""What becomes of the finding that is chosen: other words in its place, or a reason to keep it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout

from cairn.desk import gate_words
from cairn.desk.flow import Flow
from cairn.desk.gate_matters import BLOCKS, DESIGN, LOOK, Matter
from cairn.desk.leavable import quiet_button
from cairn.desk.section import voiced
from cairn.desk.theme import Theme

REPLACE, KEEP = "replace", "keep"


class GateAnswer(QFrame):
    """Advice, a field, and three buttons.

    Signals:
        replaced: by these words; they may be none.
        kept: for this reason.
        undone: the answer is taken back.
        left: back to the list.
    """

    replaced = Signal(str)
    kept = Signal(str)
    undone = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._asks = REPLACE
        self._matter: Matter | None = None
        self._advice, self._asked = voiced("", "muted"), voiced("", "small")
        self.field = QLineEdit()
        self.field.setProperty("form", True)
        self.field.setMaxLength(400)
        self.replace = QPushButton(self.tr("Replace (R)"))
        self.keep = QPushButton(self.tr("Keep, with a reason (K)"))
        self.undo = quiet_button(self.tr("Take the answer back (U)"))
        row = Flow()
        for button in (self.replace, self.keep, self.undo):
            button.setAutoDefault(True)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._advice)
        column.addWidget(self._asked)
        column.addWidget(self.field)
        column.addLayout(row)
        self.replace.clicked.connect(self.take_replacement)
        self.keep.clicked.connect(self.take_reason)
        self.undo.clicked.connect(self.undone)
        self.field.returnPressed.connect(self._entered)

    def show_matter(self, matter: Matter | None) -> None:
        """Ask about this one."""
        self._matter = matter
        self.setVisible(matter is not None)
        if matter is None:
            return
        first = matter.first
        self._advice.setText(gate_words.advice(first.kind, look=first.severity == "look"))
        open_ = matter.state in (BLOCKS, LOOK)
        self.undo.setVisible(not open_ and matter.state != DESIGN)
        for one in (self.replace, self.keep, self.field, self._asked):
            one.setVisible(matter.state != DESIGN)
        if matter.state == DESIGN:
            self._advice.setText(self.tr("It stays by design: nothing is to be done."))
        self.ask(REPLACE)

    def ask(self, what: str) -> None:
        """Ask for what stands in its place, or for a reason."""
        self._asks = what
        if what == KEEP:
            asked = self.tr("Why it may leave. The reason stays here.")
            self.field.setText("")
        else:
            asked = self.tr("In its place")
            matter = self._matter
            first = matter.first if matter is not None else None
            said = matter.instead if matter is not None else ""
            self.field.setText(said or (first.instead if first is not None else ""))
        self._asked.setText(asked)
        self.field.setAccessibleName(asked)

    def take_replacement(self) -> None:
        """Replace it by what stands in the field."""
        if self._asks == KEEP:
            self.ask(REPLACE)
            self.field.setFocus()
            return
        self.replaced.emit(" ".join(self.field.text().split()))

    def take_reason(self) -> None:
        """Ask for the reason; once it is given, keep it."""
        if self._asks != KEEP:
            self.ask(KEEP)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.field.text().strip():
            self.kept.emit(self.field.text().strip())

    def say(self) -> None:
        """Type what stands in its place."""
        self.ask(REPLACE)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.field.hasFocus():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _entered(self) -> None:
        if self._asks == KEEP:
            self.take_reason()
        else:
            self.take_replacement()

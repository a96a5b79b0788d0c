"""Find in the page: a field, how many there are, and the way from one to the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit

from cairn.desk import labels
from cairn.desk.leavable import Leavable, quiet_button
from cairn.desk.theme import Theme


class FindBar(Leavable):
    """Stands above the page while one looks for something in it.

    Signals:
        wanted: other words to look for; empty for none.
        step: 1 for the next place, -1 for the one before.
    """

    wanted = Signal(str)
    step = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("find")
        self.field = QLineEdit()
        self.field.setProperty("form", True)
        self.field.setAccessibleName(self.tr("Find in this page"))
        self.field.setPlaceholderText(self.tr("Find"))
        self._count = QLabel()
        self._count.setProperty("voice", "small")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._before = quiet_button(self.tr("Previous"))
        self._next = quiet_button(self.tr("Next"))
        self._close = quiet_button(self.tr("Done"))
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self._row.addWidget(self.field, 1)
        for widget in (self._count, self._before, self._next, self._close):
            self._row.addWidget(widget)
        self.field.textChanged.connect(self.wanted)
        self._before.clicked.connect(lambda: self.step.emit(-1))
        self._next.clicked.connect(lambda: self.step.emit(1))
        self._close.clicked.connect(self.leave)
        self.hide()

    def fit(self, width: int) -> None:
        """Stand over the column of a page that is `width` pixels wide."""
        self._stand(self._row, width, 4, 8)

    def open(self) -> None:
        """Be there, with what was looked for before ready to be typed over."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.wanted.emit(self.field.text())

    def leave(self) -> None:
        """Go away; nothing is marked any more."""
        self.wanted.emit("")
        super().leave()

    def tell(self, at: int, of: int, *, more: bool = False) -> None:
        """Say that the place `at` (from 1) of `of` is shown; `more` where not all were counted."""
        if not self.field.text():
            said = ""
        elif not of:
            said = self.tr("Not in this page")
        else:
            count = labels.number(of) + ("+" if more else "")
            said = self.tr("{at} of {of}").format(at=labels.number(at), of=count)
        self._count.setText(said)
        for button in (self._before, self._next):
            button.setEnabled(of > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step.emit(-1 if back else 1)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

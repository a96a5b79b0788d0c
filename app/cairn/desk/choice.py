"""One of a few: buttons side by side of which one is on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from cairn.desk.flow import Flow


class Choice(QWidget):
    """Radio buttons drawn as chips: arrow keys move on, digits choose, a reader says *2 of 3*.

    Signals:
        chosen: the value that the person chose; not when it is set from outside.
        decided: the same by a digit or Enter: the person goes on.
    """

    chosen = Signal(str)
    decided = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]] = ()) -> None:
        """`name` is what is chosen, for a screen reader; `choices` are values with their words."""
        super().__init__()
        self.setAccessibleName(name)
        self._name = name
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        self._row = Flow(gap=6)
        self.setLayout(self._row)
        for value, words in choices:
            self.add(value, words)
        self._group.buttonClicked.connect(lambda _: self.chosen.emit(self.value))

    @property
    def value(self) -> str:
        """What is chosen; empty if nothing is."""
        return next((value for value, one in self._buttons.items() if one.isChecked()), "")

    @property
    def values(self) -> list[str]:
        """What can be chosen, in order."""
        return list(self._buttons)

    def choose(self, value: str) -> None:
        """Show `value` as chosen; one that is not offered leaves nothing chosen."""
        self._group.setExclusive(False)
        entered = value if value in self._buttons else next(iter(self._buttons), "")
        for one, button in self._buttons.items():
            button.setChecked(one == value)
            policy = Qt.FocusPolicy.StrongFocus if one == entered else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)  # Tab comes to the one that is chosen
        self._group.setExclusive(True)

    def add(self, value: str, words: str) -> None:
        """One more to choose from, at the end."""
        button = QRadioButton(words)
        button.setProperty("chip", True)
        button.setAccessibleName(f"{self._name}: {words}")
        self._group.addButton(button)
        self._row.addWidget(button)
        self._buttons[value] = button

    def buttons(self) -> list[QRadioButton]:
        """What can be chosen, in order."""
        return list(self._buttons.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        values = list(self._buttons)
        number = event.key() - Qt.Key.Key_1
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif 0 <= number < len(values):
            self.choose(values[number])
            self._buttons[values[number]].setFocus(Qt.FocusReason.OtherFocusReason)
            self.chosen.emit(self.value)
            self.decided.emit(self.value)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.decided.emit(self.value)
        else:
            super().keyPressEvent(event)

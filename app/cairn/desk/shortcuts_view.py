"""All commands with their keys: found by words, changed by pressing other ones."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cairn.desk.action import Action
from cairn.desk.action_list import ActionList
from cairn.desk.action_model import matching
from cairn.desk.actions import Actions
from cairn.desk.flow import Flow
from cairn.desk.key_wish import KeyWish, pressed
from cairn.desk.sentences import told
from cairn.desk.shortcuts import spoken
from cairn.desk.theme import Theme
from cairn.errors import CairnError


class ShortcutsView(QWidget):
    """A field to find commands, the list, and what can be done with the chosen one."""

    def __init__(self, theme: Theme, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._wish: KeyWish | None = None
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find a command"))
        self.field.setAccessibleName(self.tr("Find a command"))
        self.list = ActionList(theme, actions.keys)
        self.list.setAccessibleName(self.tr("Commands and their shortcuts"))
        self._line = QLabel()
        self._line.setProperty("voice", "small")
        self._line.setWordWrap(True)
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._change = QPushButton(self.tr("Change"))
        self._none = QPushButton(self.tr("No shortcut"))
        self._usual = QPushButton(self.tr("Usual one"))
        self._all_usual = QPushButton(self.tr("All as usual"))
        buttons = Flow()
        for button in (self._change, self._none, self._usual, self._all_usual):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 16)
        column.setSpacing(8)
        above, below = QHBoxLayout(), QVBoxLayout()
        above.setContentsMargins(20, 0, 20, 0)
        above.addWidget(self.field)
        below.setContentsMargins(20, 0, 20, 0)
        below.setSpacing(8)
        below.addWidget(self._line)
        below.addLayout(buttons)
        column.addLayout(above)
        column.addWidget(_rule())
        column.addWidget(self.list, 1)
        column.addWidget(_rule())
        column.addLayout(below)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self.list.setFocus)
        self.list.opened.connect(self._wait_for)
        self.list.selectionModel().currentChanged.connect(self._turn)
        self._change.clicked.connect(self._wait_for_chosen)
        self._none.clicked.connect(lambda: self._set(self.list.chosen(), ()))
        self._usual.clicked.connect(lambda: self._set(self.list.chosen(), None))
        self._all_usual.clicked.connect(self._reset)
        actions.changed.connect(self._refill)
        self._narrow("")

    @property
    def waiting(self) -> bool:
        """Whether the next keys pressed are the new shortcut."""
        return self._wish is not None

    def take_focus(self) -> None:
        """Begin with finding."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.waiting:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._wish is None:
            super().keyPressEvent(event)
            return
        event.accept()
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self._leave_off()
        elif key := pressed(event):
            self._press(self._wish, key)

    def _press(self, wish: KeyWish, key: str) -> None:
        try:
            said = wish.press(key)
            done = not said
        except CairnError as error:
            said, done = told(error), True
        if done:
            self._leave_off()
        if said:
            self._line.setText(said)

    def _wait_for_chosen(self) -> None:
        if (chosen := self.list.chosen()) is not None:
            self._wait_for(chosen)

    def _wait_for(self, action: Action) -> None:
        self._wish = KeyWish(self._actions, action)
        self._speak_up(loud=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.setText(self._wish.words)
        self.setAccessibleName(self._wish.words)

    def _leave_off(self) -> None:
        self._wish = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("")
        self._turn()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusOutEvent(self, event: QEvent) -> None:
        if self.waiting:
            self._wish = None
            self._turn()

    def _set(self, action: Action | None, keys: tuple[str, ...] | None) -> None:
        try:
            if action is not None:
                self._actions.set_keys(action, keys)
        except CairnError as error:
            self._line.setText(told(error))

    def _reset(self) -> None:
        try:
            self._actions.reset()
        except CairnError as error:
            self._line.setText(told(error))

    def _refill(self) -> None:
        chosen = self.list.chosen()
        at = self.list.verticalScrollBar().value()
        self._narrow(self.field.text())
        row = self.list.rows.row_of(chosen.id) if chosen else -1
        if row >= 0:
            self.list.verticalScrollBar().setValue(at)
            self.list.choose(row)
        self._turn()

    def _narrow(self, words: str) -> None:
        self.list.show_actions(matching(self._actions.all(), words), headings=not words.strip())
        self._turn()

    def _speak_up(self, *, loud: bool) -> None:
        self._line.setProperty("voice", "prompt" if loud else "small")
        self._line.style().polish(self._line)

    def _turn(self) -> None:
        """Say what can be done with the chosen command."""
        self._speak_up(loud=self.waiting)
        chosen = self.list.chosen()
        self._change.setEnabled(chosen is not None)
        self._none.setEnabled(chosen is not None and bool(self._actions.keys(chosen)))
        self._usual.setEnabled(chosen is not None and self._actions.is_changed(chosen))
        self._all_usual.setEnabled(any(map(self._actions.is_changed, self._actions.all())))
        if chosen is None:
            self._line.setText(self.tr("No command has these words."))
        elif self._actions.is_changed(chosen):
            usual = ", ".join(map(spoken, chosen.keys)) or self.tr("none")
            self._line.setText(self.tr("Changed by you; the usual one is {}.").format(usual))
        else:
            self._line.setText(self.tr("Enter changes the shortcut of the chosen command."))


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    return rule

"""Every command by name: type a few letters of it, press Enter."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QWidget

from cairn.desk.action import Action
from cairn.desk.action_list import ROW, ActionList
from cairn.desk.action_model import matching
from cairn.desk.actions import Actions
from cairn.desk.overlay import Overlay
from cairn.desk.theme import Theme

_IN_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)

OWN = "window.commands"


class CommandPalette(Overlay):
    """Offers what can be done now; keys go to the field, arrows through the list."""

    def __init__(self, window: QWidget, theme: Theme, actions: Actions) -> None:
        super().__init__(window, theme, 600, 480)
        self._actions = actions
        self._offered = self._in_order()
        self.setAccessibleName(self.tr("All commands"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Command"))
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.installEventFilter(self)
        self._icon = QLabel()
        self.list = ActionList(theme, actions.keys)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = QLabel(self.tr("No command has these words"))
        self._none.setProperty("voice", "muted")
        self._none.setTextFormat(Qt.TextFormat.PlainText)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._none)
        above = QHBoxLayout()
        above.setContentsMargins(20, 12, 20, 12)
        above.setSpacing(12)
        above.addWidget(self._icon)
        above.addWidget(self.field, 1)
        rule = QFrame()
        rule.setObjectName("rule")
        self.column.addLayout(above)
        self.column.addWidget(rule)
        self.column.addSpacing(6)
        self.column.addWidget(self._stack, 1)
        self.column.addSpacing(8)
        self.field.textChanged.connect(self._narrow)
        self.list.opened.connect(self._run)
        theme.changed.connect(self._dress)
        self._dress()
        self._narrow("")

    def take_focus(self) -> None:
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        field = getattr(self, "field", None)  # the window still sends while this is taken apart
        pressed = watched is field and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._took(event):
            return True
        return super().eventFilter(watched, event)

    def _took(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (chosen := self.list.chosen()) is not None:
                self._run(chosen)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in _IN_LIST:
            self.list.keyPressEvent(event)
        elif key == Qt.Key.Key_K and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.end()
        else:
            return False
        return True

    def _in_order(self) -> list[Action]:
        """What was used last comes first."""
        offered = {one.id: one for one in self._actions.all() if one.enabled() and one.id != OWN}
        last = [offered.pop(id) for id in self._actions.used_last if id in offered]
        return [*(replace(one, room=self.tr("Used last")) for one in last), *offered.values()]

    def _narrow(self, words: str) -> None:
        found = matching(self._offered, words)
        narrowed = bool(words.strip())
        self.list.show_actions(found, headings=not narrowed)
        self._stack.setCurrentWidget(self.list if found else self._none)
        rows = max(2, len(found)) * self._theme.px(ROW)
        above = self.field.sizeHint().height() + 2 * 12 + 1
        self.need(above + rows + 6 + 8 + 2 if narrowed else None)

    def _run(self, action: Action) -> None:
        self._actions.remember(action.id)
        self.end()
        QTimer.singleShot(0, action.run)  # once the focus is back where the action expects it

    def _dress(self) -> None:
        density = self.devicePixelRatioF()
        self._icon.setPixmap(self._theme.pixmap("action-command", "muted", 20, density))

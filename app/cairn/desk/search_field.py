"""The search field that is always there."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from cairn.desk import completing
from cairn.desk.action import Action
from cairn.desk.announcer import Announcer
from cairn.desk.completing import Asked, Value
from cairn.desk.completion_list import CompletionList
from cairn.desk.facet_labels import FACETS
from cairn.desk.theme import Theme

LONGEST = 200_000
"""Characters taken in; a pasted log longer than this is cut."""


class SearchField(QLineEdit):
    """A line to type in; what is pasted keeps its line breaks, they only show as blanks.

    Signals:
        left_down: the person goes on to the results.
        opened: Enter, the person wants to read.
    """

    left_down = Signal()
    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._values: Callable[[str], Sequence[Value]] | None = None
        self._asked: Asked | None = None
        self._list: CompletionList | None = None
        self.setObjectName("search")
        self.setMaxLength(LONGEST)
        self.setAccessibleName(self.tr("Search the library"))
        self._announcer = Announcer(self)
        self._loupe = QLabel(self)
        self._clear = QToolButton(self)
        self._clear.setAutoRaise(True)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._clear.setToolTip(self.tr("Clear the search (Esc)"))
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self.textEdited.connect(lambda _: self._offer(completing.asked_for))
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def completing(self) -> bool:
        """Whether values are offered that a key would take."""
        return self._list is not None and not self._list.isHidden()

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # Qt's own are not used
        """What can be done here."""
        return [
            Action(
                "search.complete",
                self.tr("Complete or begin a filter"),
                self.complete,
                ("Ctrl+Space",),
                self.tr("Search"),
                self.hasFocus,
            )
        ]

    def complete_from(self, values: Callable[[str], Sequence[Value]]) -> None:
        """Complete filters; `values` gives those of a facet, the commonest first."""
        self._values = values

    def complete(self) -> None:
        """Offer values for the filter at the cursor; where none is, the names of filters."""
        self._offer(lambda text: completing.asked_for(text) or completing.name_asked_for(text))

    def take_focus(self) -> None:
        """Type here next, replacing what stands."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.completing:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab):
                event.accept()  # the list's, not the window's
                return True
        if event.type() == QEvent.Type.KeyPress and self.completing:
            assert isinstance(event, QKeyEvent)
            if self._steer(event.key()):  # before Tab goes on to the next widget
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.left_down.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)
            if event.matches(QKeySequence.StandardKey.Paste) and "\n" in self.text():
                self.setCursorPosition(0)  # of a pasted log the beginning says what it is

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._close()

    def _steer(self, key: int) -> bool:
        """Use a key for the list, if it is one for it."""
        assert self._list is not None
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._list.take()
        elif key == Qt.Key.Key_Escape:
            self._close()
        else:
            return False
        return True

    def _offer(self, find: Callable[[str], Asked | None]) -> None:
        self._asked = find(self.text()[: self.cursorPosition()]) if self._values else None
        if self._asked is None or self._values is None:
            self._close()
            return
        names = [(name, -1) for name in FACETS]
        values = self._values(self._asked.facet) if self._asked.facet else names
        found = completing.offers(self._asked, values)
        if self._list is None:
            self._list = CompletionList(self._theme, self.window())
            self._list.taken.connect(self._take)
            self._list.stood_on.connect(self._announcer.say)
        below = self.mapTo(self.window(), QPoint(self._theme.px(36), self.height() + 4))
        self._list.show_offers(self._asked.facet, found, below, self.width())

    def _take(self, value: str) -> None:
        if self._asked is None:
            return
        asked = self._asked
        text, cursor = completing.completed(self.text(), self.cursorPosition(), asked, value)
        self.setText(text)
        self.setCursorPosition(cursor)
        self._close()
        if not asked.facet:
            self.complete()

    def _close(self) -> None:
        if self._list is not None:
            self._list.hide()

    def _place(self) -> None:
        side, gap = self._theme.px(20), self._theme.px(12)
        top = (self.height() - side) // 2
        self._loupe.setGeometry(gap, top, side, side)
        self._clear.setGeometry(self.width() - gap - side, top, side, side)
        room = gap + side
        self.setTextMargins(room, 0, room, 0)
        words = self.tr("Search: what you want to do, or the error you see")
        needs = self.fontMetrics().horizontalAdvance(words) + 2 * room + gap
        self.setPlaceholderText(words if needs <= self.width() else self.tr("Search"))

    def _dress(self) -> None:
        side = self._theme.px(20)
        density = self.devicePixelRatioF()
        self._loupe.setPixmap(self._theme.pixmap("action-search", "muted", 20, density))
        self._clear.setIcon(self._theme.icon("action-clear", size=20))
        self._clear.setIconSize(QSize(side, side))
        self._place()

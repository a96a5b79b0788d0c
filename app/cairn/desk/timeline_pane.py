"""The middle of the journal: whose sessions, the search and the filters, the list below."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from cairn.desk.announcer import Announcer
from cairn.desk.empty_state import EmptyState
from cairn.desk.journal_field import JournalField
from cairn.desk.journal_filters import JournalFilters
from cairn.desk.line_list import LineList
from cairn.desk.line_model import Lines
from cairn.desk.section import voiced
from cairn.desk.still_label import StillLabel
from cairn.desk.theme import Theme


class TimelinePane(QWidget):
    """Shows lines, or why there are none; what is asked for is told, and answered elsewhere.

    Signals:
        asked: another search, or other filters.
    """

    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._note = voiced("", "lead"), StillLabel("small")
        self.field = JournalField(theme)
        self.filters = JournalFilters(theme)
        self.list = LineList(theme)
        self.empty = EmptyState(theme, "room-journal")
        self._announcer = Announcer(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        above = QVBoxLayout()
        above.setContentsMargins(20, 14, 20, 8)
        above.setSpacing(8)
        for widget in (self._title, self.field, self.filters, self._note):
            above.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self._stack, 1)
        self.field.textChanged.connect(lambda _: self.asked.emit())
        self.filters.changed.connect(self.asked)
        self.field.left_down.connect(self.enter_list)
        self.list.left_up.connect(self.leave_up)

    @property
    def found(self) -> bool:
        """Whether lines are shown."""
        return self._stack.currentWidget() is self.list

    def head(self, title: str, *, searched: bool) -> None:
        """Say what is looked at, and whether it can be searched."""
        self._title.setText(title)
        self.list.setAccessibleName(title)
        self.field.setVisible(searched)
        self.filters.setVisible(searched)

    def show_lines(self, lines: Lines, note: str, *, tall: bool = False, keep: str = "") -> None:
        """Show these, with a remark above them."""
        self._say(note)
        self.list.show_lines(lines, tall=tall, keep=keep)
        self._turn_to(self.list)

    def show_empty(
        self, lead: str, text: str, button: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Say why nothing is here, and offer one thing to do."""
        self._say("", lead)
        self.empty.say(lead, text, button, act)
        self.list.show_lines(Lines())
        self._turn_to(self.empty)

    def enter_list(self) -> None:
        """Go on to the lines."""
        if self.found:
            self.list.setFocus()

    def leave_up(self) -> None:
        """From the first line to the field, where there is one."""
        if not self.field.isHidden():
            self.field.take_focus()

    def _turn_to(self, what: QWidget) -> None:
        """What is not seen takes no room: the filters above would be cut off for it."""
        unseen = what is self.list
        height = QSizePolicy.Policy.Ignored if unseen else QSizePolicy.Policy.Preferred
        self.empty.setSizePolicy(QSizePolicy.Policy.Preferred, height)
        self._stack.setCurrentWidget(what)

    def _say(self, note: str, spoken: str = "") -> None:
        self._note.say(note)
        self._announcer.say(note or spoken)

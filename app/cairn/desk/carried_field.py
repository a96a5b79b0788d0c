"""What is still open from before with the people of a session: done, dropped, or left open."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from cairn.desk import journal_words as words
from cairn.desk.choice import Choice
from cairn.desk.item_row import ItemRow
from cairn.desk.item_rows import ItemRows
from cairn.desk.legible import legible
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.journal.action import Action
    from cairn.journal.entry import Closing

OPEN, DONE, DROPPED = "open", "done", "dropped"


class CarriedRow(ItemRow):
    """One open action.

    Signals:
        edited: something is different.
    """

    edited = Signal()

    def __init__(self, theme: Theme, action: "Action", told: str) -> None:
        super().__init__(theme, "journal-owed", told)
        self.action = action
        self.keep()
        name = legible(action.text, 60)
        self.choice = Choice(
            name,
            [
                (OPEN, self.tr("Still open")),
                (DONE, self.tr("Done")),
                (DROPPED, self.tr("Dropped")),
            ],
        )
        self.reason = QLineEdit()
        self.reason.setProperty("form", True)
        self.reason.setMaxLength(300)
        self.reason.setPlaceholderText(self.tr("Why?"))
        self.reason.setAccessibleName(self.tr("Why it is dropped: {}").format(name))
        self.reason.hide()
        self.add_beside(self.choice)
        self.add(self.reason)
        self.choice.choose(OPEN)
        self.choice.chosen.connect(self._turn)
        self.choice.decided.connect(self._go_on)
        self.reason.textEdited.connect(lambda _: self.edited.emit())

    def put(self, closing: "Closing") -> None:
        """Let it be closed like this."""
        self.choice.choose(closing.status.value)
        self.reason.setText(closing.reason)
        self._turn(closing.status.value)

    def _turn(self, value: str) -> None:
        self.reason.setVisible(value == DROPPED)
        self.edited.emit()

    def _go_on(self, value: str) -> None:
        if value == DROPPED:
            self.reason.setFocus()
        else:
            self.focusNextChild()


class CarriedField(ItemRows):
    """Open actions with the people who are chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    @property
    def closings(self) -> "tuple[Closing, ...]":
        """Those that are closed along with the session."""
        from cairn.journal.action import State
        from cairn.journal.entry import Closing

        return tuple(
            Closing(row.action.id, State(row.choice.value), row.reason.text().strip())
            for row in self._carried()
            if row.choice.value in (DONE, DROPPED)
        )

    def show_actions(self, actions: "Sequence[tuple[Action, str]]", today: date) -> None:
        """Show these, each with the name of who owes it; what was said of one stays."""
        before = {one.action: one for one in self.closings}
        if [one.action for one in self._carried()] == [action for action, _ in actions]:
            return
        self.clear()
        for action, owner in actions:
            due = words.due(action.due, today)
            told = "  ·  ".join(p for p in (legible(action.text), due, legible(owner, 60)) if p)
            row = CarriedRow(self._theme, action, told)
            if action.id in before:
                row.put(before[action.id])
            row.edited.connect(self.edited)
            self.add(row)

    def put(self, closings: "Sequence[Closing]") -> None:
        """Of the actions that are shown, let these be closed."""
        by_id = {one.action: one for one in closings}
        for row in self._carried():
            if row.action.id in by_id:
                row.put(by_id[row.action.id])

    def _carried(self) -> list[CarriedRow]:
        return [row for row in self.rows() if isinstance(row, CarriedRow)]

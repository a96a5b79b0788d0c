"""What was agreed: actions typed in a line each, with their day and who owes them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLineEdit

from cairn.desk import journal_words as words
from cairn.desk.item_row import ItemRow
from cairn.desk.legible import legible
from cairn.desk.rows_field import RowsField
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from datetime import date

    from cairn.journal.entry import NewAction
    from cairn.journal.person import Person

LONGEST = 300


class _AgreedRow(ItemRow):
    """An action that is to be made."""

    def __init__(self, theme: Theme, value: "NewAction", told: str) -> None:
        super().__init__(theme, "journal-owed", told)
        self.value = value


class AgreedField(RowsField):
    """Rows, and a line in which ``call her @fri`` is understood."""

    def __init__(
        self,
        theme: Theme,
        today: "Callable[[], date]",
        people: "Callable[[], Sequence[Person]]",
    ) -> None:
        """`people` are those of the session: one of them may owe the action."""
        super().__init__(theme)
        self._today, self._people = today, people
        self.field = QLineEdit()
        self.field.setProperty("form", True)
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(self.tr("An action"))
        self.field.returnPressed.connect(self._entered)
        self._tell_typed(self.field)
        self._lay_out(self.rows, self.field)

    @property
    def actions_agreed(self) -> "tuple[NewAction, ...]":
        """The actions; what is typed and not entered yet is one too."""
        found = tuple(row.value for row in self.rows.rows() if isinstance(row, _AgreedRow))
        return (*found, self._typed()) if self.field.text().strip() else found

    def put(self, actions: "Sequence[NewAction]") -> None:
        """Let these be the actions."""
        self.rows.clear()
        self.field.clear()
        for one in actions:
            self._add(one)

    def _typed(self) -> "NewAction":
        from cairn.journal.typed import action_of

        return action_of(self.field.text(), self._today(), self._people())

    def _entered(self) -> None:
        if self.field.text().strip():
            made = self._typed()
            self.field.clear()
            self._add(made)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.done.emit()

    def _add(self, action: "NewAction") -> None:
        today = self._today()
        names = {one.id: one.name for one in self._people()}
        due = words.due(action.due, today)
        if action.due is not None and (action.due - today).days > 1:
            weekday = self.locale().toString(
                QDate(action.due.year, action.due.month, action.due.day), "ddd"
            )
            due = f"{weekday}, {due}"
        whose = legible(names.get(action.owner, action.owner), 60)
        told = "  ·  ".join(part for part in (legible(action.text), due, whose) if part)
        self.rows.add(_AgreedRow(self._theme, action, told))

"""A day typed as one says it, and below it what was understood."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cairn.desk import journal_words as words
from cairn.desk.section import voiced


class DayField(QWidget):
    """Empty for today; ``yesterday``, ``fri``, ``24.12.`` and ``2026-12-24`` are understood.

    Signals:
        edited: something else is typed.
    """

    edited = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.field = QLineEdit()
        self.field.setProperty("form", True)
        self.field.setMaxLength(40)
        self.field.setAccessibleName(self.tr("Day"))
        self.field.setPlaceholderText(self.tr("Today"))
        self._told = voiced("", "small")
        self._told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._told)
        self.field.textEdited.connect(lambda _: self._changed())

    @property
    def day(self) -> date | None:
        """What is typed; None for nothing, and for what makes no sense."""
        from cairn.journal.typed import day_of

        return day_of(self.field.text(), self._today(), past=True)

    @property
    def sound(self) -> bool:
        """Whether what is typed is a day, or nothing."""
        return not self.field.text().strip() or self.day is not None

    def put(self, day: date | None) -> None:
        """Let this be the day; None is today."""
        self.field.setText("" if day is None else day.isoformat())
        self._tell()

    def _changed(self) -> None:
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        day = self.day
        said = ""
        if day is not None:
            weekday = self.locale().toString(QDate(day.year, day.month, day.day), "dddd")
            said = f"{weekday}, {words.day(day, self._today())}"
        elif not self.sound:
            said = self.tr("That is no day. Try “yesterday”, “fri” or “24.12.”.")
        self._told.setText(said)
        self._told.setVisible(bool(said))

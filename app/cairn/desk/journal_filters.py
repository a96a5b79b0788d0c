"""What the timeline is narrowed to beside a person: team, form, since when."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cairn.desk import journal_words as words
from cairn.desk.choice_box import ChoiceBox
from cairn.desk.flow import Flow
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.journal.person import Team
    from cairn.journal.timeline import Filters

_LETTERS = 7
"""Letters of a choice that are always seen."""

SPANS = (30, 90, 365)
"""Days back that can be chosen."""


class JournalFilters(QWidget):
    """Three choices, each with *any* first.

    Signals:
        changed: another one counts.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.team = ChoiceBox(theme, self.tr("Team"))
        self.form = ChoiceBox(theme, self.tr("Form"))
        self.since = ChoiceBox(theme, self.tr("Since"))
        row = Flow()
        self.setLayout(row)
        for box in self.boxes():
            row.addWidget(box)
        self.form.addItem(self.tr("Any form"), "")
        for name in words.FORMS:
            self.form.addItem(words.form(name), name)
        self.since.addItem(self.tr("Any time"), 0)
        for days in SPANS:
            self.since.addItem(self.tr("%Ln day(s)", "", days), days)
        self.show_teams(())
        for box in self.boxes():
            box.setMinimumContentsLength(max(_LETTERS, len(box.currentText())))
            box.currentIndexChanged.connect(lambda _: self.changed.emit())

    def boxes(self) -> tuple[ChoiceBox, ChoiceBox, ChoiceBox]:
        """Team, form, since."""
        return self.team, self.form, self.since

    def show_teams(self, teams: Sequence["Team"]) -> None:
        """Offer these; the chosen one stays chosen if it is among them."""
        chosen = self.team.currentData() or ""
        self.team.blockSignals(True)
        self.team.clear()
        self.team.addItem(self.tr("Any team"), "")
        for one in teams:
            self.team.addItem(one.name, one.id)
        self.team.setCurrentIndex(max(0, self.team.findData(chosen)))
        self.team.blockSignals(False)

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return any(box.currentIndex() > 0 for box in self.boxes())

    def clear(self) -> None:
        """Nothing is left out."""
        for box in self.boxes():
            box.blockSignals(True)
            box.setCurrentIndex(0)
            box.blockSignals(False)
        self.changed.emit()

    def filters(self, person: str, today: date) -> "Filters":
        """As the journal has it, with a person (an id, or none)."""
        from cairn.journal.session import Form
        from cairn.journal.timeline import Filters

        form, days = self.form.currentData(), self.since.currentData()
        return Filters(
            person,
            self.team.currentData() or "",
            Form(form) if form else None,
            today - timedelta(days) if days else None,
        )

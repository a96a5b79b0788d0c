"""The judgement ladder in a form: one key for each ability, the other side's rungs hidden."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cairn.desk import journal_words as words
from cairn.desk.choice import Choice
from cairn.desk.legible import legible
from cairn.desk.section import voiced
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.journal.ladder import LadderChange
    from cairn.journal.person import Person

CHAMPION, MENTEE = "champion", "mentee"

RUNGS = [str(rung) for rung in range(1, 6)]


class _Ability(QWidget):
    """Five rungs, none chosen at first, and what the chosen one looks like.

    Signals:
        cleared: the rung that was chosen is taken back.
    """

    cleared = Signal()

    def __init__(self, id: str, name: str) -> None:
        super().__init__()
        self.id = id
        self.choice = Choice(name, [(one, one) for one in RUNGS])
        for rung, button in zip(RUNGS, self.choice.buttons(), strict=True):
            button.setToolTip(words.rung(id, int(rung)))
            button.setAccessibleDescription(words.rung(id, int(rung)))
        self._looks = voiced("", "small")
        self._looks.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addWidget(voiced(words.ability(id), ""))
        column.addWidget(self.choice)
        column.addWidget(self._looks)
        self.choice.chosen.connect(self.tell)

    def tell(self, rung: str) -> None:
        """Say what a rung looks like."""
        self._looks.setText(words.rung(self.id, int(rung)) if rung else "")
        self._looks.setVisible(bool(rung))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the rungs have no use for comes here."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.choice.value:
            self.choice.choose("")
            self.tell("")
            self.cleared.emit()
        else:
            super().keyPressEvent(event)


class LadderField(QWidget):
    """The ladder of one person; hidden where the two do not both want it.

    Signals:
        edited: a rung was set.
        rearranged: it came or went.
    """

    edited = Signal()
    rearranged = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._people: list[Person] = []
        self._set: dict[tuple[str, str, str], int] = {}
        self._abilities: list[_Ability] = []
        self._whose = QLabel()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._who: Choice | None = None
        self._by: Choice | None = None
        self.hide()

    @property
    def changes(self) -> "tuple[LadderChange, ...]":
        """What was set, by either side."""
        from cairn.journal.ladder import Ability, LadderChange, Setter

        shown = {one.id for one in self._people}
        return tuple(
            LadderChange(person, Ability(ability), rung, Setter(by))
            for (person, by, ability), rung in self._set.items()
            if person in shown
        )

    def show_people(self, people: "Sequence[Person]") -> None:
        """Offer the ladders of those of `people` who, like the champion, want them."""
        wanting = [one for one in people if one.ladder]
        if [one.id for one in wanting] == [one.id for one in self._people]:
            return
        self._people = wanting
        self._build()
        self.setVisible(bool(wanting))
        self.rearranged.emit()

    def put(self, changes: "Sequence[LadderChange]") -> None:
        """Let these be set."""
        self._set = {(one.person, one.by.value, one.ability.value): one.rung for one in changes}
        self._turn()

    def _build(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._abilities = []
        if not self._people:
            return
        people = [(one.id, legible(one.name, 40)) for one in self._people]
        self._who = Choice(self.tr("Whose ladder"), people)
        self._who.choose(people[0][0])
        self._who.setVisible(len(people) > 1)
        self._by = Choice(
            self.tr("Who sets it"),
            [(CHAMPION, self.tr("You set it")), (MENTEE, self.tr("They set it"))],
        )
        self._by.choose(CHAMPION)
        for choice in (self._who, self._by):
            choice.chosen.connect(lambda _: self._turn())
            self._column.addWidget(choice)
        self._column.addWidget(
            voiced(
                self.tr(
                    "1 to 5 sets a rung, Del takes it back. What either of you set is hidden while"
                    " the other one does."
                ),
                "small",
            )
        )
        from cairn.journal.ladder import Ability

        for at, one in enumerate(Ability):
            ability = _Ability(one.value, words.ability(one.value))
            ability.choice.chosen.connect(lambda rung, id=one.value: self._rung(id, rung))
            ability.cleared.connect(lambda id=one.value: self._rung(id, ""))
            ability.choice.decided.connect(lambda _, at=at: self._next(at))
            self._column.addWidget(ability)
            self._abilities.append(ability)
        self._turn()

    def _turn(self) -> None:
        """Show what this side has set for this person."""
        if self._who is None or self._by is None:
            return
        for one in self._abilities:
            rung = self._set.get((self._who.value, self._by.value, one.id))
            one.choice.choose(str(rung) if rung else "")
            one.tell(str(rung) if rung else "")

    def _rung(self, ability: str, rung: str) -> None:
        if self._who is None or self._by is None:
            return
        where = (self._who.value, self._by.value, ability)
        if rung:
            self._set[where] = int(rung)
        else:
            self._set.pop(where, None)
        self.edited.emit()

    def _next(self, at: int) -> None:
        if at + 1 < len(self._abilities):
            self._abilities[at + 1].choice.buttons()[0].setFocus()

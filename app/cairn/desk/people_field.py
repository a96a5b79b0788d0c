"""Who a session was with: chips of those chosen, and a line that finds people by two letters."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cairn.desk.flow import Flow
from cairn.desk.legible import legible
from cairn.desk.offer_field import OfferField
from cairn.desk.offer_list import Offered
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.journal.journal import Journal

CHIP = 40
"""Letters of a name on a chip."""

MOST = 6
"""People offered at once."""


class PeopleField(QWidget):
    """People by id, or by name where somebody is new.

    Signals:
        edited: others are chosen.
        done: Enter in the empty line, the person goes on.
    """

    edited = Signal()
    done = Signal()

    def __init__(self, theme: Theme, journal: "Callable[[], Journal | None]") -> None:
        super().__init__()
        self._journal = journal
        self._chosen: dict[str, str] = {}
        self._buttons: dict[str, QPushButton] = {}
        self.field = OfferField(theme, self.tr("With whom"), self._find, tab_takes=True)
        self.field.taken.connect(lambda offer: self.add(offer.key or offer.text, offer.text))
        self.field.entered.connect(self._entered)
        self.field.backed.connect(self._drop_last)
        self.field.textChanged.connect(lambda _: self.edited.emit())
        self._chips = QWidget()
        self._row = Flow(gap=6)
        self._chips.setLayout(self._row)
        self._chips.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._chips)
        column.addWidget(self.field)

    @property
    def people(self) -> tuple[str, ...]:
        """Ids and new names of those chosen, in order."""
        return tuple(self._chosen)

    @property
    def pending(self) -> str:
        """What is typed and was not taken."""
        return self.field.text().strip()

    def put(self, people: Iterable[tuple[str, str]]) -> None:
        """Choose these, each by id (or new name) and the name to show."""
        self._chosen = dict(people)
        self.field.clear()
        self._show()

    def add(self, person: str, name: str) -> None:
        """One more."""
        self._chosen[person] = name
        self._show()
        self.edited.emit()

    def take_pending(self) -> None:
        """What was typed and not chosen is a name too: of somebody known, or of somebody new."""
        if self.pending:
            offers = self._find(self.pending)
            exact = [one for one in offers if one.text.casefold() == self.pending.casefold()]
            person = exact[0] if exact else Offered("", self.pending)
            self.field.clear()
            self.add(person.key or person.text, person.text)

    def _find(self, words: str) -> Sequence[Offered]:
        journal = self._journal()
        if journal is None:
            return ()
        offers = []
        for one in journal.people.find(words, MOST + len(self._chosen)):
            if one.id not in self._chosen:
                team = journal.teams.get(one.team)
                offers.append(Offered(one.id, one.name, "person", team.name if team else ""))
        same = any(one.text.casefold() == words.casefold() for one in offers)
        if not same:
            said = self.tr("{}, somebody new").format(legible(words, CHIP))
            offers = [*offers[:MOST], Offered("", words, "person", said=said)]
        return offers

    def _entered(self, words: str) -> None:
        if words:
            self.take_pending()
        else:
            self.done.emit()

    def _drop_last(self) -> None:
        if self._chosen:
            self._drop(list(self._chosen)[-1])

    def _drop(self, person: str) -> None:
        self._chosen.pop(person, None)
        self._show()
        self.field.setFocus()
        self.edited.emit()

    def _show(self) -> None:
        for person in [one for one in self._buttons if one not in self._chosen]:
            chip = self._buttons.pop(person)
            chip.hide()
            self._row.removeWidget(chip)
            chip.deleteLater()
        for person, name in self._chosen.items():
            if person not in self._buttons:
                button = QPushButton(f"{legible(name, CHIP)}  ×")
                button.setAccessibleName(self.tr("Without {}").format(legible(name, CHIP)))
                button.clicked.connect(partial(self._drop, person))
                self._row.addWidget(button)
                self._buttons[person] = button
        self._chips.setVisible(bool(self._chosen))
        self.updateGeometry()

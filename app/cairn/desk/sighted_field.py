"""Gotchas that were met: those of the library by search, or a new one in one line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cairn.desk.item_row import ItemRow
from cairn.desk.legible import legible
from cairn.desk.offer_field import Find, OfferField
from cairn.desk.offer_list import Offered
from cairn.desk.rows_field import RowsField
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.journal.session import Sighting


class _SightedRow(ItemRow):
    """A gotcha that was met."""

    def __init__(self, theme: Theme, value: "Sighting") -> None:
        super().__init__(theme, "kind-gotcha", value.text or value.record)
        self.value = value


class SightedField(RowsField):
    """Rows, and a line to type in."""

    def __init__(self, theme: Theme, find: Find) -> None:
        """`find` gives the gotchas of the library."""
        super().__init__(theme)
        self._find = find
        self.field = OfferField(theme, self.tr("A gotcha that was met"), self._offers)
        self.field.taken.connect(lambda offer: self._add(offer.key, offer.text))
        self.field.entered.connect(self._entered)
        self._tell_typed(self.field)
        self._lay_out(self.rows, self.field)

    @property
    def sightings(self) -> "tuple[Sighting, ...]":
        """What was met; what is typed and not taken yet is a new one."""
        from cairn.journal.session import Sighting

        found = tuple(row.value for row in self.rows.rows() if isinstance(row, _SightedRow))
        typed = " ".join(self.field.text().split())
        return (*found, Sighting(text=typed)) if typed else found

    def put(self, sightings: "Sequence[Sighting]") -> None:
        """Let this be what was met."""
        self.rows.clear()
        self.field.clear()
        for one in sightings:
            self.rows.add(_SightedRow(self._theme, one))

    def _offers(self, typed: str) -> Sequence[Offered]:
        said = self.tr("New: {}").format(legible(typed, 80))
        return [*self._find(typed), Offered("", typed, "action-check", said=said)]

    def _entered(self, text: str) -> None:
        if text:
            self._add("", text)
        else:
            self.done.emit()

    def _add(self, record: str, text: str) -> None:
        from cairn.journal.session import Sighting

        value = Sighting(record, " ".join(text.split()))
        self.field.clear()
        if all(one.key != value.key for one in self.sightings):
            self.rows.add(_SightedRow(self._theme, value))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

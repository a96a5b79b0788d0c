"""Records that were used, found in the library as one types, each with how it went."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from cairn.desk import journal_words as words
from cairn.desk.choice import Choice
from cairn.desk.item_row import ItemRow
from cairn.desk.legible import legible
from cairn.desk.offer_field import Find, OfferField
from cairn.desk.offer_list import Offered
from cairn.desk.rows_field import RowsField
from cairn.desk.section import voiced
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.journal.draft import Offered as Met
    from cairn.journal.session import Used


class UsedRow(ItemRow):
    """One record: worked, adapted or failed, and in one line why.

    Signals:
        edited: something is different.
        done: the person goes on.
    """

    edited = Signal()
    done = Signal()

    def __init__(self, theme: Theme, used: "Used", icon: str, *, decided: bool = True) -> None:
        """One that is not `decided` is but offered: it counts once somebody says how it went."""
        super().__init__(theme, icon, used.title or used.record)
        self._used = used
        name = legible(used.title or used.record, 60)
        self.choice = Choice(
            self.tr("How it went with {}").format(name),
            [(one, words.result(one)) for one in words.RESULTS],
        )
        self.why = QLineEdit(used.why)
        self.why.setProperty("form", True)
        self.why.setMaxLength(300)
        self.why.setPlaceholderText(self.tr("Why?"))
        self.why.setAccessibleName(self.tr("Why, for {}").format(name))
        self.add_beside(self.choice)
        self.add(self.why)
        self.choice.choose(used.result.value if decided else "")
        self.choice.chosen.connect(self._turn)
        self.choice.decided.connect(self._go_on)
        self.why.textEdited.connect(lambda _: self.edited.emit())
        self.why.returnPressed.connect(self.done)
        self.why.setVisible(decided and (used.result.value != "worked" or bool(used.why)))

    @property
    def decided(self) -> bool:
        """Whether somebody said how it went."""
        return bool(self.choice.value)

    @property
    def value(self) -> "Used":
        """As it stands now."""
        from cairn.journal.session import Result, Used

        result = Result(self.choice.value or "worked")
        return Used(self._used.record, self._used.title, result, self.why.text().strip())

    def take_focus(self) -> None:
        """Say how it went."""
        chosen = [one for one in self.choice.buttons() if one.isChecked()]
        (chosen or self.choice.buttons())[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, result: str) -> None:
        self.why.setVisible(result != "worked" or bool(self.why.text()))
        self.edited.emit()

    def _go_on(self, result: str) -> None:
        if result == "worked":
            self.done.emit()
        else:
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)


class UsedField(RowsField):
    """Rows, and a line that searches the library."""

    def __init__(self, theme: Theme, find: Find) -> None:
        super().__init__(theme)
        self.field = OfferField(theme, self.tr("Search the library for a record"), find)
        self.field.taken.connect(self._taken)
        self.field.entered.connect(lambda text: None if text else self.done.emit())
        self._hint = voiced(
            self.tr("Opened or copied meanwhile: 1 worked, 2 adapted, 3 failed; else left out."),
            "small",
        )
        self._hint.hide()
        self._lay_out(self._hint, self.rows, self.field)

    @property
    def used(self) -> "tuple[Used, ...]":
        """The records with how it went."""
        rows = [row for row in self.rows.rows() if isinstance(row, UsedRow)]
        return tuple(row.value for row in rows if row.decided)

    def put(self, used: "Sequence[Used]") -> None:
        """Let these be the records."""
        self.rows.clear()
        self._hint.hide()
        self.field.clear()
        for one in used:
            self._add(one, "kind-all")

    def offer(self, offers: "Sequence[Met]") -> None:
        """These were opened or copied while the session ran: one key each says how it went."""
        from cairn.journal.session import Used

        known = {row.value.record for row in self.rows.rows() if isinstance(row, UsedRow)}
        new = [one for one in offers if one.record not in known]
        for one in new:
            self._add(Used(one.record, one.title), "kind-all", decided=False)
        self._hint.setVisible(bool(new))

    def _taken(self, offer: Offered) -> None:
        from cairn.journal.session import Used

        known = [one for one in self.rows.rows() if isinstance(one, UsedRow)]
        row = next((one for one in known if one.value.record == offer.key), None)
        if row is None:
            row = self._add(Used(offer.key, offer.text), offer.icon)
        row.take_focus()

    def _add(self, used: "Used", icon: str, *, decided: bool = True) -> UsedRow:
        row = UsedRow(self._theme, used, icon, decided=decided)
        row.edited.connect(self.edited)
        row.done.connect(self._go_on)
        self.rows.add(row)
        return row

    def _go_on(self) -> None:
        """The next one that is offered, else the line."""
        for row in self.rows.rows():
            if isinstance(row, UsedRow) and not row.decided:
                row.take_focus()
                return
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

"""A person erased from the window: looked for, shown, done beside it; what was met on the way."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cairn.desk import erase_words as words
from cairn.desk.journal_door import JournalDoor
from cairn.desk.legible import legible
from cairn.desk.read_sheet import Offer, ReadSheet
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.journal.erase_plan import ErasePlan


class PersonErasing(QObject):
    """Every word of the journal is read for it, so that all of it is a matter of a worker.

    Signals:
        said: something for the status line.
        gone: a person was erased.
    """

    said = Signal(str)
    gone = Signal()

    def __init__(self, theme: Theme, parent: QWidget, door: JournalDoor) -> None:
        super().__init__(parent)
        self._theme, self._over, self._door = theme, parent, door
        self._sheet: ReadSheet | None = None

    def ask(self, person: str) -> None:
        """Show what erasing `person` (an id) would do; nothing happens before it is confirmed."""
        journal, chores = self._door.journal, self._door.chores
        if journal is None or not person or journal.store.read_only:
            return
        if chores.going:
            self.said.emit(self.tr("Something else goes on with the journal; try it after that."))
            return
        what = self.tr("Looking where this person is named…")
        found = partial(self._found, person)
        args = {"person": person}
        chores.ask(what, "plan_erase", args, found, failed=self._failed, stops=True)

    def _found(self, person: str, value: Mapping[str, Any]) -> None:
        journal = self._door.journal
        if journal is None or not self._over.isVisible():
            self.said.emit(self.tr("Nobody was erased: you went elsewhere meanwhile."))
            return
        try:
            plan = words.plan_of(journal.people.get(person), value)
        except CairnError as error:
            self._failed(error)
            return
        offers: list[Offer] = [
            (self.tr("Keep everything"), self._end),
            (self.tr("Erase for good"), partial(self._erase, plan, value["digest"], shared=False)),
        ]
        if any(one.unsure for one in plan.mentions):
            too = self.tr("Erase, also what is marked")
            offers.append((too, partial(self._erase, plan, value["digest"], shared=True)))
        self._show(
            self.tr("Erase {} for good?").format(legible(plan.person.name)),
            lambda: words.page(plan, self._theme.roles),
            *offers,
            lead=self.tr("It cannot be undone: rows, history, trash, drafts, index and backups."),
        )

    def _erase(self, plan: "ErasePlan", digest: str, *, shared: bool) -> None:
        self._end()
        chores = self._door.chores
        if not chores.free():
            self.said.emit(
                self.tr("A session runs or is being written. Log it or leave it before that.")
            )
            return
        what = self.tr("Erasing a person, in every backup too…")
        args = {"person": plan.person.id, "digest": digest, "shared": shared}
        chores.ask_apart(what, "erase", args, self._erased, failed=self._failed)

    def _erased(self, done: Mapping[str, Any]) -> None:
        self.gone.emit()
        self._door.tell()
        self.said.emit(self.tr("Erased, in the backups too."))
        if done["named"] or done["damages"]:
            self._show(
                self.tr("Erased, with something left to know"),
                lambda: words.left(done),
                lead=self.tr("The person is gone from the journal and its backups."),
            )

    def _failed(self, error: CairnError) -> None:
        self.said.emit(
            self.tr("Cancelled; nobody was erased.") if error.code == "E_CANCELLED" else told(error)
        )

    def _show(
        self,
        title: str,
        html: Callable[[], str],
        *offers: Offer,
        lead: str,
    ) -> None:
        self._end()
        self._sheet = ReadSheet(self._over.window(), self._theme, title, html, offers, lead=lead)
        self._sheet.closed.connect(self._forget)
        self._sheet.open()

    def _end(self) -> None:
        if self._sheet is not None:
            self._sheet.end()

    def _forget(self) -> None:
        self._sheet = None

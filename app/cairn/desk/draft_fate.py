"""How a draft stands with those it was sent to, and the one thing that can be done about it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cairn.desk import outbox_words as words
from cairn.desk.flow import Flow
from cairn.desk.journal_door import JournalDoor
from cairn.desk.leavable import quiet_button
from cairn.desk.legible import legible
from cairn.desk.link_bar import LinkBar
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.outbox.board import Card


class DraftFate(QWidget):
    """A sentence or two, a question to send, the record that says it instead, the page of a branch,
    the folder in which what was written lies.

    Attributes:
        ask, read, hand, folder: buttons, each there only where it leads to something.

    Signals:
        said: something for the status line.
        reads: id of a record of the library that is to be read.
    """

    said = Signal(str)
    reads = Signal(str)

    def __init__(self, theme: Theme, door: JournalDoor) -> None:
        super().__init__()
        self._door = door
        self._card: Card | None = None
        self.standing = voiced("", "muted")
        self.ask = quiet_button(self.tr("Copy a question about it"))
        self.read = quiet_button(self.tr("Read the record that says it"))
        self.hand = quiet_button(self.tr("Open the page where it is handed in…"))
        self.folder = quiet_button(self.tr("Open the folder it was written to"))
        self.links = LinkBar(theme)
        row = Flow()
        for button in (self.ask, self.read, self.hand, self.folder):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.standing)
        column.addLayout(row)
        column.addWidget(self.links)
        self.ask.clicked.connect(self.copy_question)
        self.read.clicked.connect(lambda: self.reads.emit(self._instead))
        self.hand.clicked.connect(self.open_page)
        self.folder.clicked.connect(self.open_folder)
        self.links.fit(0)  # it stands among fields, not under a page
        self.links.closed.connect(self.hand.setFocus)
        self.links.copied.connect(lambda: self.said.emit(self.tr("The address is copied.")))
        self.show_card(None)

    def show_card(self, card: "Card | None") -> None:
        """Say how this one stands; nothing of a draft that was never sent."""
        self._card = card
        standing = words.standing(card) if card is not None else ""
        self.standing.setText(standing)
        self.ask.setVisible(card is not None and bool(words.question(card)))
        self.read.setVisible(bool(self._instead))
        self.hand.setVisible(card is not None and bool(_page(card, "")))
        self.folder.setVisible(card is not None and card.draft.written is not None)
        self.links.hide()
        self.setVisible(bool(standing))

    def copy_question(self) -> None:
        """Put a question to those who keep the shared layer into the clipboard."""
        question = words.question(self._card) if self._card is not None else ""
        if question:
            QGuiApplication.clipboard().setText(question)
            self.said.emit(self.tr("Copied: {}").format(legible(question, 120)))

    def open_page(self) -> None:
        """Offer the page on which the branch is compared and handed in: to be opened or copied."""
        from cairn.outbox.vehicle.branch_ground import BranchGround

        if self._card is None:
            return
        sent, onto = self._card.draft.sent[-1], ""
        try:
            for source in self._door.workspace.sources.all():
                if source.address == sent.target:
                    onto = BranchGround(source).tip.branch
        except CairnError as error:
            self.said.emit(told(error))
        self.links.ask(QUrl(_page(self._card, onto)))

    def open_folder(self) -> None:
        """Show where it was written on this machine, in the system's own way."""
        written = self._card.draft.written if self._card is not None else None
        if written is None:
            return
        place = Path(written.place)
        folder = place if place.is_dir() else place.parent
        if not place.exists():
            self.said.emit(self.tr("It is not there any more: {}").format(legible(str(place), 200)))
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.said.emit(self.tr("No program here opens {}").format(legible(str(folder), 200)))

    @property
    def _instead(self) -> str:
        fate = self._card.fate if self._card is not None else None
        return fate.instead if fate is not None else ""


def _page(card: "Card", onto: str) -> str:
    """Where a branch that still waits is handed in; empty where no such page is known."""
    from cairn.outbox.forge import compare_page

    draft = card.draft
    if not draft.sent or draft.state.value not in ("exported", "in-review"):
        return ""
    return compare_page(draft.sent[-1].target, draft.sent[-1].branch, onto)

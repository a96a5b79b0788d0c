"""The library behind the window: opened, taken in anew when it changed, told where it cannot be."""

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cairn.desk.conditions import DAMAGED, NOT_YET, Conditions
from cairn.desk.library_page import LibraryPage
from cairn.desk.lull import NEVER, Lull
from cairn.desk.reading import Reading
from cairn.desk.standing_line import StandingLine
from cairn.errors import CairnError
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.library.checkout import Checkout


class LibraryDoor(QObject):
    """Keeps what the page shows true to what is published and set.

    Signals:
        opened: it can be searched from now on, for the first time or again.
    """

    opened = Signal()

    def __init__(
        self,
        workspace: Workspace,
        page: LibraryPage,
        reading: Reading,
        standing: StandingLine,
        conditions: Conditions,
    ) -> None:
        super().__init__()
        self._workspace, self._page, self._reading = workspace, page, reading
        self._standing, self._conditions = standing, conditions
        self._ready = False
        self._lull = Lull(self._take_in)
        self._terms = Lull(self._take_terms_in, latest=NEVER)
        for lull in (self._lull, self._terms):
            page.moved.connect(lambda _, lull=lull: lull.pressed())
        page.troubled.connect(self.troubled)
        reading.done.connect(self._was_read)

    def open(self) -> None:
        """Open it, if there is anything to open."""
        try:
            self._workspace.library.open()
        except CairnError as error:
            self.troubled(error)
            return
        self._ready = True
        self.opened.emit()
        self._standing.show()

    def published(self) -> None:
        """There is a new generation: it is taken in when nobody types, and is not missed before."""
        if self._ready:
            self._lull.ask()
        else:
            self.open()

    def reopen(self) -> None:
        """Take in what is different now; what is chosen stays chosen."""
        if self._ready:
            self._lull.now()
        else:
            self.open()

    def stop(self) -> None:
        """Take in nothing more."""
        self._lull.stop()
        self._terms.stop()

    def _take_in(self) -> None:
        try:
            if self._workspace.library.reopen():
                self._search_again()
                self._terms.ask()
        except CairnError as error:
            self.troubled(error)

    def _take_terms_in(self) -> None:
        with contextlib.suppress(CairnError):  # the next search tells it
            self._workspace.library.glossary(fresh=True)

    def look_again(self) -> None:
        """It may be another day, or another process may have published."""
        if self._ready:
            self.reopen()

    def installed(self, version: str | None) -> None:
        """This version of the tool is installed here."""
        if version is None:
            return
        self._workspace.library.installed = version
        if self._ready:
            self._search_again()

    def works_on(self, checkout: "Checkout") -> None:
        """This is worked on."""
        self._workspace.library.checkout = checkout
        self.reopen()

    def troubled(self, error: CairnError) -> None:
        """The library cannot answer: it is not there yet, or it must be made again."""
        if error.code in NOT_YET:
            self._ready = False
            self._page.wait(
                self.tr("Reading the library…"),
                self.tr("The first records can be searched in a moment."),
            )
        elif error.code in DAMAGED:
            self._ready = False
            self._page.wait(self.tr("Making the index again…"))
            self._reading.verify()
        else:
            self._conditions.troubled(error)

    def _search_again(self) -> None:
        self._page.search_again()
        self._standing.show()

    def _was_read(self) -> None:
        if self._ready:
            self._standing.show()
        else:
            self.open()

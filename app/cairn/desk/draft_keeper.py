"""Keeps what is typed into the log form as a draft, a second after it was typed."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.journal.draft import Draft
    from cairn.journal.entry import SessionEntry
    from cairn.journal.journal import Journal

KEPT_MS = 1_000
"""From the first letter that is not kept yet until it is."""


class DraftKeeper(QObject):
    """One draft at a time; nothing is kept of a form in which nothing stands.

    Signals:
        kept: the draft is on the disk.
        failed: a CairnError; what was typed stays in the form, and it is tried again.
    """

    kept = Signal()
    failed = Signal(object)

    def __init__(
        self, journal: "Callable[[], Journal | None]", entry: "Callable[[], SessionEntry]"
    ) -> None:
        """`entry` gives what stands in the form."""
        super().__init__()
        self._journal, self._entry = journal, entry
        self._draft: Draft | None = None
        self._blank: SessionEntry | None = None
        self._timer = QTimer(self, singleShot=True, interval=KEPT_MS)
        self._timer.timeout.connect(self.keep)

    @property
    def id(self) -> str:
        """Of the draft; empty while nothing is kept."""
        return self._draft.id if self._draft is not None else ""

    @property
    def draft(self) -> "Draft | None":
        """What is kept."""
        return self._draft

    def begin(self, draft: "Draft | None", blank: "SessionEntry") -> None:
        """Write on `draft` from now on, or a new one; a form that stands as `blank` is none."""
        self._timer.stop()
        self._draft, self._blank = draft, blank

    def edited(self) -> None:
        """Something in the form is different."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> bool:
        """Keep it now, if there is anything to keep; whether nothing typed can be lost."""
        self._timer.stop()
        journal, entry = self._journal(), self._entry()
        before = self._draft
        if journal is None:
            return False
        if before is None and entry == self._blank:
            return True
        if before is not None and before.entry == entry:
            return True
        try:
            from cairn.journal.draft import Draft

            draft = Draft(entry=entry) if before is None else replace(before, entry=entry)
            self._draft = journal.drafts.save(draft)
        except CairnError as error:
            self.failed.emit(error)
            self._timer.start()
            return False
        self.kept.emit()
        return True

    def stop(self) -> None:
        """Nothing more is to be kept: it was logged, or the window closes."""
        self._timer.stop()

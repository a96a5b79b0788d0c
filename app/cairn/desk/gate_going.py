"""A contribution seen on the page of the gate while it goes, and what became of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from cairn.desk.carrying import Carrying
from cairn.desk.gate_found import GateFound
from cairn.desk.gate_head import GateHead
from cairn.desk.gone_words import going_words, gone_words
from cairn.desk.sentences import told

if TYPE_CHECKING:
    from cairn.errors import CairnError
    from cairn.flows.leaving import Leaving
    from cairn.outbox.going import Gone


class GateGoing(QObject):
    """Of what is carried only that is shown which the page is about.

    Attributes:
        is_gone: whether it left just now.
        page: where it is handed in; empty where that is not known.

    Signals:
        ended: it left, or stayed; an error's code, or an empty text.
        said: something for the status line.
    """

    ended = Signal(str)
    said = Signal(str)

    def __init__(self, head: GateHead, found: GateFound, carrying: Carrying) -> None:
        super().__init__()
        self._head, self._found, self._carrying = head, found, carrying
        self._ids: tuple[str, ...] = ()
        self.is_gone, self.page = False, ""
        self._request = ""
        head.copy.clicked.connect(self._copy)
        carrying.turned.connect(self.show_now)
        carrying.gone.connect(self._went)
        carrying.failed.connect(self._stayed)

    @property
    def here(self) -> bool:
        """Whether it is on its way now."""
        return self._is_it(self._carrying.seen)

    def begin(self, ids: tuple[str, ...]) -> None:
        """The page is about these drafts now."""
        self._ids, self.is_gone, self.page = ids, False, ""
        self._head.begin()
        self._found.begin()
        self.show_now()

    def show_now(self) -> None:
        """How far it is."""
        seen, going = self._carrying.seen, self._head.going
        self._head.set_going(self.here)
        self._found.set_going(self.here)
        if seen is None or not self.here:
            going.end()
            return
        if going.isHidden():
            going.begin("", self._carrying.cancel)
        what, percent = self._carrying.step
        going.show_step(going_words(seen, what, percent), percent)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._request)
        self.said.emit(self.tr("Copied, with the scrub report: paste it where you hand it in."))

    def _is_it(self, seen: "Leaving | None") -> bool:
        return seen is not None and seen.wish.drafts == self._ids

    def _stayed(self, seen: "Leaving", error: "CairnError") -> None:
        """It was cancelled, or could not go: nothing of it is anywhere else."""
        if not self._is_it(seen):
            return
        self._head.tell(
            self.tr("Cancelled. Nothing left, and the draft is as it was.")
            if error.code == "E_CANCELLED"
            else told(error)
        )
        self.ended.emit(error.code)

    def _went(self, seen: "Leaving", gone: "Gone") -> None:
        if not self._is_it(seen):
            return
        self.is_gone, self.page = True, gone.page
        self._head.end()
        self._found.end()
        self._head.tell(gone_words(seen, gone))
        self._head.look.setVisible(bool(gone.page))
        self._request = seen.request if gone.branch and seen.verdict.may_leave else ""
        self._head.copy.setVisible(bool(self._request))
        self.ended.emit("")

"""The page of the gate: what would leave, what stands in its way, the button that lets it go."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from cairn.desk.carrying import Carrying
from cairn.desk.gate_found import GateFound
from cairn.desk.gate_going import GateGoing
from cairn.desk.gate_head import GateHead
from cairn.desk.gate_matters import Matter, matters
from cairn.desk.gate_question import GateQuestion, keep_author, place
from cairn.desk.journal_door import JournalDoor
from cairn.desk.leavable import Leavable
from cairn.desk.link_bar import LinkBar
from cairn.desk.sentences import told
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.flows.leaving import Leaving
    from cairn.gate.decisions import Decisions


class GatePage(Leavable):
    """Target, branch and author; what was found, side by side; *Contribute*, and other ways.

    Signals:
        said: something for the status line.
        writes: the id of a draft, to go on writing it.
    """

    said = Signal(str)
    writes = Signal(str)

    def __init__(self, theme: Theme, tasks: Tasks, door: JournalDoor, carrying: Carrying) -> None:
        super().__init__(theme)
        self._door, self._carrying = door, carrying
        self._question = GateQuestion(tasks, door)
        self._ids: tuple[str, ...] = ()
        self._form = self._to = ""
        self._leaving: Leaving | None = None
        self.setObjectName("ground")
        self._head, self._found = GateHead(theme), GateFound(theme)
        self.author, self.other = self._head.author, self._head.other
        self.send, self.ways, self.look = self._head.send, self._head.ways, self._head.look
        self.list, self.answer = self._found.list, self._found.answer
        self.sides = self._found.sides
        self.going = GateGoing(self._head, self._found, carrying)
        self.links = LinkBar(theme)
        self._lay_out()
        self._listen()

    @property
    def id(self) -> str:
        """Of the first draft; empty for none."""
        return self._ids[0] if self._ids else ""

    @property
    def waiting(self) -> bool:
        """Whether something is still to come."""
        return self._question.asking or self.going.here

    @property
    def gone(self) -> bool:
        """Whether it left just now."""
        return self.going.is_gone

    def show_drafts(self, ids: Sequence[str]) -> None:
        """See what would leave of these, as one contribution."""
        self._ids = tuple(ids)
        self._form = self._to = ""
        self._leaving = None
        self.going.begin(self._ids)
        self.links.hide()
        self._show_matters({})
        self.author.setText(self._door.workspace.settings.load().author)
        self._ask()

    def take_focus(self) -> None:
        """To what stands in the way first; the button, if nothing does."""
        reason = Qt.FocusReason.OtherFocusReason
        if self.going.here:
            self._head.going.take_focus()
        elif self.gone:
            (self.look if self.look.isVisible() else self._head.back).setFocus(reason)
        elif not self._head.signer:
            self.author.setFocus(reason)
        elif self._found.matters and not self._may_leave:
            self.list.setFocus(reason)
        elif self.send.isEnabled():
            self.send.setFocus(reason)
        else:
            self.setFocus(reason)

    def contribute(self) -> None:
        """Let it go, if nothing stands in the way."""
        seen = self._leaving
        if self.waiting or self.gone:
            return
        if self._carrying.seen is not None:
            self.said.emit(self.tr("Another contribution is on its way still."))
        elif seen is None or not self._may_leave:
            self.said.emit(self.tr("Something stands in the way still."))
            self.take_focus()
        else:
            self._carrying.begin(seen)
            self.take_focus()

    def leave(self) -> None:
        """Back to the board; what is on its way goes on."""
        self.closed.emit()

    def stops(self) -> list[QWidget]:
        """What F6 goes through."""
        every = [self.list, self.sides.before, self.sides.after, self.send, self.author]
        return [one for one in every if one.isVisible() and one.isEnabled()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # -- inside -------------------------------------------------------------------------------

    @property
    def _may_leave(self) -> bool:
        seen = self._leaving
        return seen is not None and seen.verdict.may_leave and seen.why is None

    def _lay_out(self) -> None:
        ground = QWidget()
        ground.setObjectName("ground")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._head)
        inside.addWidget(self._found, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self._head.subject)
        self._scroll.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self.links)

    def _listen(self) -> None:
        self.send.clicked.connect(self.contribute)
        self.other.chosen.connect(self._go_otherwise)
        self.look.clicked.connect(lambda: self.links.ask(QUrl(self.going.page)))
        self.links.closed.connect(self.take_focus)
        self.links.copied.connect(lambda: self.said.emit(self.tr("The address is copied.")))
        self._head.write.clicked.connect(lambda: self.writes.emit(self.id))
        self._head.back.clicked.connect(self.leave)
        self.author.editingFinished.connect(self._signed)
        self._found.decided.connect(self._decide)
        self._question.answered.connect(self._seen)
        self.going.ended.connect(self._ended)
        self.going.said.connect(self.said)
        self._theme.changed.connect(self._fit)

    # asked and shown

    def _ask(self) -> None:
        """Have it rendered and read beside the window, as it is kept now."""
        if not self._head.signer:
            self._head.tell(self.tr("Say who signs it; then it is read."))
            self.send.setEnabled(False)
            return
        from cairn.flows.leaving import Wish

        self.send.setEnabled(False)
        if self._leaving is None:
            self._head.tell(self.tr("The gate reads it…"), "muted")
        self._question.ask(Wish(self._ids, self._head.signer, place(), self._form, self._to))

    def _seen(self, seen: "Leaving | CairnError") -> None:
        if isinstance(seen, CairnError):
            self._leaving = None
            self._head.tell(told(seen))
            self._show_matters({})
            return
        if seen.wish.drafts != self._ids or self.gone:
            return
        self._leaving = seen
        keep_author(self._door.workspace.settings, self._head.signer)
        self._head.show_plan(seen)
        found = matters(seen.verdict, seen.decisions)
        self._show_matters({one.id: one for one in found})
        self.send.setEnabled(self._may_leave)
        self._head.show_standing(seen, found)
        focus: QWidget | None = self.window().focusWidget()
        if self.isVisible() and (focus is None or not self.other.isAncestorOf(focus)):
            self.take_focus()

    def _show_matters(self, found: dict[str, Matter]) -> None:
        seen = self._leaving
        self._found.show_matters(seen.verdict if seen is not None else None, found)
        self._fit()

    # answered

    def _decide(self, matter: Matter, change: "Callable[[Decisions], Decisions]") -> None:
        """Remember an answer with the drafts it is about, and have them read again."""
        from cairn.flows.leaving import decided

        if self.waiting or self._leaving is None:
            return
        try:
            decided(self._door.workspace.drafts, self._leaving, matter.findings, change)
        except CairnError as error:
            self.said.emit(told(error))
            return
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def _go_otherwise(self, form: str, to: str) -> None:
        self._form, self._to = form, to
        self._ask()

    def _signed(self) -> None:
        seen = self._leaving
        if seen is None or seen.wish.author != self._head.signer:
            self._ask()

    # gone

    def _ended(self, code: str) -> None:
        """It left, or stayed: `code` says why."""
        self.send.setEnabled(self._may_leave)
        self._fit()
        if self.isVisible():
            self.take_focus()
        if code == "E_CHANGED":
            self._ask()

    def _fit(self) -> None:
        self._head.fit(self.width())
        self._found.fit(self.width())
        self.links.fit(self.width())

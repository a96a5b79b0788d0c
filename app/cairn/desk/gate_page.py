"""The page of the gate: what would leave, what stands in its way, the button that lets it go."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from cairn.desk.gate_found import GateFound
from cairn.desk.gate_head import GateHead
from cairn.desk.gate_matters import Matter, matters
from cairn.desk.gone_words import gone_words
from cairn.desk.journal_door import JournalDoor
from cairn.desk.leavable import Leavable
from cairn.desk.link_bar import LinkBar
from cairn.desk.sentences import said, told
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.flows.leaving import Leaving
    from cairn.gate.decisions import Decisions
    from cairn.outbox.going import Gone
    from cairn.worker.worker import Answer


class GatePage(Leavable):
    """Target, branch and author; what was found, side by side; *Contribute*, and other ways.

    Signals:
        said: something for the status line.
        writes: the id of the draft, to go on writing it.
    """

    said = Signal(str)
    writes = Signal(str)

    def __init__(self, theme: Theme, tasks: Tasks, door: JournalDoor) -> None:
        super().__init__(theme)
        self._tasks, self._door = tasks, door
        self._id = self._form = self._to = self._page = ""
        self._leaving: Leaving | None = None
        self._asking = self._again = self._carrying = False
        self.setObjectName("ground")
        self._head, self._found = GateHead(theme), GateFound(theme)
        self.author, self.other = self._head.author, self._head.other
        self.send, self.ways, self.look = self._head.send, self._head.ways, self._head.look
        self.list, self.answer, self.sides = (
            self._found.list,
            self._found.answer,
            self._found.sides,
        )
        self.links = LinkBar(theme)
        self._lay_out()
        self._listen()

    @property
    def id(self) -> str:
        """Of the draft; empty for none."""
        return self._id

    @property
    def waiting(self) -> bool:
        """Whether something is still to come."""
        return self._asking or self._carrying

    @property
    def gone(self) -> bool:
        """Whether it left just now."""
        return not self._carrying and self.send.isHidden()

    @property
    def page_address(self) -> str:
        """Where it is handed in; empty where none is known."""
        return self._page

    def show_draft(self, id: str) -> None:
        """See what would leave of a draft."""
        self._id, self._form, self._to, self._page = id, "", "", ""
        self._leaving = None
        self._head.begin()
        self._found.begin()
        self.links.hide()
        self._show_matters({})
        self.author.setText(self._door.workspace.settings.load().author)
        self._ask()

    def take_focus(self) -> None:
        """To what stands in the way first; the button, if nothing does."""
        if not self._head.signer:
            self.author.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._matters and not self._may_leave:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.send.isEnabled() and not self.send.isHidden():
            self.send.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.look.isVisible():
            self.look.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def contribute(self) -> None:
        """Let it go, if nothing stands in the way."""
        if self.waiting or self.gone:
            return
        seen = self._leaving
        if seen is None or not self._may_leave:
            self.said.emit(self.tr("Something stands in the way still."))
            self.take_focus()
            return
        self._carrying = True
        self._head.tell(self.tr("On its way…"))
        self.send.setEnabled(False)
        self._door.keep("carry", seen.as_args(), self._carried)

    def leave(self) -> None:
        """Back to the board."""
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
    def _matters(self) -> dict[str, Matter]:
        return self._found.matters

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
        self.look.clicked.connect(lambda: self.links.ask(QUrl(self._page)))
        self.links.closed.connect(self.take_focus)
        self.links.copied.connect(lambda: self.said.emit(self.tr("The address is copied.")))
        self._head.write.clicked.connect(lambda: self.writes.emit(self._id))
        self._head.back.clicked.connect(self.leave)
        self.author.editingFinished.connect(self._signed)
        self._found.decided.connect(self._decide)
        self._theme.changed.connect(self._fit)

    # asked and shown

    def _ask(self) -> None:
        """Have it rendered and read beside the window, as it is kept now."""
        if not self._head.signer:
            self._head.tell(self.tr("Say who signs it; then it is read."))
            self.send.setEnabled(False)
            return
        if self._asking:
            self._again = True
            return
        from cairn.flows.leaving import Wish

        self._asking = True
        self.send.setEnabled(False)
        if self._leaving is None:
            self._head.tell(self.tr("The gate reads it…"), "muted")
        wish = Wish(self._id, self._head.signer, _place(), self._form, self._to)
        places = self._door.workspace.places

        def ask() -> "Leaving | CairnError":
            from cairn.bugs import bug
            from cairn.flows.leaving import leaving

            try:
                return leaving(places, wish)
            except CairnError as error:
                return error
            except Exception as error:  # noqa: BLE001 - else the page would wait for ever
                return bug(error, places.data / "log")

        self._tasks.ask_in_background(ask, self._seen)

    def _seen(self, seen: "Leaving | CairnError") -> None:
        self._asking = False
        if self._again:
            self._again = False
            self._ask()
            return
        if isinstance(seen, CairnError):
            self._leaving = None
            self._head.tell(told(seen))
            self._show_matters({})
            return
        if seen.wish.draft != self._id or self.gone:
            return
        self._leaving = seen
        self._keep_author()
        self._head.show_plan(seen)
        found = matters(seen.verdict, seen.draft.decisions)
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

    def _decide(self, change: "Callable[[Decisions], Decisions]") -> None:
        """Remember an answer with the draft, and have it read again."""
        from cairn.gate.decisions import Decisions

        if self.waiting:
            return
        drafts = self._door.workspace.drafts
        try:
            before = Decisions.from_dict(drafts.get(self._id).decisions)
            drafts.change(self._id, decisions=change(before).as_dict())
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

    def _keep_author(self) -> None:
        from dataclasses import replace

        settings = self._door.workspace.settings
        now, author = settings.load(), self._head.signer
        if now.author != author:
            try:
                settings.save(replace(now, author=author))
            except CairnError:
                return  # it is asked for again

    def _carried(self, answer: "Answer") -> None:
        self._carrying = False
        seen = self._leaving
        if answer.value is None or seen is None:
            if answer.error is not None:
                self._head.tell(told(answer.error))
            self.send.setEnabled(self._may_leave)
            if answer.error is not None and answer.error.code == "E_CHANGED":
                self._ask()
            return
        from cairn.outbox.going import Gone, noted

        value = answer.value
        gone = Gone(
            str(value["outcome"]),
            tuple(Path(one) for one in value["written"]),
            str(value["branch"]),
            str(value["commit"]),
            str(value["page"]),
            str(value["why"]),
        )
        try:
            noted(self._door.workspace.drafts, [seen.draft], seen.verdict, seen.way, gone)
        except CairnError as error:
            self.said.emit(told(error))
        self._show_gone(seen, gone)
        self._door.tell()

    def _show_gone(self, seen: "Leaving", gone: "Gone") -> None:
        words = gone_words(seen, gone)
        if gone.why and gone.outcome != "pushed":
            words += f"\n{said(gone.why)}"
        self._page = gone.page
        self._head.end()
        self._found.end()
        self._head.tell(words)
        self._fit()
        self.look.setVisible(bool(gone.page))
        self.said.emit(words.split("\n")[0])
        if gone.page:
            self.look.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._head.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        self._head.fit(self.width())
        self._found.fit(self.width())
        self.links.fit(self.width())


def _place() -> Path:
    """The folder for what is to be sent on by hand."""
    kinds = QStandardPaths.StandardLocation
    found = QStandardPaths.writableLocation(kinds.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()

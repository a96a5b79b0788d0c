"""The page of the gate: what would leave, what stands in its way, the button that lets it go."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cairn.desk import gate_words
from cairn.desk.flow import Flow
from cairn.desk.gate_answer import KEEP, REPLACE, GateAnswer
from cairn.desk.gate_list import GateList
from cairn.desk.gate_matters import BLOCKS, LOOK, Matter, matters
from cairn.desk.gate_sides import GateSides
from cairn.desk.gone_words import gone_words, plan_words
from cairn.desk.journal_door import JournalDoor
from cairn.desk.leavable import Leavable, quiet_button
from cairn.desk.legible import legible
from cairn.desk.line_model import Line, Lines
from cairn.desk.link_bar import LinkBar
from cairn.desk.other_ways import OtherWays
from cairn.desk.section import voiced
from cairn.desk.sentences import said, told
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.flows.leaving import Leaving
    from cairn.gate.decisions import Decisions
    from cairn.gate.finding import Finding
    from cairn.outbox.going import Gone
    from cairn.worker.worker import Answer

NARROW = 900
"""Pixels at 100 % below which the list stands above the two sides."""

LEAST = 220
"""Pixels at 100 % that either side takes; a page without that room scrolls."""

_MOST_ROWS = 5


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
        self._matters: dict[str, Matter] = {}
        self._asking = self._again = self._carrying = False
        self.setObjectName("ground")
        self._about, self._title = voiced(self.tr("What leaves"), "small"), voiced("", "title")
        self._goes, self._told = voiced("", "muted"), voiced("", "lead")
        self.author = QLineEdit()
        self.author.setProperty("form", True)
        self.author.setMaxLength(200)
        self.author.setAccessibleName(self.tr("Who signs"))
        self.author.setPlaceholderText(self.tr("Name <address>"))
        self.list, self.sides = GateList(theme), GateSides(theme)
        self.answer, self.other = GateAnswer(theme), OtherWays()
        self.send = QPushButton(self.tr("Contribute"))
        self.send.setProperty("lead", True)
        self.send.setAutoDefault(True)
        self.ways = quiet_button(self.tr("Other ways"))
        self.ways.setCheckable(True)
        self.look = quiet_button(self.tr("Open the page where it is handed in…"))
        self.write = quiet_button(self.tr("Change the draft"))
        self.back = quiet_button(self.tr("Back to the board"))
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
        self.other.begin()
        self.ways.setChecked(False)
        self.other.hide()
        self.links.hide()
        self.look.hide()
        for one in (self.send, self.ways, self._left, self._sign):
            one.show()
        self._title.setText("")
        self._goes.setText("")
        self._show_matters({})
        self.author.setText(self._door.workspace.settings.load().author)
        self._ask()

    def take_focus(self) -> None:
        """To what stands in the way first; the button, if nothing does."""
        if not self.author.text().strip():
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
        self._tell(self.tr("On its way…"), "lead")
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
    def _may_leave(self) -> bool:
        seen = self._leaving
        return seen is not None and seen.verdict.may_leave and seen.why is None

    def _lay_out(self) -> None:
        head = QFrame()
        head.setObjectName("masthead")
        above = QVBoxLayout(head)
        above.setContentsMargins(24, 12, 24, 12)
        above.setSpacing(4)
        self._sign = QWidget()
        buttons, sign = Flow(), Flow()
        self._sign.setLayout(sign)
        for button in (self.send, self.ways, self.look, self.write, self.back):
            buttons.addWidget(button)
        sign.addWidget(voiced(self.tr("Who signs"), "small"))
        sign.addWidget(self.author)
        for widget in (self._about, self._title, self._goes):
            above.addWidget(widget)
        above.addWidget(self._sign)
        above.addWidget(self._told)
        above.addLayout(buttons)
        above.addWidget(self.other)
        self._left, right = QWidget(), QWidget()
        inner = QVBoxLayout(self._left)
        inner.setContentsMargins(24, 12, 8, 12)
        inner.setSpacing(12)
        inner.addWidget(self.list)
        inner.addWidget(self.answer)
        inner.addStretch(1)
        self._around = QVBoxLayout(right)
        self._around.addWidget(self.sides)
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._panes.setSpacing(0)
        self._panes.addWidget(self._left, 2)
        self._panes.addWidget(right, 4)
        ground = QWidget()
        ground.setObjectName("ground")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(head)
        inside.addLayout(self._panes, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("What leaves"))
        self._scroll.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self.links)

    def _listen(self) -> None:
        self.send.clicked.connect(self.contribute)
        self.ways.toggled.connect(self.other.setVisible)
        self.other.chosen.connect(self._go_otherwise)
        self.look.clicked.connect(lambda: self.links.ask(QUrl(self._page)))
        self.links.closed.connect(self.take_focus)
        self.links.copied.connect(lambda: self.said.emit(self.tr("The address is copied.")))
        self.write.clicked.connect(lambda: self.writes.emit(self._id))
        self.back.clicked.connect(self.leave)
        self.author.editingFinished.connect(self._signed)
        self.list.picked.connect(self._picked)
        self.list.answered.connect(self._answer)
        self.answer.replaced.connect(self._replace)
        self.answer.kept.connect(self._keep)
        self.answer.undone.connect(self._undo)
        self.answer.left.connect(self.list.setFocus)
        self._theme.changed.connect(self._fit)

    # asked and shown

    def _ask(self) -> None:
        """Have it rendered and read beside the window, as it is kept now."""
        if not self.author.text().strip():
            self._tell(self.tr("Say who signs it; then it is read."), "lead")
            self.send.setEnabled(False)
            return
        if self._asking:
            self._again = True
            return
        from cairn.flows.leaving import Wish

        self._asking = True
        self.send.setEnabled(False)
        if self._leaving is None:
            self._tell(self.tr("The gate reads it…"), "muted")
        wish = Wish(self._id, self.author.text().strip(), _place(), self._form, self._to)
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
            self._tell(told(seen), "lead")
            self._show_matters({})
            self.sides.hide()
            return
        if seen.wish.draft != self._id or self.gone:
            return
        self._leaving = seen
        self._keep_author()
        self._title.setText(legible(seen.draft.title))
        self._goes.setText(plan_words(seen))
        ways = ["bundle", "patch", "folder"]
        if seen.way.source is None or seen.way.source.kind == "git":
            ways.insert(0, "branch")
        self.other.show_way(seen.form.value, seen.way.vehicle, ways)
        found = matters(seen.verdict, seen.draft.decisions)
        self._show_matters({one.id: one for one in found})
        open_ = [one for one in found if one.state == BLOCKS]
        self.send.setEnabled(self._may_leave)
        if seen.why is not None:
            self._tell(told(seen.why), "lead")
        elif open_:
            self._tell(self.tr("%Ln thing(s) must not leave like this", "", len(open_)), "lead")
        elif found:
            self._tell(self.tr("Nothing stands in the way any more"), "lead")
        else:
            self._tell(self.tr("The gate found nothing"), "lead")
        focus: QWidget | None = self.window().focusWidget()
        if self.isVisible() and (focus is None or not self.other.isAncestorOf(focus)):
            self.take_focus()

    def _show_matters(self, found: dict[str, Matter]) -> None:
        """Show these; the next that is open is chosen where the one before was answered."""
        was = self.list.chosen()
        self._matters = found
        seen = self._leaving
        lines = [gate_words.line(seen.verdict, one) for one in found.values()] if seen else []
        kept = was.id if was is not None and was.id in found else ""
        open_ = [id for id, one in found.items() if one.state == BLOCKS]
        if open_ and (not kept or found[kept].state not in (BLOCKS, LOOK)):
            kept = open_[0]
        self.list.show_lines(Lines(lines, len(lines)), keep=kept)
        self.list.setVisible(bool(lines))
        self.sides.setVisible(seen is not None)
        if seen is not None and not lines:
            self.sides.show_matter(seen.verdict, None)
        self._show_answer(self._chosen())
        self._fit()

    def _picked(self, line: "Line | None") -> None:
        matter = self._matters.get(line.id) if line is not None else None
        if self._leaving is not None and matter is not None:
            self.sides.show_matter(self._leaving.verdict, matter)
        self._show_answer(matter)

    def _show_answer(self, matter: Matter | None) -> None:
        self.answer.show_matter(None if self.gone else matter)

    def _chosen(self) -> Matter | None:
        line = self.list.chosen()
        return self._matters.get(line.id) if line is not None else None

    # answered

    def _answer(self, how: str) -> None:
        """A key in the list."""
        matter = self._chosen()
        if matter is None or self.gone or not self.answer.replace.isVisible():
            return
        if how == "undo":
            self._undo()
        elif how == KEEP:
            self.answer.ask(REPLACE)
            self.answer.take_reason()
        elif how == REPLACE and matter.first.instead:
            self._replace(matter.first.instead)
        else:
            self.answer.say()

    def _replace(self, instead: str) -> None:
        self._decide(lambda before, finding: before.replacing(finding, instead))

    def _keep(self, reason: str) -> None:
        self._decide(lambda before, finding: before.keeping(finding, reason))

    def _undo(self) -> None:
        self._decide(lambda before, finding: before.without(finding))

    def _decide(self, change: "Callable[[Decisions, Finding], Decisions]") -> None:
        """Remember an answer with the draft, and have it read again."""
        from cairn.gate.decisions import Decisions

        matter, drafts = self._chosen(), self._door.workspace.drafts
        if matter is None or self.waiting:
            return
        try:
            before = Decisions.from_dict(drafts.get(self._id).decisions)
            drafts.change(self._id, decisions=change(before, matter.first).as_dict())
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
        if seen is None or seen.wish.author != self.author.text().strip():
            self._ask()

    # gone

    def _keep_author(self) -> None:
        from dataclasses import replace

        settings = self._door.workspace.settings
        now, author = settings.load(), self.author.text().strip()
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
                self._tell(told(answer.error), "lead")
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
        for one in (self.send, self.ways, self.other, self._left, self._sign):
            one.hide()
        self._tell(words, "lead")
        self._fit()
        self.look.setVisible(bool(gone.page))
        self.said.emit(words.split("\n")[0])
        if gone.page:
            self.look.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, words: str, voice: str) -> None:
        if self._told.property("voice") != voice:
            self._told.setProperty("voice", voice)
            self._told.style().unpolish(self._told)
            self._told.style().polish(self._told)
        self._told.setText(words)

    def _fit(self) -> None:
        px, way = self._theme.px, QBoxLayout.Direction
        narrow = self.width() < px(NARROW)
        self._panes.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        alone = narrow or self._left.isHidden()
        self._around.setContentsMargins(24 if alone else 8, 12, 24, 16)
        rows = min(_MOST_ROWS, self.list.lines.rowCount())
        self.list.setFixedHeight(sum(map(self.list.sizeHintForRow, range(rows))) + 8)
        self.sides.least(px(LEAST))
        self.author.setFixedWidth(min(px(360), max(px(160), self.width() - px(80))))
        self.links.fit(self.width())


def _place() -> Path:
    """The folder for what is to be sent on by hand."""
    kinds = QStandardPaths.StandardLocation
    found = QStandardPaths.writableLocation(kinds.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()

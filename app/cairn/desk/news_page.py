"""What is new: what syncs brought from shared layers, what is asked, and how each one stands."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cairn.desk import news_words as words
from cairn.desk import source_words, sync_words
from cairn.desk.action import Action
from cairn.desk.empty_state import EmptyState
from cairn.desk.leavable import quiet_button
from cairn.desk.line_list import LineList
from cairn.desk.line_model import Line, Lines
from cairn.desk.news_view import NewsView
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.source_keeper import Listed
from cairn.desk.source_syncing import SourceSyncing
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.library.source import GIT
from cairn.library.source_trouble import state_of
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.worker.worker import Answer

NARROW = 900
"""Pixels at 100 % below which either the list is seen or what is chosen in it."""

LIST = 280
"""Pixels at 100 % that the list takes at least beside it."""


class NewsPage(QWidget):
    """A room of the window; nothing here waits for a remote.

    Signals:
        said: something for the status line.
        reads: id of a record of the library that is to be read.
        adds: the person wants to follow a repository.
        settles: name of a source whose settings are wanted; empty for all.
    """

    said = Signal(str)
    reads = Signal(str)
    adds = Signal()
    settles = Signal(str)

    def __init__(
        self, theme: Theme, tasks: Tasks, workspace: Workspace, syncing: SourceSyncing
    ) -> None:
        super().__init__()
        self._theme, self._tasks = theme, tasks
        self._workspace, self._syncing = workspace, syncing
        self._came: dict[str, Mapping[str, Any]] = {}
        self._lines: Sequence[Line] = ()
        self._followed = False
        self._asking = self._again = self._beside = self._reading = False
        self.setObjectName("ground")
        self._title = voiced(self.tr("What is new"), "title")
        self._standing = voiced("", "muted")
        self.sync = QPushButton(self.tr("Sync now"))
        self.sync.setProperty("lead", True)
        self.stop = QPushButton(self.tr("Stop"))
        self.sources = quiet_button(self.tr("Sources…"))
        self.list, self.view = LineList(theme), NewsView(theme, tasks)
        self.list.setAccessibleName(self.tr("What is new"))
        self.empty = EmptyState(theme, "source-git")
        self._lay_out()
        self.sync.clicked.connect(self.fetch)
        self.stop.clicked.connect(self.leave_fetching)
        self.sources.clicked.connect(lambda: self.settles.emit(self.view.source))
        self.list.picked.connect(self._picked)
        self.list.opened.connect(lambda _: self.read())
        self.view.closed.connect(self._to_list)
        self.view.decided.connect(self.decide)
        self.view.reads.connect(self.reads)
        syncing.changed.connect(self._changed)
        tasks.synced.connect(lambda _: self._changed())
        tasks.news.connect(lambda _: self.look())
        theme.changed.connect(self._fit)

    @property
    def waiting(self) -> bool:
        """Whether something is still to come from the background."""
        return self._asking or self.view.waiting

    def entered(self) -> None:
        """The room is entered: look what came."""
        self.look()

    def look(self) -> None:
        """Ask what came, and which of it is used."""
        if self._asking:
            self._again = True
            return
        self._asking = True
        if not self._came:
            self._stack.setCurrentWidget(self._both)  # whether there is nothing is not known yet
        self._tasks.keep_journal("arrived", {}, self._arrived)

    def fetch(self) -> None:
        """Fetch what is new in every repository, in the background."""
        for one in self._repositories():
            if not one.source.paused:
                self._syncing.sync(one.source.name)

    def leave_fetching(self) -> None:
        """Fetch no further for now; what is there stays."""
        for one in self._repositories():
            if one.percent is not None:
                self._syncing.stop(one.source.name)

    def choose_source(self, name: str) -> None:
        """See what a repository asks."""
        self._show(words.QUESTION + name)
        self.read()

    def read(self) -> None:
        """Read what is chosen."""
        self._reading = True
        self._fit()
        self.view.page.setFocus()

    def decide(self, take: bool) -> None:
        """Answer the repository whose question is seen."""
        if self.view.asks:
            self._syncing.decide(self.view.source, take)

    def show_beside(self, beside: bool) -> None:
        """While a mentee sees the screen it is not said what one uses."""
        if beside != self._beside:
            self._beside = beside
            self._show()

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # Qt's own are not used
        """What can be done here."""
        room, view = self.tr("What is new"), self.view
        return (
            Action("news.fetch", self.tr("Sync now"), self.fetch, ("F5",), room,
                   lambda: self.sync.isVisible() and self.sync.isEnabled()),
            Action("news.stop", self.tr("Sync no further"), self.leave_fetching, (), room,
                   self.stop.isVisible),
            Action("news.read", self.tr("Read this record in the library"), view.go_read,
                   ("Ctrl+Return", "Ctrl+Enter"), room, lambda: view.may_read),
            Action("news.take", self.tr("Take the new state of this repository"),
                   lambda: self.decide(True), (), room, lambda: view.asks),
            Action("news.keep", self.tr("Keep what I have of this repository"),
                   lambda: self.decide(False), (), room, lambda: view.asks),
            Action("news.sources", self.tr("Settings of the sources"),
                   lambda: self.settles.emit(view.source), (), room),
        )  # fmt: skip

    def stops(self) -> list[QWidget]:
        """What F6 goes through."""
        every = (self.list, self.view.page, self.sync, self.stop)
        return [one for one in every if one.isVisible()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # -- inside -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._head = QFrame()
        self._head.setObjectName("masthead")
        above = QVBoxLayout(self._head)
        above.setContentsMargins(24, 12, 24, 12)
        above.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._title, 1)
        for button in (self.sync, self.stop, self.sources):
            row.addWidget(button)
        above.addLayout(row)
        above.addWidget(self._standing)
        self._both = QWidget()
        panes = QHBoxLayout(self._both)
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(0)
        panes.addWidget(self.list, 2)
        panes.addWidget(self.view, 5)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._both)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)

    def _repositories(self) -> list[Listed]:
        found = []
        for source in self._workspace.sources.all():
            state = state_of(source)
            if source.kind == GIT and state is not None:
                percent = self._syncing.percent(source.name)
                found.append(Listed(source, problem=state.problem, sync=state, percent=percent))
        return found

    def _changed(self) -> None:
        if self.isVisible():
            self._show()

    def _arrived(self, answer: "Answer") -> None:
        self._asking = False
        if answer.value is not None:
            self._came = {words.key(one): one for one in answer.value["came"]}
        elif answer.error is not None:
            self.said.emit(told(answer.error))
        if self._again:
            self._again = False
            self.look()
        self._show()

    def _show(self, keep: str = "") -> None:
        """Show how everything stands now."""
        every = self._repositories()
        going = any(one.percent is not None for one in every)
        line = self.list.chosen()
        keep = keep or (line.id if line is not None else "")
        self._standing.setText(words.standing(every, _last(every)))
        self._followed = bool(every)
        self.sync.setVisible(not going)
        self.stop.setVisible(going)
        asks = [one for one in every if one.sync is not None and one.sync.waiting is not None]
        wrong = [one for one in every if one.problem and not one.source.paused]
        came = [
            {**one, "use": None, "installed": ()} if self._beside else one
            for one in self._came.values()
        ]
        lines = [words.asks(one) for one in asks] + [words.fails(one) for one in wrong]
        lines += words.lines(came, date.today())
        if lines or not self._asking:
            self._turn(self._both if lines else self.empty)
        if not lines:
            self._reading = False
            self._say_empty(every)
            self.view.show_nothing()
        if lines != self._lines:
            self._lines = lines
            self.list.show_lines(Lines(lines, len(lines)), keep=keep)
        elif keep and line is not None and keep != line.id:
            self.list.select(max(0, self.list.lines.row_of(keep)))
        else:
            self._picked(self.list.chosen())
        self._fit()

    def _turn(self, page: QWidget) -> None:
        """See this page of the two; the focus is not left to chance."""
        held = self.list.hasFocus()
        self._stack.setCurrentWidget(page)
        if held and page is not self._both and self.sync.isVisible():
            self.sync.setFocus()

    def _say_empty(self, every: Sequence[Listed]) -> None:
        if not every:
            self.empty.say(
                self.tr("No shared layer is followed"),
                self.tr(
                    "A repository of records that a team keeps together is fetched by itself, and"
                    " what changes in it is told here."
                ),
                self.tr("Add a repository…"),
                self.adds.emit,
            )
            return
        self.empty.say(
            self.tr("Nothing is new"),
            self.tr(
                "What a sync changes stands here for a month: new, updated, withdrawn, and which"
                " of it you use."
            ),
        )

    def _picked(self, line: Line | None) -> None:
        if line is None:
            self.view.show_nothing()
            return
        if line.kind == "news":
            one = self._came.get(line.id)
            if one is not None:
                self.view.show_news(one, date.today(), hush=self._beside)
            return
        name = line.id.lstrip(words.QUESTION + words.WRONG)
        found = next((one for one in self._repositories() if one.source.name == name), None)
        if found is None or found.sync is None:
            self.view.show_nothing()
        elif line.kind == "question" and found.sync.waiting is not None:
            self.view.show_question(name, sync_words.question(found.sync.waiting))
        else:
            self.view.show_trouble(name, source_words.problem(found))

    def _to_list(self) -> None:
        """From what is chosen to the list."""
        self._reading = False
        self._fit()
        self.list.setFocus()

    def _fit(self) -> None:
        px = self._theme.px
        narrow = self.width() < px(NARROW)
        self.list.setMinimumWidth(0 if narrow else px(LIST))
        self.list.setVisible(not (narrow and self._reading))
        self.view.setVisible(self._reading or not narrow)
        self.view.show_back(narrow)
        self._head.setVisible(self._followed and not (narrow and self._reading))


def _last(every: Sequence[Listed]) -> str:
    """When the last of them was synced."""
    synced = [one for one in every if one.sync is not None and one.sync.synced_at]
    if not synced:
        return ""
    latest = max(synced, key=lambda one: one.sync.synced_at if one.sync is not None else "")
    return source_words.last_read(latest)

"""The inbox: what others contributed and waits for an answer of the one who merges."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cairn.desk import inbox_words as words
from cairn.desk.action import Action
from cairn.desk.empty_state import EmptyState
from cairn.desk.inbox_answers import InboxAnswers
from cairn.desk.inbox_list import InboxList
from cairn.desk.inbox_sheet import DECLINE, EDIT, TAKE
from cairn.desk.inbox_view import InboxView
from cairn.desk.inbox_waiting import InboxWaiting
from cairn.desk.journal_door import JournalDoor
from cairn.desk.line_model import Line, Lines
from cairn.desk.link_bar import LinkBar
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.errors import CairnError

NARROW = 900
"""Pixels at 100 % below which either the list is seen, or what is chosen in it."""

LIST = 340
"""Pixels at 100 % that the list takes beside that, at least."""


class InboxPage(QWidget):
    """A list and what is chosen in it.

    Signals:
        said: something for the status line.
        reads: id of a record of the library that is to be read.
    """

    said = Signal(str)
    reads = Signal(str)

    def __init__(self, theme: Theme, tasks: Tasks, door: JournalDoor) -> None:
        super().__init__()
        self._theme, self._tasks, self._door = theme, tasks, door
        self._reading = False
        self.matters = InboxWaiting(tasks, door.workspace.sources)
        self._answers = InboxAnswers(theme, door.workspace.settings, self.matters)
        self.setObjectName("ground")
        self.list, self.view = InboxList(theme), InboxView(theme, tasks)
        self.links = LinkBar(theme)
        self.empty = EmptyState(theme, "room-outbox")
        self._lay_out()
        self._listen()
        self._say_empty()

    @property
    def waiting(self) -> bool:
        """Whether something is still to come from the background."""
        return self.matters.busy or self.view.waiting

    def entered(self) -> None:
        """The room is entered: look what waits."""
        self._door.open()
        self.matters.look()

    def take_file(self, file: Path) -> None:
        """Look at a bundle or a patch that somebody sent."""
        id = self.matters.take_file(file)
        if not id:
            self.said.emit(self.tr("No repository is followed that could take it."))
            return
        self._show(id)
        self.take_focus()

    def ask_for_file(self) -> None:
        """Choose a bundle or a patch."""
        from cairn.desk.file_dialog import ask_for_file

        kinds = self.tr("Bundles and patches (*.zip *.patch)")
        ask_for_file(self, self.tr("Look at what somebody sent"), kinds, self.take_file)

    def read(self) -> None:
        """Go to what is chosen."""
        self._reading = True
        self._fit()
        self.view.page.setFocus()

    def answer(self, what: str) -> None:
        """Show what an answer would do, and do it if that is wanted."""
        line, found = self.list.chosen(), self.view.found
        if line is not None and found is not None and self.view.may(what):
            self._answers.begin(self.window(), what, line.id, found)

    def show_beside(self, beside: bool) -> None:
        """While a mentee sees the screen nothing that waits is seen."""
        if beside:
            self._answers.end()
        self.matters.hide(beside)
        if not beside and self.isVisible():
            self.matters.look()

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # Qt's own are not used
        """What can be done here."""
        room, view = self.tr("Inbox"), self.view
        return (
            Action("inbox.take", self.tr("Take the contribution…"), lambda: self.answer(TAKE),
                   ("Ctrl+Return", "Ctrl+Enter"), room, lambda: view.may(TAKE)),
            Action("inbox.edit", self.tr("Take the contribution with edits…"),
                   lambda: self.answer(EDIT), ("Ctrl+E",), room, lambda: view.may(EDIT)),
            Action("inbox.decline", self.tr("Decline the contribution…"),
                   lambda: self.answer(DECLINE), (), room, lambda: view.may(DECLINE)),
            Action("inbox.look", self.tr("Look again what waits"), self.matters.look_again,
                   ("F5",), room),
        )  # fmt: skip

    def stops(self) -> list[QWidget]:
        """What F6 goes through."""
        here: list[QWidget] = [] if self.list.isHidden() else [self.list]
        return here if self.view.isHidden() else [*here, self.view.page, self.view.take]

    def take_focus(self) -> None:
        """What is used first."""
        self.stops()[0].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # -- inside -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        both = QWidget()
        panes = QHBoxLayout(both)
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(0)
        panes.addWidget(self.list, 2)
        panes.addWidget(self.view, 5)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(both)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.links)

    def _listen(self) -> None:
        self.list.picked.connect(self._picked)
        self.list.opened.connect(lambda _: self.read())
        self.list.answered.connect(self.answer)
        self.view.answers.connect(self.answer)
        self.view.meant.connect(lambda source: self.matters.aim(self.view.id, source))
        self.view.reads.connect(self.reads)
        self.view.closed.connect(self._back)
        self.links.copied.connect(lambda: self.said.emit(self.tr("The address is copied.")))
        self.links.closed.connect(self.take_focus)
        self.matters.said.connect(self.said)
        self.matters.changed.connect(lambda: self._show(self.view.id))
        self.matters.reviewed.connect(self._reviewed)
        self._answers.said.connect(self.said)
        self._answers.done.connect(self._answered)
        self._tasks.synced.connect(self._synced)
        self._theme.changed.connect(self._fit)

    def _synced(self) -> None:
        if self.isVisible():
            self.matters.look_again()

    def _show(self, keep: str) -> None:
        here = {} if self.matters.hidden else self.matters.all
        self._stack.setCurrentIndex(int(bool(here)))
        if not here:
            self._reading = False
            self.view.show_incoming(None)
            self._say_empty()
        several = len({one["source"] for one in here.values()}) > 1
        lines = [
            words.line(one, id, self.matters.review(id), several=several)
            for id, one in here.items()
        ]
        self.list.show_lines(Lines(lines, len(lines)), keep=keep)
        self._fit()

    def _say_empty(self) -> None:
        if self.matters.hidden:
            text = self.tr("What waits is not shown while somebody else sees the screen.")
            self.empty.say(self.tr("Side by side"), text)
            return
        self.empty.say(
            self.tr("Nothing waits"),
            self.tr(
                "What others contribute to a shared layer comes with its next sync; a bundle or"
                " a patch can be dropped on the window."
            ),
            self.tr("Open a bundle or patch…"),
            self.ask_for_file,
        )

    def _picked(self, line: Line | None) -> None:
        if line is None or line.id not in self.matters.all:
            self.view.show_incoming(None)
            return
        id, known = line.id, self.matters.review(line.id)
        if self.view.id != id:
            self.view.show_incoming(self.matters.all[id], id)
            if id in self.matters.files:
                self.view.show_sources(self.matters.files.sources(), self.matters.files.source(id))
            if known is not None:
                self.view.show_review(known)
        if known is None:
            self.matters.look_at(id)

    def _reviewed(
        self, id: str, found: "Mapping[str, Any] | None", why: "CairnError | None"
    ) -> None:
        if self.view.id == id and found is not None:
            self.view.show_review(found)
        elif self.view.id == id and why is not None:
            self.view.show_error(why)
        if found is not None:
            self._show(self.view.id)

    def _answered(self, id: str, value: Mapping[str, Any]) -> None:
        self.said.emit(words.done(value))
        if value["page"]:
            self.links.ask(QUrl(value["page"]))
        if value["outcome"] == "refused":
            self.matters.look()
        else:
            self.matters.answered(id)

    def _back(self) -> None:
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
        self.links.fit(self.width())

"""The inbox: what others contributed and waits for an answer of the one who merges."""

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cairn.desk import inbox_words as words
from cairn.desk.action import Action
from cairn.desk.empty_state import EmptyState
from cairn.desk.inbox_list import InboxList
from cairn.desk.inbox_sheet import DECLINE, EDIT, TAKE, InboxSheet
from cairn.desk.inbox_view import InboxView
from cairn.desk.journal_door import JournalDoor
from cairn.desk.line_model import Line, Lines
from cairn.desk.link_bar import LinkBar
from cairn.desk.sentences import said, told
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError
from cairn.library.source import GIT

if TYPE_CHECKING:
    from cairn.worker.worker import Answer

NARROW = 900
"""Pixels at 100 % below which the list stands above what is chosen in it."""

_MOST_ROWS = 4


class InboxPage(QWidget):
    """A list and what is chosen in it; everything is read and done beside the window.

    Signals:
        said: something for the status line.
        reads: id of a record of the library that is to be read.
    """

    said = Signal(str)
    reads = Signal(str)

    def __init__(self, theme: Theme, tasks: Tasks, door: JournalDoor) -> None:
        super().__init__()
        self._theme, self._tasks, self._door = theme, tasks, door
        self._waiting: dict[str, Mapping[str, Any]] = {}
        self._files: dict[str, tuple[Path, str]] = {}
        self._beside = False
        self._open = 0
        self._sheet: InboxSheet | None = None
        self._answering = ""
        self.setObjectName("ground")
        self.list, self.view = InboxList(theme), InboxView(theme, tasks)
        self.links = LinkBar(theme)
        self.empty = EmptyState(theme, "room-outbox")
        self._both = QWidget()
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._both)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(0)
        self._panes.addWidget(self.list, 2)
        self._panes.addWidget(self.view, 5)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._both)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.links)
        self.list.picked.connect(self._picked)
        self.list.opened.connect(lambda _: self.view.page.setFocus())
        self.list.answered.connect(self.answer)
        self.view.answers.connect(self.answer)
        self.view.meant.connect(self._meant)
        self.view.reads.connect(self.reads)
        self.links.copied.connect(lambda: self.said.emit(self.tr("The address is copied.")))
        self.links.closed.connect(self.list.setFocus)
        tasks.synced.connect(lambda _: self._synced())
        theme.changed.connect(self._fit)
        self._say_empty()

    @property
    def waiting(self) -> bool:
        """Whether something is still to come from the background."""
        return self._open > 0 or self.view.waiting

    def entered(self) -> None:
        """The room is entered: look what waits."""
        self._door.open()
        self.look()

    def look(self) -> None:
        """Ask what waits."""
        if not self._beside:
            self._ask("inbox", {"source": None}, self._came)

    def take_file(self, file: Path) -> None:
        """Look at a bundle or a patch that somebody sent."""
        names = [
            one.name
            for one in self._door.workspace.sources.all()
            if one.kind == GIT and not one.paused and one.layer != "mine"
        ]
        if not names:
            self.said.emit(self.tr("No repository is followed that could take it."))
            return
        self._files[f"file:{file}"] = (file, names[0])
        self._waiting[f"file:{file}"] = _unread(file, names[0])
        self._show(f"file:{file}")

    def ask_for_file(self) -> None:
        """Choose a bundle or a patch."""
        from cairn.desk.file_dialog import ask_for_file

        kinds = self.tr("Bundles and patches (*.zip *.patch)")
        ask_for_file(self, self.tr("Look at what somebody sent"), kinds, self.take_file)

    def answer(self, what: str) -> None:
        """Show what an answer would do, and do it if that is wanted."""
        line, found = self.list.chosen(), self.view.found
        if line is None or found is None or not self.view.may(what):
            return
        author = self._door.workspace.settings.load().author
        sheet = InboxSheet(self.window(), self._theme, what, found, author)
        sheet.answered.connect(self._send)  # a function that holds the sheet would outlive it
        sheet.closed.connect(self._left)
        self._sheet, self._answering = sheet, line.id
        sheet.open()

    def show_beside(self, beside: bool) -> None:
        """While a mentee sees the screen nothing that waits is seen."""
        self._beside = beside
        if beside and self._sheet is not None:
            self._sheet.end()
        self._show("")
        if not beside and self.isVisible():
            self.look()

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
            Action("inbox.look", self.tr("Look again what waits"), self.look, ("F5",), room),
        )  # fmt: skip

    def stops(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.list, self.view.page, self.view.take]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # -- inside -------------------------------------------------------------------------------

    def _ask(self, job: str, args: Mapping[str, object], then: Any) -> None:
        self._open += 1

        def heard(answer: "Answer") -> None:
            self._open -= 1
            then(answer)

        self._tasks.keep_journal(job, args, heard)

    def _synced(self) -> None:
        if self.isVisible():
            self.look()

    def _came(self, answer: "Answer") -> None:
        if answer.value is None:
            if answer.error is not None:
                self.said.emit(told(answer.error))
            return
        files = {id: one for id, one in self._waiting.items() if id in self._files}
        self._waiting = {
            f"{one['source']}:{one['name']}": one for one in answer.value["waiting"]
        } | files
        for name, problem in answer.value["problems"].items():
            self.said.emit(f"{name}: {said(problem)}")
        line = self.list.chosen()
        self._show(line.id if line is not None else "")

    def _show(self, keep: str) -> None:
        here = {} if self._beside else self._waiting
        several = len({one["source"] for one in here.values()}) > 1
        lines = [words.line(one, id, several=several) for id, one in here.items()]
        lines.sort(key=lambda one: one.heading)
        if not lines:
            self.view.show_incoming(None)
            self._say_empty()
        self._stack.setCurrentWidget(self._both if lines else self.empty)
        self.list.show_lines(Lines(lines, len(lines)), tall=True, keep=keep)
        self._fit()

    def _say_empty(self) -> None:
        if self._beside:
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
        one = self._waiting.get(line.id) if line is not None else None
        self.view.show_incoming(one)
        if line is None or one is None:
            return
        if line.id in self._files:
            names = [
                one.name
                for one in self._door.workspace.sources.all()
                if one.kind == GIT and not one.paused and one.layer != "mine"
            ]
            self.view.show_sources(names, self._files[line.id][1])
        self._ask("review", self._which(line.id), lambda answer: self._reviewed(line.id, answer))

    def _which(self, id: str) -> dict[str, object]:
        if id in self._files:
            file, source = self._files[id]
            return {"source": source, "file": str(file)}
        return {"source": self._waiting[id]["source"], "name": self._waiting[id]["name"]}

    def _reviewed(self, id: str, answer: "Answer") -> None:
        line = self.list.chosen()
        if line is None or line.id != id or self._beside:
            return
        if answer.value is not None:
            self._waiting[id] = answer.value["incoming"]
            self.view.show_review(answer.value)
        elif answer.error is not None:
            self.view.show_error(answer.error)

    def _meant(self, source: str) -> None:
        line = self.list.chosen()
        if line is not None and line.id in self._files:
            self._files[line.id] = (self._files[line.id][0], source)
            self._picked(line)

    def _send(self, args: dict[str, Any]) -> None:
        id = self._answering
        self._keep_author(args["author"])
        self._ask("answer", args | self._which(id), lambda answer: self._sent(id, answer))

    def _sent(self, id: str, answer: "Answer") -> None:
        sheet = self._sheet if self._answering == id else None
        if answer.value is None or "findings" in answer.value:
            text = told(answer.error) if answer.error is not None else self.tr("The gate stops it.")
            if sheet is not None:
                if answer.value is not None:
                    sheet.show_open(answer.value["findings"])
                sheet.say(text, again=True)
            else:
                self.said.emit(text)
            return
        if sheet is not None:
            sheet.end()
        self.said.emit(words.done(answer.value))
        if answer.value["page"]:
            self.links.ask(QUrl(answer.value["page"]))
        if id in self._files and answer.value["outcome"] != "refused":
            del self._files[id], self._waiting[id]
        self.look()

    def _keep_author(self, author: str) -> None:
        settings = self._door.workspace.settings
        now = settings.load()
        if now.author != author:
            with contextlib.suppress(CairnError):  # it is asked for again
                settings.save(replace(now, author=author))

    def _left(self) -> None:
        self._sheet = None

    def _fit(self) -> None:
        px, way = self._theme.px, QBoxLayout.Direction
        narrow = self.width() < px(NARROW)
        self._panes.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        rows = min(_MOST_ROWS, self.list.lines.rowCount())
        step = self.list.sizeHintForRow(0) if rows else 0
        self.list.setMaximumHeight(rows * step + 8 if narrow else 16_777_215)
        self.links.fit(self.width())


def _unread(file: Path, source: str) -> dict[str, Any]:
    """A file that was not looked into yet, as the job ``inbox`` would tell it."""
    how = "bundle" if file.suffix == ".zip" else "patch"
    return {
        "name": file.name, "how": how, "source": source, "title": file.name, "author": "",
        "days": 0, "paths": [], "clash": [], "problem": "", "answered": "",
    }  # fmt: skip

"""An answer on its way: the sheet that asks for it, and what became of it."""

import contextlib
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cairn.desk.inbox_sheet import InboxSheet
from cairn.desk.inbox_waiting import InboxWaiting
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError
from cairn.library.settings import SettingsFile

if TYPE_CHECKING:
    from cairn.worker.worker import Answer


class InboxAnswers(QObject):
    """One sheet at a time; an answer that was sent goes on without it.

    Signals:
        said: something for the status line.
        done: id of what was answered, and what the job ``answer`` gave.
    """

    said = Signal(str)
    done = Signal(str, object)

    def __init__(self, theme: Theme, settings: SettingsFile, matters: InboxWaiting) -> None:
        super().__init__()
        self._theme, self._settings, self._matters = theme, settings, matters
        self._sheet: InboxSheet | None = None
        self._id = ""

    def begin(self, window: QWidget, what: str, id: str, found: Mapping[str, Any]) -> None:
        """Show what an answer would do, and do it if that is wanted."""
        author = self._settings.load().author
        sheet = InboxSheet(window, self._theme, what, found, author)
        sheet.answered.connect(self._send)  # a function that holds the sheet would outlive it
        sheet.closed.connect(self._left)
        self._sheet, self._id = sheet, id
        sheet.open()

    def end(self) -> None:
        """Nothing is asked any more."""
        if self._sheet is not None:
            self._sheet.end()

    def _send(self, args: dict[str, Any]) -> None:
        id = self._id
        self._keep_author(args["author"])
        given = args | dict(self._matters.which(id))
        self._matters.ask("answer", given, lambda answer: self._sent(id, answer))

    def _sent(self, id: str, answer: "Answer") -> None:
        sheet = self._sheet if self._id == id else None
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
        self.done.emit(id, answer.value)

    def _keep_author(self, author: str) -> None:
        now = self._settings.load()
        if now.author != author:
            with contextlib.suppress(CairnError):  # it is asked for again
                self._settings.save(replace(now, author=author))

    def _left(self) -> None:
        self._sheet = None

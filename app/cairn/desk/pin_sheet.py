"""Another branch or tag of a repository: chosen, looked at, and only then followed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cairn.desk import news_words as words
from cairn.desk.flow import Flow
from cairn.desk.legible import legible
from cairn.desk.line_list import LineList
from cairn.desk.line_model import Line, Lines
from cairn.desk.overlay import Overlay
from cairn.desk.page_view import PageView
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.library.source import Source

if TYPE_CHECKING:
    from cairn.worker.worker import Answer

LULL_MS = 300
"""So long a name stays chosen before the repository is asked about it."""


class PinSheet(Overlay):
    """What there is to follow on the left; what it would change beside it.

    Signals:
        followed: the source leads there from now on.
    """

    followed = Signal()

    def __init__(self, window: QWidget, theme: Theme, tasks: Tasks, source: Source) -> None:
        super().__init__(window, theme, 960, 640)
        self._tasks, self._source = tasks, source
        self._call: int | None = None
        self._asked: object = None
        self._update: Mapping[str, Any] | None = None
        title = self.tr("Follow another branch or tag of {}").format(legible(source.name, 60))
        self.setAccessibleName(title)
        self._told = voiced("", "muted")
        self.list = LineList(theme)
        self.list.setAccessibleName(self.tr("Branches and tags"))
        self.page = PageView(theme, wide=True)
        self.page.setAccessibleName(self.tr("What it would change"))
        self.do = QPushButton(self.tr("Follow it"))
        self.do.setProperty("lead", True)
        self.leave = QPushButton(self.tr("Close"))
        both = QHBoxLayout()
        both.setSpacing(8)
        both.addWidget(self.list, 2)
        both.addWidget(self.page, 3)
        row = Flow()
        row.addWidget(self.do)
        row.addWidget(self.leave)
        inner = QVBoxLayout()
        inner.setContentsMargins(24, 20, 24, 20)
        inner.setSpacing(8)
        inner.addWidget(voiced(title, "lead"))
        inner.addWidget(self._told)
        inner.addLayout(both, 1)
        inner.addLayout(row)
        self.column.addLayout(inner, 1)
        self._lull = QTimer(self, singleShot=True, interval=LULL_MS)
        self._lull.timeout.connect(self._look)
        self.list.picked.connect(lambda _: self._picked())
        self.list.opened.connect(lambda _: self.do.setFocus())
        self.do.clicked.connect(self.go)
        self.leave.clicked.connect(lambda: self.end())
        self.closed.connect(self._stop)
        self.do.setEnabled(False)
        self._ask("names", {}, self._named)

    @property
    def waiting(self) -> bool:
        """Whether something is still to come."""
        return self._lull.isActive() or self._asked is not None

    def go(self) -> None:
        """Follow what was looked at."""
        if self._update is None:
            return
        args = {"name": self._update["name"], "commit": self._update["commit"]}
        self.do.setEnabled(False)
        self._ask("follow", args, self._done)

    def take_focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go()
        else:
            super().keyPressEvent(event)

    # -- inside -------------------------------------------------------------------------------

    def _ask(self, job: str, args: Mapping[str, object], then: Any) -> None:
        """Ask the repository, and no more about what was asked before."""
        self._stop()
        asked = self._asked = object()
        self._told.setText(self.tr("The repository is asked…"))

        def heard(answer: "Answer") -> None:
            if asked is not self._asked:
                return
            self._asked = self._call = None
            self._told.setText("")
            if answer.value is not None:
                then(answer.value)
            elif answer.error is not None:
                self._told.setText(told(answer.error))

        self._call = self._tasks.ask_remote(job, {"source": self._source.name, **args}, heard)

    def _stop(self) -> None:
        self._lull.stop()
        if self._call is not None:
            self._tasks.leave_remote(self._call)
        self._asked = self._call = None

    def _named(self, found: Mapping[str, Any]) -> None:
        own = self.tr("What the repository itself chooses")
        lines = [self._line("", own, "")]
        for names, heading in (
            (found["branches"], self.tr("Branches")), (found["tags"], self.tr("Tags")),
        ):  # fmt: skip
            lines += [self._line(name, legible(name, 100), heading) for name in names]
        self.list.show_lines(Lines(lines, len(lines)), keep=_id(self._source.branch))

    def _line(self, name: str, shown: str, heading: str) -> Line:
        here = self.tr("followed now") if name == self._source.branch else ""
        return Line("name", _id(name), "source-git", shown, here, heading=heading)

    def _picked(self) -> None:
        self._update = None
        self.do.setEnabled(False)
        self._stop()
        self.page.show_page("", None)
        if self.list.chosen() is not None:
            self._lull.start()

    def _look(self) -> None:
        line = self.list.chosen()
        if line is not None:
            self._ask("preview", {"name": line.id[1:]}, self._looked)

    def _looked(self, update: Mapping[str, Any]) -> None:
        self._update = update
        self.page.show_page(words.listing(update, self._theme.roles), None)
        self.do.setEnabled(update["name"] != self._source.branch)

    def _done(self, _: Mapping[str, Any]) -> None:
        self.followed.emit()
        self.end()


def _id(name: str) -> str:
    """The id of the row of a branch or tag."""
    return f"={name}"

"""Versions of a record side by side: what stands in front against what it stands before."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from cairn.desk import labels
from cairn.desk.choice_box import ChoiceBox
from cairn.desk.leavable import Leavable, quiet_button
from cairn.desk.legible import legible
from cairn.desk.page_view import PageView
from cairn.desk.page_words import compared
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.library import Library
    from cairn.library.results import Hit
    from cairn.library.row import Row
    from cairn.worker.worker import Answer

SIDE = 32


class CompareView(Leavable):
    """Two choices of a version, how much differs, and both texts in one page."""

    def __init__(self, theme: Theme, tasks: Tasks) -> None:
        super().__init__(theme)
        self._tasks = tasks
        self._library: Library | None = None
        self._versions: Sequence[Row] = ()
        self._asked: tuple[int, int, bool] | None = None
        self._look = self._look_now()
        self._title, self._told = QLabel(), QLabel()
        self._title.setProperty("voice", "title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._told.setProperty("voice", "small")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self.left = ChoiceBox(theme, self.tr("Version on the left"))
        self.right = ChoiceBox(theme, self.tr("Version on the right"))
        self.page = PageView(theme, wide=True)
        self.page.setAccessibleName(self.tr("Versions side by side"))
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._back = quiet_button(self.tr("Back to the page"))
        self._back.clicked.connect(self.leave)
        above = QHBoxLayout()
        above.addWidget(self._told, 1)
        above.addWidget(self._back)
        choices = QHBoxLayout()
        choices.setSpacing(16)
        for box in (self.left, self.right):
            box.activated.connect(lambda _: self._compare())
            choices.addWidget(box, 1)
        head = QVBoxLayout()
        head.setContentsMargins(SIDE, 24, SIDE, 8)
        head.setSpacing(8)
        head.addLayout(above)
        head.addWidget(self._title)
        head.addLayout(choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.page, 1)
        theme.changed.connect(self._dress)

    @property
    def waiting(self) -> bool:
        """Whether the comparison is still to come."""
        return self._asked is not None

    def use(self, library: "Library") -> None:
        """Versions are those of this library."""
        self._library = library

    def show_versions(self, hit: "Hit") -> bool:
        """Show the one behind on the left and the one in front on the right; says whether two are.

        The version that is read is among the two.
        """
        if self._library is None:
            return False
        try:
            self._versions = self._library.find(hit.row.id)
        except CairnError:
            return False
        if len(self._versions) < 2:
            return False
        here = next((n for n, row in enumerate(self._versions) if row.key == hit.row.key), 0)
        for box in (self.left, self.right):
            box.clear()
            for row in self._versions:
                box.addItem(_name(row))
        self.right.setCurrentIndex(0)
        self.left.setCurrentIndex(here or 1)
        self._title.setText(legible(self._versions[0].title))
        self._compare()
        return True

    def leave(self) -> None:
        """Go back to the page, which takes its place."""
        self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._versions and self._look != self._look_now():
            self._compare()  # the colours changed while it was not seen

    def _look_now(self) -> tuple[bool, bool]:
        return self._theme.roles.dark, self._theme.outlines

    def _compare(self) -> None:
        self._look = self._look_now()
        left = self._versions[self.left.currentIndex()].key
        right = self._versions[self.right.currentIndex()].key
        dark = self._theme.roles.dark
        self._asked = (left, right, dark)
        self._told.setText(self.tr("Comparing…"))
        self._tasks.compare(
            left, right, dark, lambda answer: self._show((left, right, dark), answer)
        )

    def _show(self, asked: tuple[int, int, bool], answer: "Answer") -> None:
        if asked != self._asked:
            return
        self._asked = None
        if answer.value is None:
            self._told.setText(
                self.tr("These versions differ too much to be laid side by side in time.")
            )
            self.page.show_page("", None)
            return
        changes = int(answer.value["changes"])
        self._told.setText(
            self.tr("The texts are the same.")
            if not changes
            else self.tr("One place differs.")
            if changes == 1
            else self.tr("{} places differ.").format(labels.number(changes))
        )
        self.page.show_page(compared(str(answer.value["html"])), None)

    def _dress(self) -> None:
        if self._versions and self.isVisible():
            self._compare()


def _name(row: "Row") -> str:
    """Layer and source of a version: where it comes from."""
    place = labels.layer(row.layer)
    if row.source != row.layer:
        place = f"{place} · {row.source}"
    return f"{place} · {legible(row.path)}"

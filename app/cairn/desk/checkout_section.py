"""The settings of what is being worked on: records that fit it come first among equals."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from cairn.desk import sentences
from cairn.desk.flow import Flow
from cairn.desk.folder_dialog import ask_for_folder
from cairn.desk.notice import Notice
from cairn.desk.section import Section, voiced
from cairn.desk.source_words import short
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError
from cairn.library.settings import SettingsFile
from cairn.library.source import team_folder

if TYPE_CHECKING:
    from cairn.library.checkout import Checkout


class CheckoutSection(Section):
    """One folder, and what was recognised in it.

    Signals:
        works_on: the Checkout from now on.
        adds: the folder of a checkout in which its team keeps a layer that is to be added.
    """

    works_on = Signal(object)
    adds = Signal(object)

    def __init__(
        self,
        theme: Theme,
        settings: SettingsFile,
        tasks: Tasks,
        is_source: Callable[[Path], bool],
    ) -> None:
        """`is_source` says whether a folder is in the library already."""
        super().__init__(
            theme,
            self.tr("Checkout"),
            self.tr(
                "The repository you work on. Records made for its languages and its kind come"
                " first among equals. Only the names of its files are looked at."
            ),
        )
        self._settings, self._tasks, self._is_source = settings, tasks, is_source
        self.notice = Notice(theme)
        self._folder = voiced("", "lead")
        self._found = voiced("", "muted")
        self._choose = QPushButton(self.tr("Choose a folder…"))
        self._choose.setProperty("lead", True)
        self._forget = QPushButton(self.tr("Work on none"))
        self._team = voiced(
            self.tr("A team keeps a layer of its own in it, which is not in the library yet."),
            "muted",
        )
        self._add = QPushButton(self.tr("Add the team's layer"))
        buttons = Flow()
        buttons.addWidget(self._choose)
        buttons.addWidget(self._forget)
        self.column.addSpacing(12)
        for part in (self.notice, self._folder, self._found):
            self.column.addWidget(part)
        self.column.addSpacing(8)
        self.column.addLayout(buttons)
        self.column.addSpacing(12)
        self.column.addWidget(self._team)
        self.column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self._choose.clicked.connect(self.ask)
        self._forget.clicked.connect(lambda: self.choose(None))
        self._add.clicked.connect(lambda: self.adds.emit(Path(self._settings.load().checkout)))
        self._show(settings.load().checkout)

    def ask(self) -> None:
        """Choose the folder."""
        ask_for_folder(self, self.tr("The checkout you work on"), self.choose)

    def choose(self, folder: Path | None) -> None:
        """Work on `folder` from now on, or on none."""
        said = "" if folder is None else str(folder)
        try:
            self._settings.save(dataclasses.replace(self._settings.load(), checkout=said))
        except CairnError as error:
            self.notice.say(sentences.told(error))
            return
        self._show(said)

    def _show(self, folder: str) -> None:
        self._forget.setVisible(bool(folder))
        self._offer(offered=False)
        if not folder:
            self._folder.setText(self.tr("No checkout is chosen"))
            self._found.setText(self.tr("Every record counts the same."))
            self._tell(folder, None)
            return
        self._folder.setText(short(Path(folder)))
        self._found.setText(self.tr("Looking…"))
        self._tasks.ask_in_background(
            lambda: _found_in(Path(folder)),
            lambda found: self._looked(folder, *found),
        )

    def _looked(self, folder: str, checkout: "Checkout", there: bool, team: Path | None) -> None:
        if self._settings.load().checkout != folder:
            return  # another one was chosen meanwhile
        self._offer(offered=team is not None and not self._is_source(team))
        found = ", ".join([*sorted(checkout.stack), *filter(None, [checkout.repo_kind])])
        if not there:
            self._found.setText(self.tr("The folder is not there."))
        elif found:
            self._found.setText(self.tr("Recognised: {}").format(found))
        else:
            self._found.setText(self.tr("Nothing was recognised in it."))
        self._tell(folder, checkout)

    def _offer(self, *, offered: bool) -> None:
        """A team's layer that lies in the checkout and is no source yet can be added."""
        self._team.setVisible(offered)
        self._add.setVisible(offered)

    def _tell(self, folder: str, checkout: "Checkout | None") -> None:
        """Say what is worked on, unless that is what was so already."""
        from cairn.library.checkout import Checkout

        self.works_on.emit(checkout or Checkout(frozenset(), ""))


def _found_in(folder: Path) -> "tuple[Checkout, bool, Path | None]":
    """What it is made of, whether it is there, and the layer that a team keeps in it."""
    from cairn.library.checkout import describe

    return describe(folder), folder.is_dir(), team_folder(folder.resolve())

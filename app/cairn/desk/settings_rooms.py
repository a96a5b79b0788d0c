"""Joins to the window: settings, first steps, folders dropped on it, sources that go missing."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from cairn.desk import sentences
from cairn.desk.action import Action
from cairn.desk.folder_drop import FolderDrop
from cairn.desk.rooms import Room
from cairn.desk.source_syncing import SourceSyncing
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.desk.window_state import WindowState
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.desk.settings_page import SettingsPage
    from cairn.desk.window import Window

SETTINGS, FIRST_STEPS = "settings", "first-steps"
SEEN = "first_steps_seen"
"""The flag of the window's state that keeps the first steps from coming back uninvited."""


class SettingsRooms(QObject):
    """Two rooms of the window, made when they are first entered.

    Signals:
        rearranged: what stands in front of what, or is left out, is different: answers are too.
        works_on: the Checkout that is worked on from now on.
        speaks: another language was chosen.
    """

    rearranged = Signal()
    works_on = Signal(object)
    speaks = Signal()

    def __init__(
        self,
        window: "Window",
        theme: Theme,
        workspace: Workspace,
        tasks: Tasks,
        journal: Callable[[], QWidget],
        syncing: SourceSyncing,
    ) -> None:
        """`journal` makes the section of the journal."""
        super().__init__(window)
        self._syncing = syncing
        self._make_journal = journal
        self._window, self._theme = window, theme
        self._workspace, self._tasks = workspace, tasks
        self._told: set[str] = set()
        rooms = window.rooms
        rooms.add(
            Room(
                SETTINGS,
                self.tr("Settings"),
                "room-settings",
                self._make_settings,
                ("Ctrl+,",),
                low=True,
            )
        )
        rooms.add(Room(FIRST_STEPS, self.tr("First steps"), "", self._make_first_steps))
        window.registry.take_in(self.actions)
        FolderDrop(window, theme, self.add_folder).watch(window.field)
        tasks.source_read.connect(self._was_read)

    def actions(self) -> Sequence[Action]:
        """What can be done from everywhere."""
        return (
            Action(
                "library.add-folder",
                self.tr("Add a folder to the library…"),
                self.add_folder,
                ("Ctrl+O",),
                self.tr("Library"),
            ),
            Action(
                "library.add-repository",
                self.tr("Add a repository to the library…"),
                lambda: self.settings().add_repository(),
                (),
                self.tr("Library"),
            ),
        )

    def begin(self, *, first: bool) -> None:
        """Show the first steps if this is the first start of all, and never again uninvited."""
        places, sources = self._workspace.places, self._workspace.sources
        if not first or len(sources.all()) > 1 or not os.access(places.config, os.W_OK):
            return
        kept = WindowState(places.config)
        if not kept.flag(SEEN, usual=False):
            kept.set_flag(SEEN, True)
            self._window.rooms.enter(FIRST_STEPS)

    def settings(self) -> "SettingsPage":
        """The settings, seen from now on."""
        from cairn.desk.settings_page import SettingsPage

        page = self._window.rooms.enter(SETTINGS)
        assert isinstance(page, SettingsPage)
        return page

    def add_folder(self, folder: Path | None = None) -> None:
        """Take a folder in, or ask for one."""
        self.settings().add_folder(folder)

    def show_language(self) -> None:
        """Where the language is chosen, as the person just did."""
        from cairn.desk.look_section import LookSection

        look = self.settings().show_part("look")
        assert isinstance(look, LookSection)
        for button in look.language.buttons():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_source(self, name: str) -> None:
        """The settings of one source."""
        self.settings().sources.choose(name)

    def _make_settings(self) -> QWidget:
        from cairn.desk.settings_list import Part
        from cairn.desk.settings_page import SettingsPage

        page = SettingsPage(self._theme, self._workspace, self._tasks, self._syncing)
        page.rearranged.connect(self._rearranged)
        page.works_on.connect(self.works_on)
        page.speaks.connect(self.speaks)
        page.said.connect(self._window.status.say)
        page.actions_changed.connect(self._window.registry.bind)
        page.keeper.progressed.connect(self._progressed)
        page.keeper.settled.connect(self._window.status.settled)
        page.add(Part("journal", self.tr("Journal"), "room-journal", self._make_journal))
        page.add(Part("keys", self.tr("Shortcuts"), "action-command", self._make_shortcuts))
        return page

    def _make_shortcuts(self) -> QWidget:
        from cairn.desk.keys_section import KeysSection

        return KeysSection(self._theme, self._window.registry)

    def _progressed(self, name: str, done: int, cancel: Callable[[], None]) -> None:
        self._window.status.progress(self.tr("Reading {}:").format(name), done, None, cancel)

    def _make_first_steps(self) -> QWidget:
        from cairn.desk.first_start import FirstStart

        page = FirstStart(self._theme)
        page.wants.connect(self._window.search_for)
        page.adds.connect(self.add_folder)
        page.left.connect(lambda: self._window.search_for(""))
        return page

    def _was_read(self, event: dict[str, Any]) -> None:
        """Say that a source went missing, and no more once it is back."""
        name, problem = str(event.get("read", "")), str(event.get("problem", ""))
        if not problem:
            self._window.notice.clear(_matter(name))
            return
        if event.get("gone"):
            told = self.tr(
                "The folder of {} is not there. What was read from it can still be searched."
            ).format(name)
        else:
            told = f"{name}: {sentences.said(problem)}"
        self._window.notice.say(
            told,
            self.tr("Show the source"),
            lambda: self.show_source(name),
            key=_matter(name),
        )
        self._told.add(name)

    def _rearranged(self) -> None:
        """Of sources that are no more, or rest, nothing is said."""
        used = {source.name for source in self._workspace.sources.all() if not source.paused}
        for name in self._told - used:
            self._told.remove(name)
            self._window.notice.clear(_matter(name))
        self.rearranged.emit()


def _matter(name: str) -> str:
    """The key of what is said of a source in the banner."""
    return f"source:{name}"

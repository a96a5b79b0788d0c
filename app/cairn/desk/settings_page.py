"""The settings: their sections at the left, the chosen one beside them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cairn.desk.action import Action
from cairn.desk.section import voiced
from cairn.desk.settings_list import Part, SettingsList
from cairn.desk.source_keeper import SourceKeeper
from cairn.desk.source_syncing import SourceSyncing
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.desk.sources_section import SourcesSection


class SettingsPage(QWidget):
    """A room of the window. What is changed counts at once; there is nothing to save.

    Signals:
        rearranged: what stands in front of what, or is left out, is different: answers are too.
        works_on: the Checkout that is worked on from now on.
        said: something for the status line.
        actions_changed: another section is shown, with actions of its own.
        speaks: another language was chosen.
    """

    rearranged = Signal()
    works_on = Signal(object)
    said = Signal(str)
    actions_changed = Signal()
    speaks = Signal()

    def __init__(
        self, theme: Theme, workspace: Workspace, tasks: Tasks, syncing: SourceSyncing
    ) -> None:
        super().__init__()
        self._theme, self._workspace, self._tasks = theme, workspace, tasks
        self.keeper = SourceKeeper(workspace, tasks, syncing)
        self.keeper.rearranged.connect(self.rearranged)
        self.list = SettingsList(theme)
        self._pages = QStackedWidget()
        self._made: dict[str, QWidget] = {}
        title = voiced(self.tr("Settings"), "section")
        title.setContentsMargins(20, 16, 16, 10)
        self._side = QFrame()
        self._side.setObjectName("side")
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._pages, 1)
        self.list.picked.connect(self._show)
        self.add(Part("sources", self.tr("Sources"), "source-folder", self._make_sources))
        self.add(Part("checkout", self.tr("Checkout"), "settings-checkout", self._make_checkout))
        self.add(Part("look", self.tr("Appearance"), "settings-look", self._make_look))
        self.add(Part("editor", self.tr("Editor"), "action-external", self._make_editor))
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def sources(self) -> "SourcesSection":
        """The section of the sources, shown from now on."""
        from cairn.desk.sources_section import SourcesSection

        shown = self.show_part("sources")
        assert isinstance(shown, SourcesSection)
        return shown

    def add(self, part: Part) -> None:
        """One more section, at the end."""
        self.list.add(part)

    def show_part(self, id: str) -> QWidget:
        """Show a section; KeyError for one that is not there."""
        row = {part.id: row for row, part in enumerate(self.list.parts)}[id]
        self.list.choose(row)
        return self._made[id]

    def add_folder(self, folder: Path | None = None) -> None:
        """Take a folder in, or ask for one."""
        sources = self.sources
        if folder is None:
            sources.ask_for_folder()
        else:
            sources.add(folder)

    def add_repository(self) -> None:
        """Ask for the address of a repository."""
        self.sources.ask_for_address()

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # not Qt's own
        """What can be done in the section that is shown."""
        found: list[object] = getattr(self._pages.currentWidget(), "actions", list)()
        return [action for action in found if isinstance(action, Action)]  # not Qt's own

    def stops(self) -> list[QWidget]:
        """Where F6 stops."""
        inner = getattr(self._pages.currentWidget(), "stops", None)
        return [self.list, *(inner() if callable(inner) else [])]

    def _show(self, row: int) -> None:
        part = self.list.parts[row]
        if part.id not in self._made:
            page = self._made[part.id] = part.make()
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(self._made[part.id])
        self.actions_changed.emit()

    def _make_sources(self) -> QWidget:
        from cairn.desk.sources_section import SourcesSection

        section = SourcesSection(self._theme, self.keeper)
        section.said.connect(self.said)
        return section

    def _make_checkout(self) -> QWidget:
        from cairn.desk.checkout_section import CheckoutSection

        def is_source(folder: Path) -> bool:
            return any(one.folder == folder for one in self._workspace.sources.all())

        section = CheckoutSection(self._theme, self._workspace.settings, self._tasks, is_source)
        section.adds.connect(self.add_folder)
        section.works_on.connect(self.works_on)
        return section

    def _make_editor(self) -> QWidget:
        from cairn.desk.editor_section import EditorSection

        return EditorSection(self._theme, self._workspace.settings)

    def _make_look(self) -> QWidget:
        from cairn.desk.look_section import LookSection

        workspace = self._workspace
        section = LookSection(self._theme, workspace.settings, workspace.places.resources)
        section.speaks.connect(self.speaks)
        return section

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    def _dress(self) -> None:
        px = self._theme.px
        self._side.setFixedWidth(min(px(196), max(px(148), self.width() // 4)))

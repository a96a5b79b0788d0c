"""What can be done to the whole home: how it looks, reading it again, its folders."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cairn.desk.action import Action
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.desk.window import Window


class DeskActions(QObject):
    """What is set here is kept at once."""

    def __init__(
        self, window: "Window", theme: Theme, workspace: Workspace, read: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._workspace, self._read = window, theme, workspace, read

    def actions(self) -> list[Action]:
        """Light, dark, contrast; read the sources again."""
        look, library = self.tr("Window"), self.tr("Library")
        schemes = (
            ("system", self.tr("Light or dark as the desktop")),
            ("light", self.tr("Always light")),
            ("dark", self.tr("Always dark")),
        )
        return [
            *(
                Action(
                    f"look.{scheme}",
                    text,
                    lambda scheme=scheme: self._pin(scheme),  # type: ignore[misc]
                    (),
                    look,
                    lambda scheme=scheme: self._theme.scheme != scheme,  # type: ignore[misc]
                )
                for scheme, text in schemes
            ),
            Action(
                "look.contrast",
                self.tr("High contrast, or as the desktop"),
                self._turn_contrast,
                (),
                look,
            ),
            Action("library.read", self.tr("Read the sources again"), self._read, ("F5",), library),
        ]

    def _pin(self, scheme: str) -> None:
        self._theme.pin(scheme)
        self._keep(theme=scheme)

    def _turn_contrast(self) -> None:
        contrast = "system" if self._theme.contrast == "high" else "high"
        self._theme.set_contrast(contrast)
        self._keep(contrast=contrast)

    def _keep(self, **changed: str) -> None:
        settings = self._workspace.settings
        try:
            settings.save(replace(settings.load(), **changed))  # type: ignore[arg-type]
        except CairnError as error:
            self._window.status.say(told(error))

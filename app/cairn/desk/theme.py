"""How the window looks: roles, type scale and icons, following the desktop as it changes."""

import re
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from cairn.desk.icons import Icons
from cairn.desk.palette import Roles, load_roles, to_qpalette

BASE = 14
"""Pixels of ordinary text at 100 %."""

STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""Text sizes one can step through."""


class Theme(QObject):
    """The look of one application; everything drawn asks here.

    Attributes:
        roles: the colours in force.
        scale: text size, 1.0 is 100 %.

    Signals:
        changed: colours, text size or the density of the screen are others; draw anew.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        resources: Path,
        scheme: str = "system",
        scale: float = 1.0,
        contrast: str = "system",
        *,
        dressed: bool = True,
    ) -> None:
        """Palette and fonts count at once; the style sheet too, unless `dress` is to be called."""
        super().__init__(app)
        self._dressed = dressed
        self._app = app
        self._resources = resources
        self._scheme, self._contrast = scheme, contrast
        self._family = app.font().family()
        self._icons = Icons(resources / "icons")
        self._sheet = (resources / "desk.qss").read_text(encoding="utf-8")
        self.scale = scale
        self._in_force = self._wanted()
        self.roles: Roles = self._load()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._apply()

    @property
    def scheme(self) -> str:
        """What was asked for: ``system``, ``light`` or ``dark``."""
        return self._scheme

    def pin(self, scheme: str) -> None:
        """Keep to light or dark, or follow the desktop again."""
        self.set_look(scheme, self.scale)

    def set_look(self, scheme: str, scale: float) -> None:
        """Scheme and text size at once: every widget is styled once."""
        self._scheme, resized, self.scale = scheme, scale != self.scale, scale
        if not self._follow() and resized:
            self._apply()

    @property
    def contrast(self) -> str:
        """What was asked for: ``system`` or ``high``."""
        return self._contrast

    @property
    def outlines(self) -> bool:
        """Whether what is chosen has an outline too, because its ground alone is not enough."""
        return self._in_force[1]

    def set_contrast(self, contrast: str) -> None:
        """High contrast always, or where the desktop has it."""
        self._contrast = contrast
        self._follow()

    def draw_anew(self) -> None:
        """The window came to a screen of another density."""
        self.changed.emit()

    def step(self, by: int) -> float:
        """Text one step larger or smaller (0: back to 100 %); returns the scale in force."""
        nearest = min(range(len(STEPS)), key=lambda i: abs(STEPS[i] - self.scale))
        at = STEPS.index(1.0) if by == 0 else max(0, min(len(STEPS) - 1, nearest + by))
        self.set_look(self._scheme, STEPS[at])
        return self.scale

    def px(self, size: float) -> int:
        """`size` pixels at the text size in force."""
        return round(size * self.scale)

    def font(self, size: float = BASE, *, bold: bool = False, mono: bool = False) -> QFont:
        """The face of the desktop (or its fixed face) at a step of the type scale."""
        family = self._family
        if mono:
            family = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        font = QFont(family)
        font.setPixelSize(self.px(size))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def colour(self, role: str) -> QColor:
        """The colour of a role."""
        return self.roles.colour(role)

    def icon(self, name: str, role: str = "muted", size: int = 20) -> QIcon:
        """An icon in the colour of a role, scaled with the text."""
        return self._icons.icon(name, self.roles, role, self.px(size))

    def pixmap(self, name: str, role: str, size: int, density: float) -> QPixmap:
        """The same as a pixmap, for delegates and labels."""
        return self._icons.pixmap(name, getattr(self.roles, role), self.px(size), density)

    def style_sheet(self) -> str:
        """The shipped sheet with ``@role`` and ``14sp`` (scaled pixels) filled in."""
        sheet = re.sub(r"(\d+)sp\b", lambda found: f"{self.px(int(found[1]))}px", self._sheet)
        return re.sub(r"@([a-z_]+)", lambda found: str(getattr(self.roles, found[1])), sheet)

    def _wanted(self) -> tuple[bool, bool]:
        """Dark, and of high contrast."""
        hints = self._app.styleHints()
        dark = self._scheme == "dark"
        if self._scheme == "system":
            dark = hints.colorScheme() == Qt.ColorScheme.Dark
        preference = hints.accessibility().contrastPreference()
        return dark, self._contrast == "high" or preference == Qt.ContrastPreference.HighContrast

    def _load(self) -> Roles:
        dark, contrast = self._in_force
        return load_roles(self._resources, dark=dark, contrast=contrast)

    def _follow(self) -> bool:
        """Take the colours that are wanted now; says whether they are others."""
        if self._wanted() == self._in_force:
            return False
        self._in_force = self._wanted()
        self.roles = self._load()
        self._apply()
        return True

    def _apply(self) -> None:
        self._app.setPalette(to_qpalette(self.roles))
        self._app.setFont(self.font())
        if self._dressed:
            # Put in place of another one, a sheet styles each widget as often as there are widgets
            # around it, and once more; without one before it, once.
            self._app.setStyleSheet("")
            self._app.setStyleSheet(self.style_sheet())
        self.changed.emit()

    def dress(self) -> None:
        """Give the application its style sheet, once its window is made.

        Before that every widget would be styled again by each step that puts it in its place.
        """
        self._dressed = True
        self._app.setStyleSheet(self.style_sheet())

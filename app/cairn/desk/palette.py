"""The colours of the window by the role they play, read from the shipped palettes."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from PySide6.QtGui import QColor, QPalette

from cairn.errors import CairnError


@dataclass(frozen=True, slots=True)
class Roles:
    """Every colour there is, as ``#rrggbb``; `resources/palette/light.toml` says what each is for.

    Attributes:
        edge: lines that carry meaning, at least 3:1 on `ground` and `surface`; `line` only divides.
        dark: whether this is the dark palette; pages are rendered to fit.
    """

    ground: str
    surface: str
    raised: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    chosen: str
    mark: str
    positive: str
    caution: str
    danger: str
    dark: bool

    def colour(self, role: str) -> QColor:
        """The colour of `role`; AttributeError for a role that is not there."""
        return QColor(getattr(self, role))


def load_roles(resources: Path, *, dark: bool, contrast: bool = False) -> Roles:
    """The light or dark palette, or that of high contrast.

    Raises E_RESOURCES where the shipped file is missing or short.
    """
    name = ("dark" if dark else "light") + ("-contrast" if contrast else "")
    path = resources / "palette" / f"{name}.toml"
    wanted = [field.name for field in fields(Roles) if field.name != "dark"]
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        return Roles(**{name: str(found[name]) for name in wanted}, dark=dark)
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        raise CairnError(
            "E_RESOURCES",
            f"The palette {path.name} that ships with Cairn cannot be read.",
            "Install Cairn again.",
        ) from error


def to_qpalette(roles: Roles) -> QPalette:
    """The palette of Qt's own widgets, so that nothing falls back to the platform's colours."""
    palette = QPalette()
    part = QPalette.ColorRole
    for qt, role in (
        (part.Window, "ground"),
        (part.WindowText, "text"),
        (part.Base, "surface"),
        (part.AlternateBase, "ground"),
        (part.Text, "text"),
        (part.PlaceholderText, "muted"),
        (part.Button, "raised"),
        (part.ButtonText, "text"),
        (part.BrightText, "danger"),
        (part.ToolTipBase, "raised"),
        (part.ToolTipText, "text"),
        (part.Link, "accent"),
        (part.LinkVisited, "accent"),
        (part.Highlight, "accent"),
        (part.HighlightedText, "on_accent"),
        (part.Accent, "accent"),
        (part.Light, "raised"),
        (part.Midlight, "line"),
        (part.Mid, "line"),
        (part.Dark, "edge"),
        (part.Shadow, "line"),
    ):
        palette.setColor(qt, roles.colour(role))
    for qt in (part.WindowText, part.Text, part.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, qt, roles.colour("muted"))
    return palette

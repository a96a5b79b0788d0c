import re
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

from cairn.records.colours import (
    DARK,
    DARK_CONTRAST,
    LIGHT,
    LIGHT_CONTRAST,
    PageColours,
    colours_of,
)

PALETTES = Path(__file__).parents[2] / "resources" / "palette"


STAND_OUT = [(LIGHT, 4.5), (DARK, 4.5), (LIGHT_CONTRAST, 7.0), (DARK_CONTRAST, 7.0)]

SCHEMES = [
    (LIGHT, "light"),
    (DARK, "dark"),
    (LIGHT_CONTRAST, "light-contrast"),
    (DARK_CONTRAST, "dark-contrast"),
]


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.1."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_of_contrast_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("colours", "least"), STAND_OUT)
def test_letters_stand_out_from_their_ground(colours: PageColours, least: float) -> None:
    for role in ("text", "muted", "link", "note", "tip", "important", "warning", "caution"):
        assert contrast(getattr(colours, role), colours.surface) >= least, role
    for role in ("text", "muted", "link", "keyword", "string", "comment", "number", "name",
                 "inserted", "deleted"):  # fmt: skip
        assert contrast(getattr(colours, role), colours.raised) >= least, role
    assert contrast(colours.mark_text, colours.mark) >= least
    assert contrast(colours.text, colours.blank) >= least
    for ground in (colours.added, colours.gone):
        assert contrast(colours.text, ground) >= least
        assert contrast(colours.muted, ground) >= least
    assert contrast(colours.text, colours.inset) >= least


@pytest.mark.parametrize("colours", [LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST])
def test_every_colour_is_one(colours: PageColours) -> None:
    for role, colour in asdict(colours).items():
        assert re.fullmatch("#[0-9a-f]{6}", colour), role


@pytest.mark.parametrize(("colours", "name"), SCHEMES)
def test_the_page_has_the_tones_of_the_window(colours: PageColours, name: str) -> None:
    window = tomllib.loads((PALETTES / f"{name}.toml").read_text(encoding="utf-8"))
    pairs = {role: role for role in ("surface", "text", "muted", "line")}
    pairs |= {"link": "accent", "tip": "positive", "warning": "caution", "caution": "danger"}
    for role, theirs in pairs.items():
        assert getattr(colours, role) == window[theirs], role


def test_a_scheme_has_its_colours() -> None:
    assert colours_of(dark=False) is LIGHT
    assert colours_of(dark=True) is DARK
    assert colours_of(dark=False, contrast=True) is LIGHT_CONTRAST
    assert colours_of(dark=True, contrast=True) is DARK_CONTRAST

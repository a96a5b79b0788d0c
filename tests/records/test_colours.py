import re
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

from cairn.records.colours import DARK, LIGHT, PageColours

PALETTES = Path(__file__).parents[2] / "resources" / "palette"


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


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_letters_stand_out_from_their_ground(colours: PageColours) -> None:
    for role in ("text", "muted", "link", "note", "tip", "important", "warning", "caution"):
        assert contrast(getattr(colours, role), colours.surface) >= 4.5, role
    for role in ("text", "muted", "link", "keyword", "string", "comment", "number", "name",
                 "inserted", "deleted"):  # fmt: skip
        assert contrast(getattr(colours, role), colours.raised) >= 4.5, role
    assert contrast(colours.mark_text, colours.mark) >= 4.5
    assert contrast(colours.text, colours.blank) >= 4.5
    for ground in (colours.added, colours.gone):
        assert contrast(colours.text, ground) >= 4.5
        assert contrast(colours.muted, ground) >= 4.5
    assert contrast(colours.text, colours.inset) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_is_one(colours: PageColours) -> None:
    for role, colour in asdict(colours).items():
        assert re.fullmatch("#[0-9a-f]{6}", colour), role


@pytest.mark.parametrize(("colours", "name"), [(LIGHT, "light"), (DARK, "dark")])
def test_the_page_has_the_tones_of_the_window(colours: PageColours, name: str) -> None:
    window = tomllib.loads((PALETTES / f"{name}.toml").read_text(encoding="utf-8"))
    pairs = {role: role for role in ("surface", "text", "muted", "line")}
    pairs |= {"link": "accent", "tip": "positive", "warning": "caution", "caution": "danger"}
    for role, theirs in pairs.items():
        assert getattr(colours, role) == window[theirs], role

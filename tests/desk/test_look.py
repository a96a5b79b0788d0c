"""Palette, icons and marked text: what the eye meets, held to numbers."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from cairn.desk import labels
from cairn.desk.icons import Icons
from cairn.desk.marked_text import MarkedLines
from cairn.desk.palette import Roles, load_roles
from cairn.desk.theme import STEPS, Theme
from cairn.desk.wrapped_button import WrappedButton
from cairn.errors import CairnError
from cairn.library.trust import Trust
from cairn.places import Places
from cairn.records.colours import DARK, LIGHT, colours_of
from cairn.records.record import Kind
from tests.desk.driving import driven, stocked

RESOURCES = Path(__file__).parents[2] / "resources"
ICONS = sorted((RESOURCES / "icons").glob("*.svg"))


def contrast(one: str, other: str) -> float:
    """WCAG 2's ratio of two colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    lit = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * lit[0] + 0.7152 * lit[1] + 0.0722 * lit[2]


@pytest.mark.parametrize("dark", [False, True])
def test_every_voice_can_be_read_on_every_ground(dark: bool) -> None:
    roles = load_roles(RESOURCES, dark=dark)
    for ground in ("ground", "surface", "raised", "chosen", "mark"):
        for voice in ("text", "muted"):
            if (ground, voice) != ("mark", "muted"):  # marked words are written in `text`
                assert _ratio(roles, voice, ground) >= 4.5, (voice, ground)
    for ground in ("ground", "surface"):
        for voice in ("accent", "positive", "caution", "danger"):
            assert _ratio(roles, voice, ground) >= 4.5, (voice, ground)
        assert _ratio(roles, "edge", ground) >= 3.0
    assert _ratio(roles, "on_accent", "accent") >= 4.5


@pytest.mark.parametrize("dark", [False, True])
def test_high_contrast_is_high(dark: bool) -> None:
    roles = load_roles(RESOURCES, dark=dark, contrast=True)
    for ground in ("ground", "surface", "raised", "chosen"):
        assert _ratio(roles, "text", ground) >= 9.0, ground
        for voice in ("muted", "accent", "positive", "caution", "danger"):
            assert _ratio(roles, voice, ground) >= 4.5, (voice, ground)
    for ground in ("ground", "surface"):
        for voice in ("muted", "accent", "positive", "caution", "danger"):
            assert _ratio(roles, voice, ground) >= 7.0, (voice, ground)
        assert _ratio(roles, "edge", ground) >= 7.0
        assert _ratio(roles, "line", ground) >= 3.0  # hairlines carry meaning here
    assert _ratio(roles, "text", "mark") >= 4.5
    assert _ratio(roles, "on_accent", "accent") >= 7.0


def test_high_contrast_is_taken_from_the_desktop_or_asked_for(qapp: QApplication) -> None:
    theme = Theme(qapp, RESOURCES, "light")
    usual, outlines = theme.roles, theme.outlines
    theme.set_contrast("high")
    assert (outlines, theme.outlines) == (False, True)
    assert theme.roles == load_roles(RESOURCES, dark=False, contrast=True)
    theme.pin("dark")
    assert theme.roles == load_roles(RESOURCES, dark=True, contrast=True)
    theme.set_contrast("system")
    theme.pin("light")
    assert theme.roles == usual


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_high_contrast_reaches_the_page(home: Places, scheme: str) -> None:
    with driven(stocked(home)) as here:
        here.desk.theme.pin(scheme)
        here.type("hook stdout profile")
        usual = here.reader.page.toHtml()
        here.desk.theme.set_contrast("high")
        here.settle()
        colours = colours_of(dark=scheme == "dark", contrast=True)
        here.until(lambda: f'bgcolor="{colours.raised}"' in here.reader.page.toHtml())
        assert f'bgcolor="{colours.raised}"' not in usual
        here.desk.theme.set_contrast("system")
        here.until(lambda: f'bgcolor="{colours.raised}"' not in here.reader.page.toHtml())
        here.desk.theme.pin("system")


def _ratio(roles: Roles, one: str, other: str) -> float:
    return contrast(getattr(roles, one), getattr(roles, other))


@pytest.mark.parametrize("dark", [False, True])
def test_the_page_is_written_in_the_tones_of_the_window(dark: bool) -> None:
    roles, page = load_roles(RESOURCES, dark=dark), DARK if dark else LIGHT
    assert (roles.surface, roles.text, roles.muted) == (page.surface, page.text, page.muted)
    assert roles.accent == page.link


def test_a_palette_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(CairnError, match="E_RESOURCES"):
        load_roles(tmp_path, dark=False)


def test_the_style_sheet_is_filled_in(qapp: QApplication) -> None:
    for scheme in ("light", "dark"):
        sheet = Theme(qapp, RESOURCES, scheme).style_sheet()
        assert not re.search(r"@|\dsp", sheet)


def test_a_pinned_scheme_stands_against_the_desktop(qapp: QApplication) -> None:
    theme = Theme(qapp, RESOURCES, "light")
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(theme.roles.dark))
    theme.pin("dark")
    assert heard == [True]
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(theme.roles.surface)
    theme.pin("dark")
    assert heard == [True]
    theme.pin("light")
    assert heard == [True, False]


def test_text_steps_end_at_both_ends(qapp: QApplication) -> None:
    theme = Theme(qapp, RESOURCES, "light", 1.0)
    for _ in range(20):
        theme.step(1)
    assert theme.scale == STEPS[-1] == 2.0
    for _ in range(20):
        theme.step(-1)
    assert theme.scale == STEPS[0]
    assert theme.step(0) == 1.0


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_every_icon_is_drawn_by_the_same_rules(path: Path) -> None:
    root = ElementTree.fromstring(path.read_text(encoding="ascii"))
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"
    assert root.get("stroke-width") == "1.75"
    assert root.get("fill") == "none"
    assert {child.tag.rpartition("}")[2] for child in root} <= {"path", "circle", "rect"}
    assert not re.search(r"#[0-9a-fA-F]{3,8}|href|url\(", path.read_text(encoding="ascii"))


def test_every_kind_and_trust_has_its_icon_and_its_words() -> None:
    assert set(labels.KINDS) == set(Kind)
    assert set(labels.TRUST_ROLES) == set(Trust)
    icons = Icons(RESOURCES / "icons")
    names = [f"kind-{kind}" for kind in (*Kind, "all")] + [f"trust-{trust}" for trust in Trust]
    drawn = {bytes(icons.pixmap(name, "#0b6a7f", 24).toImage().bits()) for name in names}
    assert len(drawn) == len(names)
    for kind in Kind:
        assert labels.kind(kind) != kind
        assert labels.kinds(kind) != kind


def test_an_icon_takes_the_colour_it_is_asked_in() -> None:
    icons = Icons(RESOURCES / "icons")
    image = icons.pixmap("kind-all", "#aa1122", 48).toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colours == {"#aa1122"}
    assert icons.pixmap("no-such-icon", "#aa1122", 24).toImage().pixelColor(12, 12).alpha() == 0


@given(
    text=st.text(max_size=80),
    spans=st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), max_size=4),
    width=st.integers(10, 400),
)
def test_any_text_with_any_marks_is_laid_out(
    text: str, spans: list[tuple[int, int]], width: int
) -> None:
    marks = [(min(pair), max(pair)) for pair in spans]
    font = QFont("Sans Serif")
    font.setPixelSize(14)
    lines = MarkedLines(
        text, marks, font, (width, width // 2 + 1), QColor("#ffe59e"), QColor("#22211e")
    )
    assert lines.width(1) <= width // 2 + 1 + 20  # at least the sign of what is left out


def test_a_mark_stands_under_its_word_also_after_an_emoji() -> None:
    font = QFont("DejaVu Sans")
    font.setPixelSize(14)
    mark = QColor("#ff0000")
    image = QImage(300, 30, QImage.Format.Format_RGB32)

    def marked(text: str, marks: list[tuple[int, int]]) -> int:
        image.fill(0xFFFFFF)
        painter = QPainter(image)
        MarkedLines(text, marks, font, (300,), mark, QColor(0)).draw(painter, 0, 0, 20)
        painter.end()
        return sum(image.pixelColor(x, 2) == mark for x in range(300))

    assert marked("plain heron", [(6, 11)]) > 20
    assert abs(marked("😀😀 heron", [(3, 8)]) - marked("ab heron", [(3, 8)])) <= 3
    assert marked("plain heron", []) == 0


@pytest.mark.usefixtures("qapp")
def test_a_button_without_room_goes_on_in_a_next_line() -> None:
    words = "Try “permission mode” everywhere (10)"
    button = WrappedButton()
    button.say(words)
    assert button.text() == words
    whole = button.sizeHint()
    button.fit(whole.width() * 2 // 3)
    assert button.sizeHint().width() <= whole.width() * 2 // 3
    assert button.sizeHint().height() > whole.height()
    assert button.text().split() == words.split()
    assert button.accessibleName() == words
    button.fit(whole.width())
    assert button.text() == words

"""Every command by key, from the palette and in the list of shortcuts, which can be changed."""

from collections import defaultdict
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cairn.desk.action import Action
from cairn.desk.action_model import matching
from cairn.desk.command_palette import CommandPalette
from cairn.desk.help_sheet import HelpSheet
from cairn.desk.overlay import Overlay
from cairn.desk.shortcuts import Shortcuts, is_usable, portable
from cairn.places import Places
from tests.desk.driving import Driven, driven, stocked

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

SHARED = {"Ctrl+F", "F5"}
"""One key, two meanings: in a page or room it finds or reads there, elsewhere in the library."""


def overlay(here: Driven) -> Overlay:
    """The card that stands over the window."""
    shown = [one for one in here.window.findChildren(Overlay) if one.isVisible()]
    assert len(shown) == 1
    return shown[0]


def say(here: Driven, words: str) -> None:
    """Type words wherever the focus is."""
    focus = here.focus()
    assert focus is not None
    QTest.keyClicks(focus, words)
    here.settle()


def palette(here: Driven) -> CommandPalette:
    here.key(Qt.Key.Key_K, CTRL)
    shown = overlay(here)
    assert isinstance(shown, CommandPalette)
    return shown


def sheet(here: Driven) -> HelpSheet:
    here.key(Qt.Key.Key_F1)
    shown = overlay(here)
    assert isinstance(shown, HelpSheet)
    return shown


def test_every_action_is_told_apart(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.window.rooms.enter("settings")
        pages = {room: here.window.rooms.page(room) for room in ("library", "settings")}
        own = {room: {one.id for one in _offered(page)} for room, page in pages.items()}
        for room in pages:
            elsewhere = set().union(*own.values()) - own[room]
            by_key: defaultdict[str, list[str]] = defaultdict(list)
            texts: defaultdict[str, list[str]] = defaultdict(list)
            for action in here.window.registry.all():
                if action.id in elsewhere:
                    continue
                assert action.text
                assert action.room, action.id
                assert action.id == action.id.lower()
                texts[action.text].append(action.id)
                for key in action.keys:
                    assert is_usable(key), (action.id, key)
                    by_key[portable(key)].append(action.id)
            twice = {key: ids for key, ids in by_key.items() if len(ids) > 1}
            assert {key: ids for key, ids in twice.items() if key not in SHARED} == {}
            assert [ids for ids in texts.values() if len(ids) > 1] == []


def _offered(page: QWidget | None) -> list[Action]:
    assert page is not None
    found: list[object] = list(page.actions())
    return [one for one in found if isinstance(one, Action)]


def test_what_a_room_offers_can_be_done_while_it_is_seen(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        by_id = {action.id: action for action in here.window.registry.all()}
        assert by_id["page.copy-markdown"].enabled()
        here.window.rooms.enter("settings")
        assert not by_id["page.copy-markdown"].enabled()
        assert not here.window.registry.run("page.copy-markdown")
        here.key(Qt.Key.Key_1, CTRL)
        assert by_id["page.copy-markdown"].enabled()


def test_words_narrow_and_beginnings_come_first() -> None:
    def nothing() -> None: ...

    actions = [
        Action("a", "Copy as Markdown", nothing, room="Page"),
        Action("b", "Mark this", nothing, room="Page"),
        Action("c", "Larger text", nothing, room="Window"),
    ]
    assert [one.id for one in matching(actions, "")] == ["a", "b", "c"]
    assert [one.id for one in matching(actions, "MARK")] == ["a", "b"]
    assert [one.id for one in matching(actions, "page mark this")] == ["b"]
    assert [one.id for one in matching(actions, "arg")] == ["c"]
    assert matching(actions, "zebra") == []


def test_a_command_is_run_by_its_name(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        before = here.desk.theme.scale
        shown = palette(here)
        say(here, "larger")
        assert [one.id for one in map(shown.list.rows.action, range(1)) if one] == ["text.larger"]
        here.key(Qt.Key.Key_Return)
        here.until(lambda: here.desk.theme.scale > before)
        assert not [one for one in here.window.findChildren(Overlay) if one.isVisible()]
        assert here.focus() is here.field


def test_the_palette_is_walked_by_arrows_past_headings(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        shown = palette(here)
        rows = shown.list.rows
        first = shown.list.currentIndex().row()
        assert rows.action(first) is not None
        for _ in range(rows.rowCount()):
            here.key(Qt.Key.Key_Down)
            assert shown.list.chosen() is not None
        last = shown.list.currentIndex().row()
        assert last == rows.rowCount() - 1
        for _ in range(rows.rowCount()):
            here.key(Qt.Key.Key_Up)
        assert shown.list.currentIndex().row() == first
        here.key(Qt.Key.Key_Escape)
        assert here.focus() is here.field


def test_the_palette_offers_only_what_can_be_done_now(home: Places) -> None:
    with driven(stocked(home)) as here:
        shown = palette(here)
        ids = {
            one.id for n in range(shown.list.rows.rowCount()) if (one := shown.list.rows.action(n))
        }
        assert "text.larger" in ids
        assert "go.back" not in ids
        assert "window.commands" not in ids
        say(here, "zzyzx")
        assert shown.list.rows.rowCount() == 0
        here.key(Qt.Key.Key_Return)  # nothing to run, nothing happens
        assert shown.isVisible()
        here.key(Qt.Key.Key_K, CTRL)
        assert not shown.isVisible()


def test_what_was_used_last_is_offered_first(home: Places) -> None:
    with driven(stocked(home)) as here:
        for words in ("smaller text", "larger text", "smaller text"):
            palette(here)
            say(here, words)
            here.key(Qt.Key.Key_Return)
            here.until(lambda: here.focus() is here.field)
        rows = palette(here).list.rows
        listed = [one.id for n in range(rows.rowCount()) if (one := rows.action(n))]
        assert listed[:2] == ["text.smaller", "text.larger"]
        assert len(listed) == len(set(listed))


def test_keys_of_the_window_rest_under_a_card_and_tab_stays_on_it(home: Places) -> None:
    with driven(stocked(home)) as here:
        shown = sheet(here)
        here.key(Qt.Key.Key_L, CTRL)
        for _ in range(20):
            focus = here.focus()
            assert focus is not None
            assert shown.isAncestorOf(focus)
            here.key(Qt.Key.Key_Tab)
        for _ in range(20):
            here.key(Qt.Key.Key_Backtab)
            focus = here.focus()
            assert focus is not None
            assert shown.isAncestorOf(focus)
        here.key(Qt.Key.Key_F1)
        assert not shown.isVisible()
        assert here.focus() is here.field


def test_a_shortcut_is_changed_counts_at_once_and_is_kept(home: Places) -> None:
    with driven(stocked(home)) as here:
        view = sheet(here).view
        say(here, "larger text")
        here.key(Qt.Key.Key_Return)
        assert here.focus() is view.list
        here.key(Qt.Key.Key_Return)
        here.key(Qt.Key.Key_A)  # types a letter, so it cannot be one
        assert view.waiting
        here.key(Qt.Key.Key_J, CTRL | ALT)
        here.key(Qt.Key.Key_Escape)
        before = here.desk.theme.scale
        here.key(Qt.Key.Key_Plus, CTRL)
        assert here.desk.theme.scale == before
        here.key(Qt.Key.Key_J, CTRL | ALT)
        assert here.desk.theme.scale > before
    with driven(home) as here:
        before = here.desk.theme.scale
        here.key(Qt.Key.Key_J, CTRL | ALT)
        assert here.desk.theme.scale > before
        here.window.registry.reset()
        here.key(Qt.Key.Key_0, CTRL)
        here.key(Qt.Key.Key_Plus, CTRL)
        assert here.desk.theme.scale > 1.0


def test_a_key_that_is_taken_is_given_only_when_asked_twice(home: Places) -> None:
    with driven(stocked(home)) as here:
        registry = here.window.registry
        by_id = {action.id: action for action in registry.all()}
        view = sheet(here).view
        view.list.choose(view.list.rows.row_of("text.larger"))
        view.list.setFocus()
        here.key(Qt.Key.Key_Return)
        here.key(Qt.Key.Key_Minus, CTRL)
        assert view.waiting
        assert registry.keys(by_id["text.smaller"]) == ("Ctrl+-",)
        here.key(Qt.Key.Key_Minus, CTRL)
        assert registry.keys(by_id["text.larger"]) == ("Ctrl+-",)
        assert registry.keys(by_id["text.smaller"]) == ()
        assert registry.is_changed(by_id["text.smaller"])
        registry.reset()
        assert registry.keys(by_id["text.smaller"]) == ("Ctrl+-",)


def test_a_new_shortcut_is_left_by_escape(home: Places) -> None:
    with driven(stocked(home)) as here:
        shown = sheet(here)
        shown.view.list.setFocus()
        here.key(Qt.Key.Key_Return)
        here.key(Qt.Key.Key_Escape)
        assert shown.isVisible()
        here.key(Qt.Key.Key_Escape)
        assert not shown.isVisible()
        assert not (home.config / "shortcuts.toml").exists()


def test_what_makes_no_sense_in_the_file_is_left_out_and_told(tmp_path: Path) -> None:
    (tmp_path / "shortcuts.toml").write_text(
        '[keys]\n"go.search" = ["Ctrl+P"]\n"go.back" = ["B"]\n"go.forward" = 3\n'
        '"window.help" = []\n"text.usual" = ["Ctrl+1, Ctrl+2"]\n'
    )
    shortcuts = Shortcuts(tmp_path)
    assert shortcuts.load() == {"go.search": ("Ctrl+P",), "window.help": ()}
    for name in ("go.back", "go.forward", "text.usual"):
        assert name in shortcuts.problem


@pytest.mark.parametrize("text", ["keys = 3", "[[keys]]", "not toml", "[keys.deep]\na=1"])
def test_a_file_that_is_no_list_of_keys_changes_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "shortcuts.toml").write_text(text)
    shortcuts = Shortcuts(tmp_path)
    assert shortcuts.load() == {}
    assert shortcuts.problem
    shortcuts.save("go.search", ("Ctrl+P",))
    assert Shortcuts(tmp_path).load() == {"go.search": ("Ctrl+P",)}


@pytest.mark.parametrize(
    ("key", "usable"),
    [
        ("Ctrl+K", True), ("F5", True), ("Shift+F5", True), ("Alt+Left", True), ("Esc", True),
        ("K", False), ("Shift+K", False), ("Tab", False), ("Ctrl+Tab", False), ("", False),
        ("Ctrl+K, Ctrl+S", False), ("Return", False), ("Ctrl+", False), ("nonsense", False),
    ],
)  # fmt: skip
def test_a_key_must_not_type_or_move(key: str, usable: bool) -> None:
    assert is_usable(key) is usable

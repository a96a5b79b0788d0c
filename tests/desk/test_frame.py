"""The frame round the rooms: rail, back and forward, status, banner, narrow windows, screens."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cairn.desk.notice import Notice
from cairn.desk.overlay import Overlay
from cairn.desk.status_line import StatusLine
from cairn.desk.theme import Theme
from cairn.errors import CairnError
from cairn.places import Places
from cairn.worker.worker import Answer
from tests.desk.driving import Driven, driven, stocked

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_rooms_are_entered_by_key_and_the_rail_tells_which(home: Places) -> None:
    with driven(stocked(home)) as here:
        rooms, rail = here.window.rooms, here.window.rail
        assert rooms.page("settings") is None  # not made before it is asked for
        here.key(Qt.Key.Key_Comma, CTRL)
        assert rooms.here == "settings"
        assert [button.isChecked() for button in rail.buttons()] == [False, False, False, True]
        assert here.focus() is not here.field
        here.key(Qt.Key.Key_1, CTRL)
        assert rooms.here == "library"
        assert [button.isChecked() for button in rail.buttons()] == [True, False, False, False]
        QTest.mouseClick(rail.buttons()[0], Qt.MouseButton.LeftButton)
        assert rail.buttons()[0].isChecked()  # a second press does not switch it off


def test_what_is_typed_in_another_room_is_searched_in_the_library(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.window.rooms.enter("settings")
        here.key(Qt.Key.Key_L, CTRL)
        assert here.window.rooms.here == "settings"
        QTest.keyClicks(here.field, "hook")
        assert here.window.rooms.here == "library"
        assert "Hook" in here.titles()


def test_back_and_forward_over_words_filters_records_and_rooms(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cairn.desk.history.STAY_SECONDS", -1.0)  # every place is stayed at
    with driven(stocked(home)) as here:
        here.field.setText("hook")
        here.settle()
        first = here.reader.hit
        here.page.results.list.select(2)
        third = here.reader.hit
        here.page.toggle("kind", "gotcha")
        narrowed = here.titles()
        here.window.rooms.enter("settings")
        assert first is not None
        assert third is not None

        here.key(Qt.Key.Key_Left, ALT)
        assert here.window.rooms.here == "library"
        assert here.titles() == narrowed
        while here.page.filters:
            here.key(Qt.Key.Key_Left, ALT)
        assert here.field.text() == "hook"
        assert here.reader.hit is not None
        assert here.reader.hit.row.id == third.row.id
        assert here.page.results.chosen() is not None
        while _read(here) == third.row.id:
            here.key(Qt.Key.Key_Left, ALT)
        assert _read(here) == first.row.id
        while here.window.journey.can_go(-1):
            here.key(Qt.Key.Key_Left, ALT)
        assert here.field.text() == ""
        while here.window.journey.can_go(1):
            here.key(Qt.Key.Key_Right, ALT)
        assert here.window.rooms.here == "settings"


def _read(here: Driven) -> str:
    """The id of what is being read."""
    return here.reader.hit.row.id if here.reader.hit else ""


def test_a_followed_link_is_a_step_and_stays_through_a_publication(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        before = here.reader.hit
        other = next(row for row in here.library.search("compaction").hits)
        assert before is not None
        here.reader.followed.emit(_link(other.row.id), before)
        here.settle()
        assert here.reader.hit is not None
        assert here.reader.hit.row.id == other.row.id
        here.page.search_again()
        here.settle()
        assert here.reader.hit.row.id == other.row.id
        here.key(Qt.Key.Key_Left, ALT)
        assert here.reader.hit.row.id == before.row.id
        here.key(Qt.Key.Key_Right, ALT)
        assert here.reader.hit.row.id == other.row.id


def _link(id: str) -> QUrl:
    return QUrl(f"record:{id}")


def test_a_large_text_or_a_small_window_shows_what_fits(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        page, window = here.page, here.window
        panes = (page.facets, page.results, page.reader)

        def seen() -> list[bool]:
            QApplication.processEvents()
            return [pane.isVisible() for pane in panes]

        window.resize(1280, 800)
        assert seen() == [True, True, True]
        window.resize(640, 480)
        assert seen() == [False, True, True]
        assert page.panes.width() >= sum(p.minimumWidth() for p in panes[1:])
        here.key(Qt.Key.Key_F, CTRL | Qt.KeyboardModifier.ShiftModifier)
        assert seen() == [True, True, False]
        assert here.focus() is page.facets
        here.key(Qt.Key.Key_L, CTRL)
        here.key(Qt.Key.Key_Return)
        assert seen() == [False, True, True]
        assert here.focus() is page.reader.page
        window.resize(500, 480)
        assert seen() == [False, False, True]
        here.key(Qt.Key.Key_L, CTRL)
        here.key(Qt.Key.Key_Down)
        assert seen() == [False, True, False]
        assert here.focus() is page.results.list
        window.resize(1280, 800)
        assert seen() == [True, True, True]
        here.desk.theme.scale = 2.0
        here.desk.theme._apply()
        assert seen() == [False, True, True]
        assert window.width() == 1280
        here.desk.theme.scale = 1.0
        here.desk.theme._apply()
        assert seen() == [True, True, True]
        here.key(Qt.Key.Key_F, CTRL | Qt.KeyboardModifier.ShiftModifier)
        assert seen() == [False, True, True]


def test_another_density_of_the_screen_draws_anew(home: Places) -> None:
    with driven(stocked(home)) as here:
        heard: list[int] = []
        here.desk.theme.changed.connect(lambda: heard.append(1))
        event = QEvent(QEvent.Type.DevicePixelRatioChange)
        QCoreApplication.sendEvent(here.window, event)
        assert heard


def test_reading_is_told_ended_and_gone_on_with(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    with driven(stocked(home)) as here:
        status, tasks = here.window.status, here.desk.tasks
        begun: list[int] = []
        ended: list[int] = []

        def refresh(*_: object) -> int:
            begun.append(1)
            return 7

        monkeypatch.setattr(tasks, "refresh", refresh)
        monkeypatch.setattr(tasks, "watch", lambda _: None)
        monkeypatch.setattr(tasks, "cancel", ended.append)
        reading = here.desk._reading
        reading.start()
        reading._progress({"what": "indexing", "done": 3120, "of": 7425})
        assert "3,120" in status.text
        assert "7,425" in status.text
        status.button.click()
        assert ended == [7]
        reading._refreshed(Answer({"cancelled": True}, None))
        assert status.button.isVisible()
        status.button.click()
        assert begun == [1, 1]
        reading._refreshed(Answer({}, None))
        assert not status.button.isVisible()
        assert status.text == ""


@pytest.mark.usefixtures("qapp")
def test_a_remark_gives_way_to_what_goes_on() -> None:
    line = StatusLine()
    line.progress("Indexing", 1, 10, None)
    line.say("Copied")
    line.progress("Indexing", 2, 10, None)
    assert line.text == "Copied"
    line.say("")
    assert "2" in line.text
    line.settled()
    assert line.text == ""


def test_several_matters_are_told_one_after_the_other(qapp: QApplication, home: Places) -> None:
    notice = Notice(Theme(qapp, home.resources))
    done: list[str] = []
    notice.say("read-only", key="a")
    notice.say("stale", "Index now", lambda: done.append("indexed"), key="b")
    notice.say("staler", "Index now", lambda: done.append("indexed"), key="b")
    assert notice.text == "staler"
    notice._button.click()
    assert done == ["indexed"]
    assert notice.text == "read-only"
    notice.clear("b")
    assert notice.text == "read-only"
    notice.clear("a")
    assert notice.text == ""


@pytest.mark.parametrize("code", ["E_DISK_FULL", "E_WORKER_BROKEN", "E_CATALOG_READ_ONLY"])
def test_every_trouble_of_reading_has_one_thing_to_do(code: str, home: Places) -> None:
    with driven(stocked(home)) as here:
        here.desk._reading.failed.emit(CairnError(code, "It failed.", "Mend it."))
        assert here.window.notice.text
        assert here.window.notice._button.isVisible()
        here.desk.conditions.going()
        if code != "E_CATALOG_READ_ONLY":
            assert here.window.notice.text == ""


def test_changes_that_nobody_indexes_are_told(home: Places) -> None:
    with driven(stocked(home)) as here:
        state = here.library.state()
        conditions = here.desk.conditions
        conditions.stands(replace(state, lagging=1200), busy=True)
        assert here.window.notice.text == ""
        conditions.stands(replace(state, lagging=1200), busy=False)
        assert "1,200" in here.window.notice.text
        conditions.stands(state, busy=False)
        assert here.window.notice.text == ""


def test_files_that_were_set_aside_are_told_at_the_start(home: Places) -> None:
    (home.config / "shortcuts.toml").write_text("not toml")
    with driven(stocked(home)) as here:
        assert "shortcuts.toml" in here.window.notice.text
        assert (home.config / "shortcuts.toml.bad").exists()


def test_the_look_is_chosen_by_command_and_kept(home: Places) -> None:
    with driven(stocked(home)) as here:
        assert here.window.registry.run("look.dark")
        assert here.desk.theme.roles.dark
        assert not here.window.registry.run("look.dark")  # it is so already
        assert here.window.registry.run("look.contrast")
        ground = here.desk.theme.roles.ground
    with driven(home) as here:
        assert here.desk.theme.roles.ground == ground == "#000000"
        here.window.registry.run("look.contrast")
        assert here.desk.theme.roles.ground != ground


def test_the_focus_goes_back_to_where_it_was_and_not_to_where_it_was_before(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        here.window.show_help()
        next(one for one in here.window.findChildren(Overlay) if one.isVisible()).end()
        results = here.page.results.list
        results.setFocus()
        here.window.show_commands()  # the one before is gone and not deleted yet
        next(one for one in here.window.findChildren(Overlay) if one.isVisible()).end()
        assert here.window.focusWidget() is results

"""How many keys it takes to log a session, without a mouse, from any room."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from cairn.journal.session import Result
from cairn.places import Places
from tests.desk.driving import driven, stocked
from tests.desk.journal_home import ANA, BO, CTRL, SHIFT, Keys, form, journal, kept, some

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

FEW, WHOLE = 8, 40
"""Keys beside the typed words: for a person and a habit, and for a complete session."""

Key = Qt.Key


@pytest.mark.parametrize("room", [Key.Key_1, Key.Key_2, Key.Key_Comma])
def test_a_person_and_a_habit_take_few_keys_from_any_room(home: Places, room: Qt.Key) -> None:
    with driven(kept(stocked(home), *some())) as here:
        here.desk.door.installed("2.1.300")
        here.key(room, CTRL)
        where = here.window.rooms.here
        keys = Keys(here)
        keys.press(Key.Key_N, held=CTRL)
        keys.type("bo")
        keys.press(Key.Key_Return, Key.Key_Tab, Key.Key_Tab)
        keys.type("Stops at the second correction")
        keys.press(Key.Key_Return, held=CTRL)
        latest = journal(here).timeline().sessions[0]
        assert latest.habit == "Stops at the second correction"
        assert journal(here).people.names(latest.mentees) == [BO]
        assert latest.on_day == date.today()
        assert latest.tool_version == "2.1.300"  # told quietly, no key
        assert "Kept on this disk" in here.window.status.text
        assert here.window.rooms.here == where
        assert keys.pressed <= FEW
        assert journal(here).drafts.all() == []


def test_a_complete_session_is_logged_by_keys_alone(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        keys = Keys(here)
        keys.press(Key.Key_N, held=CTRL)
        keys.type("an")
        keys.press(Key.Key_Return, Key.Key_Tab)
        keys.type("yesterday")
        keys.press(Key.Key_Tab)
        keys.type("Names the files first")
        keys.press(Key.Key_Tab)
        keys.type("hook")
        keys.press(Key.Key_Return, Key.Key_1)  # the first that is found, and it worked
        keys.type("scope a task")
        keys.press(Key.Key_Return, Key.Key_3)
        keys.type("the task was three tasks")
        keys.press(Key.Key_Return, Key.Key_Tab)
        keys.type("the token is gone after a sleep")
        keys.press(Key.Key_Up, Key.Key_Return, Key.Key_Tab)  # a new one stands last
        keys.type("call her @+3")
        keys.press(Key.Key_Return)
        keys.press(Key.Key_Return, held=CTRL)
        latest = journal(here).timeline().sessions[0]
        assert journal(here).people.names(latest.mentees) == [ANA]
        assert latest.on_day == date.today() - timedelta(1)
        assert [one.result for one in latest.used] == [Result.WORKED, Result.FAILED]
        assert latest.used[1].title == "Scope a task"
        assert latest.used[1].why == "the task was three tasks"
        assert [one.text for one in latest.sightings] == ["the token is gone after a sleep"]
        [agreed] = journal(here).actions.of_session(latest.id)
        assert (agreed.text, agreed.due) == ("call her", date.today() + timedelta(3))
        assert keys.pressed <= WHOLE


def test_one_of_yesterday_begins_as_the_last_one_was(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        keys = Keys(here)
        keys.press(Key.Key_N, held=CTRL | SHIFT)
        keys.type("an")
        keys.press(Key.Key_Return)
        assert form(here).habit.text() == "Names the files first"
        assert here.focus() is form(here).habit
        keys.type("Names the files, and the goal")
        keys.press(Key.Key_Return, held=CTRL)
        latest = journal(here).timeline().sessions[0]
        assert journal(here).people.names(latest.mentees) == [ANA, BO]
        assert latest.habit == "Names the files, and the goal"
        assert latest.on_day == date.today() - timedelta(1)
        assert keys.pressed <= FEW


def test_what_is_open_is_closed_with_the_next_session(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        keys = Keys(here)
        keys.press(Key.Key_N, held=CTRL)
        keys.type("an")
        keys.press(Key.Key_Return)
        [row] = form(here).carried.rows()
        while here.focus() not in row.choice.buttons():  # type: ignore[attr-defined]
            keys.press(Key.Key_Tab)
        keys.press(Key.Key_2)
        keys.press(Key.Key_Return, held=CTRL)
        assert journal(here).owed().mine == ()
        assert keys.pressed <= WHOLE


def test_several_people_a_new_one_among_them(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        keys = Keys(here)
        keys.press(Key.Key_N, held=CTRL)
        for name in ("an", "Cy Placeholder", "bo"):
            keys.type(name)
            keys.press(Key.Key_Return)
        keys.press(Key.Key_Backspace)  # not Bo after all
        keys.press(Key.Key_Return, held=CTRL)
        latest = journal(here).timeline().sessions[0]
        assert journal(here).people.names(latest.mentees) == [ANA, "Cy Placeholder"]

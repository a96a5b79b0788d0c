"""A session that runs: begun by a name, gathering, side by side without another name, logged."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit, QWidget

from cairn.desk.overlay import Overlay
from cairn.desk.running_rooms import RunningRooms
from cairn.desk.used_field import UsedRow
from cairn.journal.entry import NewAction, SessionEntry
from cairn.places import Places
from tests.desk.driving import Driven, driven, stocked
from tests.desk.journal_home import ANA, CTRL, SHIFT, enter, form, journal, kept, some

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

Key = Qt.Key

CANARIES = ("Zibeth", "Quillon", "Okapi", "Marmot")
"""Names, a team and words of others, which are nobody's business."""


def others() -> tuple[SessionEntry, ...]:
    """Sessions with somebody else, one of them with her, and what is owed."""
    today = date.today()
    return (
        SessionEntry(
            ("Zibeth Quillon",),
            today - timedelta(2),
            team="Okapi",
            habit="Zibeth asks twice",
            actions=(NewAction("call Zibeth about Marmot", today),),
        ),
        SessionEntry(
            (ANA, "Zibeth Quillon"),
            today - timedelta(1),
            team="Okapi",
            habit="Ana reads what Zibeth wrote",
            shared="Zibeth helped",
            private="Marmot",
        ),
    )


def running(here: Driven) -> RunningRooms:
    """What joins a running session to the window."""
    return here.desk.journal.running


def start(here: Driven, letters: str) -> None:
    """Begin by keys alone."""
    here.key(Key.Key_B, CTRL)
    focus = here.focus()
    assert focus is not None
    QTest.keyClicks(focus, letters)
    here.key(Key.Key_Return)
    here.key(Key.Key_Return)


def seen(window: QWidget) -> Iterator[str]:
    """Every word that is on the screen, or is spoken, of whatever is visible."""
    for top in (window, *QApplication.topLevelWidgets()):
        yield top.windowTitle()
        for one in (top, *top.findChildren(QWidget)):
            if not one.isVisible():
                continue
            yield from (one.accessibleName(), one.accessibleDescription(), one.toolTip())
            for name in ("text", "toPlainText", "placeholderText", "title"):
                if callable(say := getattr(one, name, None)):
                    yield str(say())
            model = getattr(one, "model", lambda: None)()
            if model is not None:
                for row in range(model.rowCount()):
                    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                        yield str(model.index(row, 0).data(role))


def test_a_session_begins_with_a_name_and_shows_a_strip(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        start(here, "an")
        strip = running(here).strip
        assert strip.isVisible()
        assert ANA in [label.text().split("  ·")[0][5:] for label in strip.findChildren(QLabel)]
        draft = journal(here).running.now()
        assert draft is not None
        assert draft.beside
        here.key(Key.Key_B, CTRL)
        assert not [one for one in here.window.findChildren(Overlay) if one.isVisible()]


def test_a_thought_is_taken_down_without_leaving_the_page(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        start(here, "an")
        here.field.setFocus()
        here.key(Key.Key_T, CTRL)
        thought = running(here).strip.thought
        assert here.focus() is thought
        QTest.keyClicks(thought, "asks before she reads")
        here.key(Key.Key_Return)
        assert here.focus() is here.field
        draft = journal(here).running.now()
        assert draft is not None
        assert draft.entry.seen == "- asks before she reads"
        assert not thought.text()


def test_what_is_opened_or_copied_is_offered_as_used(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        start(here, "an")
        here.type("scope a task")
        here.key(Key.Key_Return)
        first = here.reader.hit
        here.type("review")
        here.reader.deeds.copy_markdown(here.reader.shown)
        second = here.reader.shown
        assert first is not None
        assert second is not None
        here.key(Key.Key_E, CTRL | SHIFT)
        assert journal(here).running.now() is None
        logged = form(here)
        rows = [row for row in logged.used.rows.rows() if isinstance(row, UsedRow)]
        assert [row.value.record for row in rows] == [first.row.id, second.row.id]
        assert list(logged.used.used) == []
        rows[0].take_focus()
        here.key(Key.Key_1)
        assert here.focus() is rows[1].choice.buttons()[0]
        assert [tried.record for tried in logged.used.used] == [first.row.id]
        here.key(Key.Key_Return, CTRL)
        [session] = journal(here).timeline(limit=1).sessions
        assert [(tried.record, tried.result.value) for tried in session.used] == [
            (first.row.id, "worked")
        ]


def test_side_by_side_shows_no_other_name(home: Places) -> None:
    with driven(kept(stocked(home), *some(), *others())) as here:
        page = enter(here)
        here.desk.rooms.settings().show_part("journal")
        trashed = journal(here).log(SessionEntry(("Zibeth Quillon",))).session
        journal(here).sessions.trash(trashed.id)
        here.type("zibeth")
        enter(here)
        here.window.notice.say("A session with Zibeth Quillon waits.", key="canary")
        assert any("Zibeth" in text for text in seen(here.window))
        start(here, "an")
        alt = Qt.KeyboardModifier.AltModifier
        ways = [(key, CTRL) for key in (Key.Key_1, Key.Key_2, Key.Key_K, Key.Key_Comma)]
        for key, held in (*ways, (Key.Key_Left, alt), (Key.Key_Left, alt)):
            here.key(key, held)
            told = "\n".join(seen(here.window))
            assert not [one for one in CANARIES if one.lower() in told.lower()]
            for over in here.window.findChildren(Overlay):
                over.end()
        settings = here.desk.rooms.settings().show_part("journal")
        told = "\n".join(seen(here.window)).lower()
        assert "rests while somebody else" in told
        assert not [one for one in CANARIES if one.lower() in told]
        enter(here)
        here.key(Key.Key_N, CTRL)  # not while she sees the screen
        assert not page.logging
        text = "\n".join(
            one.toPlainText() for one in page.findChildren(QTextEdit) if one.isVisible()
        )
        assert "Names the files first" in text
        assert "send her the recipe" in text
        assert "kestrel" not in text
        here.key(Key.Key_B, CTRL | SHIFT)
        assert any("Zibeth" in one for one in seen(here.window))
        here.desk.rooms.settings().show_part("journal")
        assert settings.isVisible()
        assert any("Zibeth" in one for one in seen(here.window))  # in the trash


def test_somebody_new_is_not_shown_what_is_of_somebody_whose_name_begins_so(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        enter(here)
        running = here.desk.journal.running.session
        assert running.start(["An"])
        assert running.names == ["An"]
        assert running.shared_page() is None
        running.stop()
        assert running.start([ANA])
        assert running.names == [ANA]
        assert running.shared_page() is not None


def test_a_session_outlives_the_window(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        start(here, "somebody new")
    with driven(home) as here:
        here.until(lambda: running(here).strip.isVisible())
        assert running(here).session.names == ["somebody new"]
        here.key(Key.Key_E, CTRL | SHIFT)
        assert form(here).people.people == ("somebody new",)
        assert not running(here).strip.isVisible()

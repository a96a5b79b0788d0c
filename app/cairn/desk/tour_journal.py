"""The part of the tour that goes through the journal: looked at, searched, logged by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cairn.desk.desk import Desk
from cairn.desk.journal_page import JournalPage
from cairn.desk.journal_views import OWED, TIMELINE
from cairn.desk.tour_people import ANA, log_all
from cairn.desk.tour_person import person_scenes, promote_scenes
from cairn.desk.tour_sessions import session_scenes
from cairn.desk.tour_walk import CTRL, Walk

Key = Qt.Key


def journal_scenes(desk: Desk, walk: Walk) -> None:
    """Timeline, a person, what is owed, a search, and a session logged without a mouse."""
    hits = desk.workspace.library.search("scope a task").hits
    log_all(desk.workspace.journal, hits[0].row.id if hits else "")
    walk.key(Key.Key_2, CTRL)
    page = desk.journal.page()
    page.panes.timeline.list.select(0)
    walk.scene(
        "journal", "the journal of made-up people: the latest session, private notes blurred"
    )
    _looking(walk, page)
    person_scenes(desk, walk, page)
    promote_scenes(desk, walk, page)
    _logging(desk, walk, page)
    session_scenes(desk, walk)
    desk.window.go_to("library")


def _looking(walk: Walk, page: JournalPage) -> None:
    page.panes.session.private.setFocus()
    walk.scene("journal-private", "private notes can be read while one is in them")
    page.panes.views.setFocus()
    QTest.keyClicks(page.panes.views, ANA.split()[0].lower())
    walk.scene("journal-person", "letters lead to a person")
    page.panes.views.choose(OWED)
    walk.scene("journal-owed", "what is owed, on either side")
    page.panes.views.choose(TIMELINE)
    page.panes.timeline.field.setText("proof tes")
    walk.scene("journal-search", "the journal's own search; private notes are found and not shown")
    page.clear_search()


def _logging(desk: Desk, walk: Walk, page: JournalPage) -> None:
    walk.key(Key.Key_N, CTRL)
    walk.scene("log", "Ctrl+N from anywhere: a session is logged by keys alone")
    form = page.log_page.form

    def type_at(field: QWidget, words: str) -> None:
        field.setFocus()
        QTest.keyClicks(field, words)

    walk.scene(
        "log-who",
        "two letters find a person",
        lambda: type_at(form.people.field, "an"),
        form.people.field.clear,
    )
    type_at(form.people.field, "an")
    walk.key(Key.Key_Return)
    type_at(form.habit, "Asks for proof before trusting a summary")
    walk.scene(
        "log-record",
        "a record is found in the library while one types",
        lambda: type_at(form.used.field, "hook"),
        form.used.field.clear,
    )
    type_at(form.used.field, "scope a task")
    walk.key(Key.Key_Return)
    walk.key(Key.Key_3)
    focus: QWidget | None = desk.window.focusWidget()
    QTest.keyClicks(focus or form, "it was three tasks")
    walk.key(Key.Key_Return)
    type_at(form.sighted.field, "the token is gone after a sleep")
    walk.key(Key.Key_Up)
    walk.key(Key.Key_Return)
    type_at(form.agreed.field, "call her @fri")
    walk.key(Key.Key_Return)
    walk.scene("log-filled", "one key for how it went; an action with its day; what is still open")
    form.private.setPlainText("Only for me.")
    form.seen.setPlainText("The third correction was of the second one.")
    form.habit.setFocus()
    walk.scene(
        "log-notes",
        "notes, the private ones blurred",
        lambda: form.ensureWidgetVisible(form.private, 0, 200),
    )
    walk.scene(
        "log-ladder",
        "the ladder: one key for each ability, what the other side set is hidden",
        lambda: form.ensureWidgetVisible(form.ladder, 0, 600),
    )
    walk.key(Key.Key_Return, CTRL)
    walk.scene("log-kept", "kept: said once it is on the disk")

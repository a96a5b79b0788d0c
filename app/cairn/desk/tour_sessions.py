"""The part of the tour in which a session runs: begun with a name, seen by both, ended, kept."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cairn.desk.desk import Desk
from cairn.desk.start_sheet import StartSheet
from cairn.desk.tour_walk import CTRL, CTRL_SHIFT, Walk

Key = Qt.Key


def session_scenes(desk: Desk, walk: Walk) -> None:
    """A session from its start to the form; what was gathered is thrown away again."""
    window, running = desk.window, desk.journal.running
    walk.key(Key.Key_B, CTRL)
    [sheet] = [one for one in window.findChildren(StartSheet) if one.isVisible()]
    walk.scene(
        "session-start",
        "Ctrl+B begins a session: two letters find who it is with",
        lambda: QTest.keyClicks(sheet.people.field, "an"),
        sheet.people.field.clear,
    )
    QTest.keyClicks(sheet.people.field, "an")
    walk.key(Key.Key_Return)
    sheet.template.setCurrentIndex(1)
    walk.key(Key.Key_Return)
    walk.key(Key.Key_J, CTRL)
    walk.key(Key.Key_Space)
    walk.scene("agenda", "the agenda of its template, ticked in passing")
    walk.key(Key.Key_Escape)
    walk.key(Key.Key_2, CTRL)
    walk.scene("beside", "side by side is on by itself: her things, and nobody else's name")
    running.session.turn_beside(False)
    window.go_to("library")
    walk.read("Scope a task")
    hit = window.library.reader.hit
    if hit is not None:
        running.session.met(hit.row.id, hit.row.title)
    walk.key(Key.Key_T, CTRL)
    QTest.keyClicks(running.strip.thought, "She cut it in three before she asked")
    walk.scene("session-runs", "a thought is taken down without leaving the page")
    walk.key(Key.Key_Return)
    walk.key(Key.Key_E, CTRL_SHIFT)
    page = desk.journal.page()
    page.log_page.form.used.setFocus()
    walk.scene(
        "session-ended",
        "ended: what was opened is offered as used, one key for how it went",
        lambda: page.log_page.form.ensureWidgetVisible(page.log_page.form.used, 0, 200),
    )
    page.log_page.leave()
    journal = desk.workspace.journal
    for draft in journal.drafts.all():
        journal.drafts.discard(draft.id)
    desk.journal.door.tell()
    page.log_page.forget()
    walk.settle()

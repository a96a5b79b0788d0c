"""The part of the tour on the other side of the table: what waits is answered, and comes back."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cairn.desk.desk import Desk
from cairn.desk.inbox_page import InboxPage
from cairn.desk.inbox_sheet import InboxSheet
from cairn.desk.tour_spine import NAME
from cairn.desk.tour_walk import CTRL, CTRL_SHIFT, Walk, failed

Key = Qt.Key

REASON = "We have that already, and tell it from the changes themselves."


def inbox_scenes(desk: Desk, walk: Walk, bundle: Path) -> None:
    """One is taken, one declined with a reason, one needs edits; a bundle is dropped."""
    _sync(desk, walk)
    walk.key(Key.Key_3, CTRL_SHIFT)
    page = desk.inbox.page()
    walk.until(lambda: page.list.lines.rowCount() == 3 and not page.waiting)
    _choose(page, "token on the command")
    walk.scene("inbox", "the one who merges: what waits, and the gate run again on what came in")
    walk.key(Key.Key_T)
    walk.scene("inbox-take", "T takes it: what that does is shown before it is done")
    walk.key(Key.Key_Return)
    page.links.leave()
    _choose(page, "Release notes")
    walk.scene(
        "inbox-near",
        "another one says what a record there says already",
        page.read,
        page.view.leave,
    )
    walk.key(Key.Key_D)
    QTest.keyClicks(_sheet(desk).reason, REASON)
    walk.scene("inbox-decline", "D declines it, with a reason that its author will read")
    walk.key(Key.Key_Return)
    page.links.leave()
    _choose(page, "Rotate")
    walk.scene("inbox-clash", "one was changed by others too, and names somebody known only here")
    walk.key(Key.Key_E)
    walk.scene("inbox-edits", "E takes it with edits, on a branch of its own")
    walk.key(Key.Key_Escape)
    _drop(desk, bundle)
    walk.scene("inbox-bundle", "a bundle is dropped on the window; it lacks a few parts")


def answer_scenes(desk: Desk, walk: Walk) -> None:
    """What was merged comes with the next sync; the board knows what became of each."""
    _sync(desk, walk)
    settings = desk.rooms.settings()
    settings.sources.choose(NAME)
    walk.scene("synced", "after the merge: what the next sync brought")
    desk.window.go_to("library")
    walk.type("token on the command line")
    walk.scene("shared", f"searchable for everybody: “{walk.title}”")
    walk.key(Key.Key_3, CTRL)
    page = desk.outbox.page()
    walk.until(lambda: page.board.lists["merged"].lines.rowCount() and not page.waiting)
    walk.scene("outbox-answered", "the board: one was taken, the other answered")
    line = page.board.lists["answered"].lines.line(0)
    if line is None:
        raise failed("The draft that was declined is not answered.")
    page.write(line.id)
    walk.scene("draft-declined", "why it was declined stands above the draft")
    walk.key(Key.Key_Escape)
    walk.key(Key.Key_3, CTRL_SHIFT)
    walk.scene("inbox-after", "what waits still")


def _sync(desk: Desk, walk: Walk) -> None:
    """Fetch it now, and until it was read."""
    ended: list[object] = []
    connection = desk.tasks.synced.connect(ended.append)
    desk.tasks.sync(NAME)
    walk.until(lambda: ended and not desk.tasks.busy())
    desk.tasks.synced.disconnect(connection)


def _choose(page: InboxPage, words: str) -> None:
    lines = page.list.lines
    for row in range(lines.rowCount()):
        line = lines.line(row)
        if line is not None and words in line.lead:
            page.list.select(row)
            page.list.setFocus()
            return
    raise failed(f"“{words}” is not in the inbox.")


def _sheet(desk: Desk) -> InboxSheet:
    return next(one for one in desk.window.findChildren(InboxSheet) if one.isVisible())


def _drop(desk: Desk, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    where, copy = QPoint(400, 300), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(where, copy, data, left, none),
        QDropEvent(where.toPointF(), copy, data, left, none),
    ):
        QApplication.sendEvent(desk.window, event)

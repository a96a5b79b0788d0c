"""The inbox by keys: what waits is looked at again, taken, taken with edits, or declined."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cairn.desk.inbox_edits import InboxEdits
from cairn.desk.inbox_page import InboxPage
from cairn.desk.inbox_sheet import InboxSheet
from cairn.desk.theme import Theme
from cairn.outbox.decision import decision_path
from cairn.outbox.patch.patch import patch
from cairn.outbox.vehicle.branch import carry
from cairn.places import Places
from cairn.workspace import Workspace
from tests.desk.driving import Driven, driven, stocked
from tests.outbox.spine import BEGUN, Upstream, record, rendering

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

Key = Qt.Key

ID, OTHER_ID = "01J9Z8M3Q4T5V6W7X8Y9Z0A003", "01J9Z8M3Q4T5V6W7X8Y9Z0A004"
KEY = "sk-ant-api03-" + "Xq7Lw9Zr2Tn5Vb8Kd4Mf6Hp1Js3Gc0Yu" * 3
ONE = "recipes/one.md"


@pytest.fixture
def spine(home: Places, tmp_path: Path) -> Upstream:
    with Workspace(stocked(home)) as workspace:
        settings = workspace.settings.load()
        workspace.settings.save(replace(settings, author="Bob <bob@example.org>"))
    made = Upstream(home, tmp_path)
    made.sync()
    return made


def contributed(spine: Upstream, path: str, text: str, id: str) -> None:
    before = {path: BEGUN[path]} if path in BEGUN else {}
    slug = path.split("/")[-1].removesuffix(".md")
    carry(spine.source, rendering({path: text}, before, slug=slug, records=(id,)))
    spine.sync()


def inbox(here: Driven) -> InboxPage:
    here.window.go_to("inbox")
    page = here.window.rooms.page("inbox")
    assert isinstance(page, InboxPage)
    here.settle()
    return page


def title(page: InboxPage, row: int) -> str:
    line = page.list.lines.line(row)
    assert line is not None
    return line.lead


def sheet_of(here: Driven) -> InboxSheet:
    [sheet] = [one for one in here.window.findChildren(InboxSheet) if one.isVisible()]
    return sheet


def test_one_is_taken_and_one_declined(home: Places, spine: Upstream) -> None:
    contributed(spine, "recipes/new.md", record(ID, "New", "A word."), ID)
    contributed(spine, ONE, BEGUN[ONE] + "Mine.\n", "01J9Z8M3Q4T5V6W7X8Y9Z0A001")
    with driven(home) as here:
        page = inbox(here)
        assert page.list.lines.rowCount() == 2
        assert [title(page, row) for row in (0, 1)] == ["New", "One"]  # those of the records
        here.window.resize(700, 600)  # no room for both
        here.key(Key.Key_Return)
        assert page.list.isHidden()
        here.key(Key.Key_Escape)
        assert page.view.isHidden()
        assert here.window.rooms.here == "inbox"
        here.window.resize(1280, 800)
        shown = page.view.page.toPlainText()
        assert "recipes/new.md" in shown
        assert "A word." in shown
        assert "found nothing" in shown
        here.key(Key.Key_T)
        sheet_of(here)
        assert spine.branches() == {"cairn/new", "cairn/one"}
        here.key(Key.Key_Return)
        assert spine.text("recipes/new.md", "cairn/inbox") == record(ID, "New", "A word.")
        page.links.leave()
        here.key(Key.Key_Down)
        assert "Mine." in page.view.page.toPlainText()
        here.key(Key.Key_D)
        here.key(Key.Key_Return)  # no reason yet
        assert sheet_of(here).isVisible()
        QTest.keyClicks(sheet_of(here).reason, "We do it otherwise.")
        here.key(Key.Key_Return)
        path = decision_path("01J9Z8M3Q4T5V6W7X8Y9Z0A001")
        assert "We do it otherwise." in spine.text(path, "cairn/inbox")
        asides = [page.list.lines.line(row).aside for row in (0, 1)]  # type: ignore[union-attr]
        assert asides == ["Taken, not merged yet", "Declined, not merged yet"]


def test_edits_take_out_what_the_gate_found(home: Places, spine: Upstream) -> None:
    contributed(spine, "recipes/new.md", record(ID, "New", f"Use `{KEY}`."), ID)
    with driven(home) as here:
        page = inbox(here)
        shown = page.view.page.toPlainText()
        assert "A secret" in shown
        assert KEY not in shown
        here.key(Key.Key_T)
        here.key(Key.Key_Return)  # not without a reason
        here.key(Key.Key_Return)
        assert spine.branches() == {"cairn/new"}
        here.key(Key.Key_Escape)
        here.key(Key.Key_E)
        sheet = sheet_of(here)
        assert sheet.edits is not None
        sheet.edits.text.selectAll()
        sheet.edits.text.insertPlainText(record(ID, "New", "Use a key of your own."))
        here.key(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert "a key of your own" in spine.text("recipes/new.md", "cairn/new-edited")


def test_both_changes_are_put_together_where_they_do_not_meet(
    qapp: QApplication, home: Places
) -> None:
    def begun(there: str) -> InboxEdits:
        file = {"path": "a.md", "before": "one\ntwo\nthree\n", "there": there,
                "text": "one\ntwo\nTHREE\n"}  # fmt: skip
        theme = Theme(qapp, home.resources)
        return InboxEdits(theme, {"incoming": {"clash": ["a.md"]}, "files": [file]})

    apart, met = begun("ONE\ntwo\nthree\n"), begun("one\ntwo\n3\n")
    assert apart.changed() == {"a.md": "ONE\ntwo\nTHREE\n"}
    assert met.changed() == {"a.md": "one\ntwo\nTHREE\n"}
    assert met.there.toPlainText() == "one\ntwo\n3\n"


def test_a_patch_is_dropped_on_the_window(home: Places, spine: Upstream, tmp_path: Path) -> None:
    made = rendering({"recipes/new.md": record(ID, "New", "A word.")}, records=(ID,))
    file = tmp_path / "new.patch"
    file.write_bytes(patch(made))
    with driven(home) as here:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        data.setText(str(file))  # as file managers do
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        where, copy = QPoint(9, 9), Qt.DropAction.CopyAction
        for over in (here.field, here.window):
            enter = QDragEnterEvent(where, copy, data, left, none)
            drop = QDropEvent(where.toPointF(), copy, data, left, none)
            for event in (enter, drop):
                QApplication.sendEvent(over, event)
            here.settle()
            page = here.window.rooms.page()
            assert isinstance(page, InboxPage), over
            assert "A word." in page.view.page.toPlainText()
            here.window.go_to("library")
        page = inbox(here)
        page.answer("take")
        here.key(Key.Key_Return)
        assert "A word." in spine.text("recipes/new.md", "cairn/inbox")
        assert page.list.lines.rowCount() == 0


def test_nothing_that_waits_is_seen_side_by_side(home: Places, spine: Upstream) -> None:
    contributed(spine, "recipes/new.md", record(ID, "Velmar", "A word."), ID)
    with driven(home) as here:
        page = inbox(here)
        page.show_beside(True)
        assert not page.list.isVisible()
        assert "Velmar" not in page.view.page.toPlainText()
        page.show_beside(False)
        here.settle()
        assert page.list.lines.rowCount() == 1

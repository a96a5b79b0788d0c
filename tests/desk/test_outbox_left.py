"""What left is told in the window: where it was written, and what in it must not have left."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from cairn.desk.outbox_page import OutboxPage
from cairn.outbox.begin import from_nothing
from cairn.outbox.board import Card
from cairn.outbox.draft import Draft, Sent, State
from cairn.outbox.fate import Fate
from cairn.places import Places
from cairn.workspace import Workspace
from tests.desk.driving import Driven, driven, stocked
from tests.desk.journal_home import CTRL, kept, some
from tests.desk.test_outbox import Key, _own_documents, signed

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

__all__ = ["_own_documents"]

KEY = "sk-ant-api03-" + "Xq7Lw9Zr2Tn5Vb8Kd4Mf6Hp1Js3Gc0Yu" * 3


def outbox(here: Driven) -> OutboxPage:
    """The room, entered by its key."""
    here.key(Key.Key_3, CTRL)
    page = here.window.rooms.page("outbox")
    assert isinstance(page, OutboxPage)
    return page


def sent(draft: Draft, text: str, branch: str = "", place: str = "") -> Draft:
    """The draft, of which this text left before anybody looked."""
    vehicle, target = ("branch", "https://vork.invalid/spine") if branch else ("bundle", place)
    one = Sent(
        "record", vehicle, target, branch, "R1", "", "2026-11-20T10:00:00+00:00", "notes/x.md",
        text, place=place,
    )  # fmt: skip
    return replace(draft, sent=(*draft.sent, one))


def test_where_it_was_written_is_told_opened_and_asked_about_by_no_path(
    home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr("cairn.desk.draft_fate.QDesktopServices.openUrl", opened.append)
    file = tmp_path / "given" / "a title.zip"
    with Workspace(signed(home)) as workspace:
        draft = workspace.drafts.save(
            sent(from_nothing("note", "A title", "x\n"), "x", "", str(file))
        )
    with driven(home) as here:
        page = outbox(here).draft_page
        page.show_draft(draft, Card(replace(draft, state=State.GONE), Fate(State.GONE)))
        assert "given/a title.zip" in page.fate.standing.text()
        said: list[str] = []
        page.fate.said.connect(said.append)
        page.fate.folder.click()
        assert "not there any more" in said[-1]
        file.parent.mkdir()
        file.write_bytes(b"x")
        page.fate.folder.click()
        assert [one.toLocalFile() for one in opened] == [str(file.parent)]
        page.fate.copy_question()
        asked = QGuiApplication.clipboard().text()
        assert "notes/x.md" in asked
        assert str(tmp_path) not in asked
        page.show_draft(draft, Card(replace(draft, sent=())))
        assert page.fate.folder.isHidden()


def test_what_left_before_it_was_known_is_told_where_it_is_to_leave_again(home: Places) -> None:
    clean = from_nothing("note", "A title", "Nothing.\n")
    once = sent(sent(clean, f"Ask Ana Sample for {KEY}.\n", "", "/x/y.zip"), "Ask Ana Sample.\n",
                "cairn/a-title")  # fmt: skip
    kept(signed(stocked(home), clean, once), some()[0], some()[1])
    with driven(home) as here:
        page = outbox(here)
        for draft in here.desk.workspace.drafts.all():
            page.contribute(draft.id)
            here.until(lambda: not page.waiting)
            told = page.gate_page._head._left
            assert told.isVisible() == bool(draft.sent)
            for words in (
                "Nov 2026",
                "A name · A secret",
                "cairn/a-title",
                "vork.invalid",
                "/x/y.zip",
            ):
                assert (words in told.text()) == bool(draft.sent), told.text()
            assert "Sample" not in told.text()
        page.show_board()

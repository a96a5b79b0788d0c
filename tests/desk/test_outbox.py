"""The outbox by keys alone: the board, a draft that is written, the gate, and what left."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from cairn.desk.outbox_page import OutboxPage
from cairn.desk.past_sheet import PastSheet
from cairn.desk.similar_sheet import SimilarSheet
from cairn.outbox.begin import from_nothing
from cairn.outbox.board import Card
from cairn.outbox.draft import Draft, Purpose, Sent, State
from cairn.outbox.fate import Fate
from cairn.places import Places
from cairn.workspace import Workspace
from tests.desk.driving import Driven, driven, stocked
from tests.desk.journal_home import CTRL, Keys, kept, some
from tests.git.serving import serving
from tests.outbox.spine import Upstream

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

Key = Qt.Key

SENT = Sent("record", "branch", "https://github.com/o/spine", "cairn/number-2", "R1")
KEY = "sk-ant-api03-" + "Xq7Lw9Zr2Tn5Vb8Kd4Mf6Hp1Js3Gc0Yu" * 3
MET = "Deny paths need two slashes"


@pytest.fixture(autouse=True)
def _own_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be pushed is written into the documents of whoever runs Cairn."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(Path.home() / ".cache"))  # of fonts, which is slow
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def outbox(here: Driven) -> OutboxPage:
    """The room, entered by its key."""
    here.key(Key.Key_3, CTRL)
    page = here.window.rooms.page("outbox")
    assert isinstance(page, OutboxPage)
    return page


def signed(places: Places, *drafts: Draft) -> Places:
    """The home in which somebody signs, with these drafts."""
    with Workspace(places) as workspace:
        settings = workspace.settings.load()
        workspace.settings.save(replace(settings, author="Quinn <quinn@example.org>"))
        for draft in drafts:
            workspace.drafts.save(draft)
    return places


def test_a_draft_is_written_by_keys(home: Places) -> None:
    with driven(stocked(home)) as here:
        page = outbox(here)
        assert "Nothing is on its way" in page.empty.words
        here.key(Key.Key_D, CTRL)
        here.key(Key.Key_1)  # a gotcha
        keys = Keys(here)
        keys.type(MET)
        here.key(Key.Key_Return)
        assert page.writing
        area = page.draft_page._left
        title = page.draft_page.form.title
        assert area.viewport().rect().contains(title.mapTo(area.viewport(), title.rect().center()))
        here.key(Key.Key_Tab)
        keys.type("What it is about")
        for _ in range(3):
            here.key(Key.Key_Tab)
        keys.type("It is ignored.")  # within the block that waits for it
        [draft] = here.desk.workspace.drafts.all()
        here.until(lambda: "What it is about" in here.desk.workspace.drafts.get(draft.id).text)
        here.until(
            lambda: (
                "```text\nIt is ignored.\n```\n" in here.desk.workspace.drafts.get(draft.id).text
            )
        )
        written = page.draft_page
        source = written.source
        source.setFocus()
        source.moveCursor(QTextCursor.MoveOperation.End)
        source.insertPlainText("## Fix\n\nTwo *slashes*.\n")
        here.until(lambda: "slashes" in written.page.toPlainText() and not page.waiting)
        assert "*" not in written.page.toPlainText()
        problems = written.beside.problems
        assert problems.lines.rowCount()
        here.key(Key.Key_Return, widget=problems)  # it has no tags: to the field for them
        field = here.window.focusWidget()
        assert field is not None
        assert field.accessibleName() == "Words people look for"
        source.undo()
        assert source.text() != ""
        here.key(Key.Key_Escape)
        assert page.on_board
        assert page.board.chosen == draft.id
        here.key(Key.Key_H, CTRL)
        [past] = [one for one in here.window.findChildren(PastSheet) if one.isVisible()]
        assert past.list.lines.rowCount() >= 2
        here.key(Key.Key_Down)
        here.key(Key.Key_Return)  # a state from before, beside the draft
        assert len(here.desk.workspace.drafts.all()) == 2
        here.key(Key.Key_Escape)
        here.key(Key.Key_Delete)
        assert len(here.desk.workspace.drafts.all()) == 1
        page.notice.findChildren(QPushButton)[0].click()
        assert len(here.desk.workspace.drafts.all()) == 2


def test_the_board_is_gone_through_by_arrows(home: Places) -> None:
    drafts = [from_nothing("note", f"Number {number}", "x\n") for number in range(4)]
    signed(stocked(home), *drafts[:2])
    with Workspace(home) as workspace:
        for draft, state in zip(drafts[2:], (State.IN_REVIEW, State.GONE), strict=True):
            workspace.drafts.save(replace(draft, state=state))
    with driven(home) as here:
        page = outbox(here)
        titles = []
        for key in (Key.Key_Down, Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Left):
            here.key(key)
            titles.append(here.desk.workspace.drafts.get(page.board.chosen).title)
        assert titles[1:4] == ["Number 2", "Number 3", "Number 2"]
        assert titles[4] in ("Number 0", "Number 1")
        one = replace(drafts[2], id="1", sent=(SENT,))
        for state, fate, said, offers in (
            (State.EXPORTED, Fate(State.EXPORTED), "Contributed", ["hand"]),
            (State.IN_REVIEW, Fate(State.IN_REVIEW, waiting=22), "for 22 days", ["ask", "hand"]),
            (State.SUPERSEDED, Fate(State.SUPERSEDED, instead="R2"), "Another", ["read"]),
            (State.DECLINED, Fate(State.DECLINED), "We have that already.", []),
            (State.GONE, Fate(State.GONE), "Gone without a word", ["ask"]),
            (State.MERGED, None, "Taken as it is", []),
        ):
            note = "We have that already." if state is State.DECLINED else ""
            told = page.draft_page.fate
            page.draft_page.show_draft(one, Card(replace(one, state=state, note=note), fate))
            assert said in told.standing.text()
            shown = {name: getattr(told, name).isHidden() for name in ("ask", "read", "hand")}
            assert [name for name, hidden in shown.items() if not hidden] == offers
            told.copy_question()
            asked = QGuiApplication.clipboard().text()
            assert ("cairn/number-2" in asked) == ("ask" in offers)
            QGuiApplication.clipboard().clear()
            told.open_page()
            assert ("github.com/o/spine/compare" in told.links._address.accessibleName()) or (
                "hand" not in offers
            )
        id = page.board.chosen
        page._shown.cards.by_id[id] = Card(replace(one, id=id, state=State.GONE))
        here.key(Key.Key_K, CTRL | Qt.KeyboardModifier.ShiftModifier)
        assert page.writing
        assert "What became of it" in QGuiApplication.clipboard().text()


def test_what_the_gate_found_is_answered_and_remembered(home: Places, tmp_path: Path) -> None:
    text = f"Ana Sample uses `{KEY}`, and asks Bo Example.\n"
    kept(signed(stocked(home), from_nothing("note", "Keys", text)), some()[0], some()[1])
    with driven(home) as here:
        page = outbox(here)
        here.key(Key.Key_Return, CTRL)
        here.until(lambda: not page.waiting)
        gate = page.gate_page
        gate.other.take_folder("folder", str(tmp_path / "out"))
        (tmp_path / "out").mkdir()
        gate._ask()
        here.until(lambda: not page.waiting)
        assert len(gate._found.matters) == 3
        shown = gate.sides.before.toPlainText() + gate.sides.after.toPlainText()
        assert KEY not in shown
        assert "Ana Sample" in shown
        gate.list.setFocus()
        here.key(Key.Key_R)
        here.key(Key.Key_K)
        QTest.keyClicks(gate.answer.field, "she wrote it herself")
        here.key(Key.Key_Return)
        here.key(Key.Key_R)
        assert gate.send.isEnabled()
        here.key(Key.Key_Escape)
        here.key(Key.Key_Return, CTRL)  # all of it is remembered
        here.until(lambda: not page.waiting)
        assert gate.send.isEnabled()
        [draft] = here.desk.workspace.drafts.all()
        assert KEY not in str(draft.decisions)
        assert sorted(one["answer"] for one in draft.decisions.values()) == [
            "keep",
            "replace",
            "replace",
        ]


def test_several_leave_as_one_and_a_push_is_cancelled(home: Places, tmp_path: Path) -> None:
    drafts = [from_nothing("note", f"Number {number}", "x\n") for number in (1, 2)]
    signed(stocked(home), *drafts)
    with serving(tmp_path / "remotes") as server:
        url = server.url(tmp_path / "remotes" / "spine.git")
        upstream = Upstream(home, tmp_path, url=url)
        upstream.sync()
        with driven(home) as here:
            page = outbox(here)
            for key in (Key.Key_Space, Key.Key_Down, Key.Key_Space):
                here.key(key)
            here.key(Key.Key_Return, CTRL)
            gate = page.gate_page
            assert "together with “Number" in gate._head._with.text()
            server.mood, asked = "stalling", len(server.asked)
            QTest.keyClick(gate.send, Key.Key_Return)
            here.until(lambda: len(server.asked) > asked)
            assert here.window.status.button.text() == "Cancel"
            assert here.focus() is gate._head.going.cancel
            QTest.keyClick(gate._head.going.cancel, Key.Key_Space)
            here.until(lambda: page.carrying.seen is None)
            assert "Cancelled" in gate._head._told.text()
            assert {one.state for one in here.desk.workspace.drafts.all()} == {State.DRAFT}
            assert upstream.branches() == set()
            assert not upstream.copy.refs("refs/cairn/queue/")
            server.mood, server.read_only = "well", True
            here.key(Key.Key_Return, CTRL)
            assert "did not take the branch" in gate._head._told.text()
            [bundle] = tmp_path.glob("*.zip")
            assert str(bundle) in gate._head._told.text()
            server.read_only = False
            here.key(Key.Key_Escape)
            for key in (Key.Key_Home, Key.Key_Space, Key.Key_Down, Key.Key_Space):
                here.key(key)
            here.key(Key.Key_Return, CTRL)
            here.key(Key.Key_Return)
            assert gate.gone
            gate._head.copy.click()
            assert "## Scrub report" in QGuiApplication.clipboard().text()
            [branch] = upstream.branches()
            assert upstream.remote.git("ls-tree", "-r", "--name-only", branch).count("notes/") == 2


def test_a_draft_becomes_a_change_of_what_is_there_and_back_by_keys(home: Places) -> None:
    there = "A deny path with one slash never matches"
    body = "## Fix\n\nWe write two.\n\n## At ours\n\nSeen twice.\n"
    signed(stocked(home), from_nothing("gotcha", there, body))
    both = CTRL | Qt.KeyboardModifier.ShiftModifier
    with driven(home) as here:
        page = outbox(here)
        here.key(Key.Key_E, CTRL)
        written, drafts = page.draft_page, here.desk.workspace.drafts
        improving = written.beside.improving
        assert improving.improve.isVisible()
        assert not improving.back.isVisible()
        Keys(here).type("!")
        here.key(Key.Key_R, both)
        [sheet] = [one for one in here.window.findChildren(SimilarSheet) if one.isVisible()]
        here.until(lambda: not sheet.waiting)
        assert "We write two." in sheet.mine.toPlainText()
        assert "gitignore" in sheet.theirs.toPlainText()
        assert "Copy" not in sheet.theirs.toPlainText()  # there it would do nothing
        here.key(Key.Key_Return)
        [draft] = drafts.all()
        assert (draft.purpose, draft.title) == (Purpose.CHANGE, there)
        assert written.source.text() == draft.text
        assert draft.text.index("gitignore") < draft.text.index("We write two.")
        assert draft.text.index("We write two.") < draft.text.index("## Verify")
        assert draft.text.endswith("## At ours\n\nSeen twice.\n")
        assert improving.improve.isHidden()
        assert "too" in written.beside.there.text()
        here.key(Key.Key_I, both)
        [draft] = drafts.all()
        assert (draft.purpose, draft.title) == (Purpose.NEW, f"!{there}")
        assert body in written.source.text()
        here.until(lambda: improving.improve.isVisible())
        improving.improve.setFocus()
        here.key(Key.Key_Space)
        assert here.focus() is improving.back
        here.key(Key.Key_Escape)
        here.key(Key.Key_E, CTRL)  # another time it can still be taken back
        assert improving.back.isVisible()


def test_nothing_of_a_draft_is_seen_side_by_side(home: Places) -> None:
    kept(signed(stocked(home), from_nothing("note", "Velmar", "x\n")), some()[0])
    with driven(home) as here:
        page = outbox(here)
        session = here.desk.journal.session
        [person, *_] = here.desk.workspace.journal.people.all()
        session.start((person.id,))
        session.turn_beside(True)
        assert not page.on_board
        assert page.here == ""
        assert not page.board.isVisible()
        session.turn_beside(False)
        here.until(lambda: page.on_board)
        session.stop()


def test_a_change_of_a_record_begins_in_the_reader(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.read("Scope a task")
        here.window.registry.run("page.change")
        page = here.window.rooms.page("outbox")
        assert isinstance(page, OutboxPage)
        assert page.writing
        [draft] = here.desk.workspace.drafts.all()
        assert (draft.title, draft.purpose, draft.born[:7]) == (
            "Scope a task",
            Purpose.CHANGE,
            "record:",
        )

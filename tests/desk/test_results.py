"""The results: what helps where there are none, what is said, keys, scripts, and very many."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from cairn.desk.announcer import Announcer
from cairn.desk.marked_text import MarkedLines
from cairn.places import Places
from tests.desk.driving import Driven, driven, only, stocked, write
from tests.desk.test_library_page import press, seen

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

MANY = 1_200
"""Records, more than are listed at once."""

FAILURE = """\
$ claude mcp list
[2026-11-20 09:14:02] Checking MCP server health...

weather: python3 server.py - \u2717 Failed to connect
MCP error -32000: Connection closed
"""


def buttons(here: Driven) -> list[str]:
    """What the page for nothing found offers."""
    every = here.page.results.findChildren(QPushButton)
    said = [button.text().replace("\n", " ") for button in every if button.isVisible()]
    return [words for words in said if words]


def test_a_misspelt_phrase_leads_to_the_words_that_are_there(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type('"permision mode" kind:term')
        assert "Nothing for “permision mode”" in seen(here.page.results)
        offer = next(text for text in buttons(here) if text.startswith("Try “permission mode” ("))
        press(here.page.results, offer)
        assert here.field.text() == "permission mode kind:term"
        assert f"({len(here.titles())})" in offer
        here.type('"permision mode" kind:term')
        everywhere = next(text for text in buttons(here) if "everywhere" in text)
        press(here.page.results, everywhere)
        assert here.field.text() == "permission mode"
        assert len(here.titles()) > 0


def test_words_that_look_alike_are_offered_where_nothing_was_meant(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("permisionless")
        assert "Nothing for" in seen(here.page.results)
        near = [text for text in buttons(here) if text.startswith("Try “permission")]
        assert near
        press(here.page.results, near[0])
        assert here.titles()


def test_what_is_missing_is_noted_on_this_machine(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("zzyzx kind:gotcha")
        press(here.page.results, "Note that this is missing")
        here.until(lambda: "Noted on this machine" in here.window.status.text)
        assert "Note that this is missing" not in buttons(here)
        here.type("zzyzx")
        assert here.window.registry.run("search.missing")
        here.until(lambda: len((home.data / "wanted.jsonl").read_text().splitlines()) == 1)
        here.until(lambda: json.loads((home.data / "wanted.jsonl").read_text())["times"] == 2)
        assert json.loads((home.data / "wanted.jsonl").read_text())["words"] == "zzyzx"


def test_enter_on_nothing_goes_nowhere(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        here.type("zzyzx")
        here.key(Qt.Key.Key_Down)
        here.key(Qt.Key.Key_Return)
        assert here.focus() is here.field
        assert here.titles() == []


def test_hits_with_only_some_of_the_words_are_said_to_be(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("monorepo zzyzxq")
        assert "with some of the words" in seen(here.page.results)
        here.type("hook compaction monorepo")
        total = here.page.results.hits.results
        assert total is not None
        if total.relaxed:
            assert "with all the words" in seen(here.page.results)


def test_a_search_that_was_filled_up_goes_back_to_all_the_words(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook compaction")
        results = here.page.results.hits.results
        assert results is not None
        assert results.relaxed
        whole, every = results.relaxed, len(here.titles())
        press(here.page.results, "Only all words")
        assert f"{whole} with all the words" in seen(here.page.results)
        assert len(here.titles()) == whole
        here.key(Qt.Key.Key_M, CTRL_SHIFT)
        assert len(here.titles()) == every
        here.key(Qt.Key.Key_M, CTRL_SHIFT)
        assert len(here.titles()) == whole
        here.page.search_again()
        assert len(here.titles()) == whole
        here.type("hook compactio")  # other words: it begins anew
        assert len(here.titles()) > whole


@pytest.mark.parametrize("by_hand", [False, True])
def test_a_better_record_that_comes_in_is_read_unless_one_was_chosen(
    home: Places, tmp_path: Path, by_hand: bool
) -> None:
    folder = tmp_path / "notes"
    write(folder, "a.md", "# Velmar on the pond\n\nIt stands.\n")
    write(folder, "b.md", "# A velmar again\n\nIt stands, and goes on standing there.\n")
    with driven(only(home, folder)) as here:
        here.until(lambda: here.desk.watching)
        here.type("velmarr")  # corrected, for there is no such word yet
        assert len(here.titles()) == 2
        if by_hand:
            here.key(Qt.Key.Key_Down, ALT)
        before = here.reader.hit
        assert before is not None
        write(folder, "c.md", "# Velmarr\n\nIt is written so.\n")
        here.until(lambda: here.titles() == ["Velmarr"])
        here.settle()
        assert here.reader.hit is not None
        assert here.reader.hit.row.title == (before.row.title if by_hand else "Velmarr")


def test_of_a_paste_the_lines_are_shown_that_the_chosen_hit_answers(home: Places) -> None:
    QApplication.clipboard().setText(FAILURE)
    with driven(stocked(home)) as here:
        here.key(Qt.Key.Key_V, CTRL)
        lines = here.page.results.note.lines
        assert lines.isVisible()
        assert "MCP error -32000: Connection closed" in lines.texts
        assert "Line 5: MCP error" in lines.accessibleName()
        first = lines.texts
        shown = set()
        for _ in range(6):
            here.key(Qt.Key.Key_Down, ALT)
            shown.add(tuple(lines.texts))
        assert len(shown | {tuple(first)}) > 1
        here.type("hook")
        assert not lines.isVisible()


def test_what_came_is_said_once_it_rests(home: Places) -> None:
    with driven(stocked(home)) as here:
        said: list[str] = []
        here.page.results.announcer.said.connect(said.append)
        for typed in ("h", "ho", "hook"):
            here.field.setText(typed)
        here.until(lambda: said)
        assert len(said) == 1
        assert said[0].startswith("25 results. Hook, Term, Fresh")
        here.field.setText("zzyzx")
        here.until(lambda: len(said) == 2)
        assert said[1].startswith("Nothing for “zzyzx”")
        here.field.setText("hook")
        here.until(lambda: len(said) == 3)
        here.key(Qt.Key.Key_Down, ALT)
        here.until(lambda: len(said) == 4)
        assert here.titles()[1] in said[3]


@pytest.mark.usefixtures("qapp")
def test_the_same_is_not_said_twice() -> None:
    button = QPushButton()
    announcer = Announcer(button)
    said: list[str] = []
    announcer.said.connect(said.append)
    for text in ("one", "two", "two"):
        announcer.say(text)
    QTest.qWait(announcer.interval() + 100)
    announcer.say("two")
    assert not announcer.isActive()
    assert said == ["two"]
    button.deleteLater()


def test_next_and_previous_without_leaving_the_page(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        here.key(Qt.Key.Key_Return)
        titles = here.titles()
        here.key(Qt.Key.Key_Down, ALT)
        here.key(Qt.Key.Key_Down, ALT)
        assert here.focus() is here.reader.page
        assert here.reader.hit is not None
        assert here.reader.hit.row.title == titles[2]
        here.key(Qt.Key.Key_Up, ALT)
        assert here.reader.hit.row.title == titles[1]


def test_letters_jump_to_a_title(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        here.key(Qt.Key.Key_Down)
        wanted = next(title for title in here.titles()[1:] if title.startswith("Block"))
        QTest.keyClicks(here.page.results.list, "block")
        chosen = here.page.results.chosen()
        assert chosen is not None
        assert chosen.row.title == wanted
        assert here.field.text() == "hook"


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
def test_the_menu_key_offers_what_can_be_done(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        here.key(Qt.Key.Key_Down)
        listed = here.page.results.list
        listed.customContextMenuRequested.emit(listed.visualRect(listed.currentIndex()).center())
        [menu] = [menu for menu in listed.findChildren(QMenu) if menu.isVisible()]
        texts = [action.text().partition("\t")[0] for action in menu.actions()]
        assert "" in texts  # a line between what is of the results and what is of the page
        assert "Read the next result" in texts
        menu.actions()[texts.index("Read the next result")].trigger()
        assert listed.currentIndex().row() == 1
        menu.close()


def test_the_list_stays_where_it_is_when_the_library_changes(home: Places, tmp_path: Path) -> None:
    folder = tmp_path / "hand"
    for number in range(80):
        write(folder, f"{number:02}.md", f"# Heron {number:02}\n\nstands\n")
    with driven(only(home, folder)) as here:
        here.type("heron")
        for _ in range(3):
            here.page.results.list.scrollToBottom()
            QApplication.processEvents()
        assert len(here.titles()) == 80
        here.page.results.list.select(70)
        here.settle()
        at = here.page.results.list.verticalScrollBar().value()
        assert at > 0
        resets: list[int] = []
        here.page.results.hits.modelReset.connect(lambda: resets.append(1))
        here.page.search_again()
        chosen = here.page.results.chosen()
        assert chosen is not None
        assert chosen.row.title == here.titles()[70]
        assert resets == []  # the same records stay in place
        assert here.page.results.list.verticalScrollBar().value() == at
        here.until(lambda: here.desk.watching)
        write(folder, "new.md", "# Another\n\nheron\n")
        here.until(lambda: "81 results" in seen(here.page.results))
        kept = here.page.results.chosen()
        assert kept is not None
        assert kept.row.id == chosen.row.id


def test_all_of_very_many_can_be_scrolled_to(home: Places, tmp_path: Path) -> None:
    folder = tmp_path / "hand"
    folder.mkdir()
    for number in range(MANY):
        (folder / f"{number}.md").write_text(f"# Heron {number}\n\nstands\n")
    with driven(only(home, folder)) as here:
        here.until(lambda: here.library.state().documents == MANY, 60)
        here.type("heron")
        assert "1,200 results" in seen(here.page.results).splitlines()
        hits, listed = here.page.results.hits, here.page.results.list
        assert hits.rowCount() == 50
        listed.setFocus()
        for _ in range(4):
            here.key(Qt.Key.Key_End)
        assert hits.rowCount() == MANY
        assert listed.currentIndex().row() == MANY - 1
        chosen = here.page.results.chosen()
        assert chosen is not None
        here.until(lambda: here.reader.shown is not None)
        assert here.reader.shown is not None
        assert here.reader.shown.row == chosen.row
        here.page.search_again()  # as deep as before, and still there
        assert hits.rowCount() == MANY
        assert here.page.results.chosen() == chosen
        assert sorted(here.titles()) == sorted(f"Heron {number}" for number in range(MANY))


def test_letters_jump_among_what_was_seen(home: Places, tmp_path: Path) -> None:
    folder = tmp_path / "hand"
    for number in range(120):
        write(folder, f"{number}.md", f"# Heron {number}\n\nstands\n")
    with driven(only(home, folder)) as here:
        here.type("heron")
        hits = here.page.results.hits
        hits.fetchMore(hits.index(-1))
        far = hits.index(hits.rowCount() - 1)
        assert hits.match(hits.index(3), 0, "heron") == [hits.index(3)]
        title = str(far.data())  # now it came into sight
        assert hits.match(hits.index(0), 0, title) == [far]
        assert hits.match(hits.index(0), 0, "nothing") == []


def test_filters_are_reached_where_they_are_put_away(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook kind:gotcha")
        here.window.registry.run("library.filters")
        assert not here.page.facets.isVisible()
        assert "Filters (1)" in buttons(here)
        press(here.page.results, "Filters (1)")
        assert here.page.facets.isVisible()
        assert here.focus() is here.page.facets
        assert not any(text.startswith("Filters") for text in buttons(here))


@pytest.fixture
def paper() -> QImage:
    return QImage(300, 30, QImage.Format.Format_RGB32)


def inked(image: QImage, text: str) -> list[int]:
    """The columns that `text` leaves ink in."""
    font = QFont("DejaVu Sans")
    font.setPixelSize(14)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.setPen(QColor("#000000"))
    MarkedLines(text, (), font, (300,), QColor("#ffff00"), QColor(0)).draw(painter, 0, 0, 20)
    painter.end()
    return [x for x in range(300) if any(image.pixelColor(x, y).value() < 128 for y in range(30))]


@pytest.mark.usefixtures("qapp")
def test_what_is_written_from_the_right_begins_there(paper: QImage) -> None:
    assert max(inked(paper, "heron")) < 100
    assert max(inked(paper, "12 heron שלום")) < 150
    assert min(inked(paper, "שלום heron")) > 150
    assert max(inked(paper, "\u200f heron")) > 250


@pytest.mark.usefixtures("qapp")
def test_a_sign_that_turns_the_line_round_is_a_dot(paper: QImage) -> None:
    plain = inked(paper, "one ·heron")
    for sign in ("\u202e", "\u202b", "\u2067"):
        assert inked(paper, f"one {sign}heron") == plain

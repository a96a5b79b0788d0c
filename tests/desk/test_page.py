"""The page as it is read: found in, jumped through, explained, led on from."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from cairn.desk.page_loader import FIRST_PART
from cairn.desk.terms_sheet import TermsSheet
from cairn.places import Places
from cairn.workspace import Workspace
from tests.desk.driving import Driven, driven, only, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

FRONT = "---\nid: {id}\nkind: {kind}\ntitle: {title}\ndescription: {said}\n---\n"


def shelf(folder: Path) -> Path:
    """A small library whose records link to each other."""
    deploy = FRONT.format(id="R1", kind="recipe", title="Deploy", said="Bring it out.")
    write(
        folder,
        "deploy.md",
        deploy
        + "## Before\n\nThe canary waits. A heron too.\n\n## Steps\n\n### First\n\nheron heron\n"
        + "\n\n".join(f"Line {number} of the page." for number in range(80))
        + "\n\n## After\n\nThe last heron, and the [term](terms/canary.md).\n",
    )
    term = FRONT.format(id="T1", kind="term", title="Canary", said="The first host of a release.")
    write(folder, "terms/canary.md", term + "## Definition\n\nA canary goes first.\n")
    write(folder, "notes/linking.md", "# Linking\n\nSee [[deploy]] and herons.\n")
    return folder


@pytest.fixture
def here(home: Places, tmp_path: Path) -> Iterator[Driven]:
    with driven(only(home, shelf(tmp_path / "hand"))) as it:
        it.window.resize(1280, 800)
        yield it


def quiet(here: Driven) -> None:
    """Until nothing is added to the page any more."""
    here.settle()
    here.until(lambda: not here.reader.extras.busy)


def coloured(here: Driven, role: str) -> list[str]:
    """The words that stand on the colour of a role."""
    colour = QColor(here.desk.theme.colour(role))
    return [
        mark.cursor.selectedText()
        for mark in here.reader.page.extraSelections()
        if mark.format.background().color() == colour
    ]


def test_words_of_the_search_are_marked_in_the_page(here: Driven) -> None:
    here.read("Deploy")
    here.type("heron")
    row = here.titles().index("Deploy")
    here.page.results.list.select(row)
    quiet(here)
    assert coloured(here, "mark")[:3] == ["heron"] * 3
    here.reader.page.verticalScrollBar().setValue(10**6)
    quiet(here)
    assert coloured(here, "mark")[:4] == ["heron"] * 4
    here.type("")
    here.reader.mark(None)
    quiet(here)
    assert coloured(here, "mark") == []


def test_find_goes_from_place_to_place_and_round(here: Driven) -> None:
    here.read("Deploy")
    here.reader.page.setFocus()
    here.reader.finder.open()
    assert here.focus() is here.reader.finder.bar.field
    QTest.keyClicks(here.reader.finder.bar.field, "HERON")
    assert here.reader.finder.places == 4
    assert "1 of 4" in seen(here)
    for told in ("2 of 4", "3 of 4", "4 of 4", "1 of 4"):
        here.key(Qt.Key.Key_Return)
        assert told in seen(here)
    here.key(Qt.Key.Key_Return, SHIFT)
    assert "4 of 4" in seen(here)
    assert coloured(here, "accent") == ["heron"]
    assert here.reader.page.verticalScrollBar().value() > 0
    QTest.keyClicks(here.reader.finder.bar.field, "x")
    assert "Not in this page" in seen(here)
    here.key(Qt.Key.Key_Escape)
    assert not here.reader.finder.bar.isVisible()
    assert here.focus() is here.reader.page
    assert coloured(here, "accent") == []


def seen(here: Driven) -> str:
    from PySide6.QtWidgets import QLabel

    labels = here.reader.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_the_terms_of_a_page_are_explained_by_keys(here: Driven) -> None:
    here.read("Deploy")
    here.key(Qt.Key.Key_T, CTRL | SHIFT)
    [sheet] = here.window.findChildren(TermsSheet)
    [card] = sheet.cards
    assert here.focus() is card
    assert card.accessibleName() == "Canary"
    assert card.accessibleDescription() == "The first host of a release."
    here.key(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    here.window.registry.run("page.terms")
    here.key(Qt.Key.Key_Space)
    here.settle()
    assert here.reader.shown is not None
    assert here.reader.shown.row.title == "Canary"
    here.window.registry.run("page.terms")  # its own page does not explain it
    assert here.window.status.text == "This page uses no term of the library"


def test_the_contents_stand_beside_a_wide_page_and_are_a_menu_of_a_narrow_one(
    here: Driven,
) -> None:
    here.read("Deploy")
    contents = here.reader.extras.contents
    assert [stop.text for stop in contents.stops] == ["Before", "Steps", "First", "After"]
    assert not contents.isVisible()
    here.reader.extras.show_contents()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [entry.text().strip() for entry in menu.actions()] == [
        "Before", "Steps", "First", "After",
    ]  # fmt: skip
    menu.actions()[3].trigger()
    menu.close()
    assert here.reader.page.verticalScrollBar().value() > 500
    here.window.resize(1920, 1080)
    here.settle()
    assert contents.isVisible()
    here.reader.page.verticalScrollBar().setValue(0)
    assert contents.currentRow() == 0
    here.reader.extras.show_contents()
    assert here.focus() is contents
    here.key(Qt.Key.Key_End)
    here.key(Qt.Key.Key_Return)
    assert here.focus() is here.reader.page
    assert contents.currentRow() == 3


def test_a_term_is_underlined_and_explained(here: Driven) -> None:
    here.read("Deploy")
    quiet(here)
    marks = here.reader.page.extraSelections()
    under = [one.cursor.selectedText() for one in marks if not one.format.background().isOpaque()]
    assert "canary" in under
    tips = here.reader.extras.tips
    term = tips.at(place_of(here, "canary"))
    assert term is not None
    assert term.description == "The first host of a release."
    assert tips.at(place_of(here, "waits")) is None
    here.read("Canary")
    quiet(here)
    assert tips.at(place_of(here, "canary")) is None  # its own page


def place_of(here: Driven, word: str) -> QPoint:
    """The middle of the first `word` in the page."""
    page = here.reader.page
    cursor = page.document().find(word)
    middle = QTextCursor(page.document())
    middle.setPosition((cursor.selectionStart() + cursor.selectionEnd()) // 2)
    return page.cursorRect(middle).center()


def test_the_foot_leads_to_what_links_here(here: Driven) -> None:
    here.read("Deploy")
    quiet(here)
    text = here.reader.page.toPlainText()
    assert "Linked from" in text
    assert "Linking" in text.split("Linked from")[1]
    assert here.reader.hit is not None
    [row] = here.library.backlinks(here.reader.hit.row)
    here.reader.page.anchorClicked.emit(QUrl(f"cairn-key:{row.key}"))
    here.settle()
    assert here.reader.hit.row.title == "Linking"
    here.reader.page.anchorClicked.emit(QUrl("notes/deploy.md"))  # a wikilink, lying elsewhere
    here.settle()
    assert here.reader.hit.row.title == "Deploy"


def test_a_page_laid_out_anew_stays_where_it_was_read(here: Driven) -> None:
    here.read("Deploy")
    quiet(here)
    bar = here.reader.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    here.desk.theme.pin("dark")
    quiet(here)
    assert bar.value() == bar.maximum() > 500
    here.desk.theme.pin("light")
    quiet(here)
    assert bar.value() == bar.maximum()


def test_a_page_of_a_megabyte_comes_part_by_part(home: Places, tmp_path: Path) -> None:
    folder = tmp_path / "hand"
    text = "".join(f"## Part {n}\n\n" + "Some words of it. " * 30 + "\n\n" for n in range(1810))
    assert len(text) > 1_000_000
    write(folder, "long.md", f"# Long\n\n{text}")
    write(folder, "short.md", "# Short\n\nA short one.\n")
    with driven(only(home, folder)) as here:
        here.read("Short")
        shown, longest = open_page(here, "long.md")
        assert len(shown) <= 2 * FIRST_PART
        assert longest < 0.5  # some hundredths where nothing else runs; the benchmark has the bar
        assert "Part 1809" in here.reader.page.toPlainText()
        assert here.reader.page.document().blockCount() > 3000
        shown, _ = open_page(here, "short.md")
        assert "A short one." in shown


def open_page(here: Driven, path: str) -> tuple[str, float]:
    """Read a record; what is shown first, and the longest the window was deaf."""
    row = here.library.at("hand", path)
    assert row is not None
    here.reader.read(here.library.hit(row))
    first, longest, last = "", 0.0, time.process_time()
    while here.reader.loading:
        QApplication.processEvents()
        now = time.process_time()
        longest, last = max(longest, now - last), now
        if not first and here.reader.shown is not None and here.reader.shown.row.path == path:
            first = here.reader.page.toPlainText()
    return first or here.reader.page.toPlainText(), longest


def test_what_was_left_while_it_came_is_not_added_to_the_next(home: Places, tmp_path: Path) -> None:
    folder = tmp_path / "hand"
    write(folder, "long.md", "# Long\n\n" + "Heron words. " * 40_000)
    write(folder, "short.md", "# Short\n\nA short one.\n")
    with driven(only(home, folder)) as here:
        long, short = (here.library.at("hand", f"{name}.md") for name in ("long", "short"))
        assert long is not None
        assert short is not None
        for _ in range(5):
            here.reader.read(here.library.hit(long))
            here.until(lambda: "Heron" in here.reader.page.toPlainText())
            here.reader.read(here.library.hit(short))
            here.settle()
            assert "Heron" not in here.reader.page.toPlainText()


def test_what_took_the_place_of_a_record_is_a_link(home: Places, tmp_path: Path) -> None:
    old = FRONT.format(id="R1", kind="recipe", title="Deploy", said="Out.") + "By hand.\n"
    new = FRONT.format(id="R2", kind="recipe", title="Ship it", said="Out.") + "By a machine.\n"
    withdrawn = old.replace("kind:", "status: superseded\nsuperseded_by: R2\nkind:")
    write(tmp_path / "hand", "old.md", withdrawn)
    write(tmp_path / "hand", "new.md", new)
    with driven(only(home, tmp_path / "hand")) as here:
        here.read("Deploy")
        assert "Ship&nbsp;it" in seen(here)
        header = here.reader.sheet.header
        [facts] = [label for label in header.findChildren(QLabel) if "cairn-key" in label.text()]
        link = re.search(r'href="(cairn-key:\d+)"', facts.text())
        assert link is not None
        assert facts.textInteractionFlags() & Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        facts.linkActivated.emit(link[1])
        here.settle()
        assert here.reader.shown is not None
        assert here.reader.shown.row.title == "Ship it"
        assert not here.window.registry.run("page.successor")
        here.read("Deploy")
        assert here.window.registry.run("page.successor")
        here.settle()
        assert here.reader.shown.row.title == "Ship it"


def test_versions_are_laid_side_by_side(home: Places, tmp_path: Path) -> None:
    one = FRONT.format(id="R1", kind="recipe", title="Deploy", said="Out.") + "Wait five minutes.\n"
    write(tmp_path / "hand", "deploy.md", one)
    write(tmp_path / "team", "deploy.md", one.replace("five", "fifteen"))
    only(home, tmp_path / "hand")
    Workspace(home).sources.add(tmp_path / "team", "team", "team")
    with driven(home) as here:
        here.read("Deploy")
        assert "2&nbsp;versions" in seen(here)
        here.reader.show_versions()
        here.until(lambda: not here.reader.compare.waiting)
        text = here.reader.compare.page.toPlainText()
        assert "Wait five minutes." in text
        assert "Wait fifteen minutes." in text
        assert "One place differs." in seen(here)
        assert here.reader.shown is None  # nothing acts on a page that is not seen
        here.reader.compare.right.setCurrentIndex(1)
        here.reader.compare.right.activated.emit(1)
        here.until(lambda: not here.reader.compare.waiting)
        assert "The texts are the same." in seen(here)
        here.key(Qt.Key.Key_Escape, widget=here.reader.compare.page)
        assert here.focus() is here.reader.page
        assert "Wait five minutes." in here.reader.page.toPlainText()

"""Results appear as one types, stay put as the library changes, and say how they came about."""

import os
import signal
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cairn.library.results import Hit, Results
from cairn.places import Places
from cairn.search.snippet import Marked
from tests.desk.driving import driven, only, stocked, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def seen(widget: QWidget) -> str:
    """Every word that is on the screen in `widget`."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in labels)


def press(widget: QWidget, words: str) -> None:
    """Press the button that says `words`, in however many lines."""
    buttons = [b for b in widget.findChildren(QPushButton) if b.isVisibleTo(widget)]
    [button] = [b for b in buttons if b.text().replace("\n", " ") == words]
    button.click()


def test_without_words_everything_is_listed_and_nothing_is_open(home: Places) -> None:
    with driven(stocked(home)) as here:
        assert here.page.results.hits.rowCount() == 50
        assert here.reader.hit is None
        assert "What are you trying to do?" in seen(here.reader)
        hits = here.page.results.hits
        hits.fetchMore(hits.index(-1))
        assert hits.rowCount() == here.library.state().documents > 50


def test_every_keystroke_is_answered_before_the_next(home: Places) -> None:
    with driven(stocked(home)) as here:
        for typed in ("h", "ho", "hoo", "hook"):
            here.field.setText(typed)
            results = here.page.results.hits.results
            assert results is not None
            assert results.query == typed


def test_only_rows_on_the_screen_cost_a_snippet(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    with driven(stocked(home)) as here:
        cut: list[Hit] = []
        snippet = here.library.snippet

        def counted(hit: Hit, results: Results) -> Marked:
            cut.append(hit)
            return snippet(hit, results)

        monkeypatch.setattr(here.library, "snippet", counted)
        here.field.setText("a")
        here.window.repaint()
        assert 3 < len(cut) <= 12 < here.page.results.hits.rowCount()


def test_a_misspelt_word_is_corrected_and_can_be_taken_back(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("permision")
        assert "Searched for “permission”." in seen(here.page.results)
        press(here.page.results, "Search as typed")
        here.settle()
        assert here.field.text() == '"permision"'
        assert "Nothing for" in seen(here.page.results)


def test_nothing_found_offers_one_thing_to_do(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("zzyzx")
        assert "Nothing for “zzyzx”" in seen(here.page.results)
        press(here.page.results, "Show everything")
        assert here.field.text() == ""
        assert here.titles()


def test_nothing_of_one_kind_offers_the_others(home: Places, tmp_path: Path) -> None:
    write(tmp_path / "hand", "one.md", "---\nkind: recipe\n---\n# Heron\n\nstands\n")
    write(tmp_path / "hand", "two.md", "---\nkind: gotcha\n---\n# Wader\n\nwaits\n")
    with driven(only(home, tmp_path / "hand")) as here:
        here.page.toggle("kind", "recipe")
        assert here.titles() == ["Heron"]
        here.type("wader")
        assert "What you narrowed to has nothing of it." in seen(here.page.results)
        press(here.page.results, "Search everything (1)")
        assert here.page.filters == {}
        assert here.titles() == ["Wader"]


def test_a_phrase_is_answered_from_the_background(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.field.setText('"exit code"')
        assert here.page.waiting
        assert "Searching phrases…" in seen(here.page.results)
        here.settle()
        assert "Only exit code 2 of a hook blocks" in here.titles()


def test_what_was_typed_over_a_slow_search_stands(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.field.setText('"exit code"')
        here.field.setText("compaction")
        here.until(lambda: not here.desk.tasks.busy())
        results = here.page.results.hits.results
        assert results is not None
        assert results.query == "compaction"


def test_a_changed_file_shows_without_a_key_and_the_choice_stays(
    home: Places, tmp_path: Path
) -> None:
    write(tmp_path / "hand", "one.md", "# Heron one\n\nA heron stands.\n")
    write(tmp_path / "hand", "two.md", "# Heron two\n\nA heron waits.\n")
    with driven(only(home, tmp_path / "hand")) as here:
        here.type("heron")
        here.page.results.list.select(1)
        chosen = here.page.results.chosen()
        assert chosen is not None
        here.until(lambda: here.desk.watching)
        write(tmp_path / "hand", "three.md", "# Heron, heron, heron\n\nheron heron\n")
        here.until(lambda: len(here.titles()) == 3)
        kept = here.page.results.chosen()
        assert kept is not None
        assert kept.row.id == chosen.row.id
        write(tmp_path / "hand", chosen.row.path, f"# {chosen.row.title}\n\nA heron flew off.\n")
        here.until(lambda: "flew off" in here.reader.page.toPlainText())


def test_a_choice_by_hand_survives_more_typing(home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        here.key(Qt.Key.Key_Down)
        here.key(Qt.Key.Key_Down)
        here.key(Qt.Key.Key_Down)
        chosen = here.page.results.chosen()
        assert chosen is not None
        here.field.setText("hook ")
        after = here.page.results.chosen()
        assert after is not None
        assert after.row.id == chosen.row.id


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("name", ["render", "index"])
def test_a_killed_worker_is_told_in_one_line_and_replaced(name: str, home: Places) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        worker = here.desk.workspace.worker(name)
        assert worker.pid is not None
        old = worker.pid
        os.kill(old, signal.SIGKILL)
        here.until(lambda: "unexpectedly" in here.window.status.text)
        here.type("compaction")
        here.until(lambda: worker.pid not in (None, old))
        assert "compact" in here.reader.page.toPlainText().lower()


def test_a_read_only_home_is_said_and_can_be_read(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    stocked(home)
    access = os.access
    monkeypatch.setattr(os, "access", lambda p, m: m != os.W_OK and access(p, m))
    with driven(home) as here:
        here.until(lambda: here.window.notice.text)
        assert "read-only" in here.window.notice.text
        here.type("hook")
        assert "Hook" in here.titles()
        assert here.desk.workspace.worker("index").pid is None


def test_a_damaged_index_is_made_again_before_ones_eyes(home: Places) -> None:
    stocked(home)
    for path in (home.cache / "index").glob("gen-*/manifest.json"):
        path.write_bytes(b"{")
    with driven(home) as here:
        here.type("hook")
        assert "Hook" in here.titles()
        assert not here.window.notice.text


@pytest.mark.parametrize("dark", [False, True])
def test_rows_are_painted_with_marks(dark: bool, home: Places) -> None:
    with driven(stocked(home)) as here:
        here.desk.theme.pin("dark" if dark else "light")
        here.type("hook")
        image = here.page.results.list.grab().toImage()
        mark = here.desk.theme.colour("mark")
        assert _count(image, mark.rgb()) > 200


def _count(image: QImage, colour: int) -> int:
    return sum(
        image.pixel(x, y) == colour
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


def test_a_title_of_ten_thousand_letters_and_other_scripts(home: Places, tmp_path: Path) -> None:
    folder = tmp_path / "hand"
    write(folder, "long.md", "# " + "Wide heron " * 900 + "\n\nheron\n")
    write(folder, "rtl.md", "# שלום heron עולם\n\nheron 😀 مرحبا heron\n")
    write(folder, "cjk.md", "# 鷺 heron 鷺鷺鷺\n\n" + "鷺 heron " * 300)
    with driven(only(home, folder)) as here:
        here.type("heron")
        assert len(here.titles()) == 3
        for row in range(3):
            here.page.results.list.select(row)
            here.settle()
            assert not here.window.grab().isNull()

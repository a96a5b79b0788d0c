"""What happens around an open window: processes die, folders go, clocks jump, screens change."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from cairn.desk import labels
from cairn.desk.days import Days
from cairn.places import Places
from cairn.worker.worker import DEATHS
from cairn.workspace import INDEX, RENDER
from tests.desk.driving import Driven, driven, environment, only, stocked, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

needs_kill = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")


def kill(here: Driven, name: str) -> None:
    """End a worker as the system would."""
    worker = here.desk.workspace.worker(name)
    ended: list[int] = []

    def killed() -> bool:
        if (pid := worker.pid) is not None:
            with contextlib.suppress(ProcessLookupError):  # it just ended, and is not missed yet
                os.kill(pid, signal.SIGKILL)
                ended.append(pid)
        return bool(ended)

    here.until(killed)
    here.until(lambda: worker.pid not in ended)


def remarks(here: Driven) -> list[str]:
    """Everything the status line says from now on."""
    said: list[str] = []
    real = here.window.status.say

    def say(text: str) -> None:
        said.append(text)
        real(text)

    here.window.status.say = say  # type: ignore[method-assign]
    return said


@needs_kill
def test_both_workers_die_while_one_types(home: Places) -> None:
    with driven(stocked(home)) as here:
        said = remarks(here)
        for number, letter in enumerate("compaction"):
            if number in (2, 6):
                kill(here, RENDER if number == 2 else INDEX)
            QTest.keyClicks(here.field, letter)
            assert here.field.text() == "compaction"[: number + 1]
        here.until(lambda: len([one for one in said if "unexpectedly" in one]) == 2)
        here.settle()
        assert here.titles()
        here.until(lambda: "compact" in here.reader.page.toPlainText().lower())
        here.until(lambda: not here.desk.reading)
        assert here.window.notice.text == ""


@needs_kill
def test_a_phrase_is_found_though_the_process_that_looks_for_it_died(home: Places) -> None:
    with driven(stocked(home)) as here:
        kill(here, RENDER)
        here.field.setText('"exit code"')
        here.settle()
        assert "Only exit code 2 of a hook blocks" in here.titles()


@needs_kill
def test_a_page_comes_though_the_process_that_made_it_died(home: Places, tmp_path: Path) -> None:
    folder = tmp_path / "hand"
    write(folder, "long.md", "# Long heron\n\n" + "Some *heron* `stands` here.\n\n" * 9_000)
    write(folder, "calm.md", "# Calm wader\n\nIt waits.\n")
    with driven(only(home, folder)) as here:
        said = remarks(here)
        here.type("wader")
        here.field.setText("long")
        kill(here, RENDER)
        here.settle()
        here.until(lambda: any("unexpectedly" in one for one in said))
        assert "Some heron stands here." in here.reader.page.toPlainText()
        here.type("wader")
        assert "It waits." in here.reader.page.toPlainText()
        assert here.window.notice.text == ""


@needs_kill
def test_a_process_that_dies_again_and_again_is_left_alone_and_pages_come_as_text(
    home: Places, tmp_path: Path
) -> None:
    folder = tmp_path / "hand"
    for name in ("heron", "wader"):
        write(folder, f"{name}.md", f"# The {name}\n\nIt *stands*.\n")
    with driven(only(home, folder)) as here:
        for number in range(DEATHS):
            here.field.setText(("heron", "wader")[number % 2])
            kill(here, RENDER)
            here.settle()
        here.field.setText(("heron", "wader")[DEATHS % 2])
        here.settle()
        assert "It *stands*." in here.reader.page.toPlainText()
        assert "plain text" in "\n".join(told.text() for told in here.reader.findChildren(QLabel))
        here.type("heron")
        assert here.titles() == ["The heron"]


@needs_kill
def test_what_was_being_indexed_is_indexed_though_the_process_died(
    home: Places, tmp_path: Path
) -> None:
    folder = tmp_path / "hand"
    for number in range(1_500):
        write(folder, f"{number % 30}/{number}.md", f"# Heron {number}\n\nIt stands.\n")
    write(tmp_path / "other", "a.md", "# First\n\nHere.\n")
    with driven(only(home, tmp_path / "other")) as here:
        said = remarks(here)
        here.desk.workspace.sources.add(folder, "many", "mine")
        here.desk._read_sources()
        assert here.desk.reading
        here.until(lambda: "many" in here.window.status.text or not here.desk.reading)
        kill(here, INDEX)
        here.until(lambda: any("unexpectedly" in one for one in said))
        here.until(lambda: not here.desk.reading, 60)
        here.until(lambda: here.library.state().documents == 1_501, 60)
        assert here.window.notice.text == ""
        here.type("Heron 1499")
        assert here.titles()[0] == "Heron 1499"


def test_a_folder_that_vanishes_is_told_and_what_was_read_stays(
    home: Places, tmp_path: Path
) -> None:
    folder = tmp_path / "hand"
    write(folder, "one.md", "# Heron\n\n![x](img/a.png)\n\nIt stands.\n")
    with driven(only(home, folder)) as here:
        here.read("Heron")
        here.until(lambda: here.desk.watching)
        away = tmp_path / "away"
        shutil.move(folder, away)
        here.desk._read_sources()
        here.until(lambda: "hand" in here.window.notice.text)
        assert "can still be searched" in here.window.notice.text
        here.type("heron")
        assert here.titles() == ["Heron"]
        assert "It stands." in here.reader.page.toPlainText()
        here.reader.deeds.edit(here.reader.shown)
        assert "not there" in here.window.status.text
        here.reader.read_again()
        here.settle()
        assert not here.window.grab().isNull()
        shutil.move(away, folder)
        here.desk._read_sources()
        here.until(lambda: here.window.notice.text == "")


def reviewed(days_ago: int) -> str:
    """A record that was reviewed so long ago and stays fresh for a month."""
    day = date.today() - timedelta(days=days_ago)
    return (
        "---\nid: dated\nkind: recipe\ntitle: Dated heron\n"
        f"last_reviewed_on: {day.isoformat()}\nreview_in: 30 days\n---\nIt stands.\n"
    )


def trust(here: Driven) -> str:
    """What the header says of the page that is shown."""
    return next(
        label.text().replace("&nbsp;", " ")
        for label in here.reader.findChildren(QLabel)
        if label.accessibleName() == "Trust"
    )


@pytest.mark.parametrize(
    ("jump", "then"), [(1, "fresh"), (45, "due"), (400, "stale"), (-9, "fresh")]
)
def test_another_day_changes_what_is_due(
    jump: int, then: str, home: Places, tmp_path: Path
) -> None:
    write(tmp_path / "hand", "dated.md", reviewed(5))
    with driven(only(home, tmp_path / "hand")) as here:
        here.read("Dated heron")
        assert labels.trust("fresh") in trust(here)
        day = date.today() + timedelta(days=jump)
        here.library._today = lambda: day
        here.desk._days._today = lambda: day
        here.desk._days.look()
        here.until(lambda: labels.trust(then) in trust(here))
        hit = here.page.results.chosen()
        assert hit is not None
        assert hit.trust == then


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """The time zone may be changed; afterwards it is what it was."""
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the system tells of its time zone itself")
def test_another_time_zone_is_another_day(zone: pytest.MonkeyPatch, qapp: QApplication) -> None:
    zone.setenv("TZ", "Etc/GMT+12")  # where yesterday is still going on
    time.tzset()
    days = Days()
    turned: list[date] = []
    days.turned.connect(lambda: turned.append(date.today()))
    days.look()
    assert turned == []
    before = date.today()
    zone.setenv("TZ", "Etc/GMT-14")  # 26 hours to the east of it
    days.look()
    assert turned == [date.today()]
    assert date.today() > before
    days.look()
    assert len(turned) == 1
    qapp.processEvents()


def test_the_day_is_looked_at_while_the_window_is_open(home: Places) -> None:
    with driven(stocked(home)) as here:
        assert here.desk._days._timer.isActive()


def test_another_density_has_every_icon_drawn_for_it(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    with driven(stocked(home)) as here:
        here.type("hook")
        theme, drawn = here.desk.theme, []
        real = theme.pixmap

        def pixmap(name: str, role: str, size: int, density: float) -> QPixmap:
            drawn.append((name, density))
            return real(name, role, size, density)

        monkeypatch.setattr(theme, "pixmap", pixmap)
        for density in (2.0, 1.5, 1.0):
            drawn.clear()
            monkeypatch.setattr(QWidget, "devicePixelRatioF", lambda _, density=density: density)
            QCoreApplication.sendEvent(here.window, QEvent(QEvent.Type.DevicePixelRatioChange))
            assert len({name for name, _ in drawn}) > 5
            assert {found for name, found in drawn if name not in BOTH} == {density}
            here.settle()


BOTH = ("action-back", "action-forward")
"""Drawn for plain and for dense screens at once: Qt takes which it needs."""

AT_SCALE = """
import os
from cairn.places import Places
from cairn.worker.worker import DEATHS
from tests.desk.driving import driven
with driven(Places.find(os.environ)) as here:
    here.window.resize(1000, 700)
    here.type("hook")
    icon = here.page.results.list.grab()
    print(here.window.devicePixelRatioF(), icon.devicePixelRatio(), len(here.titles()) > 3)
"""


@pytest.mark.parametrize("scale", ["1", "1.5", "2"])
def test_the_window_is_drawn_at_any_scale_of_the_display(scale: str, home: Places) -> None:
    stocked(home)
    done = subprocess.run(
        [sys.executable, "-c", AT_SCALE],
        env={**environment(), "QT_SCALE_FACTOR": scale},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.split() == [str(float(scale)), str(float(scale)), "True"], done.stderr


def test_a_title_of_ten_thousand_letters_leaves_the_window_as_it_is(
    home: Places, tmp_path: Path
) -> None:
    folder = tmp_path / "hand"
    write(folder, "word.md", "---\nid: a\nkind: note\ntitle: " + "heron" * 2_000 + "\n---\nOne.\n")
    write(folder, "words.md", "# " + "heron " * 1_700 + "\n\nTwo.\n")
    write(folder, "tall.md", "# " + "\u9dfa" * 10_000 + "\n\nheron. Three.\n")
    write(folder, "calm.md", "# Calm heron\n\nFour.\n")
    with driven(only(home, folder)) as here:
        here.window.resize(1000, 700)
        here.type("heron")
        here.until(lambda: len(here.titles()) >= 3)
        least = here.window.minimumSizeHint()
        for row in range(len(here.titles())):
            here.page.results.list.select(row)
            here.settle()
            assert here.window.minimumSizeHint().width() == least.width()
            assert here.reader.page.height() > 200
            assert here.reader.page.horizontalScrollBar().maximum() == 0
            assert not here.window.grab().isNull()
        assert here.window.size().width() == 1000


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd", "\u05e9\u05dc\u05d5\u05dd"),
        ("\u0645\u0631\u062d\u0628\u0627 \u0628\u0643", "\u0645\u0631\u062d\u0628\u0627"),
        ("\u9dfa\u3068\u6c34", "\u9dfa\u3068\u6c34"),
        ("\ud55c\uad6d\uc5b4 \ubb38\uc11c", "\ud55c\uad6d\uc5b4"),
        ("\u044f\u0437\u044b\u043a \u0438 \u043c\u0438\u0440", "\u044f\u0437\u044b\u043a"),
    ],
)  # fmt: skip
def test_text_of_any_script_is_typed_found_and_read(
    title: str, typed: str, home: Places, tmp_path: Path
) -> None:
    folder = tmp_path / "hand"
    write(folder, "one.md", f"# {title}\n\n{title}, and more of it.\n\n- {title}\n\n`{title}`\n")
    with driven(only(home, folder)) as here:
        here.field.setText(typed)
        here.settle()
        assert here.titles() == [title]
        page = here.reader.page
        assert f"{title}, and more" in page.toPlainText()
        right_to_left = title[0] in "\u05e9\u0645"
        block = page.document().begin()
        while not block.text().startswith(title):
            block = block.next()
        wanted = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        assert block.textDirection() == wanted
        assert not here.window.grab().isNull()

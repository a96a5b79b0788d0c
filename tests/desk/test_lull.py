"""What is published while one types waits for a pause; what is read stays as it is meanwhile."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cairn.desk import lull
from cairn.desk.lull import BEHIND_A_KEY, CALM_SECONDS, LATEST_SECONDS, Lull
from cairn.places import Places
from tests.desk.driving import driven, only, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Clock:
    """A clock that is set by hand, and what was done by it."""

    def __init__(self) -> None:
        self.now = 100.0
        self.done = 0
        self.lull = Lull(self._work, clock=lambda: self.now)

    def _work(self) -> None:
        self.done += 1


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.mark.usefixtures("qapp")
def test_where_nobody_types_it_is_done_at_once(clock: Clock) -> None:
    clock.lull.ask()
    assert clock.done == 1
    clock.lull.pressed()
    clock.now += CALM_SECONDS
    clock.lull.ask()
    assert clock.done == 2
    assert not clock.lull.pending


def test_asked_for_often_it_is_done_once_when_keys_rest(clock: Clock, qtbot: QtBot) -> None:
    for _ in range(5):
        clock.lull.pressed()
        clock.lull.ask()
        clock.now += CALM_SECONDS / 2
    assert clock.done == 0
    qtbot.waitUntil(lambda: clock.done == 1)
    assert not clock.lull.pending


def test_whoever_types_on_gets_it_behind_a_key(clock: Clock, qtbot: QtBot) -> None:
    clock.lull.pressed()
    clock.lull.ask()
    asked = clock.now
    while clock.now <= asked + LATEST_SECONDS:
        clock.now += CALM_SECONDS / 2
        clock.lull.pressed()
        assert clock.lull.pending
    assert clock.done == 0
    qtbot.waitUntil(lambda: clock.done == 1, timeout=round(2e3 * CALM_SECONDS))
    assert BEHIND_A_KEY < CALM_SECONDS / 10


@pytest.mark.usefixtures("qapp")
def test_it_can_be_had_now_or_not_at_all(clock: Clock) -> None:
    for end, done in ((clock.lull.now, 1), (clock.lull.stop, 1)):
        clock.lull.pressed()
        clock.lull.ask()
        assert clock.lull.pending
        end()
        assert clock.done == done
        assert not clock.lull.pending


def test_a_page_is_laid_out_anew_only_where_its_own_file_changed(
    home: Places, tmp_path: Path
) -> None:
    folder = tmp_path / "hand"
    write(folder, "a.md", "# Heron\n\nIt stands.\n")
    with driven(only(home, folder)) as here:
        here.type("heron")
        here.until(lambda: here.desk.watching and not here.reader.extras.busy)
        laid: list[str] = []
        here.reader.page.document().contentsChanged.connect(lambda: laid.append("anew"))
        write(folder, "b.md", "# Another heron\n\nIt flies.\n")
        here.until(lambda: len(here.titles()) == 2)
        here.settle()
        assert laid == []
        write(folder, "a.md", "# Heron\n\nIt stands still.\n")
        here.until(lambda: "stands still" in here.reader.page.toPlainText())
        assert laid


def test_what_is_published_while_one_types_waits(
    home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "hand"
    write(folder, "a.md", "# Heron\n\nIt stands.\n")
    with driven(only(home, folder)) as here:
        here.until(lambda: here.desk.watching)
        monkeypatch.setattr(lull, "CALM_SECONDS", 60.0)  # however slow the machine is
        published: list[object] = []
        here.desk.tasks.published.connect(published.append)
        here.type("heron")
        write(folder, "b.md", "# Another heron\n\nIt flies.\n")
        here.until(lambda: published)
        here.settle()
        assert here.titles() == ["Heron"]
        here.desk.door.look_again()
        assert len(here.titles()) == 2

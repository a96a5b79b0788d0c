"""A page made ahead is shown at once, and never once its file or the look is another."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cairn.desk.pages_ahead import PagesAhead
from cairn.errors import CairnError
from cairn.library.results import Hit
from cairn.places import Places
from cairn.worker.worker import Answer
from tests.desk.driving import Driven, driven, only, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Asked:
    """Tasks that answer when they are told to, and the pages that are expected of them."""

    def __init__(self, qtbot: QtBot) -> None:
        self.calls: list[tuple[int, bool, Callable[[Answer], None]]] = []
        self.digests: dict[int, bytes] = {}
        self.busy = False
        self._qtbot = qtbot
        self.ahead = PagesAhead(self, self._digest, lambda: self.busy, None)  # type: ignore[arg-type]

    def render(
        self, key: int, dark: bool, start: int, done: Callable[[Answer], None], **_: object
    ) -> None:
        assert start == 0
        self.calls.append((key, dark, done))

    def answer(self, value: dict[str, Any] | None) -> None:
        error = None if value else CairnError("E_WORKER_TIMEOUT", "Too slow.", "Wait.")
        self.calls[-1][2](Answer(value, error))

    def wait(self, calls: int) -> None:
        self._qtbot.waitUntil(lambda: len(self.calls) == calls)

    def _digest(self, hit: Hit) -> bytes:
        return self.digests.get(hit.row.key, b"1")


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    return Asked(qtbot)


@pytest.fixture
def hits(home: Places, tmp_path: Path) -> list[Hit]:
    from cairn.workspace import INDEX, Workspace

    for name in "abc":
        write(tmp_path / "hand", f"{name}.md", f"# Heron {name}\n")
    only(home, tmp_path / "hand")
    with Workspace(home) as workspace:
        workspace.worker(INDEX).ask("refresh", {"source": None}, 60.0)
        return list(workspace.library.search("heron").hits)


def test_one_after_the_other_is_asked_for_and_kept(asked: Asked, hits: list[Hit]) -> None:
    asked.ahead.expect(hits[:2], dark=False)
    asked.wait(1)
    assert asked.ahead.take(hits[0], False) is None
    asked.answer({"html": "first"})
    asked.answer({"html": "second"})
    assert [key for key, _, _ in asked.calls] == [hit.row.key for hit in hits[:2]]
    assert asked.ahead.take(hits[0], False) == {"html": "first"}
    assert asked.ahead.take(hits[1], False) == {"html": "second"}
    assert not asked.ahead.working
    asked.ahead.expect([hits[1], hits[2]], dark=False)
    asked.wait(3)
    assert asked.calls[-1][0] == hits[2].row.key  # the other is at hand already
    assert asked.ahead.take(hits[0], False) is None


def test_a_changed_file_makes_it_worthless(asked: Asked, hits: list[Hit]) -> None:
    asked.ahead.expect(hits[:1], dark=False)
    asked.wait(1)
    asked.answer({"html": "before"})
    asked.digests[hits[0].row.key] = b"2"
    assert asked.ahead.take(hits[0], False) is None


def test_another_look_makes_it_worthless_also_on_its_way(asked: Asked, hits: list[Hit]) -> None:
    asked.ahead.expect(hits[:1], dark=False)
    asked.wait(1)
    asked.ahead.forget()
    asked.answer({"html": "light"})
    assert asked.ahead.take(hits[0], False) is None
    asked.ahead.expect(hits[:1], dark=True)
    asked.wait(2)
    asked.answer({"html": "dark"})
    assert asked.ahead.take(hits[0], False) is None
    assert asked.ahead.take(hits[0], True) == {"html": "dark"}


def test_what_takes_too_long_is_not_tried_again(asked: Asked, hits: list[Hit]) -> None:
    asked.ahead.expect(hits[:2], dark=False)
    asked.wait(1)
    asked.answer(None)
    assert asked.ahead.take(hits[0], False) is None
    assert not asked.ahead.working  # the process is being replaced, for whoever waits
    asked.ahead.expect(hits, dark=False)
    asked.wait(2)
    assert asked.calls[-1][0] == hits[1].row.key


def test_nothing_is_asked_for_while_a_page_is_waited_for(
    asked: Asked, hits: list[Hit], qtbot: QtBot
) -> None:
    asked.busy = True
    asked.ahead.expect(hits, dark=False)
    qtbot.wait(120)
    assert asked.calls == []
    asked.busy = False
    asked.wait(1)


# In the window


def going_down(here: Driven) -> None:
    """To the second result of three, and the pages beside it are at hand."""
    here.type("heron")
    here.key(Qt.Key.Key_Down)
    here.key(Qt.Key.Key_Down)
    here.until(lambda: not here.reader._ahead.working)


def test_the_next_page_is_there_without_the_worker(home: Places, tmp_path: Path) -> None:
    for name in "abc":
        write(tmp_path / "hand", f"{name}.md", f"# Heron {name}\n\nIt is {name} that stands.\n")
    with driven(only(home, tmp_path / "hand")) as here:
        going_down(here)
        results = here.page.results
        third = results.hits.hit(2)
        assert third is not None
        QTest.keyClick(results.list, Qt.Key.Key_Down)
        assert not here.reader.loading
        assert f"It is {third.row.slug} that" in here.reader.page.toPlainText()


def test_a_page_that_changed_meanwhile_is_shown_as_it_is(home: Places, tmp_path: Path) -> None:
    for name in "abc":
        write(tmp_path / "hand", f"{name}.md", f"# Heron {name}\n\nIt stands.\n")
    with driven(only(home, tmp_path / "hand")) as here:
        here.until(lambda: here.desk.watching)
        going_down(here)
        third = here.page.results.hits.hit(2)
        assert third is not None
        before = here.library.digest(third.row)
        name = third.row.slug
        write(tmp_path / "hand", f"{name}.md", f"# Heron {name}\n\nIt flies.\n")
        here.until(lambda: here.library.digest(third.row) != before)
        here.key(Qt.Key.Key_Down)
        here.until(lambda: "It flies." in here.reader.page.toPlainText())


def test_another_scheme_shows_no_page_of_the_one_before(home: Places, tmp_path: Path) -> None:
    code = "```python\nreturn 1  # a heron\n```\n"
    for name in "abc":
        write(tmp_path / "hand", f"{name}.md", f"# Heron {name}\n\n{code}")
    with driven(only(home, tmp_path / "hand")) as here:
        here.desk.theme.pin("light")
        going_down(here)
        here.desk.theme.pin("dark")
        here.key(Qt.Key.Key_Down)
        ahead = here.reader.page.toHtml()
        here.reader.read_again()
        here.settle()
        assert here.reader.page.toHtml() == ahead

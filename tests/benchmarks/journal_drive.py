"""The real window over a large journal, driven; run in a process of its own.

``python -m tests.benchmarks.journal_drive PLAN`` with CAIRN_HOME and a `Plan` as a JSON file; its
last line tells in JSON what it measured.
"""

import gc
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import quick_imports
from cairn.desk.journal_views import PERSON
from cairn.places import Places
from tests.benchmarks.window_drive import Driver, Screen, tell

if TYPE_CHECKING:
    from cairn.desk.journal_page import JournalPage


_GIVE_UP = 0.5
"""Seconds after which nothing more is painted."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be driven.

    Attributes:
        people: ids of people whose sessions are opened, one after the other.
        queries: typed into the journal's search letter by letter.
        saves: sessions that are logged through the form.
    """

    people: Sequence[str]
    queries: Sequence[str]
    saves: int


class JournalDriver(Driver):
    """The journal's page in an open window."""

    def painted(self, screen: Screen, act: Callable[[], object]) -> float:
        """Milliseconds from `act` until what it brings stands on the screen.

        Where that is what stood there before, nothing is painted, and `act` alone counts.
        """
        took: list[float] = []

        def heard(painted: set[str], now: float) -> None:
            if painted & {"rows", "no rows"} and not took:
                took.append(1e3 * (now - began))

        self.rest(0.03)
        screen.heard = heard
        began = time.perf_counter()
        act()
        done = 1e3 * (time.perf_counter() - began)
        self.until(lambda: took or time.perf_counter() > began + _GIVE_UP)
        screen.heard = None
        return took[0] if took else done

    def open_page(self) -> tuple["JournalPage", float]:
        """The page with milliseconds from the key until its timeline was painted.

        What watches the screen can be hung up only when the page is there, so it is the time
        until everything that is asked for was done, and painted at once.
        """
        from cairn.desk.journal_page import JournalPage

        window = self.desk.window
        began = time.perf_counter()
        window.go_to("journal")
        window.repaint()
        took = 1e3 * (time.perf_counter() - began)
        page = window.rooms.page("journal")
        assert isinstance(page, JournalPage)
        return page, took

    def drive(self, plan: Plan) -> dict[str, object]:
        """Everything of the plan."""
        page, opened = self.open_page()
        pane = page.panes.timeline
        screen = Screen(self.desk.window, {"rows": pane.list.viewport(), "no rows": pane.empty})
        self.until(lambda: not page.waiting)
        again = [self._again(page) for _ in range(5)]
        people = []
        for id in plan.people:
            people.append(
                self.painted(screen, lambda id=id: page.panes.views.choose(PERSON + id))  # type: ignore[misc]
            )
            self.until(lambda: not page.waiting)
        page.panes.views.choose("timeline")
        self.until(lambda: not page.waiting)
        return {
            "opened": opened,
            "again": again,
            "people": people,
            "keys": self._search(page, screen, plan.queries),
            "saves": [self._save(page, number) for number in range(plan.saves)],
        }

    def _again(self, page: "JournalPage") -> float:
        """To the library and back."""
        window = self.desk.window
        window.go_to("library")
        self.rest(0.05)
        began = time.perf_counter()
        window.go_to("journal")
        window.repaint()
        took = 1e3 * (time.perf_counter() - began)
        self.until(lambda: not page.waiting)
        return took

    def _search(self, page: "JournalPage", screen: Screen, queries: Sequence[str]) -> list[float]:
        """From each letter to its rows painted."""
        field = page.panes.timeline.field
        field.setFocus()
        took: list[float] = []
        for query in queries:
            field.clear()
            self.until(lambda: not page.waiting)
            for letter in query:
                took.append(self.painted(screen, lambda letter=letter: field.insert(letter)))  # type: ignore[misc]
        field.clear()
        return took

    def _save(self, page: "JournalPage", number: int) -> float:
        """From the key that keeps a session until it is said that it is on the disk."""
        page.log()
        form = page.log_page.form
        form.people.add(f"Somebody {number % 10} New", "Somebody New")
        form.habit.setText(f"a habit of {number}")
        form.seen.setPlainText("What was seen, in some words.\n\n" * 4)
        self.rest(0.02)
        said: list[float] = []

        def hear(_: str) -> None:
            said.append(time.perf_counter())

        page.said.connect(hear)
        began = time.perf_counter()
        page.log_page.save()
        page.said.disconnect(hear)
        self.until(lambda: not page.waiting)
        return 1e3 * (said[0] - began)


def main(plan: Plan) -> int:
    """Open the window, measure, close it."""
    gc.disable()  # all of this as the front door does
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    quick_imports.take()
    from cairn.desk.app import Desk, make_app
    from cairn.desk.start_trace import StartTrace

    desk = Desk(make_app(), Places.find(os.environ).make(), "", StartTrace(False, False, 0.0))
    desk.window.resize(1280, 800)
    desk.window.show()
    driver = JournalDriver(desk)
    driver.until(lambda: desk.watching and not desk.reading)
    driver.settle()
    driver.until(lambda: not desk.journal.door.busy)
    driver.rest(1.0)
    measured = driver.drive(plan)
    screen = desk.window.screen().size()
    app = QCoreApplication.instance()
    tell(
        platform=app.platformName(),  # type: ignore[union-attr]
        screen=[screen.width(), screen.height()],
        **measured,
    )
    desk.window.close()
    desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Plan(**json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))))

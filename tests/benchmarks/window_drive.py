"""The real window over one home, driven key by key; run in a process of its own.

``python -m tests.benchmarks.window_drive PLAN`` with CAIRN_HOME and a `Plan` as a JSON file. Tells
its parent in lines of JSON what it is at, and in the last one what it measured.
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

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from cairn.desk import quick_imports
from cairn.places import Places
from tests.benchmarks.window_home import READ_ALL, word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cairn.desk.desk import Desk

KEYS_A_SECOND, ARROWS_A_SECOND = 12.0, 10.0

_PATIENCE = 120.0
_GIVE_UP = 1.0
"""A key after which nothing is painted for so long changed nothing that is seen."""

_SETTLED = 0.6
"""Seconds after a page in which what comes to it later may still hold the window up."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be driven.

    Attributes:
        keys: typed into the field while files change; ``Backspace`` is one, letters are others.
        warm: how many of them do not count.
        arrows: results gone through.
        large, huge: pages of each sort that are opened.
        calm: seconds that the window has before anything is measured.
    """

    keys: Sequence[str]
    warm: int
    arrows: int
    large: int
    huge: int
    calm: float = 3.0


class Screen(QObject):
    """Tells when the window has handed what it painted to the display, and what that was."""

    def __init__(self, window: "QWidget", parts: "dict[str, QWidget]") -> None:
        super().__init__()
        self._window = window
        self._parts = {id(part): name for name, part in parts.items()}
        self._painted: set[str] = set()
        self.heard: Callable[[set[str], float], None] | None = None
        window.installEventFilter(self)
        for part in parts.values():
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the window paint, and look at the clock when it has."""
        if event.type() == QEvent.Type.Paint and watched is not self._window:
            self._painted.add(self._parts.get(id(watched), ""))
        elif event.type() == QEvent.Type.UpdateRequest and watched is self._window:
            self._painted = set()
            self._window.event(event)
            if self.heard is not None:
                self.heard(self._painted, time.perf_counter())
            return True
        return False


class Heartbeat:
    """The longest time for which the event loop did not come round."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=2, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = self.worst = 0.0

    def start(self) -> None:
        """Begin anew."""
        self._last, self.worst = time.perf_counter(), 0.0
        self._timer.start()

    def stop(self) -> float:
        """The longest gap in milliseconds."""
        self._beat()
        self._timer.stop()
        return 1e3 * self.worst

    def _beat(self) -> None:
        now = time.perf_counter()
        self.worst = max(self.worst, now - self._last)
        self._last = now


class Driver:
    """An open window, the clock, and the keyboard."""

    def __init__(self, desk: "Desk") -> None:
        self.desk = desk
        self.page = desk.window.library
        self.reader = self.page.reader
        self.published = 0
        self.screen = Screen(
            desk.window,
            {
                "rows": self.page.results.list.viewport(),
                "no rows": self.page.results.empty,
                "page": self.reader.page.viewport(),
            },
        )
        desk.tasks.published.connect(self._count)

    def _count(self, _: object) -> None:
        self.published += 1

    def until(self, reached: Callable[[], object], seconds: float = _PATIENCE) -> None:
        """Let the window live until something is so."""
        loop, end = QEventLoop(), time.monotonic() + seconds

        def look() -> None:
            if reached() or time.monotonic() > end:
                loop.quit()

        timer = QTimer(interval=10)
        timer.timeout.connect(look)
        timer.start()
        loop.exec()
        timer.stop()
        if not reached():
            raise TimeoutError("the window did not come to where it was waited for")

    def rest(self, seconds: float) -> None:
        """Let it live for a while."""
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > end)

    def press(self, key: str) -> None:
        """Hand a key to the window, as the platform does."""
        code, text = _CODES.get(key) or (Qt.Key(ord(key.upper())), key)
        window = self.desk.window.windowHandle()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.sendEvent(window, event)

    def settle(self) -> None:
        """Until nothing is on its way."""
        self.until(lambda: not self.reader.loading and not self.reader.extras.busy)
        self.rest(0.3)

    # -- what is measured -------------------------------------------------------------------

    def type(self, keys: Sequence[str], warm: int) -> dict[str, object]:
        """Type at an even pace: milliseconds from when a key was due until its rows stood there."""
        typist = _Typist(self, keys, warm)
        began = time.perf_counter()
        self.until(lambda: typist.done, 2 * _PATIENCE)
        lasted = time.perf_counter() - began
        return {
            "painted": typist.painted,
            "handled": typist.handled,
            "cpu": typist.cpu,
            "unseen": typist.unseen,
            "seconds": lasted,
        }

    def go_down(self, count: int) -> dict[str, object]:
        """Down through the results: milliseconds from key to page, each page waited for."""
        self.desk.window.search_for(READ_ALL)
        self.settle()
        self.press("Down")  # from the field to the first result
        self.settle()
        painted: list[float] = []
        began, spent = time.perf_counter(), time.process_time()
        for _ in range(count):
            row = self.page.results.list.currentIndex().row() + 1
            if row >= self.page.results.hits.rowCount() - 1:
                self.rest(0.05)  # the list grows as it is scrolled
            due = time.perf_counter() + 0.02
            painted.append(self._page(lambda: self.press("Down"), row, due)[0])
            self.until(lambda due=due: time.perf_counter() > due + 1 / ARROWS_A_SECOND)  # type: ignore[misc]
        lasted = time.perf_counter() - began
        return {"painted": painted, "seconds": lasted, "cpu": time.process_time() - spent}

    def open_pages(self, sort: str, count: int) -> list[dict[str, float]]:
        """Search for one page after another: first screen, whole page, longest stall, CPU; ms."""
        return [self._open(word(sort, number)) for number in range(count)]

    def _open(self, name: str) -> dict[str, float]:
        self.desk.window.search_for("hook")
        self.settle()
        beat = Heartbeat()
        beat.start()
        spent = time.process_time()
        due = time.perf_counter() + 0.02
        first, began = self._page(lambda: self.page.search(name), 0, due, name)
        self.until(lambda: not self.reader.loading)
        whole = time.perf_counter()
        self.rest(_SETTLED)
        return {
            "first": first,
            "whole": 1e3 * (whole - began),
            "stall": beat.stop(),
            "cpu": 1e3 * (time.process_time() - spent),
        }

    def _page(
        self, act: Callable[[], None], row: int, due: float, name: str = ""
    ) -> tuple[float, float]:
        """Act at a moment; milliseconds until the page of that row is on the screen, and when."""
        loop = QEventLoop()
        took: list[float] = []

        def heard(painted: set[str], now: float) -> None:
            if "page" in painted and not took and self._shows(row, name):
                took.append(1e3 * (now - due))
                loop.quit()

        self.screen.heard = heard
        _at(due, act)
        QTimer.singleShot(int(1e3 * _PATIENCE), loop.quit)
        loop.exec()
        self.screen.heard = None
        if not took:
            raise TimeoutError(f"the page of row {row} was not shown")
        return took[0], due

    def _shows(self, row: int, name: str) -> bool:
        """Whether the page on the screen is that of a row, by the word only it has."""
        hit = self.page.results.hits.hit(row)
        if hit is None:
            return False
        own = hit.row.title.rpartition(" ")[2]
        if name and own != name:
            return False
        block = self.reader.page.document().begin()
        for _ in range(3):
            if block.text().startswith(own):
                return True
            block = block.next()
        return False


class _Typist:
    """Presses keys when they are due, and waits for what each of them brings to the screen."""

    def __init__(self, driver: Driver, keys: Sequence[str], warm: int) -> None:
        self._driver = driver
        self._keys, self._warm = keys, warm
        self._next = 0
        self._start = time.perf_counter() + 0.1
        self._pending: list[tuple[int, float, float]] = []
        self.painted: list[float] = []
        self.handled: list[float] = []
        self.cpu: list[float] = []
        self.unseen = 0
        self.done = False
        driver.screen.heard = self._heard
        _at(self._due(0), self._press)

    def _due(self, number: int) -> float:
        return self._start + number / KEYS_A_SECOND

    def _press(self) -> None:
        number, due = self._next, self._due(self._next)
        began, spent = time.perf_counter(), time.thread_time()
        while self._pending and began - self._pending[0][1] > _GIVE_UP:
            self._pending.pop(0)
            self.unseen += number >= self._warm
        self._pending.append((number, due, spent))
        self._driver.press(self._keys[number])
        if number >= self._warm:
            self.handled.append(1e3 * (time.perf_counter() - began))
        self._next += 1
        if self._next < len(self._keys):
            _at(self._due(self._next), self._press)
        else:
            QTimer.singleShot(int(1e3 * _GIVE_UP), self._end)

    def _heard(self, painted: set[str], now: float) -> None:
        if painted & {"rows", "no rows"}:
            spent = time.thread_time()
            for number, due, before in self._pending:
                if number >= self._warm:
                    self.painted.append(1e3 * (now - due))
                    self.cpu.append(1e3 * (spent - before))
            self._pending.clear()

    def _end(self) -> None:
        self.unseen += len(self._pending)
        self._driver.screen.heard = None
        self.done = True


_CODES = {
    "Backspace": (Qt.Key.Key_Backspace, "\b"),
    "Down": (Qt.Key.Key_Down, ""),
}


def _at(due: float, act: Callable[[], None]) -> None:
    """Call something at a moment of `time.perf_counter`, as soon as the event loop can."""
    wait = max(0, round(1e3 * (due - time.perf_counter())))
    QTimer.singleShot(wait, act)  # precise, as all below two seconds


def tell(**what: object) -> None:
    """One line for the parent."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


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
    driver = Driver(desk)
    driver.until(lambda: desk.watching and not desk.reading)
    driver.settle()
    driver.rest(plan.calm)
    tell(at="reading")
    reading = driver.go_down(plan.arrows)
    large, huge = driver.open_pages("large", plan.large), driver.open_pages("huge", plan.huge)
    desk.window.search_for("")
    desk.window.field.take_focus()
    driver.settle()
    published = driver.published
    tell(at="typing")
    driver.until(lambda: driver.published > published + 1)
    published = driver.published
    typing = driver.type(plan.keys, plan.warm) | {"published": driver.published - published}
    tell(at="end")
    screen = desk.window.screen().size()
    tell(
        platform=QCoreApplication.instance().platformName(),  # type: ignore[union-attr]
        screen=[screen.width(), screen.height()],
        typing=typing,
        reading=reading,
        large=large,
        huge=huge,
    )
    desk.window.close()
    desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Plan(**json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))))

"""The real window while a repository comes in: somebody types all the time; a process of its own.

``python -m tests.benchmarks.clone_window PLAN`` with CAIRN_HOME and a `Plan` as a JSON file. Tells
its parent in one line of JSON how long the window was held at most.
"""

import gc
import json
import os
import sys
import time
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from cairn.desk import quick_imports
from cairn.places import Places
from cairn.workspace import INDEX
from tests.benchmarks.window_drive import Driver, Heartbeat, tell

_PATIENCE = 1_800.0


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be driven.

    Attributes:
        address: of the repository.
        keys: typed one after another, over and over; ``Backspace`` is one, letters are others.
        every: seconds between two of them.
    """

    address: str
    keys: list[str]
    every: float


class _Held(Heartbeat):
    """Also the most work of the window's own thread in one gap, whatever else the machine does.

    Attributes:
        worked: in milliseconds.
    """

    worked = _before = 0.0

    def _beat(self) -> None:
        spent = 1e3 * time.thread_time()
        if self._before:
            self.worked = max(self.worked, spent - self._before)
        self._before = spent
        super()._beat()


def main(plan: Plan) -> int:
    """Open the window, add the repository, type until all of it can be searched."""
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
    desk.window.field.take_focus()
    driver.settle()
    source = desk.workspace.sources.add_address(plan.address)
    whole: list[object] = []

    def read(event: dict[str, Any]) -> None:
        if event["read"] == source.name:  # what of it was not yet indexed is so after that
            desk.workspace.worker(INDEX).call("index", {}, done=whole.append)

    desk.tasks.source_read.connect(read)
    heartbeat, keys = _Held(), cycle(plan.keys)
    typing = QTimer(interval=round(1e3 * plan.every))
    typing.timeout.connect(lambda: driver.press(next(keys)))
    heartbeat.start()
    typing.start()
    desk.tasks.sync(source.name)
    driver.until(lambda: whole, _PATIENCE)
    typing.stop()
    tell(stall=heartbeat.stop(), worked=heartbeat.worked, published=driver.published)
    desk.window.close()
    desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Plan(**json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))))

"""How much memory a process and what it starts hold, looked at many times a second."""

import threading
import time
from pathlib import Path

_EVERY_SECONDS = 0.05
_SETTLED_SECONDS = 3.0


class Memory:
    """Watches a process from a thread, for the block; all figures in MB, 0 but on Linux.

    Attributes:
        own: the most that was its own: what it has mapped of files is the system's to take back.
        whole: the most with that.
        children: the most that all the processes that it started held together.
        left: its own at the last look.
    """

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self.own = self.whole = self.children = self.left = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="memory", daemon=True)

    def __enter__(self) -> "Memory":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def settle(self) -> None:
        """Give the process time to let go of what it needs no longer."""
        time.sleep(_SETTLED_SECONDS)

    def _watch(self) -> None:
        while not self._over.wait(_EVERY_SECONDS):
            own, files = _held(self._pid)
            if own:
                self.left, self.own = own, max(self.own, own)
            self.whole = max(self.whole, own + files)
            held = sum(sum(_held(child)) for child in _below(self._pid))
            self.children = max(self.children, held)


def _held(pid: int) -> tuple[float, float]:
    """Memory of its own, and of files."""
    found = {"RssAnon": 0.0, "RssFile": 0.0}
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            name, _, value = line.partition(":")
            if name in found:
                found[name] = int(value.split()[0]) / 1024
    except OSError:  # it has ended, or this is another system
        return 0.0, 0.0
    return found["RssAnon"], found["RssFile"]


def _below(pid: int) -> list[int]:
    found: list[int] = []
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += map(int, tasks.read_text().split())
        except OSError:
            continue
    return found + [deeper for child in found for deeper in _below(child)]

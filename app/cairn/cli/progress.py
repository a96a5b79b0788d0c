"""How far a long piece of work is, on standard error: one line that is written over."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from cairn.cli import say
from cairn.cli.paper import harmless

_EVERY_SECONDS = 0.1


class Meter:
    """Hears the progress of the library; shows it only to a terminal."""

    def __init__(self) -> None:
        self._live = sys.stderr is not None and sys.stderr.isatty()
        self._width = say.aside_paper().width
        self._next = 0.0
        self._dirty = False

    def __call__(self, value: dict[str, Any]) -> None:
        """Show ``{"what", "done", "of"?}``, not too often."""
        now = time.monotonic()
        if not self._live or now < self._next:
            return
        self._next = now + _EVERY_SECONDS
        of = f" of {value['of']}" if value.get("of") else ""
        shown = harmless(f"{value.get('what', '')} {value.get('done', '')}{of}")
        sys.stderr.write("\r" + shown[: self._width - 1].ljust(self._width - 1))
        sys.stderr.flush()
        self._dirty = True

    def wipe(self) -> None:
        """Take the line away again."""
        if self._dirty:
            sys.stderr.write("\r" + " " * (self._width - 1) + "\r")
            sys.stderr.flush()
            self._dirty = False


@contextmanager
def meter() -> Iterator[Meter]:
    """A meter whose line is gone after the block."""
    shown = Meter()
    try:
        yield shown
    finally:
        shown.wipe()

"""How far a job is, told now and then; and its end, where nobody wants it any more."""

import time
from typing import TYPE_CHECKING

from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.worker.serve import Call

TOLD_SECONDS = 0.1
"""More often nobody sees it."""


class Steps:
    """Tells ``{"done", "of"}`` as progress of a call; raises E_CANCELLED once it was cancelled."""

    def __init__(self, call: "Call") -> None:
        self._call = call
        self._told = 0.0

    def __call__(self, done: int, of: int) -> None:
        now = time.monotonic()
        if now - self._told >= TOLD_SECONDS:
            self._told = now
            ended(self._call)
            self._call.progress({"done": done, "of": of})


def ended(call: "Call") -> None:
    """Raise E_CANCELLED if nobody wants the call any more."""
    if call.cancelled():
        raise CairnError("E_CANCELLED", "The work was cancelled.", "Start it again.")

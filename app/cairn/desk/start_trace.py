"""How long the start took, told on standard error to whoever measures it."""

import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

WORD = "hook"
"""A word of the starter library, typed to time the first result."""


@dataclass(slots=True)
class StartTrace:
    """Times of a start, in seconds since ``CAIRN_TRACE_T0`` (a `time.time`).

    Attributes:
        wanted: ``CAIRN_TRACE_START`` is set; otherwise nothing is written.
        quits: it says ``quit``: the window closes after the first result.
    """

    wanted: bool
    quits: bool
    began: float
    _said: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, environ: Mapping[str, str]) -> "StartTrace":
        """What the environment asks for."""
        asked = environ.get("CAIRN_TRACE_START", "")
        try:
            began = float(environ.get("CAIRN_TRACE_T0", ""))
        except ValueError:
            began = time.time()
        return cls(bool(asked), asked == "quit", began)

    def mark(self, name: str) -> bool:
        """Write ``name seconds`` the first time it happens; whether this was that time."""
        if not self.wanted or name in self._said:
            return False
        self._said.add(name)
        if sys.stderr is not None:
            sys.stderr.write(f"{name} {time.time() - self.began:.4f}\n")
            sys.stderr.flush()
        return True

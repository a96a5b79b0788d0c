"""What fails in the window by a bug: written down without what was read, told, and gone on from."""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from cairn.bugs import bug
from cairn.errors import CairnError


class BugHook:
    """For `sys.excepthook`: Qt calls it with what a slot raises, and the window lives on."""

    def __init__(self, folder: Path, tell: Callable[[CairnError], None]) -> None:
        """`folder` is that of bug reports; `tell` shows one to the person."""
        self._folder, self._tell = folder, tell
        self._telling = False

    def __call__(
        self, _: type[BaseException], error: BaseException, __: TracebackType | None
    ) -> None:
        """Called by Python; a bug in telling a bug ends there."""
        if self._telling or isinstance(error, (KeyboardInterrupt, SystemExit)):
            return
        self._telling = True
        try:
            told = error if isinstance(error, CairnError) else bug(error, self._folder)
            self._tell(told)
        finally:
            self._telling = False

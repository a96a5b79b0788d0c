"""The journal's private index, brought up to date beside the window; its file is only read."""

from typing import TYPE_CHECKING, Any

from cairn.places import Places

if TYPE_CHECKING:
    from cairn.journal.journal import Journal
    from cairn.worker.serve import Call

SLICE_SECONDS = 1.0
"""How long other jobs of the worker wait for this one."""


class JournalWork:
    """The journal as this process reads it, opened when it is first needed."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._journal: Journal | None = None

    def index(self, _: "Call") -> dict[str, Any]:
        """Bring the private index up to the journal, for at most a slice."""
        from cairn.journal.opening import open_journal

        if self._journal is None:
            self._journal = open_journal(self._places, reading=True)
        return {"changes": self._journal.catch_up(seconds=SLICE_SECONDS)}

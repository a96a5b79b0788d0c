"""The journal beside the window: its private index, its check; its file is only read."""

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from cairn.errors import CairnError
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.journal.journal import Journal
    from cairn.worker.serve import Call, Job

SLICE_SECONDS = 1.0
"""How long other jobs of the worker wait for this one."""

MOST_NAMED = 200
"""Damages that are named; how many there are is told whatever their number."""


class JournalWork:
    """The journal as this process reads it, opened when it is first needed."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._journal: Journal | None = None

    def index(self, _: "Call") -> dict[str, Any]:
        """Bring the private index up to the journal, for at most a slice."""
        return self._read(lambda journal: {"changes": journal.catch_up(seconds=SLICE_SECONDS)})

    def check(self, call: "Call") -> dict[str, Any]:
        """Read all of the journal, every digest."""
        from cairn.journal.checking import checked

        def look(journal: "Journal") -> dict[str, Any]:
            found = checked(journal.store, call.cancelled)
            return {
                "rows": found.rows,
                "damages": len(found.damaged),
                "damaged": [asdict(one) for one in found.damaged[:MOST_NAMED]],
                "left_out": len(found.left_out),
            }

        return self._read(look)

    def _read(self, act: Callable[["Journal"], dict[str, Any]]) -> dict[str, Any]:
        """Do something with the journal; after a failure it is opened anew the next time."""
        from cairn.journal.opening import open_journal

        try:
            if self._journal is not None and not self._journal.store.is_current:
                self._let_go()  # another file was put in its place
            if self._journal is None:
                self._journal = open_journal(self._places, reading=True)
            return act(self._journal)
        except CairnError:
            self._let_go()
            raise
        except Exception as error:  # noqa: BLE001 - its message may quote what somebody wrote
            self._let_go()
            raise bug(error) from None

    def _let_go(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None


def bug(error: Exception) -> CairnError:
    """A failure of ours, told by its kind alone: nothing private may come into a log."""
    kind = type(error).__name__
    return CairnError(
        "E_BUG",
        f"Something with the journal failed with a {kind}, which is a bug.",
        "Report it; nothing that you wrote is in this message.",
    )


def careful(act: "Job") -> "Job":
    """No word of the journal may come into the log, whatever fails."""

    def job(call: "Call") -> dict[str, Any]:
        try:
            return act(call)
        except CairnError:
            raise
        except Exception as error:  # noqa: BLE001 - its message may quote what somebody wrote
            raise bug(error) from None

    return job

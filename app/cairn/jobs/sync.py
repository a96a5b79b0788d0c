"""Jobs of the worker ``index`` that fetch repositories, beside everything else it does."""

import atexit
import contextlib
import dataclasses
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from cairn.errors import CairnError
from cairn.library.source import GIT
from cairn.library.sources import Sources
from cairn.library.waiting_out import has_queued
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.git.said import Step
    from cairn.library.clone import Synced
    from cairn.library.fetching import Fetching
    from cairn.worker.serve import Call

_TELL_SECONDS = 0.1


def settle(places: Places, name: str) -> None:
    """Let the layer of a repository that was fetched for the first time be what it asks for."""
    from cairn.library.clone import Clone

    sources = Sources(places)
    with contextlib.suppress(CairnError):  # it was removed a moment ago, or its layer stays
        source = sources.get(name)
        if not source.settled:
            sources.settle(name, Clone(source).is_spine())


class SyncWork:
    """The thread that fetches, begun by the first job that needs it."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._sources = Sources(places)
        self._fetching: Fetching | None = None
        self._told = 0.0

    def sync(self, call: "Call") -> dict[str, Any]:
        """Fetch one repository, or all of them; returns before that is done."""
        name = call.args.get("source")
        there = [one.name for one in self._sources.all() if one.kind == GIT and not one.paused]
        names = [one for one in there if name in (None, one)]
        if self._fetching is not None:
            self._fetching.ask(names)
        elif names:
            self._running(call, names)
        return {"syncing": names}

    def decide(self, call: "Call") -> dict[str, Any]:
        """Take what waits in a repository, or keep what there is."""
        name = str(call.args["source"])
        self._running(call).decide(name, bool(call.args.get("take")))
        return {"syncing": [name]}

    def stop(self, call: "Call") -> dict[str, Any]:
        """Fetch no further for now, and read no further of what came, unless ``fetch_only``."""
        name = str(call.args["source"])
        if self._fetching is not None:
            self._fetching.cancel(name, leave=not call.args.get("fetch_only"))
        return {"syncing": []}

    def is_left(self, name: str) -> bool:
        """Whether nobody wants a repository read for now."""
        return self._fetching is not None and self._fetching.is_left(name)

    def _running(self, call: "Call", first: Iterable[str] = ()) -> "Fetching":
        if self._fetching is None:
            from cairn.library.fetching import EVERY_SECONDS, Fetching

            every = float(call.args.get("every") or EVERY_SECONDS)
            self._fetching = Fetching(
                Sources(self._places).all,
                lambda done: self._ended(call, done),
                lambda name, step: self._progress(call, name, step),
                every,
                first,
            )
            atexit.register(self._fetching.stop)  # git goes with the worker
        return self._fetching

    def _progress(self, call: "Call", name: str, step: "Step") -> None:
        now = time.monotonic()
        if now > self._told + _TELL_SECONDS:
            self._told = now
            call.emit({"fetching": name, "what": step.what, "done": step.done, "of": step.of})

    def _ended(self, call: "Call", done: "Synced") -> None:
        if done.outcome == "first":
            settle(self._places, done.name)
        call.emit(
            {
                "synced": done.name,
                "outcome": done.outcome,
                "state": dataclasses.asdict(done.state),
                "error": done.error.as_dict() if done.error else None,
                "again": self._fetching is not None and self._fetching.awaits(done.name),
            }
        )
        if done.outcome in ("first", "new", "same"):
            self._sent_on(call, done.name)
        if done.outcome in ("first", "new"):
            call.later("refresh", {"source": done.name, "patient": True})
        elif done.outcome == "same":
            call.later("read_on", {"source": done.name, "patient": True})

    def _sent_on(self, call: "Call", name: str) -> None:
        """Push what waited for this remote, now that it answers; the next sync tries again."""
        with contextlib.suppress(CairnError):
            source = self._sources.get(name)
            if not has_queued(source.folder):
                return
            from cairn.flows.hearing import sent_on

            items = [dataclasses.asdict(one.carried) for one in sent_on([source], self._places)]
            call.emit({"sent": name, "items": items})

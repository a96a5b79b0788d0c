"""A repository whose reading is stopped: what was read stands, and the next sync goes on."""

from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest

from cairn.jobs.index import index_jobs
from cairn.library import refresh as module
from cairn.library.sources import Sources
from cairn.places import Places
from tests.git.remote import Remote


class Jobs:
    """The jobs of an index worker, run here, one after another as it would.

    Attributes:
        told: their events.
        waiting: jobs that put themselves behind the others.
        heard: hears progress.
    """

    def __init__(self, places: Places) -> None:
        self._jobs = index_jobs(places)
        self.told: SimpleQueue[dict[str, Any]] = SimpleQueue()
        self.waiting: SimpleQueue[tuple[str, dict[str, Any]]] = SimpleQueue()
        self.heard: Callable[[dict[str, Any]], None] = lambda _: None

    def ask(self, job: str, **args: object) -> dict[str, Any]:
        """Run one now, on the thread of whoever asks."""
        call = Call(self, args)
        return self._jobs[job](call)  # type: ignore[arg-type]

    def synced(self) -> str:
        """How the next fetch ends, once what it asks for waits."""
        while "synced" not in (event := self.told.get(timeout=30)):
            pass
        return str(event["outcome"])

    def read(self) -> dict[str, Any]:
        """What became of the reading that waits; what comes behind it is left out."""
        job, args = self.waiting.get(timeout=30)
        assert job in ("refresh", "read_on")
        answer = self.ask(job, **args)
        while not self.waiting.empty():
            self.waiting.get()
        return next(iter(answer.get("sources", [])), {})


class Call:
    """What a job is given."""

    def __init__(self, jobs: Jobs, args: dict[str, Any]) -> None:
        self.args = args
        self.emit = jobs.told.put
        self.progress = lambda value: jobs.heard(value)
        self.cancelled = lambda: False
        self.later = lambda job, args: jobs.waiting.put((job, args))


@pytest.fixture
def jobs(home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Jobs]:
    """Of a home that follows a repository of nine records, two of which are read at first."""
    ends: list[Callable[[], None]] = []
    monkeypatch.setattr("cairn.jobs.sync.atexit.register", ends.append)
    monkeypatch.setattr(module, "FIRST_FETCHED", 2)
    files = {f"recipes/{n}.md": f"# Apples {n}\n\nfruit\n" for n in range(9)}
    remote = Remote(tmp_path / "remotes" / "spine.git", {"spine.toml": 'name = "x"\n', **files})
    Sources(home).add_address(remote.url)
    yield Jobs(home)
    for end in ends:
        end()


def test_what_is_stopped_before_it_is_read_is_read_after_the_next_sync(jobs: Jobs) -> None:
    jobs.ask("sync", source="spine")
    assert jobs.synced() == "first"
    jobs.ask("stop_sync", source="spine")
    stopped = jobs.read()
    assert (stopped["records"], stopped["cancelled"]) == (0, True)
    jobs.ask("sync", source="spine")
    assert jobs.synced() == "same"
    whole = jobs.read()
    assert (whole["records"], whole["added"], whole["cancelled"]) == (9, 9, False)
    jobs.ask("sync", source="spine")
    assert jobs.synced() == "same"
    assert jobs.read() == {}  # nothing is left to be read


def test_what_is_stopped_while_it_is_read_stands_and_the_rest_comes_later(jobs: Jobs) -> None:
    def heard(value: dict[str, Any]) -> None:
        if str(value["what"]).startswith("reading"):
            jobs.ask("stop_sync", source="spine")

    jobs.ask("sync", source="spine")
    assert jobs.synced() == "first"
    jobs.heard = heard
    stopped = jobs.read()
    assert (stopped["records"], stopped["cancelled"]) == (2, True)
    jobs.heard = lambda _: None
    assert jobs.ask("index") == {"changes": 2}  # the stop kept them from being indexed
    jobs.ask("sync", source="spine")
    assert jobs.synced() == "same"
    whole = jobs.read()
    assert (whole["records"], whole["added"], whole["cancelled"]) == (9, 7, False)


def test_a_fetch_that_would_be_in_the_way_is_ended_and_what_came_before_is_read(jobs: Jobs) -> None:
    jobs.ask("sync", source="spine")
    assert jobs.synced() == "first"
    jobs.ask("stop_sync", source="spine", fetch_only=True)
    done = jobs.read()
    assert (done["records"], done["cancelled"]) == (9, False)


def test_what_somebody_asks_for_is_read_though_the_fetch_was_stopped(jobs: Jobs) -> None:
    jobs.ask("sync", source="spine")
    assert jobs.synced() == "first"
    jobs.ask("stop_sync", source="spine")
    (done,) = jobs.ask("refresh", source="spine")["sources"]
    assert (done["records"], done["cancelled"]) == (9, False)

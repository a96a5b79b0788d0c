"""Repositories fetched by the index worker, beside its other jobs."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from cairn.errors import CairnError
from cairn.library.clone import Clone, Synced
from cairn.library.clone_state import CloneState
from cairn.library.clones import KEPT_SECONDS, prune
from cairn.library.fetching import Fetching
from cairn.library.sources import Sources
from cairn.places import Places
from tests.git.remote import Remote
from tests.git.serving import serving
from tests.test_jobs import Home


@pytest.fixture
def remote(tmp_path: Path) -> Remote:
    """A spine of one record."""
    files = {"spine.toml": 'name = "x"\n', "recipes/a.md": "# Apples\n\nfruit\n"}
    return Remote(tmp_path / "remotes" / "spine.git", files)


@pytest.fixture
def at_home(home: Places, tmp_path: Path) -> Iterator[Home]:
    """A home with a folder and its index worker."""
    folder = tmp_path / "notes"
    folder.mkdir()
    made = Home(home, folder)
    yield made
    made.workspace.close()


def test_a_repository_is_fetched_read_and_told(at_home: Home, remote: Remote) -> None:
    at_home.workspace.sources.add_address(remote.url)
    at_home.ask("refresh")
    assert at_home.ask("sync") == {"syncing": ["spine"]}
    synced = at_home.told("synced")
    assert (synced["synced"], synced["outcome"], synced["error"]) == ("spine", "first", None)
    at_home.until(lambda: at_home.found("fruit") == {"recipes/a.md"})
    assert at_home.workspace.sources.get("spine").layer == "shared"
    assert at_home.workspace.sources.get("spine").settled
    remote.commit({"recipes/b.md": "# Pears\n\nfruit\n"})
    at_home.ask("sync", source="spine")
    news = at_home.told("news")
    assert [(one["how"], one["title"]) for one in news["items"]] == [("new", "Pears")]
    at_home.until(lambda: at_home.found("fruit") == {"recipes/a.md", "recipes/b.md"})


def test_it_is_fetched_again_after_a_while(at_home: Home, remote: Remote) -> None:
    at_home.workspace.sources.add_address(remote.url)
    at_home.ask("sync", every=0.2)
    at_home.told("synced")
    remote.commit({"recipes/b.md": "# Pears\n\npear\n"})
    at_home.until(lambda: _finds(at_home, "pear") == {"recipes/b.md"})


def test_each_is_fetched_once_at_the_start(home: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = Sources(home)
    for name in ("a", "b", "c"):
        sources.add_address(f"https://spine.invalid/{name}.git")
    monkeypatch.setattr(Fetching, "_fetched", lambda _, one: Synced(one.name, "same", CloneState()))
    told: SimpleQueue[Synced] = SimpleQueue()
    fetching = Fetching(sources.all, told.put, lambda *_: None, first=["b"])
    try:
        fetched = [told.get(timeout=30).name for _ in range(3)]
        fetching.ask(["c"])
        assert [*fetched, told.get(timeout=30).name] == ["b", "a", "c", "c"]
    finally:
        fetching.stop()


def test_the_end_of_a_fetch_that_was_stopped_knows_of_the_next(
    home: Places, remote: Remote
) -> None:
    with serving(remote.folder.parent) as server:
        server.mood = "stalling"
        sources = Sources(home)
        name = sources.add_address(server.url(remote.folder)).name
        told: SimpleQueue[tuple[str, bool]] = SimpleQueue()

        def ended(done: Synced) -> None:
            told.put((done.outcome, fetching.awaits(done.name)))

        fetching = Fetching(sources.all, ended, lambda *_: None)
        try:
            end = time.monotonic() + 30
            while not server.asked and time.monotonic() < end:
                time.sleep(0.01)
            server.mood = "well"
            with fetching._condition:  # the end of the first cannot be told in between
                fetching.cancel(name)
                fetching.ask([name])
            assert told.get(timeout=30) == ("cancelled", True)
            assert told.get(timeout=30) == ("first", False)
        finally:
            fetching.stop()


def test_a_remote_that_hangs_holds_nothing_up(at_home: Home, remote: Remote) -> None:
    with serving(remote.folder.parent) as server:
        server.mood = "stalling"
        at_home.workspace.sources.add_address(server.url(remote.folder))
        at_home.ask("sync")
        at_home.until(lambda: bool(server.asked))
        at_home.write("a.md", "apple")
        at_home.ask("refresh")
        assert at_home.found("apple") == {"a.md"}
        at_home.ask("stop_sync", source="spine")
        server.mood = "well"
        at_home.ask("sync", source="spine")
        ended = at_home.told("synced")  # it knows of the next where that was asked for before
        assert ended["outcome"] == "cancelled"
        assert ended["again"] in (True, False)
        assert at_home.told("synced")["outcome"] == "first"


def test_what_waits_is_answered(at_home: Home, remote: Remote) -> None:
    at_home.workspace.sources.add_address(remote.url)
    at_home.ask("sync")
    at_home.until(lambda: _finds(at_home, "fruit") == {"recipes/a.md"})
    commit = remote.commit({"recipes/a.md": "# Apples\n\nother\n"}, onto=None)
    at_home.ask("sync")
    while (told := at_home.told("synced"))["outcome"] != "waiting":
        pass
    assert told["state"]["waiting"] == {"why": "rewritten", "commit": commit, "gone": 0, "of": 0}
    assert at_home.found("fruit") == {"recipes/a.md"}
    at_home.ask("decide", source="spine", take=True)
    at_home.until(lambda: _finds(at_home, "other") == {"recipes/a.md"})


def test_git_ends_with_the_worker(at_home: Home, remote: Remote) -> None:
    with serving(remote.folder.parent) as server:
        server.mood = "stalling"
        source = at_home.workspace.sources.add_address(server.url(remote.folder))
        at_home.ask("sync")
        at_home.until(lambda: bool(server.asked))
        at_home.worker.stop()
        at_home.until(lambda: not _running_on(str(source.folder)))


def test_a_copy_that_nobody_wants_goes_after_a_week(home: Places, remote: Remote) -> None:
    sources = Sources(home)
    kept, gone = sources.add_address(remote.url), sources.add_address(remote.url, "main", "other")
    for source in (kept, gone):
        assert Clone(source).sync().outcome == "first"
    sources.remove("other")
    assert prune(sources.all()) == []
    assert prune(sources.all(), time.time() + 2 * KEPT_SECONDS)
    assert {path.name.partition(".")[0] for path in kept.folder.parent.iterdir()} == {
        kept.folder.name
    }


def _finds(at_home: Home, words: str) -> set[str]:
    """As `Home.found`, nothing where there is no index yet."""
    try:
        return at_home.found(words)
    except CairnError:
        return set()


def _running_on(folder: str) -> list[str]:
    found = []
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = os.fsdecode(process.read_bytes())
        except OSError:
            continue
        if folder in command:
            found.append(command)
    return found

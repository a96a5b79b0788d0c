"""A sync that is killed, a disk that is full, many who sync at once: what was taken stays whole."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cairn.git.process import GitProcess
from cairn.git.repository import Repository
from cairn.library.clone import Clone
from cairn.library.sources import Sources
from cairn.places import Places
from tests.cli.terminal import Inside, Terminal
from tests.cli.test_library import answer
from tests.git.remote import Remote
from tests.git.serving import serving

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills by signal")


@pytest.fixture
def cairn(tmp_path: Path) -> Terminal:
    """The command line on a home in which nothing has happened yet."""
    return Terminal(tmp_path / "home")


@pytest.fixture
def inside(tmp_path: Path) -> Inside:
    """The same, without a process for each command."""
    return Inside(tmp_path / "home")


@pytest.fixture
def remote(tmp_path: Path) -> Remote:
    """A spine of some notes."""
    files = {f"recipes/{n}.md": f"# Note {n}\n\n{'word ' * 50}\n" for n in range(30)}
    return Remote(tmp_path / "remotes" / "spine.git", {"spine.toml": 'name = "x"\n', **files})


def test_a_sync_killed_in_the_middle_leaves_what_was_taken(
    cairn: Terminal, inside: Inside, remote: Remote
) -> None:
    with serving(remote.folder.parent) as server:
        answer(inside, "library", "add", server.url(remote.folder), "--name", "spine")
        source = Sources(Places.find({"CAIRN_HOME": str(cairn.home)})).get("spine")
        taken = Clone(source).place().commit
        remote.commit({"recipes/new.md": "# New\n"})
        asked = len(server.asked)
        server.mood = "stalling"
        running = subprocess.Popen(
            [sys.executable, "-m", "cairn", "library", "sync"],
            env=cairn.environ(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        _until(lambda: len(server.asked) > asked)
        running.send_signal(signal.SIGKILL)
        running.wait()
        assert Clone(source).place().commit == taken
        orphan = int((source.folder / "cairn-running").read_text())
        os.killpg(orphan, signal.SIGKILL)  # as the system does with it after half a minute
        _until(lambda: not _is_there(orphan))
        (source.folder / "refs" / "remotes" / "origin" / "main.lock").touch()
        server.mood = "well"
        (done,) = answer(inside, "library", "sync")["sources"]
        assert (done["outcome"], done["records"]) == ("new", 31)


def test_a_push_killed_in_the_middle_goes_out_with_the_next_sync(
    cairn: Terminal, inside: Inside, remote: Remote
) -> None:
    with serving(remote.folder.parent) as server:
        answer(inside, "library", "add", server.url(remote.folder), "--name", "spine")
        body = b"## When to use\n\nA\n\n## Steps\n\n1. `b`\n\n## Verify\n\nc\n"
        id = _drafted(inside, "Mine", body)
        server.holding = True
        running = subprocess.Popen(
            [sys.executable, "-m", "cairn", "export", id, "--to", "branch", "--author", "Robin"],
            env=cairn.environ(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        _until(lambda: any(path.endswith("/git-receive-pack") for path in server.asked))
        running.send_signal(signal.SIGKILL)
        running.wait()
        source = Sources(Places.find({"CAIRN_HOME": str(cairn.home)})).get("spine")
        orphan = int((source.folder / "cairn-running").read_text())
        os.killpg(orphan, signal.SIGKILL)
        _until(lambda: not _is_there(orphan))
        assert "cairn/mine" not in remote.git("for-each-ref")
        (waits,) = Repository(source.folder).refs("refs/cairn/queue/").values()
        server.holding = False
        answer(inside, "library", "sync")
        assert remote.git("rev-parse", "cairn/mine") == waits
    assert answer(inside, "draft", "show", id)["draft"]["state"] == "draft"


def test_a_checkout_is_read_and_git_is_not_run_in_it(
    inside: Inside, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkout = tmp_path / "checkout"
    (checkout / ".git" / "hooks").mkdir(parents=True)
    canary = tmp_path / "canary"
    (checkout / ".git" / "config").write_text(f"[core]\n\tfsmonitor = touch {canary}\n")
    (checkout / "a.md").write_text("# A\n\nword\n")
    before = {path: path.stat().st_mtime_ns for path in checkout.rglob("*")}
    with monkeypatch.context() as without:
        without.setattr(GitProcess, "__init__", _never)
        assert answer(inside, "library", "add", str(checkout))["records"] == 1
        (checkout / "b.md").write_text("# B\n\nword\n")
        answer(inside, "library", "refresh")
    after = {path: path.stat().st_mtime_ns for path in checkout.rglob("*")}
    changed = {path for path in after if before.get(path) != after[path]}
    assert changed - {checkout} == {checkout / "b.md"}
    assert not canary.exists()


def test_a_remote_that_empties_itself_is_asked_about_and_nothing_of_ones_own_goes(
    inside: Inside, remote: Remote, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "mine.md").write_text("# Mine\n\nprivate\n")
    answer(inside, "library", "add", str(own), "--name", "own")
    with serving(remote.folder.parent) as server:
        answer(inside, "library", "add", server.url(remote.folder), "--name", "spine")
        draft = _drafted(inside, "Kept", b"A word.\n")
        remote.commit(dict.fromkeys(list(remote.files)) | {"README.md": "# Empty\n"})
        asked = inside("library", "sync", "--json")
        (done,) = json.loads(asked.stdout)["sources"]
        assert (done["outcome"], done["waiting"]["why"], done["records"]) == (
            "waiting", "deletion", 30
        )  # fmt: skip
        answer(inside, "library", "sync", "spine", "--take")
    hits = answer(inside, "search", "private", "--source", "own")["hits"]
    assert [hit["title"] for hit in hits] == ["Mine"]
    assert answer(inside, "draft", "show", draft)["draft"]["text"].endswith("A word.\n")


def test_syncs_killed_at_any_moment_come_to_an_end(cairn: Terminal, remote: Remote) -> None:
    assert cairn("library", "add", remote.url).returncode == 0
    for turn in range(4):
        remote.commit({f"recipes/more-{turn}.md": f"# More {turn}\n"})
        running = subprocess.Popen(
            [sys.executable, "-m", "cairn", "library", "sync"],
            env=cairn.environ(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(0.25 + 0.1 * turn)
        running.kill()
        running.wait()
    (done,) = answer(cairn, "library", "sync")["sources"]
    assert (done["records"], done["problem"]) == (34, "")
    source = Sources(Places.find({"CAIRN_HOME": str(cairn.home)})).get("spine")
    assert Clone(source).place().commit == remote.git("rev-parse", "main")
    assert Repository(source.folder).files(remote.git("rev-parse", "main"))


def test_many_at_once_all_get_their_turn(cairn: Terminal, remote: Remote) -> None:
    assert cairn("library", "add", remote.url).returncode == 0
    remote.commit({"recipes/new.md": "# New\n"})
    command = [sys.executable, "-m", "cairn", "library", "sync", "--json"]
    running = [
        subprocess.Popen(command, env=cairn.environ(), stdout=subprocess.PIPE) for _ in range(3)
    ]
    said = [one.communicate(timeout=120)[0] for one in running]
    assert [one.returncode for one in running] == [0, 0, 0], said
    assert answer(cairn, "library", "sync")["sources"][0]["records"] == 31


def _drafted(inside: Inside, title: str, body: bytes) -> str:
    done = inside("draft", "new", "--kind", "recipe", "--title", title, "--json", paste=body)
    assert done.returncode == 0, done.stderr
    return str(json.loads(done.stdout)["draft"]["id"])


def _never(*_: object, **__: object) -> None:
    raise AssertionError("git was started")


def _until(done: object) -> None:
    assert callable(done)
    end = time.monotonic() + 30
    while not done():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


def _is_there(pid: int) -> bool:
    try:
        return b"git" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False

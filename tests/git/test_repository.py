"""A copy is fetched, compared and read, and a remote that misbehaves costs nothing but time."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.git.address import address_of
from cairn.git.blobs import TooLarge
from cairn.git.process import REMOTE_SECONDS, GitProcess
from cairn.git.pushing import push
from cairn.git.repository import HEADS, LEAST_FREE, Repository
from cairn.git.said import Step, failure, plain
from tests.git.remote import Remote
from tests.git.serving import serving

MAIN = "refs/remotes/origin/main"


def copy_of(remote: Remote, folder: Path) -> Repository:
    """A copy of the remote, fetched."""
    address = address_of(remote.url)
    made = Repository.make(folder / "copy", address)
    made.fetch(address, [HEADS])
    return made


def tip(copy: Repository) -> str:
    """What the remote's main branch is at, as the copy knows it."""
    commit = copy.commit(MAIN)
    assert commit
    return commit


def test_a_copy_has_every_branch_and_nothing_else(remote: Remote, tmp_path: Path) -> None:
    remote.commit({"c.md": "# C\n"}, branch="side")
    remote.git("tag", "v1", "main")
    steps: list[Step] = []
    address = address_of(remote.url)
    copy = Repository.make(tmp_path / "copy", address)
    copy.fetch(address, [HEADS], heard=steps.append)
    assert set(copy.refs("refs/")) == {MAIN, "refs/remotes/origin/side"}
    assert steps
    assert all(0 <= step.done <= step.of for step in steps)
    assert not (copy.folder / "hooks").exists()
    for name in ("index", "MERGE_HEAD", "rebase-merge", "rebase-apply", ".git"):
        assert not (copy.folder / name).exists()
    assert (copy.folder / "HEAD").read_text() == "ref: refs/heads/cairn-none\n"
    if os.name == "posix":
        assert copy.folder.stat().st_mode & 0o077 == 0


def test_what_differs_between_two_commits_is_told_by_path_and_blob(
    remote: Remote, tmp_path: Path
) -> None:
    copy = copy_of(remote, tmp_path)
    before = tip(copy)
    remote.commit({"a.md": "# Other\n", "sub/b.md": None, "new ü\n.md": "# New\n"})
    copy.fetch(address_of(remote.url), [HEADS])
    after = tip(copy)
    assert copy.is_before(before, after)
    assert not copy.is_before(after, before)
    found = {one.path: (one.old is not None, one.new is not None) for one in
             copy.changes(before, after)}  # fmt: skip
    assert found == {
        "a.md": (True, True), "new ü\n.md": (False, True), "sub/b.md": (True, False)
    }  # fmt: skip
    assert [file.path for file in copy.files(after)] == ["a.md", "new ü\n.md"]
    assert [file.path for file in copy.at(before, ["sub"])] == ["sub/b.md"]
    with copy.blobs() as blobs:
        texts = {file.path: blobs.read(file.blob, 100) for file in copy.files(after)}
    assert texts == {"a.md": b"# Other\n", "new ü\n.md": b"# New\n"}


def test_a_large_blob_is_not_read_and_the_next_one_is(remote: Remote, tmp_path: Path) -> None:
    remote.commit({"big.md": b"x" * 5_000_000})
    copy = copy_of(remote, tmp_path)
    files = {file.path: file for file in copy.files(tip(copy))}
    assert files["big.md"].size == 5_000_000
    with copy.blobs() as blobs:
        with pytest.raises(TooLarge):
            blobs.read(files["big.md"].blob, 1_000_000)
        assert blobs.read(files["a.md"].blob, 1_000_000) == b"# A\n"
        for odd in ("HEAD:a.md", "--batch", "\n", files["a.md"].blob + "\n"):
            with pytest.raises(CairnError, match="E_GIT_DAMAGED"):
                blobs.read(odd, 100)
        with pytest.raises(CairnError, match="E_GIT_DAMAGED"):
            blobs.read("0" * 40, 100)
        assert blobs.read(files["a.md"].blob, 1_000_000) == b"# A\n"


def test_a_ref_of_ours_is_set_and_listed(remote: Remote, tmp_path: Path) -> None:
    copy = copy_of(remote, tmp_path)
    assert copy.commit("refs/cairn/taken") is None
    copy.set_ref("refs/cairn/taken", tip(copy))
    assert copy.refs("refs/cairn/") == {"refs/cairn/taken": tip(copy)}
    with pytest.raises(CairnError, match="E_GIT_NAME"):
        copy.set_ref("refs/cairn/taken", "--stdin")


def test_over_http_it_is_the_same(remote: Remote, tmp_path: Path) -> None:
    with serving(tmp_path / "remotes") as server:
        address = address_of(server.url(remote.folder))
        copy = Repository.make(tmp_path / "copy", address)
        copy.fetch(address, [HEADS])
        assert tip(copy) == remote.git("rev-parse", "main")


@pytest.mark.parametrize(
    ("mood", "code"),
    [("failing", "E_GIT_OFFLINE"), ("refusing", "E_GIT_ACCESS"), ("breaking", "E_GIT_OFFLINE")],
)
def test_a_server_that_misbehaves_is_told_and_nothing_changes(
    remote: Remote, tmp_path: Path, mood: str, code: str
) -> None:
    with serving(tmp_path / "remotes") as server:
        address = address_of(server.url(remote.folder))
        copy = Repository.make(tmp_path / "copy", address)
        copy.fetch(address, [HEADS])
        before = tip(copy)
        remote.commit({"c.md": "# C\n" * 500})
        server.mood = mood
        with pytest.raises(CairnError) as caught:
            copy.fetch(address, [HEADS])
        assert caught.value.code == code
        assert tip(copy) == before
        assert not list(copy.folder.rglob("tmp_*"))
        server.mood = "well"
        copy.fetch(address, [HEADS])
        assert tip(copy) != before


@pytest.mark.parametrize("mood", ["stalling", "chattering"])
def test_a_server_that_says_nothing_is_given_up(remote: Remote, tmp_path: Path, mood: str) -> None:
    with serving(tmp_path / "remotes") as server:
        address = address_of(server.url(remote.folder))
        copy = Repository.make(tmp_path / "copy", address)
        server.mood = mood
        began = time.monotonic()
        assert REMOTE_SECONDS == 30
        with pytest.raises(CairnError, match="E_GIT_TIMEOUT"):
            copy.fetch(address, [HEADS], stall=0.5)
        assert time.monotonic() - began < 20


def test_a_fetch_is_cancelled_and_leaves_neither_a_process_nor_half_a_pack(
    remote: Remote, tmp_path: Path
) -> None:
    with serving(tmp_path / "remotes") as server:
        address = address_of(server.url(remote.folder))
        copy = Repository.make(tmp_path / "copy", address)
        server.mood = "stalling"

        def cancelled() -> bool:
            (copy.folder / "objects" / "pack" / "tmp_pack_half").write_bytes(b"PACK")
            (copy.folder / "objects" / "tmp_obj_half").write_bytes(b"x")
            return bool(server.asked)

        with pytest.raises(CairnError, match="E_CANCELLED"):
            copy.fetch(address, [HEADS], cancelled=cancelled)
        assert server.asked
        assert _running_on(str(copy.folder)) == []
        assert not list(copy.folder.rglob("tmp_*"))


def test_what_a_server_shouts_does_not_reach_the_terminal(remote: Remote, tmp_path: Path) -> None:
    with serving(tmp_path / "remotes") as server:
        address = address_of(server.url(remote.folder))
        copy = Repository.make(tmp_path / "copy", address)
        server.mood = "shouting"
        with pytest.raises(CairnError) as caught:
            copy.fetch(address, [HEADS])
        assert caught.value.message.isprintable()
        assert "words" in caught.value.message
    assert plain(b"\x1b]8;;http://x\x07a\x1b[1;31mb\x1b(c\x07\xc2\x9b2Jd\xff") == "ab2Jd\ufffd"


@pytest.mark.parametrize("where", ["file", "ext", "other way", "other host"])
def test_a_server_that_leads_away_leads_nowhere_else(
    remote: Remote, tmp_path: Path, where: str
) -> None:
    mark = tmp_path / "mark"
    with serving(tmp_path / "remotes") as server, serving(tmp_path / "remotes") as other:
        address = address_of(server.url(remote.folder))
        copy = Repository.make(tmp_path / "copy", address)
        server.mood = "leading away"
        server.elsewhere = {
            "file": remote.url, "ext": f"ext::touch {mark}", "other way": "ftp://127.0.0.1:9/x",
            "other host": f"{other.url(remote.folder)}/info/refs?service=git-upload-pack",
        }[where]  # fmt: skip
        with pytest.raises(CairnError, match="E_GIT_MOVED"):
            copy.fetch(address, [HEADS])
        assert copy.refs("refs/") == {}
        assert other.asked == []
        assert not mark.exists()


def test_an_address_without_its_ending_is_found_where_the_host_leads_to_it(
    remote: Remote, tmp_path: Path
) -> None:
    with serving(tmp_path / "remotes") as server:
        server.mood = "leading on"
        address = address_of(server.url(remote.folder).removesuffix(".git"))
        copy = Repository.make(tmp_path / "copy", address)
        copy.fetch(address, [HEADS])
        assert copy.remote_names(address) == (["main"], [])
        assert push(copy, address, tip(copy), "cairn/x").outcome == "new"
    assert remote.git("rev-parse", "cairn/x") == tip(copy)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no such bound can be set")
def test_a_server_that_never_ends_takes_no_more_memory_than_it_may(
    remote: Remote, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cairn.git.bounded.MOST_MEMORY", 50_000_000)
    with serving(tmp_path / "remotes") as server:
        address = address_of(server.url(remote.folder))
        copy = Repository.make(tmp_path / "copy", address)
        server.mood, server.megabytes = "unending", 100
        for ask in (lambda: copy.fetch(address, [HEADS]), lambda: copy.remote_names(address)):
            with pytest.raises(CairnError, match="more than can be held"):
                ask()
        server.mood = "well"
        copy.fetch(address, [HEADS])
        assert tip(copy)


def test_a_fetch_leaves_room_on_the_disk(
    remote: Remote, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(tmp_path / "remotes") as server:
        address = address_of(server.url(remote.folder))
        copy = Repository.make(tmp_path / "copy", address)
        monkeypatch.setattr("cairn.git.repository._free", lambda _: LEAST_FREE - 1)
        copy.fetch(address, [HEADS])  # there was no more room before either
        server.mood = "stalling"
        asked = len(server.asked)
        monkeypatch.setattr(
            "cairn.git.repository._free",
            lambda _: LEAST_FREE - 1 if len(server.asked) > asked else 3 * LEAST_FREE,
        )
        with pytest.raises(CairnError, match="E_DISK_FULL"):
            copy.fetch(address, [HEADS])
        assert _running_on(str(copy.folder)) == []


def test_what_ssh_leaves_behind_holds_nothing_up(
    remote: Remote, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one does that stays for the next connection, and keeps the pipe of its errors."""
    program, left = tmp_path / "bin" / "ssh", tmp_path / "left"
    program.parent.mkdir()
    program.write_text(
        "#!/bin/sh\nsetsid sleep 60 </dev/null >/dev/null &\n"
        f"echo $! > '{left}'\nfor last; do :; done\nexec sh -c \"$last\"\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    monkeypatch.setattr("cairn.git.process._GRACE_SECONDS", 0.3)
    address = address_of(f"ssh://example.org{remote.folder}")
    copy = Repository.make(tmp_path / "copy", address)
    try:
        copy.fetch(address, [HEADS], stall=3)
        assert tip(copy) == remote.git("rev-parse", "main")
        os.kill(int(left.read_text()), 0)  # it is still there
    finally:
        os.kill(int(left.read_text()), signal.SIGKILL)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("fatal: remote error: it is corrupt\nno space left on device", "E_GIT_FAILED"),
        ("remote: fatal: no space left on device\nfatal: it ended", "E_GIT_FAILED"),
        ("remote: error: cannot lock ref\nfatal: it ended", "E_GIT_FAILED"),
        (
            "fatal: unable to access 'https://h/credentials-blocked.git/': "
            "Could not resolve host: h", "E_GIT_OFFLINE",
        ),
        ("fatal: unable to access 'https://h/missing.git/': it said 418", "E_GIT_FAILED"),
        ("error: couldn't resolve host 'h'", "E_GIT_OFFLINE"),
        ("fatal: write error: No space left on device", "E_DISK_FULL"),
        ("error: Unable to create '/x/remote: x.lock': File exists.", "E_GIT_BUSY"),
        ("fatal: bad object refs/cairn/taken", "E_GIT_DAMAGED"),
    ],
)  # fmt: skip
def test_neither_a_server_nor_an_address_speaks_for_what_is_ours(words: str, code: str) -> None:
    assert failure(words).code == code
    assert failure(words).message.endswith((".", "!", "?")), "what is to be done follows it"


def test_a_folder_that_is_no_repository_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("empty", "gone"):
        address = address_of(f"file://{tmp_path}/{name}")
        copy = Repository.make(tmp_path / f"copy-{name}", address)
        with pytest.raises(CairnError, match="E_GIT_NOT_FOUND"):
            copy.fetch(address, [HEADS])


def test_a_lock_of_a_dead_process_is_removed(remote: Remote, tmp_path: Path) -> None:
    remote.git("update-ref", "refs/heads/cairn/gone", "main")
    copy = copy_of(remote, tmp_path)
    left = ("packed-refs.lock", "packed-refs.new", "refs/remotes/origin/main.lock")
    for name in left:
        (copy.folder / name).touch()
    dead = subprocess.Popen(["true"])
    dead.wait()
    (copy.folder / "cairn-running").write_text(str(dead.pid))
    after = remote.commit({"c.md": "# C\n"})
    remote.git("update-ref", "-d", "refs/heads/cairn/gone")
    copy.fetch(address_of(remote.url), [HEADS])
    assert tip(copy) == after
    assert set(copy.refs("refs/")) == {MAIN}
    assert not [name for name in left if (copy.folder / name).exists()]


def test_a_lock_of_a_living_git_is_not(
    remote: Remote, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = copy_of(remote, tmp_path)
    monkeypatch.setattr("cairn.git.turn.WAIT_SECONDS", 0.2)
    living = GitProcess(copy.folder, ["cat-file", "--batch"], writes=True)
    try:
        (copy.folder / "cairn-running").write_text(str(living.pid))
        with pytest.raises(CairnError, match="E_GIT_BUSY"):
            copy.fetch(address_of(remote.url), [HEADS])
    finally:
        living.end()
        living.close()
    copy.fetch(address_of(remote.url), [HEADS])


def test_two_at_once_take_turns(remote: Remote, tmp_path: Path) -> None:
    copy = copy_of(remote, tmp_path)
    after = remote.commit({"c.md": "# C\n"})
    wrong: list[BaseException] = []

    def fetch() -> None:
        try:
            Repository(copy.folder).fetch(address_of(remote.url), [HEADS])
        except CairnError as error:
            wrong.append(error)

    threads = [threading.Thread(target=fetch) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert tip(copy) == after


def test_a_remote_whose_branches_changed_kind_is_followed(remote: Remote, tmp_path: Path) -> None:
    remote.git("update-ref", "refs/heads/a", "main")
    copy = copy_of(remote, tmp_path)
    remote.git("update-ref", "-d", "refs/heads/a")
    remote.git("update-ref", "refs/heads/a/b", "main")
    copy.fetch(address_of(remote.url), [HEADS])
    assert set(copy.refs("refs/")) == {MAIN, "refs/remotes/origin/a/b"}


def test_what_cairn_did_not_make_is_not_opened(tmp_path: Path) -> None:
    """A bare repository that somebody brought along, settings and all."""
    brought = Remote(tmp_path / "brought.git", {"a.md": "# A\n"})
    before = sorted(brought.folder.rglob("*"))
    with pytest.raises(CairnError, match="E_GIT_DAMAGED"):
        Repository(brought.folder)
    assert sorted(brought.folder.rglob("*")) == before


def test_without_git_that_is_what_is_told(
    remote: Remote, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CairnError, match="E_GIT_MISSING"):
        Repository.make(tmp_path / "copy", address_of(remote.url))
    assert not (tmp_path / "copy").exists()


def _running_on(folder: str) -> list[str]:
    """Commands of processes that have `folder` among their words."""
    found = []
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = process.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        except OSError:
            continue
        if folder in command and "pytest" not in command:
            found.append(command)
    return found

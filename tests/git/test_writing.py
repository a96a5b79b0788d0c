"""A commit of ours is whole and repeatable, and goes to one new branch of a remote, never over."""

import dataclasses
import subprocess
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.git.address import address_of
from cairn.git.commit import Commit, write_commit
from cairn.git.names import branch_of
from cairn.git.pushing import MOVED, NEW, REFUSED, SAME, push
from cairn.git.repository import HEADS, Repository
from tests.git.remote import Remote
from tests.git.serving import serving

MAIN = "refs/remotes/origin/main"
OUT = "refs/cairn/out/a-title"
WHEN = datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))


def copy_of(remote: Remote, folder: Path) -> Repository:
    made = Repository.make(folder / "copy", address_of(remote.url))
    made.fetch(address_of(remote.url), [HEADS])
    return made


def change(copy: Repository, **files: bytes | None) -> Commit:
    """A commit on the remote's main branch."""
    tip = copy.commit(MAIN)
    assert tip
    named = {name.replace("__", "/") + ".md": data for name, data in files.items()}
    return Commit(named, "A title\n\nWhy.", "Ada Ü", "ada@example.org", WHEN, (tip,))


def hook(remote: Remote, name: str, script: str) -> None:
    file = remote.folder / "hooks" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)


def test_the_same_commit_has_the_same_id_and_says_all_it_was_given(
    remote: Remote, tmp_path: Path
) -> None:
    copy = copy_of(remote, tmp_path)
    made = write_commit(copy, OUT, change(copy, a=b"# New\r\n", new__ü=b"no newline", sub__b=None))
    again = write_commit(copy, OUT, change(copy, a=b"# New\r\n", new__ü=b"no newline", sub__b=None))
    assert made == again == copy.commit(OUT)
    with copy.blobs() as blobs:
        texts = {file.path: blobs.read(file.blob, 100) for file in copy.files(made)}
    assert texts == {"a.md": b"# New\r\n", "new/ü.md": b"no newline"}
    said = subprocess.run(
        [
            "git",
            "--git-dir",
            str(copy.folder),
            "log",
            "-1",
            "--format=%an|%ae|%aI|%cn|%cI|%B",
            made,
        ],
        capture_output=True,
        check=True,
    ).stdout.decode()
    when = "2026-11-21T09:30:00+05:30"
    assert said.strip() == f"Ada Ü|ada@example.org|{when}|Ada Ü|{when}|A title\n\nWhy."
    assert set(copy.refs("refs/")) == {MAIN, OUT}
    assert not list(copy.folder.rglob("*.lock"))


def test_a_commit_goes_on_from_several(remote: Remote, tmp_path: Path) -> None:
    other = remote.commit({"c.md": "# C\n"}, branch="side")
    copy = copy_of(remote, tmp_path)
    first = change(copy, d=b"# D\n")
    made = write_commit(copy, OUT, dataclasses.replace(first, parents=(*first.parents, other)))
    assert copy.is_before(other, made)
    assert [file.path for file in copy.files(made)] == ["a.md", "d.md", "sub/b.md"]


@pytest.mark.parametrize(
    "path", ["../x.md", "/x.md", "a//b.md", ".git/config", "x/.GIT/config", "a\nb", "", "a.md/b.md",
             "sub", "link/evil.md", "link"],
)  # fmt: skip
def test_nothing_is_written_where_something_else_stands(
    remote: Remote, tmp_path: Path, path: str
) -> None:
    link, blob = remote.blob(b"/tmp"), remote.blob(b"# B\n")
    remote.commit_tree(
        [("120000", link, "link"), ("100644", blob, "sub/b.md"), ("100644", blob, "a.md")]
    )
    copy = copy_of(remote, tmp_path)
    wanted = dataclasses.replace(change(copy), files={path: b"evil"})
    with pytest.raises(CairnError, match="E_GIT_PATH"):
        write_commit(copy, OUT, wanted)
    assert copy.commit(OUT) is None


def test_words_of_a_path_or_a_message_are_no_commands(remote: Remote, tmp_path: Path) -> None:
    copy = copy_of(remote, tmp_path)
    path = 'M 100644 inline "x" \\ .md'
    message = "x\nreset refs/heads/main\nfrom refs/remotes/origin/main\ndone"
    made = write_commit(
        copy, OUT, dataclasses.replace(change(copy), files={path: b"done\n"}, message=message)
    )
    assert path in [file.path for file in copy.files(made)]
    assert set(copy.refs("refs/")) == {MAIN, OUT}
    for name in ("Ada\nfrom", "Ada <x>"):
        with pytest.raises(CairnError, match="E_"):
            write_commit(copy, OUT, dataclasses.replace(change(copy, x=b"x"), name=name))


def test_a_push_makes_one_branch_and_the_same_again_is_nothing(
    remote: Remote, tmp_path: Path
) -> None:
    with serving(tmp_path / "remotes") as server:
        address = address_of(server.url(remote.folder))
        copy = Repository.make(tmp_path / "copy", address)
        copy.fetch(address, [HEADS])
        before = remote.git("rev-parse", "main")
        made = write_commit(copy, OUT, change(copy, c=b"# C\n"))
        assert push(copy, address, made, branch_of("a-title")).outcome == NEW
        assert push(copy, address, made, branch_of("a-title")).outcome == SAME
    assert remote.git("rev-parse", "cairn/a-title") == made
    assert remote.git("rev-parse", "main") == before


def test_what_somebody_else_put_there_is_never_written_over(remote: Remote, tmp_path: Path) -> None:
    copy = copy_of(remote, tmp_path)
    made = write_commit(copy, OUT, change(copy, c=b"# C\n"))
    theirs = remote.commit({"c.md": "# Theirs\n"}, branch="cairn/a-title", onto=None)
    pushed = push(copy, address_of(remote.url), made, "cairn/a-title")
    assert pushed.outcome == MOVED
    assert remote.git("rev-parse", "cairn/a-title") == theirs


@pytest.mark.parametrize(
    "branch", ["main", "refs/heads/main", "cairn/../main", "cairn/", "cairn/-x", "+cairn/x",
               "cairn/x:main", "--mirror", "cairn/x/y"],
)  # fmt: skip
def test_no_other_branch_is_ever_pushed(remote: Remote, tmp_path: Path, branch: str) -> None:
    copy = copy_of(remote, tmp_path)
    before = remote.git("for-each-ref")
    made = write_commit(copy, OUT, change(copy, c=b"# C\n"))
    with pytest.raises(CairnError, match="E_GIT_NAME"):
        push(copy, address_of(remote.url), made, branch)
    assert remote.git("for-each-ref") == before


def test_a_remote_that_refuses_says_why_in_plain_words(remote: Remote, tmp_path: Path) -> None:
    with serving(tmp_path / "remotes") as server:
        address = address_of(server.url(remote.folder))
        copy = Repository.make(tmp_path / "copy", address)
        copy.fetch(address, [HEADS])
        made = write_commit(copy, OUT, change(copy, c=b"# C\n"))
        said = r"printf 'see \033[31mhttps://example.org/new\033[0m\n' >&2; exit 1"
        hook(remote, "pre-receive", said)
        pushed = push(copy, address, made, "cairn/a-title")
    assert pushed.outcome == REFUSED
    assert "declined" in pushed.why
    assert pushed.why.isprintable()
    assert pushed.pages == ("https://example.org/new",)
    assert "cairn" not in remote.git("for-each-ref")


@pytest.mark.parametrize(
    "name", ["pre-receive", "update", "post-receive", "post-update", "reference-transaction",
             "proc-receive", "push-to-checkout"],
)  # fmt: skip
def test_no_hook_of_a_repository_on_this_machine_runs(
    remote: Remote, tmp_path: Path, name: str
) -> None:
    copy = copy_of(remote, tmp_path)
    made = write_commit(copy, OUT, change(copy, c=b"# C\n"))
    hook(remote, name, f"touch {tmp_path}/canary")
    assert push(copy, address_of(remote.url), made, "cairn/a-title").outcome == REFUSED
    assert not (tmp_path / "canary").exists()
    assert "cairn" not in remote.git("for-each-ref")


def test_no_setting_of_a_repository_on_this_machine_runs(remote: Remote, tmp_path: Path) -> None:
    copy = copy_of(remote, tmp_path)
    made = write_commit(copy, OUT, change(copy, c=b"# C\n"))
    other = Remote(tmp_path / "remotes" / "other.git", {"a.md": "# A\n"})
    alternates = remote.folder / "objects" / "info" / "alternates"
    alternates.parent.mkdir(exist_ok=True)
    alternates.write_text(f"{other.folder}/objects\n", encoding="utf-8")
    evil = f"touch {tmp_path}/canary;:"
    config = remote.folder / "config"
    before = config.read_text(encoding="utf-8")
    lines = f'[core]\n\tfsmonitor = "{evil}"\n\talternateRefsCommand = "{evil}"\n'
    config.write_text(before + lines, encoding="utf-8")
    assert push(copy, address_of(remote.url), made, "cairn/a-title").outcome == NEW
    assert not (tmp_path / "canary").exists()
    config.write_text(f"{before}[core]\n\thooksPath = {tmp_path}\n", encoding="utf-8")
    assert push(copy, address_of(remote.url), made, "cairn/other").outcome == REFUSED


def test_nothing_is_pushed_into_a_checkout(tmp_path: Path) -> None:
    owner = Remote(tmp_path / "remotes" / "bare.git", {"a.md": "# A\n"})
    checkout = tmp_path / "checkout"
    owner.git("clone", "--quiet", str(owner.folder), str(checkout))
    address = address_of(f"file://{checkout}")
    copy = Repository.make(tmp_path / "copy", address)
    copy.fetch(address, [HEADS])
    made = write_commit(copy, OUT, change(copy, c=b"# C\n"))
    assert push(copy, address, made, "cairn/a-title").outcome == REFUSED
    refs = subprocess.run(["git", "-C", str(checkout), "branch", "--list"], capture_output=True)
    assert b"cairn" not in refs.stdout


def test_who_may_not_write_is_refused_and_who_cannot_get_there_is_offline(
    remote: Remote, tmp_path: Path
) -> None:
    with serving(tmp_path / "remotes") as server:
        address = address_of(server.url(remote.folder))
        copy = Repository.make(tmp_path / "copy", address)
        copy.fetch(address, [HEADS])
        made = write_commit(copy, OUT, change(copy, c=b"# C\n"))
        server.mood = "refusing"
        assert push(copy, address, made, "cairn/a-title").outcome == REFUSED
        server.mood = "failing"
        with pytest.raises(CairnError, match="E_GIT_OFFLINE"):
            push(copy, address, made, "cairn/a-title")
        server.mood = "stalling"
        with pytest.raises(CairnError, match="E_GIT_TIMEOUT"):
            push(copy, address, made, "cairn/a-title", stall=0.3)
    gone = address_of(f"file://{tmp_path}/remotes/gone")
    with pytest.raises(CairnError, match="E_GIT_OFFLINE"):
        push(copy, gone, made, "cairn/a-title")


def test_what_a_killed_git_left_half_done_is_cleared_away(remote: Remote, tmp_path: Path) -> None:
    copy = copy_of(remote, tmp_path)
    dead = subprocess.Popen(["true"])
    dead.wait()
    (copy.folder / "cairn-running").write_text(str(dead.pid))
    halves = [copy.folder / "objects" / "pack" / "tmp_pack_x", copy.folder / "fast_import_crash_1"]
    for half in halves:
        half.parent.mkdir(exist_ok=True)
        half.touch()
    made = write_commit(copy, OUT, change(copy, c=b"# C\n"))
    assert copy.commit(OUT) == made
    assert not any(half.exists() for half in halves)


def test_a_time_before_all_others_is_taken(remote: Remote, tmp_path: Path) -> None:
    copy = copy_of(remote, tmp_path)
    early = dataclasses.replace(change(copy, c=b"# C\n"), when=datetime.min.replace(tzinfo=UTC))
    assert write_commit(copy, OUT, early)

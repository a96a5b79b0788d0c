"""Folder, patch and bundle: whole files or none, never through links, the same bytes again."""

import errno
import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.gate.gate import Gate
from cairn.outbox.draft import Draft
from cairn.outbox.ground import Ground
from cairn.outbox.passing import Verdict, judged
from cairn.outbox.rendering import Form, Rendering
from cairn.outbox.vehicle import bundle, folder, patch
from cairn.outbox.vehicle.unfinished import Unfinished
from cairn.records.record import Kind
from tests.outbox.renderable import AUTHOR, WHEN, draft

ONE = draft(Kind.NOTE, "It stalls", "Wait.\n")
GATE = Gate(key=b"k" * 32)


@pytest.fixture
def unfinished(tmp_path: Path) -> Unfinished:
    return Unfinished(tmp_path / "home")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "target").mkdir()
    return tmp_path / "target"


def verdict(one: Draft = ONE, ground: Ground | None = None, form: Form = Form.RECORD) -> Verdict:
    return judged([one], form, AUTHOR, ground or Ground(), GATE)


def of_files(files: Mapping[str, bytes], before: Mapping[str, bytes] | None = None) -> Rendering:
    return Rendering(files, "Add note: x", AUTHOR, WHEN, "x", "x", before=before or {})


def code(found: "pytest.ExceptionInfo[CairnError]") -> str:
    return found.value.code


def test_a_folder_gets_what_is_new_and_nothing_when_repeated(
    target: Path, unfinished: Unfinished
) -> None:
    made = verdict(ground=folder.ground_of(target)).rendering
    planned = folder.plan(target, made)
    assert (planned.new, planned.changed, planned.same) == (("notes/it-stalls.md",), (), ())
    assert not any(target.iterdir())  # planning writes nothing
    done = folder.carry(target, made, unfinished)
    assert done.written == (target / "notes/it-stalls.md",)
    assert done.written[0].read_bytes() == made.files["notes/it-stalls.md"]
    again = verdict(ground=folder.ground_of(target)).rendering
    assert folder.plan(target, again).same == ("notes/it-stalls.md",)
    assert folder.carry(target, again, unfinished).written == ()


def test_what_was_changed_meanwhile_is_not_written_over(
    target: Path, unfinished: Unfinished
) -> None:
    made = of_files({"a.md": b"new"}, {"a.md": b"old"})
    (target / "a.md").write_bytes(b"theirs")
    with pytest.raises(CairnError) as refused:
        folder.carry(target, made, unfinished)
    assert code(refused) == "E_CONFLICT"
    assert (target / "a.md").read_bytes() == b"theirs"


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
@pytest.mark.parametrize("link", ["notes", "notes/it-stalls.md", "dangling"])
def test_nothing_is_written_through_a_link(
    target: Path, tmp_path: Path, unfinished: Unfinished, link: str
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "it-stalls.md").write_bytes(b"theirs")
    if link == "notes":
        (target / "notes").symlink_to(outside)
    else:
        (target / "notes").mkdir()
        leads = outside / ("it-stalls.md" if link != "dangling" else "nowhere.md")
        (target / "notes/it-stalls.md").symlink_to(leads)
    made = verdict().rendering
    for attempt in (
        lambda: folder.plan(target, made),
        lambda: folder.carry(target, made, unfinished),
    ):
        with pytest.raises(CairnError) as refused:
            attempt()
        assert code(refused) == "E_LINK"
    assert [path.name for path in outside.iterdir()] == ["it-stalls.md"]
    assert (outside / "it-stalls.md").read_bytes() == b"theirs"
    (target / "out.zip").symlink_to(outside / "it-stalls.md")
    with pytest.raises(CairnError) as refused:
        bundle.carry(target / "out.zip", made, verdict().report, unfinished)
    assert code(refused) == "E_LINK"


def test_what_belongs_to_git_is_no_target(target: Path, unfinished: Unfinished) -> None:
    (target / ".git/x").mkdir(parents=True)
    with pytest.raises(CairnError) as refused:
        folder.carry(target / ".git/x", verdict().rendering, unfinished)
    assert code(refused) == "E_FOLDER"
    bare = target / "bare/hooks"
    for name in ("hooks", "objects", "refs"):
        (target / "bare" / name).mkdir(parents=True)
    (target / "bare/HEAD").write_text("ref: refs/heads/main\n")
    with pytest.raises(CairnError) as refused:
        folder.plan(bare, verdict().rendering)
    assert code(refused) == "E_FOLDER"
    (target / "notes").write_bytes(b"a file")
    with pytest.raises(CairnError) as refused:
        folder.carry(target, verdict().rendering, unfinished)
    assert code(refused) in ("E_TARGET", "E_CONFLICT")


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_a_changed_file_keeps_its_mode_and_a_new_one_is_for_all_whom_the_umask_lets(
    target: Path, unfinished: Unfinished
) -> None:
    (target / "a.sh").write_bytes(b"old")
    (target / "a.sh").chmod(0o755)
    folder.carry(target, of_files({"a.sh": b"new", "b": b"b"}, {"a.sh": b"old"}), unfinished)
    umask = os.umask(0)
    os.umask(umask)
    assert (target / "a.sh").stat().st_mode & 0o777 == 0o755
    assert (target / "b").stat().st_mode & 0o777 == 0o644 & ~umask


def test_a_patch_and_a_bundle_are_the_same_again_and_nobody_elses_is_written_over(
    target: Path, unfinished: Unfinished
) -> None:
    seen = verdict()
    made = seen.rendering
    file = target / "out.zip"
    first = patch.carry(target, made, unfinished)
    assert first.written == (target / "0001-it-stalls.patch",)
    assert bundle.carry(file, made, seen.report, unfinished).written == (file,)
    data = file.read_bytes()
    assert patch.carry(target, made, unfinished).written == ()
    assert bundle.carry(file, made, seen.report, unfinished).written == ()
    later = verdict(replace(ONE, text=ONE.text + "More.\n"))
    assert bundle.carry(file, later.rendering, later.report, unfinished).written == (file,)
    assert file.read_bytes() != data
    other = verdict(draft(Kind.NOTE, "It stalls", "x\n", id="01M7YZMHG0KJHWKJ4K9ZW5WKY9"))
    for attempt in (
        lambda: patch.plan(target, other.rendering),
        lambda: patch.carry(target, other.rendering, unfinished),
        lambda: bundle.plan(file, other.rendering),
        lambda: bundle.carry(file, other.rendering, other.report, unfinished),
    ):
        with pytest.raises(CairnError) as refused:
            attempt()
        assert code(refused) == "E_EXISTS"


def test_a_bundle_holds_all_that_a_maintainer_needs() -> None:
    seen = verdict()
    data = bundle.bundle(seen.rendering, seen.report)
    assert data == bundle.bundle(seen.rendering, seen.report)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        assert names == sorted(names) == [
            "0001-it-stalls.patch", "PR_BODY.md", "SCRUB_REPORT.md", "files/notes/it-stalls.md"
        ]  # fmt: skip
        body = archive.read("PR_BODY.md").decode()
        assert [line for line in body.split("\n") if line.startswith("#")] == [
            "# Add note: It stalls", "## What", "## Why", "## Evidence", "## Risk", "## Checklist"
        ]  # fmt: skip
        assert "Nothing found: secrets, people" in archive.read("SCRUB_REPORT.md").decode()
        assert (
            archive.read("files/notes/it-stalls.md") == seen.rendering.files["notes/it-stalls.md"]
        )


def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(
    target: Path, unfinished: Unfinished, monkeypatch: pytest.MonkeyPatch
) -> None:
    (target / "a.md").write_bytes(b"old")
    true, calls = os.fsync, []

    def full(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 3:  # after the note and its folder
            raise OSError(errno.ENOSPC, "No space left on device")
        true(handle)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CairnError) as refused:
        folder.carry(target, of_files({"a.md": b"new"}, {"a.md": b"old"}), unfinished)
    assert code(refused) == "E_DISK_FULL"
    assert [(path.name, path.read_bytes()) for path in target.iterdir()] == [("a.md", b"old")]
    assert not (target.parent / "home").exists()


_KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from cairn.outbox.rendering import Author, Rendering
from cairn.outbox.vehicle import folder
from cairn.outbox.vehicle.unfinished import Unfinished
left, real = [int(sys.argv[2])], os.fsync
def fsync(handle):
    left[0] -= 1
    if left[0] < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    real(handle)
os.fsync = fsync
root, paths = Path(sys.argv[1]), [f"n/{n}" for n in range(3)]
made = Rendering(dict.fromkeys(paths, b"new"), "x", Author("x"), datetime.now(UTC), "x", "x",
    before=dict.fromkeys(paths, b"old"))
folder.carry(root / "target", made, Unfinished(root / "home"))
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX's")
def test_a_kill_leaves_old_or_new_files_and_after_a_restart_no_others(tmp_path: Path) -> None:
    states = set()
    for point in (2, 4, 7):  # in the first file, in the second, behind the last
        root = tmp_path / str(point)
        files = [root / f"target/n/{number}" for number in range(3)]
        files[0].parent.mkdir(parents=True)
        for file in files:
            file.write_bytes(b"old")
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-c", _KILLED, str(root), str(point)]
        ended = subprocess.run(command, env=environment, capture_output=True, check=False)
        assert ended.returncode in (-9, 0), ended.stderr
        texts = tuple(file.read_bytes() for file in files)
        assert set(texts) <= {b"old", b"new"}
        states.add(texts)
        left = list(root.rglob("*.tmp"))
        gone = Unfinished(root / "home").sweep()
        assert [path for path in left if path.parent.name == "n"] == gone
        assert sorted(path for path in root.rglob("*") if path.is_file()) == files
    assert len(states) == 3


def test_a_note_that_was_forged_takes_nothing_away(tmp_path: Path, target: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (target / "kept.md").write_bytes(b"x")
    (tmp_path / ".a.0123456789abcdef.tmp").write_bytes(b"x")
    names = '["kept.md", "../.a.0123456789abcdef.tmp"]'
    (home / "1.json").write_text(f'{{"target": "{target}", "names": {names}}}')
    (home / "1.lock").touch()
    (home / "2.json").write_text("{broken")
    (home / "2.lock").touch()
    assert Unfinished(home).sweep() == []
    assert (target / "kept.md").exists()
    assert (tmp_path / ".a.0123456789abcdef.tmp").exists()
    assert not home.exists()

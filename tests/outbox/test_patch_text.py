"""Patches of others are read without trust, and give what ``git am`` would give."""

import dataclasses
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.errors import CairnError
from cairn.gate.report import ScrubReport
from cairn.outbox.inbox.opened import open_file
from cairn.outbox.inbox.patch_text import read_patch
from cairn.outbox.patch.patch import patch
from cairn.outbox.rendering import Rendering
from cairn.outbox.vehicle.bundle import bundle
from tests.outbox.spine import WHEN, rendering

LINES = st.lists(
    st.sampled_from(
        [b"a", b"b", b"", b"--- x", b"+++ y", b"-- ", b"@@ -1 +1 @@", b"\\ No", b"c\r"]
    ),
    max_size=8,
).map(b"\n".join)


def made(files: dict[str, bytes], before: dict[str, bytes]) -> Rendering:
    return dataclasses.replace(rendering({"x": "y"}), files=files, before=before)


@given(LINES, st.none() | LINES, LINES)
def test_what_a_patch_of_ours_says_is_what_comes_out(
    one: bytes, old: bytes | None, other: bytes
) -> None:
    before = {} if old is None else {"notes/ö ü.md": old}
    files = {"notes/ö ü.md": one, "b.md": other + b"x"}
    if files.items() <= before.items():
        return
    found = read_patch(patch(made(files, before)), before.get)
    assert {**before, **found.files} == {**before, **files}
    assert (found.name, found.email, found.when) == ("Ada", "ada@example.org", WHEN)
    assert (found.subject, found.body) == ("A title", "Why.")


def test_a_patch_of_gits_own_is_read(tmp_path: Path) -> None:
    def git(*words: str) -> bytes:
        words = ("-c", 'user.name=Zoë "Q" <', "-c", "user.email=zoe@example.org", *words)
        return subprocess.run(["git", *words], cwd=tmp_path, check=True, capture_output=True).stdout

    before = "".join(f"line {n}\n" for n in range(40))
    git("init", "--quiet")
    (tmp_path / "a.md").write_text(before, encoding="utf-8")
    git("add", ".")
    git("commit", "--quiet", "-m", "one")
    after = before.replace("line 3\n", "line three\n") + "ä\n"
    (tmp_path / "a.md").write_text(after, encoding="utf-8")
    (tmp_path / "empty.md").touch()
    git("add", ".")
    git("commit", "--quiet", "-m", "Ein langer Titel " + "ö" * 60, "-m", "Why.")
    text = git("format-patch", "--stdout", "-1")
    there = {"a.md": ("new first\n" + before).encode()}  # moved by a line since
    found = read_patch(text, there.get)
    assert found.files == {"a.md": ("new first\n" + after).encode(), "empty.md": b""}
    assert found.subject.startswith("Ein langer Titel öö")
    assert found.body == "Why."


HEAD = b"From 0 Mon\nFrom: A <a@b.c>\nSubject: x\n\n---\n\n"
NEW = b"new file mode 100644\nindex 0000000..1111111\n--- /dev/null\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"", "E_PATCH"),
        (b"hello\ndiff --git a/x b/x\n", "E_PATCH"),
        (b"diff --git a/x b/x\n" + NEW + b"+++ b/../x\n@@ -0,0 +1 @@\n+x\n", "E_FILE_NAME"),
        (b"diff --git a/x b/x\n" + NEW + b"+++ b/.git/hooks/x\n@@ -0,0 +1 @@\n+x\n", "E_FILE_NAME"),
        (b"diff --git a/x b/x\n" + NEW + b"+++ /etc/x\n@@ -0,0 +1 @@\n+x\n", "E_PATCH"),
        (b"diff --git a/x b/x\nnew file mode 120000\nindex 0000000..1111111\n--- /dev/null\n"
         b"+++ b/x\n@@ -0,0 +1 @@\n+/etc\n", "E_PATCH"),
        (b"diff --git a/x b/y\nsimilarity index 100%\nrename from x\nrename to y\n", "E_PATCH"),
        (b"diff --git a/a.md b/a.md\ndeleted file mode 100644\nindex 1111111..0000000\n"
         b"--- a/a.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-A\n", "E_PATCH"),
        (b"diff --git a/x b/x\nindex 0000000..1111111\nGIT binary patch\nliteral 1\n", "E_PATCH"),
        (b"diff --git a/x b/x\n" + NEW + b"+++ b/x\n@@ -0,0 +1,9 @@\n+x\n", "E_PATCH"),
        (b"diff --git a/x b/x\n" + NEW + b"+++ b/a.md\n@@ -0,0 +1 @@\n+x\n", "E_CONFLICT"),
        (b"diff --git a/a.md b/a.md\nindex 1111111..2222222 100644\n--- a/a.md\n+++ b/a.md\n"
         b"@@ -1 +1 @@\n-B\n+C\n", "E_CONFLICT"),
        (b"diff --git a/n.md b/n.md\nindex 1111111..2222222 100644\n--- a/n.md\n+++ b/n.md\n"
         b"@@ -1 +1 @@\n-B\n+C\n", "E_CONFLICT"),
    ],
)  # fmt: skip
def test_what_does_more_than_to_write_text_is_not_taken(text: bytes, code: str) -> None:
    with pytest.raises(CairnError, match=code):
        read_patch(HEAD + text if text.startswith(b"diff") else text, {"a.md": b"A\n"}.get)


@given(st.binary(max_size=300))
def test_whatever_comes_is_an_error_of_ours(data: bytes) -> None:
    base = patch(made({"a.md": b"one\ntwo\n"}, {"a.md": b"one\n"}))
    for text in (HEAD + b"diff --git " + data, base[:-1] + data, b"From 0\n" + data + base):
        assert _code(text) in ("", "E_PATCH", "E_CONFLICT", "E_FILE_NAME")


def _code(text: bytes) -> str:
    """What is said against a patch; nothing if it is taken."""
    try:
        read_patch(text, {"a.md": b"one\n"}.get)
    except CairnError as error:
        return error.code
    return ""


Spoil = Callable[[zipfile.ZipFile], None]


def zipped(file: Path, spoil: Spoil) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        spoil(archive)
    return file


def _link(archive: zipfile.ZipFile) -> None:
    entry = zipfile.ZipInfo("x.patch")
    entry.create_system, entry.external_attr = 3, 0o120777 << 16
    archive.writestr(entry, "/etc/passwd")


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda archive: archive.writestr("../x.patch", b"x"), "E_FILE_NAME"),
        (lambda archive: archive.writestr("/x.patch", b"x"), "E_FILE_NAME"),
        (lambda archive: archive.writestr("x.patch", b"0" * 40_000_000), "E_BUNDLE"),
        (lambda archive: archive.writestr("x.md", b"x"), "E_BUNDLE"),
        (_link, "E_BUNDLE"),
    ],
)
def test_a_bundle_that_would_break_out_is_refused(tmp_path: Path, spoil: Spoil, code: str) -> None:
    with pytest.raises(CairnError, match=code):
        open_file(zipped(tmp_path / "x.zip", spoil))


def test_a_bundle_of_ours_is_opened_and_a_damaged_one_is_told(tmp_path: Path) -> None:
    offered = rendering({"recipes/new.md": "# New\n"})
    file = tmp_path / "new.zip"
    file.write_bytes(bundle(offered, ScrubReport(1, ())))
    opened = open_file(file)
    assert opened.how == "bundle"
    assert opened.patch(lambda _: None).files == offered.files
    whole = file.read_bytes()
    for cut in (2, 60, -30):
        file.write_bytes(whole[:cut])
        with pytest.raises(CairnError, match="E_BUNDLE"):
            open_file(file)
    with pytest.raises(CairnError, match="E_FILE"):
        open_file(tmp_path / "none.zip")

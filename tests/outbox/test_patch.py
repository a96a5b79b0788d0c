"""Patches are what git writes and takes."""

import random
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from cairn.outbox.ground import Ground
from cairn.outbox.inbox.patch_text import read_patch
from cairn.outbox.patch.patch import patch
from cairn.outbox.render.render import render
from cairn.outbox.rendering import Author, Form, Rendering
from tests.outbox.renderable import AUTHOR, generated, starter

WHEN = datetime(2026, 11, 1, 9, 5, 7, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
LONG = "Add recipe: a title that goes on and on, until nobody reads it and it has to be folded"
ODD = "Add gotcha: größe = 5? of a_title that goes on and on until it has to be folded somewhere"


class Git:
    """A repository of its own, with nothing of this machine's settings."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self("init", "--quiet", ".")

    def __call__(self, *words: str, author: Author | None = None, said: bytes = b"") -> bytes:
        author = author or Author("Other", "other@example.org")
        environment = {
            "PATH": "/usr/bin:/bin:/usr/local/bin",
            "HOME": str(self.folder),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": author.name,
            "GIT_AUTHOR_EMAIL": author.email,
            "GIT_COMMITTER_NAME": author.name,
            "GIT_COMMITTER_EMAIL": author.email,
            "GIT_AUTHOR_DATE": WHEN.isoformat(),
        }
        options = ("-c", "core.autocrlf=false", "-c", "commit.gpgsign=false")
        done = subprocess.run(
            ["git", *options, *words],
            cwd=self.folder,
            env=environment,
            input=said,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def commit(
        self, files: Mapping[str, bytes], message: str, author: Author | None = None
    ) -> None:
        for path, data in files.items():
            place = self.folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        self("add", "--all", author=author)
        self("commit", "--quiet", "--allow-empty", "-F", "-", said=message.encode(), author=author)


def rendering(
    files: Mapping[str, bytes], message: str = "Add note: x", **more: object
) -> Rendering:
    values = {"author": Author("Robin Vale", "robin@example.org"), "when": WHEN} | more
    return Rendering(files, message, pr_title="x", pr_body="x", **values)  # type: ignore[arg-type]


@pytest.mark.parametrize("message", ["Add note: x", LONG + "\n\nBody.", ODD + "\n\nTäxt."])
@pytest.mark.parametrize("name", ["Robin Vale", "R. Vale", "Róbin Väle"])
def test_new_files_are_the_bytes_that_git_writes(tmp_path: Path, message: str, name: str) -> None:
    author = Author(name, "robin@example.org")
    files = {
        "gotchas/x.md": b"a\nb\n",
        "recipes/" + "long-" * 12 + "name.md": b"one line\n" * 90,
        "größe.md": b"no end",
        "a b.md": b"",
    }
    made = rendering(files, message, author=author)
    git = Git(tmp_path / "git")
    git.commit({}, "base")
    git.commit(files, made.signed, author)
    options = ("-1", "--stdout", "--no-signature", "--zero-commit", "--full-index")
    assert patch(made) == git("format-patch", *options)


def test_what_is_changed_is_taken_to_the_byte(tmp_path: Path) -> None:
    draw = random.Random(3)
    before, after = {}, {}
    for number in range(12):
        old = [
            draw.choice(["x", "", "größe", "--- a", "@@", "From y"])
            for _ in range(draw.randint(0, 60))
        ]
        new = [line for line in old if draw.random() < 0.9]
        new[draw.randint(0, len(new)) : 0] = ["new", ""]
        before[f"n{number}.md"] = "\n".join(old).encode()
        after[f"n{number}.md"] = "\n".join(new).encode() + b"\n" * draw.randint(0, 1)
    git = Git(tmp_path / "git")
    git.commit(before, "base")
    made = rendering(after, ODD + "\n\nTäxt.", before=before)
    git("am", "--quiet", said=patch(made))
    for path, data in after.items():
        assert (git.folder / path).read_bytes() == data
    assert git("log", "-1", "--format=%an|%ae|%aI|%B").decode() == (
        f"Robin Vale|robin@example.org|2026-11-01T09:05:07-03:30|{made.signed}\n"
    )


def test_every_record_is_taken_by_git(tmp_path: Path) -> None:
    git = Git(tmp_path / "git")
    git.commit({}, "base")
    drafts = [*starter()[:5], *generated(12, 9)]
    for one in drafts:
        made = render([replace(one, base=None)], Form.RECORD, AUTHOR, Ground())
        git("am", "--quiet", said=patch(made))
        assert git("log", "-1", "--format=%B").decode().rstrip() == made.signed.rstrip()
        there = read_patch(patch(made), lambda _: None)
        assert (there.files, there.subject) == (made.files, made.message.split("\n")[0])
        for path, data in made.files.items():
            assert (git.folder / path).read_bytes() == data

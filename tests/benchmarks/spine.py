"""A made spine: a bare repository of a made library, and changes that others make to it."""

import os
import random
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.made import Made, library, say, scratch

BRANCH = "refs/heads/main"

_NOBODY = "Somebody <somebody@example.org>"


class Spine:
    """A bare repository that nothing but a benchmark changes.

    Attributes:
        folder: where it lies.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._time = 1_795_000_000

    @classmethod
    def of(cls, made: Made, root: Path) -> "Spine":
        """A spine under `root` that holds a made library in one pack, as a host would serve it."""
        kept = library(made)
        packed = scratch() / f"spine-{kept.name}.git"
        if not packed.is_dir():
            say(f"committing {kept.name}, once")
            part = packed.with_name(f"{packed.name}.{os.getpid()}.part")
            fresh = cls(part)
            part.mkdir()
            fresh.git("init", "--bare", "--quiet", f"--initial-branch={BRANCH[11:]}", ".")
            fresh.write({path.relative_to(kept).as_posix(): path.read_bytes()
                         for path in sorted(kept.rglob("*.md"))})  # fmt: skip
            fresh.git("repack", "-adq")
            part.rename(packed)
        folder = root / "remote" / "spine.git"
        shutil.copytree(packed, folder)
        return cls(folder)

    @property
    def url(self) -> str:
        """Its address."""
        return f"file://{self.folder}"

    def paths(self) -> list[str]:
        """Every file of Markdown in it."""
        return self.git("ls-tree", "-r", "--name-only", BRANCH).splitlines()

    def change(self, paths: Sequence[str], word: str) -> None:
        """Write `word` at the end of some files, in one commit."""
        texts = {path: self.git("show", f"{BRANCH}:{path}") for path in paths}
        self.write(
            {path: f"{text}\n\n{word} was added.\n".encode() for path, text in texts.items()}
        )

    def write(self, files: dict[str, bytes]) -> None:
        """One commit that puts these files there."""
        self._time += 60
        said = [b"commit %s\ncommitter %s %d +0000\n" % (
            BRANCH.encode(), _NOBODY.encode(), self._time
        ), b"data 8\na change\n"]  # fmt: skip
        if self.git("for-each-ref", BRANCH):
            said.append(b"from %s^0\n" % BRANCH.encode())
        for path, data in files.items():
            said.append(b"M 100644 inline %s\ndata %d\n%s\n" % (path.encode(), len(data), data))
        self.git("fast-import", "--quiet", input=b"".join(said))

    def git(self, *words: str, input: bytes = b"") -> str:
        """Run git on it."""
        return run(self.folder, *words, input=input)


def run(folder: Path, *words: str, input: bytes = b"") -> str:
    """Run plain git in a folder, without anybody's settings."""
    environ = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    environ |= {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(
        ["git", *words], cwd=folder, env=environ, input=input, capture_output=True, check=True
    )
    return done.stdout.decode().strip()


def drawn(paths: Sequence[str], count: int, chance: random.Random) -> list[str]:
    """Files that change together."""
    return sorted(chance.sample(list(paths), count))

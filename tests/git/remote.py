"""A repository that others write to, for tests that fetch it; made by git, without a work tree."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

_PLAIN = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_AUTHOR_NAME": "Somebody",
    "GIT_AUTHOR_EMAIL": "somebody@example.org",
    "GIT_COMMITTER_NAME": "Somebody",
    "GIT_COMMITTER_EMAIL": "somebody@example.org",
    "LC_ALL": "C",
}


class Remote:
    """A bare repository with the branch ``main``.

    Attributes:
        files: what its last commit holds: path to content.
    """

    def __init__(self, folder: Path, files: Mapping[str, str | bytes] | None = None) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        self._time = 1_790_000_000
        self.files: dict[str, bytes] = {}
        self.git("init", "--bare", "--quiet", "--initial-branch=main", str(folder))
        if files is not None:
            self.commit(files)

    @property
    def url(self) -> str:
        """Its address as a folder of this machine."""
        return f"file://{self.folder}"

    def git(self, *words: str, input: bytes = b"") -> str:
        """Run git on it as its owner would."""
        environ = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")} | _PLAIN
        environ |= {f"GIT_{who}_DATE": f"{self._time} +0000" for who in ("AUTHOR", "COMMITTER")}
        done = subprocess.run(
            ["git", *words], cwd=self.folder, env=environ, input=input, capture_output=True
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode().strip()

    def commit(
        self,
        files: Mapping[str, str | bytes | None],
        *,
        branch: str = "main",
        onto: str | None = "",
    ) -> str:
        """Write (None: delete) files in one commit and give its id.

        Args:
            onto: the commit it goes on from; by default the tip, None for a first one.
        """
        for path, text in files.items():
            if text is None:
                self.files.pop(path, None)
            else:
                self.files[path] = text.encode() if isinstance(text, str) else text
        entries = [("100644", self.blob(data), path) for path, data in self.files.items()]
        return self.commit_tree(entries, branch=branch, onto=onto)

    def blob(self, data: bytes) -> str:
        """Store a content; its id."""
        return self.git("hash-object", "-w", "--stdin", input=data)

    def commit_tree(
        self,
        entries: Sequence[tuple[str, str, str]],
        *,
        branch: str = "main",
        onto: str | None = "",
    ) -> str:
        """A commit of exactly these (mode, id, path), whatever git thinks of the paths."""
        tree = self._tree([(mode, id, path.split("/")) for mode, id, path in entries])
        ref = f"refs/heads/{branch}"
        parents = []
        if onto == "" and ref in self.git("for-each-ref", "--format=%(refname)").splitlines():
            parents = ["-p", self.git("rev-parse", ref)]
        elif onto:
            parents = ["-p", onto]
        self._time += 60
        commit = self.git("commit-tree", tree, *parents, "-m", "A change")
        self.git("update-ref", ref, commit)
        return commit

    def _tree(self, entries: Sequence[tuple[str, str, list[str]]]) -> str:
        """A tree object, put together byte by byte: git itself refuses the odd names."""
        below: dict[str, list[tuple[str, str, list[str]]]] = {}
        here: list[tuple[bytes, bytes]] = []
        for mode, id, (name, *rest) in entries:
            if rest:
                below.setdefault(name, []).append((mode, id, rest))
            else:
                here.append((os.fsencode(name), _entry(mode, name, id)))
        for name, inside in below.items():
            here.append((os.fsencode(name) + b"/", _entry("40000", name, self._tree(inside))))
        data = b"".join(entry for _, entry in sorted(here))
        words = ("hash-object", "-w", "-t", "tree", "--literally", "--stdin")
        return self.git(*words, input=data)


def _entry(mode: str, name: str, id: str) -> bytes:
    return mode.encode() + b" " + os.fsencode(name) + b"\0" + bytes.fromhex(id)

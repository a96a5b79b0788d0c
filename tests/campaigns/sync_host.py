"""The remote of a campaign and what is done there: merges as hosts make them, and other people."""

import random
import re
from pathlib import Path

from tests.git.remote import Remote

TOKEN = re.compile(r"edit-\d+")
MARKERS = ("<<<<<<<", ">>>>>>>")

_SPINE = 'name = "spine"\nformat = 1\nvehicle = "branch"\n'


def record(id: str, title: str, body: str) -> str:
    """A record as a whole file."""
    return f"---\nid: {id}\nkind: recipe\ntitle: {title}\nstatus: accepted\n---\n{body}\n"


class Host:
    """A bare repository that only `main` of is for others to change.

    Attributes:
        main: where its branch must stand: nobody else may move it.
        tokens: every edit that stands in it.
        paths: every file of it, decisions as well.
        wiped: files that were deleted, or taken back, by those whose branch it is.
        taken_back: edits that stood in it, until it was forced elsewhere or they were deleted.
    """

    def __init__(self, folder: Path, rng: random.Random) -> None:
        self._rng = rng
        begun = {"spine.toml": _SPINE}
        for number in range(3):
            id = f"01J9Z8M3Q4T5V6W7X8Y9Z0B{number:03d}"
            begun[f"recipes/begun-{number}.md"] = record(id, f"Begun {number}", "A word.")
        self.remote = Remote(folder, begun)
        self.main = self.remote.git("rev-parse", "main")
        self.tokens: set[str] = set()
        self.paths = set(begun)
        self.wiped: set[str] = set()
        self._looked_at: set[str] = set()
        self.taken_back: set[str] = set()

    # -- what stands there ------------------------------------------------------------------

    def tree(self, commit: str) -> dict[str, str]:
        """Path to blob of all of a commit."""
        lines = self.remote.git("ls-tree", "-r", commit).splitlines()
        return {line.split("\t")[1]: line.split()[2] for line in lines}

    def texts(self) -> dict[str, str]:
        """Every file of the branch, by its path."""
        out = self.remote.git("grep", "-h", "-I", "-e", "", "main", "--", "recipes")
        return {"all": out}

    def branches(self) -> dict[str, str]:
        """Those that somebody pushed, with where they stand."""
        lines = self.remote.git("for-each-ref", "--format=%(refname:short) %(objectname)").split(
            "\n"
        )
        pairs = (line.split(" ") for line in lines if line)
        return {name: commit for name, commit in pairs if name != "main"}

    def check(self) -> None:
        """Nobody moved what is not theirs, nothing was lost on the way, nothing is half merged."""
        assert self.remote.git("rev-parse", "main") == self.main, "somebody moved the main branch"
        for name in self.branches():
            assert name.startswith("cairn/"), f"a branch of ours is called {name}"
        for name, commit in self.branches().items():
            if "-edited" in name and commit not in self._looked_at:
                self._looked_at.add(commit)
                self._takes_nothing_away(name, commit)

    def _takes_nothing_away(self, name: str, commit: str) -> None:
        """What is taken with edits has all of what it goes on from: else a merge deletes it."""
        there = self.tree(commit).keys() | self.wiped
        for parent in self.remote.git("rev-parse", f"{commit}^@").split():
            left = self.tree(parent).keys() - there
            assert not left, f"{name} takes away {sorted(left)}"

    def settle(self) -> None:
        """After a change of the main branch: what stood there stands there."""
        self.main = self.remote.git("rev-parse", "main")
        text = self.texts()["all"]
        now = set(TOKEN.findall(text))
        lost = self.tokens - now
        assert not lost, f"written over in main: {sorted(lost)}"
        paths = set(self.tree("main"))
        lost = self.paths - paths - self.wiped
        assert not lost, f"taken away from main: {sorted(lost)}"
        assert not any(mark in text for mark in MARKERS), "a marker was committed"
        self.tokens, self.paths = now, paths

    # -- what is done there -----------------------------------------------------------------

    def merge(self, name: str, commit: str, how: str, token: str = "") -> bool:
        """Merge a branch as a host does; False where it does not apply.

        Args:
            how: ``merge``, ``squash`` or ``edited``, which adds `token` to each file.
        """
        base = self.remote.git("merge-base", "main", commit)
        was, theirs, now = self.tree(base), self.tree(commit), self.tree("main")
        paths = [path for path in {**was, **theirs} if was.get(path) != theirs.get(path)]
        changed = {path: theirs.get(path) for path in paths}  # what is gone there goes here, too
        if any(now.get(path) not in (was.get(path), blob) for path, blob in changed.items()):
            return False
        if how == "edited":
            for path, blob in changed.items():
                if blob is None:
                    continue
                text = self.remote.git("cat-file", "blob", blob)
                changed[path] = self.remote.blob(f"{text}\n{token}\n".encode())
        all_of_it = {**now, **changed}
        entries = [("100644", blob, path) for path, blob in all_of_it.items() if blob is not None]
        if how == "merge":
            tree = self.remote._tree([(m, i, p.split("/")) for m, i, p in entries])
            words = ("commit-tree", tree, "-p", self.main, "-p", commit, "-m", "A merge")
            self.remote.git("update-ref", "refs/heads/main", self.remote.git(*words))
        else:
            self.remote.commit_tree(entries)
        if self._rng.random() < 0.5:
            self.remote.git("update-ref", "-d", f"refs/heads/{name}")
        self.settle()
        return True

    def edit(self, token: str) -> None:
        """Somebody else changes a record."""
        now = self.tree("main")
        path = self._rng.choice([one for one in now if one.startswith("recipes/")])
        text = self.remote.git("cat-file", "blob", now[path])
        where = self._rng.choice(["top", "end"])
        if where == "end":
            text = f"{text}\n{token}\n"
        else:
            head, mark, body = text.rpartition("---\n")
            text = f"{head}{mark}{token}\n{body}\n"
        now[path] = self.remote.blob(text.encode())
        self.remote.commit_tree([("100644", blob, path) for path, blob in now.items()])
        self.settle()

    def force(self, token: str) -> bool:
        """Take its last commits back, as a forced push does; sometimes others come instead."""
        line = self.remote.git("rev-list", "--first-parent", "main").split()
        if len(line) < 2:
            return False
        self.remote.git(
            "update-ref", "refs/heads/main", line[self._rng.randrange(1, len(line[:5]))]
        )
        self._lose()
        if self._rng.random() < 0.5:
            self.edit(token)
        return True

    def wipe(self) -> bool:
        """Delete most of the records at once."""
        now = self.tree("main")
        paths = sorted(one for one in now if one.startswith("recipes/"))
        if len(paths) < 2:
            return False
        kept = set(self._rng.sample(paths, self._rng.randrange(1, 1 + len(paths) // 2)))
        left = [one for one in now if one not in paths or one in kept]
        self.remote.commit_tree([("100644", now[path], path) for path in left])
        self._lose()
        return True

    def _lose(self) -> None:
        """What the branch holds no more was taken back by those whose branch it is."""
        self.main = self.remote.git("rev-parse", "main")
        paths = set(self.tree("main"))
        self.wiped |= self.paths - paths
        self.paths = paths
        left = self.tokens & set(TOKEN.findall(self.texts()["all"]))
        self.taken_back |= self.tokens - left
        self.tokens = left

    def refuse(self, refusing: bool) -> None:
        """Take nothing that is pushed, from now on, or take it again."""
        hook = self.remote.folder / "hooks" / "pre-receive"
        hook.parent.mkdir(exist_ok=True)
        if refusing:
            hook.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
            hook.chmod(0o755)
        else:
            hook.unlink(missing_ok=True)

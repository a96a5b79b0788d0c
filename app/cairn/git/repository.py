"""A bare repository of ours: a copy of what lies at an address, without a work tree."""

import contextlib
import os
import re
import shutil
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from cairn.errors import CairnError
from cairn.files import write_failed
from cairn.git import said, tree
from cairn.git.address import Address
from cairn.git.blobs import Blobs
from cairn.git.config import check_config
from cairn.git.facts import FORMAT, Facts, read_facts
from cairn.git.process import LOCAL_SECONDS, REMOTE_SECONDS, GitProcess
from cairn.git.turn import Turn

HEADS = "+refs/heads/*:refs/remotes/origin/*"
"""Every branch of the remote, each under our own name for it."""

LEAST_FREE = 200_000_000
"""Bytes of the disk that a fetch leaves free for what is written besides, where there is more."""

_MOST_LISTED = 16_000_000
_MADE_BY = "cairn-address"
_DAMAGED = "cairn-damaged"
_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")

_T = TypeVar("_T")

Heard = Callable[[said.Step], None]
Cancelled = Callable[[], bool]


class Repository:
    """One copy; each call starts git and waits for it, but for `blobs`.

    Raises E_GIT_MISSING, E_GIT_DAMAGED, E_GIT_BUSY and what `said.failure` tells, from every call.
    """

    def __init__(self, folder: Path) -> None:
        """Open the copy in `folder`, made by `make`; raises E_GIT_DAMAGED or E_GIT_CONFIG."""
        self.folder = folder
        if not (folder / _MADE_BY).is_file():
            raise said.damaged("Cairn did not make it.")
        check_config(folder)
        self._turn = Turn(folder)

    @classmethod
    def make(cls, folder: Path, address: Address) -> "Repository":
        """An empty copy for `address` in `folder`, or the one that is there already."""
        if not exists(folder):
            part = folder.with_name(f"{folder.name}.{os.urandom(4).hex()}.part")
            try:
                part.mkdir(mode=0o700, parents=True)
                words = ["init", "--bare", "--quiet", "--template=", "--initial-branch=cairn-none"]
                _run(part, [*words, str(part)])
                (part / _MADE_BY).write_text(address.text + "\n", encoding="utf-8")
                if not exists(folder):
                    shutil.rmtree(folder, ignore_errors=True)
                    os.replace(part, folder)
            except OSError as error:
                raise write_failed(folder, error) from error
            finally:
                shutil.rmtree(part, ignore_errors=True)
        return cls(folder)

    @property
    def is_damaged(self) -> bool:
        """Whether something could not be read from it since it was made."""
        return (self.folder / _DAMAGED).exists()

    def note_damage(self) -> None:
        """Remember that something cannot be read from it."""
        with contextlib.suppress(OSError):
            (self.folder / _DAMAGED).touch()

    # -- fetching ---------------------------------------------------------------------------

    def fetch(
        self,
        address: Address,
        names: Sequence[str],
        *,
        heard: Heard = lambda _: None,
        cancelled: Cancelled = lambda: False,
        stall: float = REMOTE_SECONDS,
    ) -> None:
        """Bring the refs that the refspecs `names` name up to date; asks nobody for anything.

        A remote that says nothing for `stall` seconds is given up. Raises E_CANCELLED besides.
        """
        words = [
            "fetch", "--progress", "--prune", "--no-tags", "--no-write-fetch-head",
            "--no-recurse-submodules", "--no-auto-maintenance", "--no-show-forced-updates", "--",
        ]  # fmt: skip
        if address.folder is not None and not address.folder.is_dir():
            raise said.failure("repository not found")
        room = _free(self.folder)

        def unwanted() -> bool:
            if _free(self.folder) < min(LEAST_FREE, room - LEAST_FREE):
                raise said.full()
            return cancelled()

        def fetch(text: str) -> None:
            self.write(
                [*words, text, *names],
                scheme=address.scheme, heard=heard, cancelled=unwanted, stall=stall,
            )  # fmt: skip

        at_either(address, fetch)

    def remote_names(
        self,
        address: Address,
        *,
        heard: Heard = lambda _: None,
        cancelled: Cancelled = lambda: False,
        stall: float = REMOTE_SECONDS,
    ) -> tuple[list[str], list[str]]:
        """Branches and tags that the remote has now, by their names; nothing is fetched."""
        words = ["ls-remote", "--heads", "--tags", "--refs", "--quiet", "--"]

        def listed(text: str) -> bytes:
            process = GitProcess(self.folder, [*words, text], scheme=address.scheme)
            code, out, told = process.answer(
                heard=heard, cancelled=cancelled, stall=stall, most=_MOST_LISTED
            )
            if code:
                raise said.failure(told)
            return out

        out = at_either(address, listed)
        refs = [line.partition("\t")[2] for line in said.plain(out).splitlines()]
        heads, tags = "refs/heads/", "refs/tags/"
        return (
            [ref.removeprefix(heads) for ref in refs if ref.startswith(heads)],
            [ref.removeprefix(tags) for ref in refs if ref.startswith(tags)],
        )

    def move(self, folder: Path) -> None:
        """Let the copy lie in `folder`, where nothing does; raises OSError."""
        with self._turn.taken():
            os.rename(self.folder, folder)

    def write(
        self,
        words: Sequence[str],
        *,
        input: bytes = b"",
        scheme: str = "",
        heard: Heard = lambda _: None,
        cancelled: Cancelled = lambda: False,
        stall: float = LOCAL_SECONDS,
        fine: Collection[int] = (0,),
    ) -> tuple[int, bytes, str]:
        """Let git change the copy, or tell a remote: as `GitProcess.answer`, one at a time.

        An exit code that is not among the `fine` ones is raised as what git said.
        """
        with self._turn.taken():
            process = GitProcess(self.folder, words, scheme=scheme, writes=bool(input))
            self._turn.owned_by(process.pid)
            answer = process.answer(input=input, heard=heard, cancelled=cancelled, stall=stall)
            if answer[0]:
                self._turn.sweep()
        if answer[0] not in fine:
            raise said.failure(answer[2])
        return answer

    # -- refs -------------------------------------------------------------------------------

    def commit(self, ref: str) -> str | None:
        """The commit that a full ref name, or an id, leads to; None where there is none."""
        words = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}"]
        code, out = self._ask(words)
        return out.decode("ascii").strip() if code == 0 else None

    def set_ref(self, ref: str, commit: str) -> None:
        """Let `ref` lead to `commit` from now on."""
        self.write(["update-ref", "--no-deref", "--", ref, _checked(commit)])

    def set_refs(self, refs: Mapping[str, str | None]) -> None:
        """Let each lead to its commit from now on, or to nothing for None; all of them or none."""
        if refs:
            lines = [
                f"delete {ref}\n" if commit is None else f"update {ref} {_checked(commit)}\n"
                for ref, commit in refs.items()
            ]
            words = ["update-ref", "--no-deref", "--stdin"]
            self.write(words, input="".join(lines).encode())

    def refs(self, below: str) -> dict[str, str]:
        """Every ref below a prefix such as ``refs/backup/``, with the commit it leads to."""
        out = _run(self.folder, ["for-each-ref", "--format=%(objectname) %(refname)", below])
        lines = (line.split(" ", 1) for line in out.decode("utf-8", "replace").splitlines())
        return {name: commit for commit, name in lines}

    def is_before(self, old: str, new: str) -> bool:
        """Whether `new` goes on from `old`: nothing was taken back between them."""
        words = ["merge-base", "--is-ancestor", _checked(old), _checked(new)]
        code, _ = self._ask(words)
        return code == 0

    def base(self, one: str, *others: str) -> str | None:
        """The last commit that `one` has in common with any of the `others`; None for none."""
        code, out = self._ask(["merge-base", *map(_checked, (one, *others))])
        return out.decode("ascii").strip() if code == 0 else None

    def facts(self, commit: str) -> Facts:
        """What a commit says of itself."""
        words = ["show", "--no-patch", "--no-show-signature", "--encoding=UTF-8", FORMAT]
        return read_facts(_run(self.folder, [*words, _checked(commit), "--"]))

    def changing(self, old: str, new: str, paths: Sequence[str], most: int) -> list[str]:
        """The last commits, `most` at most, that changed one of `paths` on the way between two."""
        words = ["rev-list", f"--max-count={most}", f"{_checked(old)}..{_checked(new)}", "--"]
        literal = [f":(top,literal){path}" for path in paths]
        return _run(self.folder, [*words, *literal]).decode("ascii").split() if literal else []

    # -- trees ------------------------------------------------------------------------------

    def files(self, commit: str) -> list[tree.File]:
        """Everything in a commit, sorted by the bytes of the paths."""
        return list(tree.files(self.listed(commit)))

    def listed(self, commit: str, cancelled: Cancelled = lambda: False) -> bytes:
        """The same as git writes it, to be read by `tree.files`; raises E_CANCELLED besides."""
        words = ["ls-tree", "-r", "-z", "--full-tree", "--long", _checked(commit)]
        return _run(self.folder, words, cancelled)

    def changes(self, old: str, new: str) -> list[tree.Change]:
        """Every path that two commits have not alike; a move is a deletion and an addition."""
        words = [
            "diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", "--no-ext-diff",
            _checked(old), _checked(new),
        ]  # fmt: skip
        return list(tree.changes(_run(self.folder, words)))

    def at(self, commit: str, paths: Sequence[str]) -> list[tree.File]:
        """What stands at `paths` of a commit; folders give all that is below them."""
        if not paths:
            return []
        words = ["ls-tree", "-r", "-z", "--full-tree", "--long", _checked(commit), "--", *paths]
        return list(tree.files(_run(self.folder, words)))

    def entries(self, commit: str, paths: Sequence[str]) -> dict[str, str]:
        """Of these paths those that are there, files and folders, each with its mode."""
        if not paths:
            return {}
        words = ["ls-tree", "-t", "-z", "--full-tree", _checked(commit), "--", *paths]
        listed = _run(self.folder, words)
        return {path: mode for path, mode in tree.modes(listed) if path in set(paths)}

    @contextlib.contextmanager
    def blobs(self) -> Iterator[Blobs]:
        """What reads blobs, for the block."""
        reader = Blobs(self.folder)
        try:
            yield reader
        finally:
            reader.close()

    def _ask(self, words: Sequence[str]) -> tuple[int, bytes]:
        """A question whose answer is in the exit code: 0 or 1; anything else is an error."""
        code, out, told = GitProcess(self.folder, words).answer()
        if code not in (0, 1):
            raise said.failure(told)
        return code, out


def at_either(address: Address, ask: Callable[[str], _T]) -> _T:
    """What `ask` gives for an address; git follows nobody who leads it to another one.

    Some hosts lead to the same one with ``.git`` behind it: that is tried as well.
    """
    try:
        return ask(address.text)
    except CairnError as error:
        if error.code != "E_GIT_MOVED" or address.text.endswith(".git"):
            raise
    return ask(f"{address.text.rstrip('/')}.git")


def _free(folder: Path) -> int:
    """Bytes that are free on the disk of a folder."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return LEAST_FREE * 2


def exists(folder: Path) -> bool:
    """Whether a copy that Cairn made lies in `folder`."""
    return (folder / _MADE_BY).is_file()


def _run(folder: Path, words: Sequence[str], cancelled: Cancelled = lambda: False) -> bytes:
    code, out, told = GitProcess(folder, words).answer(cancelled=cancelled)
    if code:
        raise said.failure(told)
    return out


def _checked(commit: str) -> str:
    if not _COMMIT.fullmatch(commit):
        raise CairnError("E_GIT_NAME", f"{commit[:80]!r} is no commit.", "Report this as a bug.")
    return commit

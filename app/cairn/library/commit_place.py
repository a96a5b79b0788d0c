"""A commit as the place of a source's files: judged by their names, read as blobs."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from cairn.errors import CairnError
from cairn.git.blobs import Blobs, TooLarge
from cairn.git.repository import Repository
from cairn.git.tree import REGULAR, File, files, is_in_order
from cairn.library.committed import found_in, mark_of
from cairn.library.folder import MAX_BYTES, Found, Skipped
from cairn.library.place import Unreadable
from cairn.library.source import SPINE

_LFS = b"version https://git-lfs.github.com/spec/"


class CommitPlace:
    """One commit of a copy; nothing of it is ever written to a disk."""

    def __init__(self, repository: Repository, commit: str) -> None:
        self._repository = repository
        self.commit = commit
        self._blobs = Blobs(repository.folder)
        self._differing: _Sorted | None = None
        self._whole: _Sorted | None = None
        self._listed = b""
        self._ids: dict[str, str] = {}
        self._spine: bool | None = None
        self._known: set[str] = set()

    def files(
        self, below: str = "", cancelled: Callable[[], bool] = lambda: False
    ) -> Iterator[Found | Skipped]:
        """Regular files of Markdown; links and odd names are told as skipped."""
        for file in self._below(below, cancelled):
            found = found_in(file, self._is_spine())
            if isinstance(found, Found):
                self._ids[found.path] = file.blob
            if found is not None:
                yield found

    def read(self, path: str) -> tuple[bytes, int, int]:
        """The content of the blob; the last number is made of its id."""
        blob = self._ids.pop(path)  # read once: kept, all of them would be held in the end
        try:
            data = self._blobs.read(blob, MAX_BYTES)
        except TooLarge as error:
            message = f"it is larger than {MAX_BYTES // 1_000_000} MB"
            raise CairnError("E_TOO_LARGE", message, "Split it into smaller files.") from error
        except CairnError as error:
            self._repository.note_damage()
            raise Unreadable(error.message) from error
        if data.startswith(_LFS):
            raise CairnError(
                "E_LFS",
                "its text is kept elsewhere, by Git LFS",
                "Keep Markdown in the repository itself.",
            )
        return data, len(data), mark_of(blob)

    def raw(self, path: str) -> bytes:
        """A regular file at `path`, whether it is a record or not; raises Unreadable."""
        try:
            found = self._repository.at(self.commit, [path])
            if [file.path for file in found] != [path] or found[0].mode not in REGULAR:
                raise Unreadable(f"{path} is not there.")
            return self._blobs.read(found[0].blob, MAX_BYTES)
        except (CairnError, TooLarge) as error:
            raise Unreadable(f"{path} cannot be read.") from error

    def changed(self, since: str) -> list[str] | None:
        """Paths that are not what they were in the commit `since`.

        None if that one is not there any more, or if what is a record is judged otherwise now.
        """
        try:
            if self._repository.commit(since) is None:
                return None
            changes = self._repository.changes(since, self.commit)
        except CairnError as error:
            raise Unreadable(error.message) from error
        if any(one.path == SPINE and None in (one.old, one.new) for one in changes):
            return None
        self._differing = _Sorted([one.new for one in changes if one.new is not None])
        self._known = {one.path for one in changes}
        return [one.path for one in changes]

    def close(self) -> None:
        """End the process that reads blobs."""
        self._blobs.close()

    def _below(self, path: str, cancelled: Callable[[], bool]) -> Iterator[File]:
        try:
            if self._differing is not None and path in self._known:
                return self._differing.below(path)
            self._listed = self._listed or self._repository.listed(self.commit, cancelled)
        except CairnError as error:
            if error.code == "E_CANCELLED":
                raise
            raise Unreadable(error.message) from error
        if not path and is_in_order(self._listed):
            return files(self._listed)
        if self._whole is None:
            self._whole = _Sorted(list(files(self._listed)))
        return self._whole.below(path)

    def _is_spine(self) -> bool:
        if self._spine is None:
            try:
                self._spine = bool(self._repository.at(self.commit, [SPINE]))
            except CairnError as error:
                raise Unreadable(error.message) from error
        return self._spine


class _Sorted:
    """Files by the bytes of their paths."""

    def __init__(self, files: Sequence[File]) -> None:
        keyed = {_bytes(file.path): file for file in files}
        self._keys = sorted(keyed)
        self._files = [keyed[key] for key in self._keys]

    def below(self, path: str) -> Iterator[File]:
        """The file at `path`, and all that lies in it as a folder; all of them for none."""
        if not path:
            yield from self._files
            return
        key = _bytes(path)
        at = bisect_left(self._keys, key)
        if self._keys[at : at + 1] == [key]:
            yield self._files[at]
        at = bisect_left(self._keys, key + b"/")
        while at < len(self._keys) and self._keys[at].startswith(key + b"/"):
            yield self._files[at]
            at += 1


def _bytes(path: str) -> bytes:
    return path.encode("utf-8", "surrogateescape")

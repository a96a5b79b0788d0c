"""Contents of blobs, asked by id of one process that stays."""

import re
from pathlib import Path

from cairn.errors import CairnError
from cairn.git import said
from cairn.git.process import GitProcess

_ID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_CHUNK = 1_048_576


class TooLarge(Exception):  # noqa: N818 - no error to a person: a file that is left out
    """A blob is larger than it may be; nothing of it was read.

    Attributes:
        size: in bytes.
    """

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.size = size


class Blobs:
    """Reads blobs of one repository; the process begins with the first one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: GitProcess | None = None

    def read(self, blob: str, limit: int) -> bytes:
        """The content of a blob; raises TooLarge over `limit` bytes, E_GIT_DAMAGED."""
        if not _ID.fullmatch(blob):
            raise said.damaged(f"{blob[:80]!r} is no id.")
        process = self._running()
        try:
            process.input.write(blob.encode("ascii") + b"\n")
            process.input.flush()
            head = process.out.readline(200).split()
            if len(head) != 3 or head[1] != b"blob":
                raise said.damaged(f"{blob[:12]} is not there.")
            size = int(head[2])
            if size > limit:
                self.close()  # what is not wanted is not read past, either
                raise TooLarge(size)
            data = process.out.read(size + 1)
        except (OSError, ValueError) as error:
            self.close()
            raise said.damaged("it cannot be read.") from error
        except CairnError:
            self.close()
            raise
        if len(data) != size + 1:
            self.close()
            raise said.damaged(f"{blob[:12]} breaks off.")
        return data[:-1]

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            process.close()
            process.end()

    def _running(self) -> GitProcess:
        if self._process is None:
            self._process = GitProcess(self._folder, ["cat-file", "--batch"], writes=True)
        return self._process

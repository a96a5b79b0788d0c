"""A regular file below a folder, read without following a link, without waiting for anybody."""

import errno
import os
import stat
from pathlib import Path, PurePosixPath

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a pipe that nobody writes to
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_STEPWISE = os.open in os.supports_dir_fd


def read_plain(root: Path, inside: PurePosixPath, most: int) -> bytes:
    """The bytes of a regular file, one more than `most` at the most; raises OSError.

    It is opened a folder at a time, so that no link that is put there meanwhile is followed.
    """
    if not _STEPWISE:
        handle = os.open(root / inside, _FLAGS)
    else:
        at = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
        try:
            for part in inside.parts[:-1]:
                below = os.open(part, _FLAGS | os.O_DIRECTORY, dir_fd=at)
                os.close(at)
                at = below
            handle = os.open(inside.name, _FLAGS, dir_fd=at)
        finally:
            os.close(at)
    with open(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "it is no regular file")
        return file.read(most + 1)

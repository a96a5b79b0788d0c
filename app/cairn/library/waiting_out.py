"""Whether something waits in a copy to be pushed; asked after every fetch, so it costs nothing."""

from pathlib import Path

QUEUE = "refs/cairn/queue/"
"""Where commits stand that have yet to arrive, by their slugs."""


def has_queued(folder: Path) -> bool:
    """Whether something may wait to be pushed from the copy in `folder`."""
    if any((folder / QUEUE).glob("*")):
        return True
    try:
        return QUEUE.encode() in (folder / "packed-refs").read_bytes()
    except OSError:
        return False

"""What only we know of a repository, taken over from a damaged copy into the one in its place."""

from collections.abc import Callable
from pathlib import Path

from cairn.errors import CairnError
from cairn.git.address import address_of
from cairn.git.repository import Repository
from cairn.library.head import BACKUP, HEAD

_OURS = ("refs/cairn/", BACKUP)
_THEIRS = (HEAD, "refs/cairn/tags/")


def take_over(repository: Repository, damaged: Path, cancelled: Callable[[], bool]) -> list[str]:
    """Bring what waits to be sent, what was taken and what was kept; gives the names that came.

    To be called when all was fetched that the remote has, so that little is asked of the damaged
    copy. Without it who damages a copy, or what it is sent, would undo all of that. What cannot be
    read there stays behind. Raises E_CANCELLED.
    """
    try:
        refs = Repository(damaged).refs("refs/")
        address = address_of(damaged.absolute().as_uri())
    except CairnError:
        return []
    ours = [ref for ref in refs if ref.startswith(_OURS) and not ref.startswith(_THEIRS)]

    def bring(names: list[str]) -> bool:
        try:
            repository.fetch(address, [f"+{name}:{name}" for name in names], cancelled=cancelled)
        except CairnError as error:
            if error.code == "E_CANCELLED":
                raise
            return False
        return True

    if not ours or bring(ours):
        return ours
    return [name for name in ours if bring([name])]

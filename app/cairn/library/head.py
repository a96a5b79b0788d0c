"""What the remote's own choice of a branch is, also where it names one that is not there."""

from collections.abc import Sequence
from datetime import UTC, datetime

from cairn.errors import CairnError
from cairn.git.address import Address
from cairn.git.names import OURS
from cairn.git.repository import HEADS, Cancelled, Heard, Repository

HEAD = "refs/cairn/head"
"""Where that is at, in our copy."""

ORIGIN = "refs/remotes/origin/"
USUAL = ("main", "master", "trunk")

BACKUP = "refs/backup/"
"""What was taken back by others stays below it."""

_MOST_NAMED = 5


def fetch_with_head(
    repository: Repository,
    address: Address,
    *,
    heard: Heard = lambda _: None,
    cancelled: Cancelled = lambda: False,
) -> None:
    """Bring all branches up to date, and `HEAD` with them; raises as `Repository.fetch` does.

    Where the remote chooses a branch that it does not have, the usual one counts, or the only one;
    E_GIT_BRANCH names those that there are where it is neither.
    """
    try:
        repository.fetch(address, [HEADS, f"+HEAD:{HEAD}"], heard=heard, cancelled=cancelled)
    except CairnError as error:
        if error.code != "E_GIT_BRANCH":
            raise
        repository.fetch(address, [HEADS], heard=heard, cancelled=cancelled)
        refs = repository.refs(ORIGIN)
        names = sorted(ref.removeprefix(ORIGIN) for ref in refs)
        name = _chosen([one for one in names if not one.startswith(OURS)])
        if not name:
            raise
        repository.set_ref(HEAD, refs[f"{ORIGIN}{name}"])


def keep_backup(repository: Repository, old: str) -> None:
    """Keep the commit `old`, which the remote may have taken back."""
    if old not in repository.refs(BACKUP).values():
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
        repository.set_ref(f"{BACKUP}{stamp}-{old[:12]}", old)


def _chosen(names: Sequence[str]) -> str:
    """The branch that counts; empty where there is none. Raises E_GIT_BRANCH for several."""
    for name in (*USUAL, *(names if len(names) == 1 else ())):
        if name in names:
            return name
    if not names:
        return ""
    told = ", ".join(names[:_MOST_NAMED]) + (" and others" if len(names) > _MOST_NAMED else "")
    raise CairnError(
        "E_GIT_BRANCH",
        f"The repository does not say which of its branches counts: {told}.",
        "Say which one to follow: its name as the branch of this source.",
    )

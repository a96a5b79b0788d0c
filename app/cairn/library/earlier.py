"""A file of a repository as it was at a commit, for comparing what a sync changed."""

from cairn.errors import CairnError
from cairn.git.blobs import TooLarge
from cairn.git.facts import Facts
from cairn.git.repository import Repository, exists
from cairn.git.tree import REGULAR
from cairn.library.source import GIT, Source

MOST_BYTES = 1_000_000
"""A longer text is compared with nothing."""


def text_at(source: Source, commit: str, path: str) -> str | None:
    """The text at `path` in a commit of our copy, newlines as ``\\n``; None if it is not there.

    What is no text, too long, or in a commit that is gone by now is not there either.
    """
    if source.kind != GIT or not commit or not exists(source.folder):
        return None
    try:
        repository = Repository(source.folder)
        if repository.commit(commit) is None:
            return None
        found = [one for one in repository.at(commit, [path]) if one.path == path]
        if not found or found[0].mode not in REGULAR:
            return None
        with repository.blobs() as blobs:
            data = blobs.read(found[0].blob, MOST_BYTES)
        return data.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except (CairnError, TooLarge, UnicodeDecodeError):
        return None


def changed_by(source: Source, before: str, after: str, path: str) -> Facts | None:
    """The last commit that changed `path` on the way between two of our copy; None if none did.

    Where one of them is gone by now, none is known.
    """
    if source.kind != GIT or not exists(source.folder):
        return None
    try:
        repository = Repository(source.folder)
        commits = repository.changing(before, after, [path], 1)
        return repository.facts(commits[0]) if commits else None
    except CairnError:
        return None

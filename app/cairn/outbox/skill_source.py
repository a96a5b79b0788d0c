"""What lies beside a skill of the library: in a folder of the person's own, or in a commit."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from cairn.errors import CairnError
from cairn.git.blobs import TooLarge
from cairn.git.repository import Repository
from cairn.git.tree import REGULAR, SYMLINK, File
from cairn.library.clone import TAKEN
from cairn.library.source import GIT, Source
from cairn.outbox.companion import SKILL_FILE, Companion
from cairn.outbox.skill_folder import (
    MOST_BYTES,
    beside,
    gathered,
    why_not_entered,
    why_not_read,
)


def beside_record(source: Source, path: str) -> list[Companion]:
    """What lies in the folder of the skill at `path` of `source`, as it was read last.

    Nothing for a skill that has no folder of its own, or where it cannot be read any more.
    """
    folder, _, name = path.rpartition("/")
    if name != SKILL_FILE or not folder:
        return []
    if source.kind != GIT:
        root = source.folder.resolve()
        inside = PurePosixPath(folder)
        real = (root / inside).resolve()
        return beside(root, inside) if real == root / inside else []
    repository = Repository(source.folder)
    try:
        commit = repository.commit(TAKEN)
        files = repository.at(commit, [f"{folder}/"]) if commit is not None else []
        return _in_commit(repository, files, folder)
    except CairnError:
        return []


def _in_commit(repository: Repository, files: Sequence[File], folder: str) -> list[Companion]:
    blobs = {file.path.removeprefix(f"{folder}/"): file for file in files}
    others = tuple(
        path.removesuffix(SKILL_FILE) for path in blobs if path.endswith(f"/{SKILL_FILE}")
    )
    with repository.blobs() as reader:

        def read(path: str) -> bytes:
            try:
                return reader.read(blobs[path].blob, MOST_BYTES)
            except TooLarge:
                raise ValueError("it cannot be read") from None

        return gathered(_found(files, folder, others), read)


def _found(
    files: Sequence[File], folder: str, others: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Every file with the reason for which it stays; of a folder that is not entered, that."""
    told: set[str] = set()
    for file in files:
        path = file.path.removeprefix(f"{folder}/")
        above = path.split("/")[:-1]
        stays = next((n for n, part in enumerate(above) if why_not_entered(part)), None)
        other = next((one for one in others if path.startswith(one)), "")
        if stays is not None:
            shown, why = "/".join(above[: stays + 1]) + "/", why_not_entered(above[stays])
        elif other:
            shown, why = other, "it is a skill of its own"
        elif file.mode not in REGULAR:
            shown, why = path, "it is a link" if file.mode == SYMLINK else "it is no regular file"
        elif path == SKILL_FILE:
            continue
        else:
            shown, why = path, why_not_read(path, file.size)
        if shown not in told:
            told.add(shown)
            yield shown, why

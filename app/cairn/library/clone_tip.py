"""Where the branch stands that contributions are meant for, and what other branches there are."""

from collections.abc import Mapping
from dataclasses import dataclass

from cairn.errors import CairnError
from cairn.git.names import OURS
from cairn.git.repository import Repository
from cairn.library import clone_state
from cairn.library.clone import TAKEN
from cairn.library.head import HEAD, ORIGIN, USUAL
from cairn.library.source import GIT, Source


@dataclass(frozen=True, slots=True)
class Tip:
    """The end of the branch that a contribution goes on from.

    Attributes:
        commit: its id, as it was fetched last.
        branch: what the remote calls it; empty where nobody can tell.
    """

    commit: str
    branch: str


def repository_of(source: Source) -> Repository:
    """Our copy of a source; raises E_SOURCE_FOLDER for a folder, E_GIT_DAMAGED without a copy."""
    if source.kind != GIT:
        raise CairnError(
            "E_SOURCE_FOLDER",
            f"{source.name} is a folder; there is nothing to be pushed to.",
            "Contribute to a folder, or add the repository by its address.",
        )
    return Repository(source.folder)


def tip_of(source: Source, refs: Mapping[str, str]) -> Tip:
    """By all `refs` of our copy.

    Raises E_GIT_BRANCH where nothing was fetched, E_SYNC_WAITING where somebody is asked first:
    what waits may be a history that was taken back for a reason, so nothing is built on either.
    """
    if clone_state.load(source.folder).waiting is not None:
        raise CairnError(
            "E_SYNC_WAITING",
            f"What is new in {source.name} waits for your word.",
            "Answer that first; then contribute.",
        )
    names = _branches(refs)
    if source.branch in names:
        return Tip(names[source.branch], source.branch)
    head = refs.get(HEAD)
    at_head = [name for name, commit in names.items() if commit == head]
    for name in (*USUAL, *sorted(names)):
        if name in (at_head if head else names):
            return Tip(names[name], name)
    commit = head or refs.get(TAKEN)
    if commit is None:
        raise CairnError(
            "E_GIT_BRANCH",
            f"Nothing was fetched from {source.name} yet, or nothing is in it.",
            "Sync it first.",
        )
    return Tip(commit, "")


def ours_in(refs: Mapping[str, str]) -> dict[str, str]:
    """Every branch of the remote that carries a contribution, with its commit."""
    below = f"{ORIGIN}{OURS}"
    return {
        name.removeprefix(ORIGIN): commit for name, commit in refs.items() if name.startswith(below)
    }


def _branches(refs: Mapping[str, str]) -> dict[str, str]:
    """All the others."""
    return {
        name.removeprefix(ORIGIN): commit
        for name, commit in refs.items()
        if name.startswith(ORIGIN) and not name.startswith(f"{ORIGIN}{OURS}")
    }

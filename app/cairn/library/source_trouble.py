"""What keeps a source from being read, or from being up to date, in one sentence."""

from cairn.library import clone_state, reading
from cairn.library.clone_state import DELETION, MOVED, CloneState, Waiting
from cairn.library.source import GIT, Source


def state_of(source: Source) -> CloneState | None:
    """How the copy of a repository stands; None for a folder."""
    return clone_state.load(source.folder) if source.kind == GIT else None


def trouble(source: Source) -> str:
    """What is wrong with where the source lies; empty if nothing is.

    A repository that cannot be reached just now is not wrong, nor is one that waits for a word.
    """
    state = state_of(source)
    if state is None:
        return reading.unusable(source.folder)
    return state.problem


def question(waiting: Waiting) -> str:
    """What somebody is asked before a repository's new state is taken."""
    problem = _why(waiting.why)
    if waiting.gone:
        problem = f"{problem} {waiting.gone} of {waiting.of} files would be gone."
    return problem


def _why(why: str) -> str:
    """The sentence for a reason."""
    reason = "The history of the repository was written anew."
    if why == DELETION:
        reason = "More is deleted in the repository than is believed without asking."
    elif why == MOVED:
        reason = "The tag leads to another commit now."
    return reason

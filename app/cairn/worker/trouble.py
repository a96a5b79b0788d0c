"""What a caller is told when a process, not its job, went wrong."""

import errno

from cairn.errors import CairnError

_NOT_LOADED = ("failed to map segment", "annot allocate memory")
"""What the loader says of a library for which there is no room (dl-load.c of glibc)."""


def lacks_memory(error: BaseException) -> bool:
    """Whether it comes of too little memory, or followed from what does."""
    met: BaseException | None = error
    while met is not None:
        if isinstance(met, MemoryError) or getattr(met, "errno", 0) == errno.ENOMEM:
            return True
        if isinstance(met, ImportError) and any(said in str(met) for said in _NOT_LOADED):
            return True
        met = met.__cause__ or met.__context__
    return False


def cancelled() -> CairnError:
    """A call that nobody wants any more."""
    return CairnError("E_CANCELLED", "The work was cancelled.", "Start it again.")


def died(name: str) -> CairnError:
    """The process was gone before its job was done."""
    return CairnError(
        "E_WORKER_DIED",
        f"The {name} process ended in the middle of its work.",
        "Try again: a new one starts by itself.",
    )


def overdue(seconds: float) -> CairnError:
    """The job ran for longer than it may."""
    return CairnError(
        "E_WORKER_TIMEOUT",
        f"The work took longer than {seconds:g} s and was ended.",
        "Try it again, or on less at once.",
    )


def not_started(why: str) -> CairnError:
    """The system refused a process, or it never said that it was ready."""
    return CairnError(
        "E_WORKER_START",
        f"A helper process cannot be started: {why}.",
        "Close other programs, or set Cairn up again.",
    )


def stopped(name: str) -> CairnError:
    """The process was ended for good."""
    return CairnError("E_WORKER_STOPPED", f"The {name} process was stopped.", "Start Cairn again.")


def broken(name: str, deaths: int) -> CairnError:
    """The process died so often that no new one is tried for a while."""
    return CairnError(
        "E_WORKER_BROKEN",
        f"The {name} process ended {deaths} times within a minute and is left alone now.",
        "Run 'cairn doctor' to see what is broken, or try again in a minute.",
    )


def out_of_memory() -> CairnError:
    """The job asked for more than the system, or the limit, would give."""
    return CairnError(
        "E_MEMORY",
        "The work needed more memory than it may have.",
        "Try it on less at once; raise CAIRN_WORKER_MEMORY_MB if it is set.",
    )

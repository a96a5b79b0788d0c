"""The last line of every command: whatever happens becomes one sentence and an exit code."""

import errno
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from cairn.errors import CairnError

OK, FINDINGS, ERROR = 0, 1, 2
INTERRUPTED, PIPE_CLOSED = 130, 141
"""What a shell sees of a program that was ended by SIGINT or SIGPIPE."""


def guarded(action: Callable[[], int], *, json: bool, log: Callable[[], Path]) -> int:
    """The exit code of `action`; an error is told on stderr, or as JSON on stdout.

    Importing this costs next to nothing, so that the window's start may stand under it too.

    Args:
        json: errors go to stdout as ``{"error": {...}}``.
        log: gives the folder for bug reports; asked only if there is a bug.
    """
    try:
        try:
            code = action()
            _flush()
            return code
        except CairnError as error:
            _tell(error, json)
        except BrokenPipeError:
            raise
        except OSError as error:
            _tell(of_the_system(error), json)
        except MemoryError:
            _tell(CairnError("E_MEMORY", "There is not enough memory.", "Close something."), json)
        except Exception as error:  # noqa: BLE001  # the one place where anything may arrive
            from cairn.bugs import bug

            _tell(bug(error, log()), json)
        _flush()
        return ERROR
    except BrokenPipeError:
        _drop_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:  # telling it failed too: a full disk behind standard output
        _drop_output()
        _tell(of_the_system(error), json=False)
        return ERROR


def wants_json(words: Sequence[str]) -> bool:
    """Whether ``--json`` is among the options of a command line."""
    options = words[: words.index("--")] if "--" in words else words
    return "--json" in options


def of_the_system(error: OSError) -> CairnError:
    """An `OSError` in our words: E_DISK_FULL, E_READ_ONLY or E_SYSTEM."""
    place = f" ({error.filename})" if error.filename else ""
    why = error.strerror or type(error).__name__
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return CairnError("E_DISK_FULL", f"The disk is full{place}.", "Make room, then try again.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return CairnError(
            "E_READ_ONLY",
            f"Something may not be written or read: {why}{place}.",
            "Change its permissions, or point CAIRN_HOME at another folder.",
        )
    return CairnError(
        "E_SYSTEM", f"The system refused: {why}{place}.", "Run `cairn doctor` to see what is wrong."
    )


def _tell(error: CairnError, json: bool) -> None:
    from cairn.cli import say

    if json:
        say.as_json({"error": error.as_dict()})
    else:
        say.aside(f"cairn: {error}")


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def _drop_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush stays quiet."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.close(nothing)

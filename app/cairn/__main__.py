"""The front door: a worker, a command of the terminal, or the window."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cairn.places import Places

INTERRUPTED = 130


def main() -> int:
    """Run what the command line asks for and give its exit code."""
    try:
        return _run(sys.argv[1:])
    except KeyboardInterrupt:  # while it was being loaded still
        return INTERRUPTED


def _run(words: list[str]) -> int:
    if len(words) == 2 and words[0] == "--worker":
        return _worker(words[1])
    from cairn.cli.commands import COMMANDS, asked_of_the_window

    search = asked_of_the_window(words, COMMANDS)
    if search is None:
        return _terminal(words)
    return _window(search)


def _worker(name: str) -> int:
    from cairn.jobs import JOBS
    from cairn.places import Places
    from cairn.worker.serve import serve

    if name not in JOBS:
        sys.stderr.write(f"There is no worker {name!r}.\n")
        return 2
    serve(JOBS[name](Places.find(os.environ).make()))
    return 0


def _terminal(words: list[str]) -> int:
    from cairn.cli.doors import Doors
    from cairn.cli.main import run

    return run(words, Doors(tour=_tour))


def _window(search: str) -> int:
    import gc

    from cairn.cli.guard import guarded
    from cairn.places import Places

    gc.disable()  # until the first result stands there: nothing made before it is garbage
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # no threads for sums that are not made
    places = Places.find(os.environ)

    def opened() -> int:
        from cairn.desk import quick_imports

        quick_imports.take()
        from cairn.desk.app import run

        return run(places, search)

    return guarded(opened, json=False, log=lambda: places.data / "log")


def _tour(places: "Places", folder: Path, say: Callable[[str], None], readme: bool) -> None:
    from cairn.desk.tour import tour

    tour(places, folder, say, readme=readme)


if __name__ == "__main__":
    sys.exit(main())

"""What children of the campaigns about the index do: the worker's own jobs, in a process to kill.

Imported by the nursery, so that all of it is loaded before the first fork.
"""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

from cairn.errors import CairnError
from cairn.jobs.index import index_jobs
from cairn.library import catalog, indexing, library, refresh, standing, turns
from cairn.library.sources import Sources
from cairn.places import Places
from cairn.search import generation, index, merge, whoosh_find, whoosh_index, writer
from cairn.worker.serve import Call
from tests.campaigns.nursery import limit_memory, say
from tests.campaigns.shelf import found, found_phrase

LATER = "xenolith"
"""A word of a file that comes after the damage."""

LOADED = (
    indexing,
    library,
    refresh,
    standing,
    turns,
    index,
    merge,
    whoosh_find,
    whoosh_index,
    writer,
)
"""Modules that a worker loads when it first needs them."""


class Caller:
    """Stands for `cairn.worker.serve.Call` where no wire is: runs what jobs leave for later."""

    def __init__(self, places: Places) -> None:
        self._jobs = index_jobs(places)
        self._later: list[tuple[str, dict[str, Any]]] = []
        self.args: dict[str, Any] = {}

    def run(self, job: str, **args: object) -> dict[str, Any]:
        """One job, then everything it left for later; gives the value of the first."""
        value = self._run(job, args)
        while self._later:
            self._run(*self._later.pop(0))
        return value

    def _run(self, job: str, args: dict[str, Any]) -> dict[str, Any]:
        self.args = args
        return self._jobs[job](cast(Call, self))

    def progress(self, value: dict[str, Any]) -> None:
        """Nobody looks."""

    def emit(self, event: dict[str, Any]) -> None:
        """Nobody listens."""

    def cancelled(self) -> bool:
        """Never."""
        return False

    def later(self, job: str, args: dict[str, Any]) -> None:
        """Once each, as the worker keeps them."""
        if (job, args) not in self._later:
            self._later.append((job, args))


def keep_up(args: dict[str, str]) -> None:
    """Read the sources and index them over and over, telling when a write begins and ends."""
    os.nice(5)  # whoever kills it must be quick enough to hit
    _trace()
    caller = Caller(_places(args))
    while True:
        caller.run("refresh", source=None)


def settle(args: dict[str, str]) -> None:
    """Once, with all that is left for later."""
    Caller(_places(args)).run("refresh", source=None)


def open_and_mend(args: dict[str, Any]) -> None:
    """Open and search as the window does, verify as the index worker does, search again.

    Says ``{"first": CODE|"right"|"wrong"}``, ``{"damaged": [FILE…]}`` and ``{"wrong": [LINE…]}``;
    anything but a `CairnError` ends it.
    """
    limit_memory(2000)
    places = _places(args)
    try:
        say({"first": "wrong" if _wrong(places, args) else "right"})
    except CairnError as error:
        say({"first": error.code})
    caller = Caller(places)
    try:
        say({"damaged": caller.run("verify")["damaged"]})
    except CairnError as error:
        if error.code != "E_INDEX_UNSAFE":
            say({"damaged": [error.code]})
        else:  # told, with what to do about it: which is done here
            for folder in (places.cache / "index", places.cache / "index" / "whoosh"):
                folder.chmod(0o700)
            say({"damaged": caller.run("verify")["damaged"] or [error.code]})
    caller.run("refresh", source=None)
    try:
        wrong = _wrong(places, args)
        (Path(args["notes"]) / "later.md").write_text(f"# {LATER}\n\n{LATER} came later")
        caller.run("refresh", source=None)
        wrong += _wrong(places, {"truth": {LATER: ["later.md"]}, "phrases": []})
    except CairnError as error:
        wrong = [str(error)]
    say({"wrong": wrong})


def _wrong(places: Places, args: dict[str, Any]) -> list[str]:
    """Words and phrases that do not find what is true, a line for each."""
    opened = library.Library(places, Sources(places))
    try:
        wrong = [
            f"{word}: {sorted(got ^ set(paths))[:4]}"
            for word, paths in args["truth"].items()
            if (got := found(opened, word)) != set(paths)
        ]
        wrong += [
            f'"{first} {second}": {sorted(got ^ set(paths))[:4]}'
            for first, second, paths in args["phrases"]
            if (got := found_phrase(opened, first, second)) != set(paths)
        ]
    finally:
        opened.close()
    return wrong


def _places(args: dict[str, Any]) -> Places:
    os.environ["CAIRN_HOME"] = args["home"]
    return Places.find(os.environ)


def _trace() -> None:
    """The writers of this process say ``{"begin": WHAT}`` before and ``{"end": WHAT}`` after."""
    draft = generation.Draft
    start, publish, abandon = draft.__init__, draft.publish, draft.abandon
    write = catalog.Catalog.write

    def init(self: generation.Draft, folder: Any, last: Any) -> None:
        say({"begin": folder.name})
        start(self, folder, last)

    def told(method: Callable[..., Any]) -> Callable[..., Any]:
        def run(self: generation.Draft, *args: Any) -> Any:
            try:
                return method(self, *args)
            finally:
                say({"end": self.folder.parent.name})

        return run

    @contextlib.contextmanager
    def written(self: catalog.Catalog) -> Iterator[None]:
        say({"begin": "catalog"})
        try:
            with write(self):
                yield
        finally:
            say({"end": "catalog"})

    draft.__init__ = init  # type: ignore[method-assign]
    draft.publish = told(publish)  # type: ignore[method-assign]
    draft.abandon = told(abandon)  # type: ignore[method-assign]
    catalog.Catalog.write = written  # type: ignore[method-assign]

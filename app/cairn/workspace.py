"""One home, open: its sources, settings, library and journal, and how its workers are started."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cairn.journal.opening import backups_of, file_of, open_journal
from cairn.library.settings import SettingsFile
from cairn.library.sources import Sources
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.journal.journal import Journal
    from cairn.library.library import Library
    from cairn.outbox.drafts import Drafts
    from cairn.worker.worker import Worker

INDEX, RENDER, RESCUE, OUTBOX = "index", "render", "rescue", "outbox"
"""The workers: one writes catalog and index, one makes pages and runs slow queries, the third keeps
the journal: backups, and what brings it back. The fourth carries drafts to where they go."""

NICE = {INDEX: 10, RESCUE: 10}
"""Niceness of a worker: nobody waits for an index or a backup as for a key, or for a page."""


class Workspace:
    """Builds the rooms of one home, passes each what it needs, and closes them.

    Attributes:
        places: the folders of the home.
        sources: where records come from.
        settings: what the person has set.
    """

    def __init__(self, places: Places) -> None:
        self.places = places
        self.sources = Sources(places)
        self.settings = SettingsFile(places.config)
        self._library: Library | None = None
        self._journal: Journal | None = None
        self._workers: dict[str, Worker] = {}

    @classmethod
    def open(cls, places: Places) -> "Workspace":
        """The home in `places`, its folders made; raises E_FOLDER."""
        return cls(places.make())

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def library(self) -> "Library":
        """The library for reading, made when first asked for."""
        from cairn.library.library import Library

        self._library = self._library or Library(self.places, self.sources)
        return self._library

    @property
    def journal(self) -> "Journal":
        """The journal, opened when first asked for; raises what `Store.open` raises."""
        self._journal = self._journal or open_journal(self.places)
        return self._journal

    @property
    def drafts(self) -> "Drafts":
        """Drafts of records, which lie in the journal."""
        from cairn.outbox import drafts

        return drafts.Drafts(self.journal.store)

    @property
    def journal_file(self) -> Path:
        """Where the journal lies."""
        return file_of(self.places)

    @property
    def backup_folder(self) -> Path:
        """Where its backups lie."""
        return backups_of(self.places)

    def worker(
        self, name: str, on_event: Callable[[dict[str, Any]], None] | None = None
    ) -> "Worker":
        """One of the workers; its process starts with the first call.

        `on_event` counts when the worker is first asked for.
        """
        if name not in self._workers:
            from cairn.worker.worker import Worker

            nice = {"CAIRN_WORKER_NICE": str(NICE.get(name, 0))}
            self._workers[name] = Worker(
                worker_command(name),
                name=name,
                on_event=on_event,
                env=worker_environment(self.places) | nice,
                log=self.log_folder / f"{name}.log",
            )
        return self._workers[name]

    @property
    def log_folder(self) -> Path:
        """Where workers write what is for nobody but a bug report."""
        return self.places.data / "log"

    def close(self) -> None:
        """End the workers, let go of all files."""
        workers, self._workers = self._workers, {}
        for worker in workers.values():
            worker.ask_to_stop()
        for worker in workers.values():
            worker.stop()
        if self._library is not None:
            self._library.close()
            self._library = None
        self.close_journal()

    def close_journal(self) -> None:
        """Let go of the journal; it is opened again when it is asked for."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None


def worker_command(name: str) -> list[str]:
    """The command that runs the worker `name`; in a frozen build the program itself is called."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker", name]
    # -P: what lies in the folder in which Cairn was started is not to be imported
    return [sys.executable, "-P", "-m", "cairn", "--worker", name]


def worker_environment(places: Places) -> dict[str, str]:
    """What a worker's environment has beside ours: this very package, and this very home."""
    import os

    environment: dict[str, str] = {}
    if not getattr(sys, "frozen", False):
        paths = [str(Path(__file__).parent.parent), os.environ.get("PYTHONPATH", "")]
        environment["PYTHONPATH"] = os.pathsep.join(path for path in paths if path)
    home = places.data.parent
    if (home / "cache", home / "config") == (places.cache, places.config):
        environment["CAIRN_HOME"] = str(home)
    return environment

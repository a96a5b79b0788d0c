"""Notices that files of a source change, and says which."""

import contextlib
import os
import stat
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from cairn.library.source import SPINE, Source

CALM_SECONDS = 0.05
"""After a change others are waited for so long, that a save of several steps is one."""

LOOK_SECONDS = 2.0
"""How often it is looked whether a folder went away or came back."""

MANY = 500
"""More changed paths than this are told as one: everything may have changed."""

_TELLING = frozenset({"created", "modified", "moved", "deleted", "closed"})

Changed = Callable[[str, list[str] | None], None]


class Watch:
    """Watches folders of sources until `stop`; symbolic links are not followed."""

    def __init__(self, sources: Iterable[Source], changed: Changed) -> None:
        """Start watching.

        Args:
            changed: gets a source's name and the relative paths (files or folders, gone ones too)
                that changed, or None when any may have. Called on a thread of the watch.
        """
        self._changed = changed
        self._condition = threading.Condition()
        self._paths: dict[str, set[str] | None] = {}
        self._stopping = False
        self._observer = Observer()
        self._observed = {s.name: _Observed(s, self._observer, self._heard) for s in sources}
        self.problems: dict[str, str] = {}
        self._observer.start()
        for name in self._observed:
            self._look_at(name)
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End all of it; `changed` is not called any more."""
        with self._condition:
            self._stopping = True
            self._condition.notify_all()
        self._thread.join()
        self._observer.stop()
        self._observer.join()

    def missed(self, name: str) -> None:
        """Somebody else found the folder gone: `changed` when it is there, however soon."""
        if name in self._observed:
            self._observed[name].forget()

    def _run(self) -> None:
        looked = time.monotonic()
        while True:
            with self._condition:
                self._condition.wait_for(lambda: self._stopping or self._paths, LOOK_SECONDS)
                if not self._stopping and self._paths:
                    self._condition.wait_for(lambda: self._stopping, CALM_SECONDS)
                if self._stopping:
                    return
                told, self._paths = self._paths, {}
            for name, paths in told.items():
                self._changed(name, None if paths is None else sorted(paths))
            if time.monotonic() - looked > LOOK_SECONDS:
                looked = time.monotonic()
                for name in self._observed:
                    if self._look_at(name):
                        self._changed(name, None)

    def _look_at(self, name: str) -> bool:
        """See to it that a folder that is there is watched; says if something was missed."""
        was, self.problems[name] = self.problems.get(name), ""
        try:
            return self._observed[name].look()
        except OSError as error:
            # the system's limit of watches, most often: the source is then read at every start
            self.problems[name] = f"It is not watched: {error.strerror or error}."
            return was is None

    def _heard(self, name: str, path: str | None) -> None:
        with self._condition:
            known = self._paths.setdefault(name, set())
            if path is None or known is None or len(known) >= MANY:
                self._paths[name] = None
            else:
                known.add(path)
            self._condition.notify_all()


class _Observed(FileSystemEventHandler):
    """One source's folder, watched as long as it is the same folder."""

    def __init__(
        self, source: Source, observer: BaseObserver, heard: Callable[[str, str | None], None]
    ) -> None:
        self._name, self._folder = source.name, source.folder
        self._observer = observer
        self._heard = heard
        self._watch: ObservedWatch | None = None
        self._mark: tuple[int, int] | None = None

    def look(self) -> bool:
        """Begin, go on or stop watching; says whether the folder came, went or was replaced."""
        mark = _mark(self._folder)
        if mark == self._mark:
            return False
        if self._watch is not None:
            with contextlib.suppress(KeyError, OSError):
                self._observer.unschedule(self._watch)
            self._watch = None
        self._mark = None
        if mark is not None:
            self._watch = self._observer.schedule(self, str(self._folder), recursive=True)
        self._mark = mark
        return True

    def forget(self) -> None:
        """Take whatever is there at the next look for a folder that came."""
        self._mark = None

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take what may be a change of a Markdown file; reading one is none."""
        if event.event_type not in _TELLING:
            return
        if event.is_directory and event.event_type == "modified":
            return  # something in it changed, which is told by itself
        for path in (event.src_path, getattr(event, "dest_path", "")):
            if path:
                self._take(os.fsdecode(path), event.is_directory)

    def _take(self, path: str, is_folder: bool) -> None:
        relative = os.path.relpath(path, self._folder)
        if os.sep != "/":
            relative = relative.replace(os.sep, "/")
        if relative in (".", SPINE):
            self._heard(self._name, None)
            return
        parts = relative.split("/")
        if parts[0] == ".." or any(part.startswith(".") for part in parts):
            return
        if is_folder or parts[-1][-3:].lower() == ".md":
            self._heard(self._name, relative)


def _mark(folder: Path) -> tuple[int, int] | None:
    """Which folder this is; None if there is none to be watched."""
    try:
        status = folder.lstat()
    except OSError:
        return None
    return (status.st_dev, status.st_ino) if stat.S_ISDIR(status.st_mode) else None

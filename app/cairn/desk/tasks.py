"""The one door for background work: child processes, their answers brought to the UI thread."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from cairn.workspace import INDEX, OUTBOX, RENDER, RESCUE, Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from cairn.places import Places
    from cairn.worker.worker import Answer, Worker

PAGE_SECONDS = 2.0
"""A page that takes longer is shown as plain text."""

FIND_SECONDS = 5.0


class Tasks(QObject):
    """Typed calls to the workers. Every callback and signal comes on the UI thread.

    Attributes:
        contrast: whether pages are to come in the colours of high contrast.

    Signals:
        published: the index worker made a new generation searchable; its event as a dict.
        source_read: the index worker has read a source, or found that it cannot; as a dict.
        fetching: how far the fetch of a repository is; as a dict.
        synced: the fetch of a repository has ended; as a dict.
        news: what a sync changed; as a dict.
        died: a worker's name, when its process ended unasked; it starts anew by itself.
    """

    published = Signal(dict)
    source_read = Signal(dict)
    fetching = Signal(dict)
    synced = Signal(dict)
    news = Signal(dict)
    died = Signal(str)
    _arrived = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        """Nothing is started yet; `workspace` ends the processes when it is closed."""
        super().__init__()
        self._workspace = workspace
        self.contrast = False
        self._deaf = False
        self._open = 0
        self._arrived.connect(self._run, Qt.ConnectionType.QueuedConnection)

    @property
    def places(self) -> "Places":
        """The folders of the home."""
        return self._workspace.places

    def render(
        self,
        key: int,
        dark: bool,
        start: int,
        done: "Callable[[Answer], None]",
        *,
        size: int | None = None,
        seconds: float = PAGE_SECONDS,
    ) -> None:
        """The page of a record as HTML, from a place in its text on: see the job ``render``."""
        look = {"dark": dark, "contrast": self.contrast}
        args = {"key": key, **look, "start": start, "size": size}
        self._call(RENDER, "render", args, done, deadline=seconds)

    def compare(self, left: int, right: int, dark: bool, done: "Callable[[Answer], None]") -> None:
        """Two versions of a record side by side: ``{"html", "changes"}``."""
        args = {"left": left, "right": right, "dark": dark, "contrast": self.contrast}
        self._call(RENDER, "compare", args, done, deadline=PAGE_SECONDS)

    def beside(
        self, pairs: Sequence[tuple[str, str]], dark: bool, done: "Callable[[Answer], None]"
    ) -> None:
        """Texts that stand in no source, side by side: ``{"html": [HTML…]}``."""
        args = {"pairs": [list(one) for one in pairs], "dark": dark, "contrast": self.contrast}
        self._call(RENDER, "beside", args, done, deadline=PAGE_SECONDS)

    def three(
        self, texts: Mapping[str, str], heads: Sequence[str], dark: bool,
        done: "Callable[[Answer], None]",
    ) -> None:  # fmt: skip
        """A text and what two made of it: see the job ``three``."""
        args = {**texts, "heads": list(heads), "dark": dark, "contrast": self.contrast}
        self._call(RENDER, "three", args, done, deadline=PAGE_SECONDS)

    def ask_remote(
        self,
        job: str,
        args: Mapping[str, object],
        done: "Callable[[Answer], None]",
        progress: Callable[[dict[str, Any]], None] | None = None,
    ) -> int:
        """One of the jobs of `cairn.jobs.following`; to be ended with `leave_remote`."""
        return self._call(OUTBOX, job, args, done, progress=progress)

    def leave_remote(self, call: int) -> None:
        """Ask no further."""
        self.cancel(call, OUTBOX)

    def harvest(
        self,
        folder: "Path",
        done: "Callable[[Answer], None]",
        progress: Callable[[dict[str, Any]], None],
    ) -> int:
        """What a checkout tells its agent: see the job ``harvest``."""
        return self._call(RESCUE, "harvest", {"folder": str(folder)}, done, progress=progress)

    def leave_harvest(self, call: int) -> None:
        """Compare no further."""
        self.cancel(call, RESCUE)

    def notes(self, texts: Sequence[str], dark: bool, done: "Callable[[Answer], None]") -> None:
        """Private texts as pages: ``{"html": [HTML…]}``; they are kept nowhere."""
        args = {"texts": list(texts), "dark": dark, "contrast": self.contrast}
        self._call(RENDER, "notes", args, done, deadline=PAGE_SECONDS)

    def find(self, request: Mapping[str, object], done: "Callable[[Answer], None]") -> None:
        """What the arrays cannot answer: ``{"keys", "total", "seq"}``."""
        self._call(RENDER, "find", request, done, deadline=FIND_SECONDS)

    def refresh(
        self,
        done: "Callable[[Answer], None]",
        progress: Callable[[dict[str, Any]], None] | None = None,
        source: str | None = None,
    ) -> int:
        """Read what changed in every source or in one; progress is ``{"what", "done", "of"}``."""
        return self._call(INDEX, "refresh", {"source": source}, done, progress=progress)

    def watch(self, done: "Callable[[Answer], None]") -> None:
        """From now on read changes as they happen."""
        self._call(INDEX, "watch", {}, done)

    def sync(self, source: str | None = None) -> None:
        """Fetch what is new in every repository or in one, and from then on after a while."""
        self._call(INDEX, "sync", {"source": source}, _nothing)

    def stop_sync(self, source: str, *, fetch_only: bool = False) -> None:
        """Fetch a repository no further for now, nor read what came, unless `fetch_only`."""
        self._call(INDEX, "stop_sync", {"source": source, "fetch_only": fetch_only}, _nothing)

    def decide(self, source: str, take: bool) -> None:
        """Take what waits in a repository, or keep what there is."""
        self._call(INDEX, "decide", {"source": source, "take": take}, _nothing)

    def verify(self, done: "Callable[[Answer], None]") -> None:
        """Check the full hashes of the index; a damaged generation is withdrawn and remade."""
        self._call(INDEX, "verify", {}, done)

    def index_journal(self, done: "Callable[[Answer], None]") -> None:
        """Bring the journal's private index up to date, a slice of it: ``{"changes": n}``."""
        self._call(INDEX, "journal", {}, done)

    def check_journal(self, done: "Callable[[Answer], None]") -> None:
        """Read all of the journal, every digest: see the job ``check_journal``."""
        self._call(INDEX, "check_journal", {}, done)

    def survey_journal(self, done: "Callable[[Answer], None]") -> None:
        """What could be brought back of a damaged journal: see the job ``survey``."""
        self._call(RESCUE, "survey", {}, done)

    def recover_journal(self, done: "Callable[[Answer], None]") -> None:
        """Bring it back; nobody of this process may have it open: see the job ``recover``."""
        self._call(RESCUE, "recover", {}, done)

    def keep_journal(
        self,
        job: str,
        args: Mapping[str, object],
        done: "Callable[[Answer], None]",
        progress: Callable[[dict[str, Any]], None] | None = None,
    ) -> int:
        """One of the jobs of `cairn.jobs.keeping` and `cairn.jobs.taking`."""
        return self._call(RESCUE, job, args, done, progress=progress)

    def carry(
        self,
        args: Mapping[str, object],
        done: "Callable[[Answer], None]",
        progress: Callable[[dict[str, Any]], None],
    ) -> int:
        """Carry drafts off: see the job ``carry``."""
        return self._call(OUTBOX, "carry", args, done, progress=progress)

    def cancel(self, call: int, worker: str = INDEX) -> None:
        """Ask a worker to end a call soon."""
        self._worker(worker).cancel(call)

    def ask_in_background(self, question: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Run something small that waits (never for long) on a thread; `done` gets its value."""
        import threading

        def run() -> None:
            self._bring(done, question())

        threading.Thread(target=run, name="question", daemon=True).start()

    def busy(self) -> bool:
        """Whether an answer of a worker is still to come."""
        return self._open > 0

    def deafen(self) -> None:
        """From now on nothing is called back: the window is closing."""
        self._deaf = True

    def _call(
        self,
        name: str,
        job: str,
        args: Mapping[str, object],
        done: "Callable[[Answer], None]",
        *,
        progress: Callable[[dict[str, Any]], None] | None = None,
        deadline: float | None = None,
    ) -> int:
        told = (lambda value: self._bring(progress, value)) if progress else None
        worker = self._worker(name)
        self._open += 1
        again = name == RENDER  # it only reads: what its end took along can be asked for once more

        def closed(answer: "Answer") -> None:
            nonlocal again
            if again and answer.error is not None and answer.error.code == "E_WORKER_DIED":
                again = False
                worker.call(job, args, done=heard, progress=told, deadline=deadline)
                return
            self._open -= 1
            done(answer)

        def heard(answer: "Answer") -> None:
            self._bring(closed, answer)

        return worker.call(job, args, done=heard, progress=told, deadline=deadline)

    def _worker(self, name: str) -> "Worker":
        heard = partial(self._heard, name)
        return self._workspace.worker(name, lambda event: self._bring(heard, event))

    def _bring(self, callback: Callable[[Any], None], value: object) -> None:
        """From whatever thread to the UI thread."""
        if not self._deaf:
            self._arrived.emit(partial(callback, value))

    def _heard(self, name: str, event: dict[str, Any]) -> None:
        if "published" in event:
            self.published.emit(event)
        elif "read" in event:
            self.source_read.emit(event)
        elif "fetching" in event:
            self.fetching.emit(event)
        elif "synced" in event:
            self.synced.emit(event)
        elif "news" in event:
            self.news.emit(event)
        elif "died" in event:
            self.died.emit(name)

    @Slot(object)
    def _run(self, callback: Callable[[], None]) -> None:
        if not self._deaf:
            callback()


def _nothing(_: "Answer") -> None:
    """How it ended is told by an event."""

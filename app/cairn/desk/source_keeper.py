"""What a person does to the sources: written at once, then read by the index worker."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from cairn.desk.source_syncing import SourceSyncing
from cairn.desk.tasks import Tasks
from cairn.errors import CairnError
from cairn.library.clone_state import CloneState
from cairn.library.news import News
from cairn.library.source import GIT, STARTER, Source, rank
from cairn.library.source_trouble import state_of
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.library.rows import SkippedFile, SourceState
    from cairn.worker.worker import Answer


@dataclass(frozen=True, slots=True)
class Listed:
    """A source with how it stands.

    Attributes:
        state: what the catalog notes of it; None before it was first read.
        reading: how many of its files were looked at so far; None while it is not being read.
        gone: its folder is not there; what was read from it before stays.
        problem: why it cannot be read, gone or not.
        sync: how its copy stands, for a repository.
        percent: how far its fetch is; None while it is not being fetched.
        news: what its last sync brought.
    """

    source: Source
    state: "SourceState | None" = None
    reading: int | None = None
    gone: bool = False
    problem: str = ""
    sync: CloneState | None = None
    percent: int | None = None
    news: tuple[News, ...] = ()


class SourceKeeper(QObject):
    """Every change to the sources goes through here.

    Signals:
        changed: the list of sources, or how one of them stands, is different.
        rearranged: what stands in front of what, or what is left out, is different.
        failed: a CairnError; nothing was changed.
        removed: a Source that was forgotten just now and can be put back.
        progressed: a name, how many of its files were looked at, and what ends it.
        settled: nothing is read for the keeper any more.
    """

    changed = Signal()
    rearranged = Signal()
    failed = Signal(object)
    removed = Signal(object)
    progressed = Signal(str, int, object)
    settled = Signal()

    def __init__(self, workspace: Workspace, tasks: Tasks, syncing: SourceSyncing) -> None:
        super().__init__()
        self._workspace, self._tasks, self.tasks = workspace, tasks, tasks
        self._reading: dict[str, tuple[int, int]] = {}
        self._gone: frozenset[str] = frozenset()
        self.syncing = syncing
        self.syncing.changed.connect(self.changed)
        self.syncing.failed.connect(self.failed)
        tasks.published.connect(lambda _: self.changed.emit())
        tasks.source_read.connect(self._was_read)

    # -- looking ----------------------------------------------------------------------------

    def listed(self) -> list[Listed]:
        """Every source, the one that stands in front first."""
        states = {state.name: state for state in self._workspace.library.state().sources}
        found = []
        for source in sorted(self._workspace.sources.all(), key=rank):
            name, state = source.name, states.get(source.name)
            reading = self._reading[name][1] if name in self._reading else None
            gone = name in self._gone
            problem = state.problem if state else ""
            if source.kind != GIT:
                found.append(Listed(source, state, reading, gone, problem))
                continue
            sync = state_of(source)
            problem = sync.problem if sync else ""
            percent, news = self.syncing.percent(name), self.syncing.news(name)
            found.append(Listed(source, state, reading, False, problem, sync, percent, news))
        return found

    def look(self) -> None:
        """Find out whether the folders are there; a share that hangs holds nothing up."""
        sources = self._workspace.sources.all()
        folders = {source.name: source.folder for source in sources if source.kind != GIT}
        self._tasks.ask_in_background(
            lambda: frozenset(name for name, one in folders.items() if not one.is_dir()),
            self._looked,
        )

    def skipped(self, name: str) -> "list[SkippedFile]":
        """The paths of a source that gave no record, each with its reason."""
        try:
            return self._workspace.library.skipped(name)
        except CairnError:
            return []  # there is no catalog to ask yet

    def problems(self) -> list[str]:
        """What is wrong with the file that names the sources."""
        return self._workspace.sources.problems()

    # -- changing ---------------------------------------------------------------------------

    def add(self, folder: Path) -> Source | None:
        """Take a folder in and have it read; None where that failed."""
        return self._read_after(lambda: self._workspace.sources.add(folder))

    def add_address(self, address: str, branch: str) -> Source | None:
        """Take a repository in and have it fetched; None where that failed."""
        return self._read_after(lambda: self._workspace.sources.add_address(address, branch))

    def rename(self, name: str, new_name: str) -> Source | None:
        """Another name; its records are read again under it."""
        return self._read_after(lambda: self._workspace.sources.set(name, new_name=new_name))

    def lead_to(self, name: str, folder: Path) -> Source | None:
        """The source lies in another folder now; what is unchanged in it costs nothing."""
        return self._read_after(lambda: self._workspace.sources.set(name, folder=folder))

    def led_elsewhere(self, name: str) -> None:
        """Another branch or tag is followed from now on: read what that changed."""
        self.rearranged.emit()
        self.read(name)

    def set_layer(self, name: str, layer: str) -> Source | None:
        """The layer that a source stands in."""
        return self._change(lambda: self._workspace.sources.set(name, layer=layer))

    def pause(self, name: str, paused: bool) -> Source | None:
        """Leave a source out of all answers, or take it in again and read what changed."""
        if paused:
            self.cancel(name)
            return self._change(lambda: self._workspace.sources.set(name, paused=True))
        return self._read_after(lambda: self._workspace.sources.set(name, paused=False))

    def can_move(self, name: str, by: int) -> bool:
        """Whether a source has one before (-1) or behind (1) it in its layer."""
        return self._neighbour(name, by) is not None

    def move(self, name: str, by: int) -> Source | None:
        """One place to the front (-1) or to the back (1) within its layer."""
        other = self._neighbour(name, by)
        if other is None:
            return None
        return self._change(lambda: self._workspace.sources.set(name, order=other.order))

    def remove(self, name: str) -> Source | None:
        """Forget a source; its folder is not touched."""
        self.cancel(name)
        source = self._change(lambda: self._workspace.sources.remove(name))
        if source is not None:
            self.removed.emit(source)
            self._tasks.refresh(self._told, source=name)
        return source

    def put_back(self, source: Source) -> Source | None:
        """Take in again what was forgotten a moment ago, as it was."""
        return self._read_after(lambda: self._workspace.sources.put_back(source))

    # -- reading ----------------------------------------------------------------------------

    def read(self, name: str) -> None:
        """Read what changed in a source; a repository is fetched first."""
        state = state_of(self._workspace.sources.get(name))
        if state is not None:
            self.syncing.sync(name)
            if not state.synced_at:
                return  # there is nothing to be read before it was fetched

        def progress(value: dict[str, Any]) -> None:
            if name in self._reading:
                self._reading[name] = (call, int(value.get("done") or 0))
                self.progressed.emit(name, self._reading[name][1], partial(self.cancel, name))
                self.changed.emit()

        def done(answer: "Answer") -> None:
            if self._reading.get(name, (None,))[0] == call:
                del self._reading[name]
            if not self._reading:
                self.settled.emit()
            self._told(answer)

        call = self._tasks.refresh(done, progress, source=name)
        self._reading[name] = (call, 0)
        self.changed.emit()

    def cancel(self, name: str) -> None:
        """Read or fetch no further for now; what was read stays."""
        if self.syncing.percent(name) is not None:
            self.syncing.stop(name)
        if name in self._reading:
            self._tasks.cancel(self._reading[name][0])

    def _neighbour(self, name: str, by: int) -> Source | None:
        sources = sorted(self._workspace.sources.all(), key=rank)
        at = next((n for n, one in enumerate(sources) if one.name == name), None)
        if at is None or not 0 <= at + by < len(sources):
            return None
        fits = sources[at + by].layer == sources[at].layer != STARTER
        return sources[at + by] if fits else None

    def _change(self, change: Callable[[], Source]) -> Source | None:
        try:
            source = change()
        except CairnError as error:
            self.failed.emit(error)
            return None
        self.rearranged.emit()
        self.changed.emit()
        return source

    def _read_after(self, change: Callable[[], Source]) -> Source | None:
        source = self._change(change)
        if source is not None:
            self.read(source.name)
        return source

    def _told(self, answer: "Answer") -> None:
        # a source that was removed meanwhile has nothing left to be read or forgotten
        if answer.error is not None and answer.error.code != "E_SOURCE_UNKNOWN":
            self.failed.emit(answer.error)
        self.changed.emit()

    def _was_read(self, event: dict[str, Any]) -> None:
        """A source was read, also because its folder came, went or was written to."""
        self.look()
        self.changed.emit()

    def _looked(self, gone: frozenset[str]) -> None:
        if gone != self._gone:
            self._gone = gone
            self.changed.emit()

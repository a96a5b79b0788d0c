"""Repositories as the window follows them: how far a fetch is, what it brought, what is decided."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from cairn.desk.tasks import Tasks
from cairn.errors import CairnError
from cairn.library.news import News, news_of
from cairn.workspace import INDEX

FETCHED = 100
"""Percent at which all is here and waits to be read."""


class SourceSyncing(QObject):
    """Hears of fetches and has them begun, ended and answered.

    Signals:
        changed: one of them stands differently.
        failed: a CairnError of a fetch that the person asked for.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._going: dict[str, int] = {}
        self._asked: set[str] = set()
        self._unread: set[str] = set()  # fetched, and still to be read
        self._news: dict[str, tuple[News, ...]] = {}
        tasks.fetching.connect(self._heard)
        tasks.synced.connect(self._ended)
        tasks.news.connect(self._came)
        tasks.source_read.connect(self._read)
        tasks.died.connect(self._died)

    def percent(self, name: str) -> int | None:
        """How far the fetch of a source is; None where none goes on."""
        return self._going.get(name, FETCHED if name in self._unread else None)

    def news(self, name: str) -> tuple[News, ...]:
        """What the last sync brought, since the window was opened."""
        return self._news.get(name, ())

    def sync(self, name: str) -> None:
        """Fetch what is new."""
        self._asked.add(name)
        self._going[name] = 0
        self._tasks.sync(name)
        self.changed.emit()

    def stop(self, name: str) -> None:
        """Fetch no further for now."""
        self._going.pop(name, None)
        self._unread.discard(name)
        self._tasks.stop_sync(name)
        self.changed.emit()

    def decide(self, name: str, take: bool) -> None:
        """Take what waits, or keep what there is."""
        self._asked.add(name)
        self._tasks.decide(name, take)

    def _heard(self, event: dict[str, Any]) -> None:
        name, done, of = str(event["fetching"]), int(event["done"]), int(event["of"])
        percent = min(FETCHED - 1, 100 * done // of) if of else 0
        if self._going.get(name) != percent:
            self._going[name] = percent
            self.changed.emit()

    def _ended(self, event: dict[str, Any]) -> None:
        name = str(event["synced"])
        again = bool(event.get("again"))  # one that was asked for while this one went on
        if not again:
            self._going.pop(name, None)
        if event.get("outcome") in ("first", "new"):
            self._unread.add(name)
        error = event.get("error")
        asked = name in self._asked and not again
        if asked:
            self._asked.discard(name)
        if asked and error and event.get("outcome") in ("failed", "offline"):
            self.failed.emit(CairnError.from_dict(error))
        self.changed.emit()

    def _read(self, event: dict[str, Any]) -> None:
        if str(event["read"]) in self._unread:
            self._unread.remove(str(event["read"]))
            self.changed.emit()

    def _died(self, name: str) -> None:
        """Nothing goes on in a worker that is no more."""
        if name == INDEX and (self._going or self._unread):
            self._going.clear()
            self._unread.clear()
            self.changed.emit()

    def _came(self, event: dict[str, Any]) -> None:
        name = str(event["news"])
        self._news[name] = tuple(map(news_of, event["items"]))
        self.changed.emit()

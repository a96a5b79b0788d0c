"""What syncs brought lately, kept so that it can be looked at later: ``arrivals.json``."""

import contextlib
import dataclasses
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout

from cairn.errors import CairnError
from cairn.files import write_atomically
from cairn.library.news import NEW, WITHDRAWN, News, news_of

if TYPE_CHECKING:
    from cairn.library.refresh import Refreshed

DAYS = 30
"""What came longer ago is no news."""

MOST_SYNCS, MOST_NEWS = 100, 2_000
"""More than so many are not kept; the oldest go first."""

_MAX_BYTES = 4_000_000
_WAIT_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Arrival:
    """What one sync of one source brought.

    Attributes:
        source: its name.
        at: when it was read, ISO 8601 in UTC.
        before, after: the commits between which it changed.
    """

    source: str
    at: str
    before: str
    after: str
    news: tuple[News, ...]


@dataclass(frozen=True, slots=True)
class Came:
    """One record that several syncs may have changed, as it is to somebody who comes now.

    Attributes:
        at: when it was changed last.
        before, after: commits that hold it as it was before the first change and after the last.
    """

    news: News
    source: str
    at: str
    before: str
    after: str


class Arrivals:
    """The file; other processes may write to it as well."""

    def __init__(self, data: Path) -> None:
        self._file = data / "arrivals.json"

    def all(self) -> list[Arrival]:
        """What is kept, the latest first; a file that makes no sense holds nothing."""
        try:
            with open(self._file, "rb") as file:
                said = json.loads(file.read(_MAX_BYTES))
            found = [_arrival(one) for one in said]
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return []
        return sorted(found, key=lambda one: one.at, reverse=True)

    def add(self, read: "Refreshed", before: str, after: str) -> None:
        """Keep what a refresh told, if it told anything; that it cannot be kept harms nothing."""
        if not read.news or not before:
            return
        now = datetime.now(UTC)
        at = now.isoformat(timespec="seconds")
        oldest = (now - timedelta(days=DAYS)).isoformat(timespec="seconds")
        new = Arrival(read.name, at, before, after, read.news)
        lock = FileLock(self._file.with_suffix(".lock"), mode=0o600)
        with contextlib.suppress(Timeout, OSError, CairnError), lock.acquire(_WAIT_SECONDS):
            kept: list[dict[str, Any]] = []
            count = 0
            for one in (new, *self.all()):
                count += len(one.news) + sum(len(news.files) for news in one.news)
                if one.at >= oldest and count <= MOST_NEWS and len(kept) < MOST_SYNCS:
                    kept.append(dataclasses.asdict(one))
            write_atomically(self._file, json.dumps(kept).encode())

    def came(self, sources: Iterable[str]) -> list[Came]:
        """Every record of these sources that is not what it was, once, the latest first."""
        wanted = frozenset(sources)
        found: dict[tuple[str, str], Came] = {}
        for arrival in self.all():
            if arrival.source not in wanted:
                continue
            for news in arrival.news:
                key = (arrival.source, news.id)
                later = found.get(key)
                if later is None:
                    found[key] = Came(
                        news, arrival.source, arrival.at, arrival.before, arrival.after
                    )
                    continue
                how = later.news.how
                if news.how == NEW and how != WITHDRAWN:
                    how = NEW  # it was not there before the first of these changes
                files = tuple(dict.fromkeys((*later.news.files, *news.files)))
                told = dataclasses.replace(later.news, how=how, files=files)
                found[key] = dataclasses.replace(later, news=told, before=arrival.before)
        return list(found.values())


def _arrival(said: dict[str, Any]) -> Arrival:
    texts = {name: str(said[name]) for name in ("source", "at", "before", "after")}
    return Arrival(**texts, news=tuple(map(news_of, said["news"])))

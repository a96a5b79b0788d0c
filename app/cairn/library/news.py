"""What a sync changed, told to a person: new, updated and withdrawn records, with their owners."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from cairn.records.runs import runs

if TYPE_CHECKING:
    from cairn.library.entry import Entry

NEW, UPDATED, WITHDRAWN = "new", "updated", "withdrawn"

FLOOR = "floor"
"""Stands for the kind of what is no record: a file of the machine half of the guardrails."""

TOO_LONG, NO_TEXT, NO_FILE = "long", "no text", "no file"
"""Why a file beside a record is named and not shown; the last is a link or a repository."""

MOST = 500
"""More than so many are counted but not named."""

_OVER = ("deprecated", "superseded")


@dataclass(frozen=True, slots=True)
class News:
    """One record that is not what it was, or a file of the `FLOOR` of a spine.

    Attributes:
        how: `NEW`, `UPDATED` or `WITHDRAWN`: gone, or no longer to be used.
        id, title: of a file of the `FLOOR`, its path.
        path: where it stands, or stood.
        runs: how many commands in it would run, see `cairn.records.runs`; of a skill the files
            beside it that are more than words as well.
        files: paths of what changed beside it, in the folder of a skill.
    """

    how: str
    id: str
    kind: str
    title: str
    owner: str
    path: str
    runs: int = 0
    files: tuple[str, ...] = ()


class Newsdesk:
    """Hears of changes one by one; a record that only moved is no loss."""

    def __init__(self) -> None:
        self._gone: dict[str, News] = {}
        self._here: dict[str, News] = {}

    def came(self, entry: "Entry", before: tuple[str, ...]) -> None:
        """A record is there now, instead of what `Catalog.brief` said of its path."""
        how = UPDATED if before and before[0] == entry.id else NEW
        if before and before[0] != entry.id:
            self.went(before)
        if entry.status in _OVER and (not before or before[-1] not in _OVER):
            how = WITHDRAWN
        if len(self._here) < MOST or entry.id in self._here:
            count = len(runs(entry.body))
            self._here[entry.id] = News(
                how, entry.id, entry.kind, entry.title, entry.owner, entry.path, count
            )

    def went(self, before: tuple[str, ...]) -> None:
        """What `Catalog.brief` said is there no more."""
        if before and len(self._gone) < MOST:
            id, kind, title, owner, path, _ = before
            self._gone[id] = News(WITHDRAWN, id, kind, title, owner, path)

    def news(self) -> tuple[News, ...]:
        """What happened, new first, by title."""
        told: list[News] = []
        for id, one in self._here.items():
            moved = id in self._gone and one.how == NEW
            told.append(replace(one, how=UPDATED) if moved else one)
        told += [one for id, one in self._gone.items() if id not in self._here]
        return in_order(told)


def in_order(news: Iterable[News]) -> tuple[News, ...]:
    """The floor first, then what is new, updated, withdrawn, by title; no more than `MOST`."""
    order = (NEW, UPDATED, WITHDRAWN)
    return tuple(
        sorted(news, key=lambda one: (one.kind != FLOOR, order.index(one.how), one.title))
    )[:MOST]


def news_of(said: Mapping[str, Any]) -> News:
    """One of which `asdict` made `said`, though it went through JSON since."""
    return News(**{**said, "files": tuple(said.get("files", ()))})


def by_owner(news: Iterable[News]) -> dict[str, list[News]]:
    """The same by who answers for it; what nobody does stands under an empty name."""
    found: dict[str, list[News]] = {}
    for one in news:
        found.setdefault(one.owner, []).append(one)
    return dict(sorted(found.items()))

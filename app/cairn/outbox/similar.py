"""Is it already there? The records of the library that say most of what a draft says."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from cairn.errors import CairnError
from cairn.library.library import Library
from cairn.library.row import Row
from cairn.outbox.alike import READ, Alike
from cairn.outbox.draft import Draft
from cairn.outbox.written import record_of
from cairn.search.analysis import CHUNK

NEAR, THERE = 0.4, 0.75
"""From where on a record is shown as similar, and counts as the same said before. Of the starter's
3,160 pairs one in a hundred is above 0.48, none above 0.70."""

_TELLING = 3
"""Words of a title that two records do not share by chance."""

_LOOKED_AT = 8
_REMEMBERED = 2_000


@dataclass(frozen=True, slots=True)
class Similar:
    """A record that says much the same.

    Attributes:
        alike: 0 for nothing in common to 1 for the same words.
    """

    row: Row
    alike: float

    @property
    def is_there(self) -> bool:
        """Whether it says what the draft says, more or less."""
        return self.alike >= THERE


class Nearest:
    """Finds what is similar in one library; some milliseconds each time."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._alike = Alike()
        self._known: dict[tuple[int, bytes], Mapping[str, float]] = {}

    def to_draft(self, draft: Draft, limit: int = 3) -> list[Similar]:
        """What is like `draft`, the most alike first; never the record that it is about.

        Nothing while its front matter cannot be read, or where there is no library yet.
        """
        besides = {draft.base.record} if draft.base is not None else set()
        try:
            record = record_of(draft)
        except CairnError:
            return []
        text = f"{record.description}\n{record.body}"
        return self.to_text(record.title, text, {*besides, record.id}, limit)

    def to_text(
        self, title: str, text: str, besides: Collection[str] = (), limit: int = 3
    ) -> list[Similar]:
        """What is like a text, other than the records (ids) `besides`."""
        try:
            near = self._library.like(title, "", text, _LOOKED_AT)
            said = " ".join(CHUNK.findall(title))
            titled = self._library.search(said, limit=limit, finished=True).hits if said else []
        except CairnError as error:
            if error.code.startswith(("E_INDEX", "E_CATALOG")):
                return []
            raise
        rows = {row.id: row for row in (*near, *(hit.row for hit in titled))}
        weighed = self._alike.weighed(title, text)
        found = [
            Similar(row, self._measured(title, weighed, row))
            for row in rows.values()
            if row.id not in besides
        ]
        found = [one for one in found if one.alike >= NEAR]
        return sorted(found, key=lambda one: -one.alike)[:limit]

    def _measured(self, title: str, weighed: Mapping[str, float], row: Row) -> float:
        alike = self._alike.of(weighed, self._weights(row))
        named = CHUNK.findall(title.casefold())
        if len(named) >= _TELLING and named == CHUNK.findall(row.title.casefold()):
            return max(alike, THERE)
        return alike

    def _weights(self, row: Row) -> Mapping[str, float]:
        key = (row.key, self._library.digest(row))
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            text = f"{row.description}\n{self._library.text(row)[:READ]}"
            self._known[key] = self._alike.weighed(row.title, text)
        return self._known[key]

"""From the catalog into an index: what changed, in batches that can be searched as they land."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from cairn.errors import CairnError
from cairn.library.catalog import Catalog
from cairn.library.changes import Changes
from cairn.library.lock import WAIT_SECONDS
from cairn.library.turns import Turns, Writer
from cairn.search.document import Document

BATCHES = (500, 2000, 5000)
"""How many documents the first, the second and every later batch of a run holds."""

MAX_CHARACTERS = 16_000_000
"""How much text a batch holds, unless it is one document."""

W = TypeVar("W", bound=Writer)


class _Unwanted(Exception):  # noqa: N818 - no error to a person: it ends a batch
    """Nobody waits for the batch any more."""


@dataclass(frozen=True, slots=True)
class Published:
    """One generation more.

    Attributes:
        seq: number of the catalog's last change that is in it.
        changed: keys added, changed or removed since the generation before.
    """

    generation: int
    seq: int
    changed: list[int]


def index(
    catalog: Catalog,
    turns: Turns[W],
    *,
    what: str = "indexing",
    progress: Callable[[dict[str, Any]], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    published: Callable[[Published], None] = lambda _: None,
    batches: Sequence[int] = BATCHES,
    characters: int = MAX_CHARACTERS,
    seconds: float | None = None,
    wait: float = WAIT_SECONDS,
) -> int:
    """Bring an index up to the catalog's last change; gives how many changes it took in.

    The lock is held for one batch at a time. With `seconds` it stops before a batch that would
    probably end later, but never before the first. Once `cancelled` it stops within a batch, of
    which nothing is in then. An index that turns out to be damaged is begun anew, once. Raises what
    `Turns.take` and the writer raise.
    """

    def going() -> None:
        if cancelled():
            raise _Unwanted

    began = time.monotonic()
    done, turn, of = 0, 0, None
    again = True
    size, longest = batches[0], 0.0
    while not cancelled():
        start = time.monotonic()
        if seconds is not None and turn and start + longest > began + seconds:
            break
        try:
            with turns.take(
                catalog.id, catalog.seq, what, wait=wait, cancelled=cancelled
            ) as writer:
                of = catalog.pending(writer.seq) if of is None else of
                changes = catalog.changes_since(writer.seq, size, characters)
                if changes is None:
                    if not turn and not writer.seq:  # an empty library has an index too
                        writer.apply((), (), writer.seq)
                    break
                generation = writer.apply(_documents(changes), changes.deleted, changes.seq, going)
        except _Unwanted:
            break
        except CairnError as error:
            if error.code != "E_INDEX_DAMAGED" or not again:
                raise
            again, of = False, None
            turns.start_over(what)
            continue
        changed = [row[1] for row in changes.rows] + changes.deleted
        done += len(changed)
        turn += 1
        size = batches[min(turn, len(batches) - 1)]
        longest = max(longest, time.monotonic() - start)
        published(Published(generation, changes.seq, changed))
        progress({"what": what, "done": done, "of": max(done, of)})
    return done


def _documents(changes: Changes) -> list[Document]:
    return [
        Document(
            key=key,
            title=title,
            body=body,
            headings=headings,
            tags=tags,
            facets={"kind": kind, "source": source, "use": use, "status": status},
            numbers={"reviewed_on": reviewed_on, "due_on": due_on},
        )
        for (
            _,
            key,
            title,
            body,
            headings,
            tags,
            kind,
            source,
            use,
            status,
            reviewed_on,
            due_on,
        ) in changes.rows
    ]

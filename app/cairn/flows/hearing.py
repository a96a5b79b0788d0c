"""After a fetch: what waited goes out, and drafts learn what became of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cairn.errors import CairnError
from cairn.library.rows import Rows
from cairn.library.source import GIT, Source
from cairn.library.waiting_out import has_queued
from cairn.outbox.answers import Learned, learn
from cairn.outbox.asked import Asked
from cairn.outbox.drafts import Drafts
from cairn.outbox.look import in_catalog, look
from cairn.outbox.seen import Seen
from cairn.outbox.vehicle.branch import Carried
from cairn.outbox.vehicle.delivering import deliver
from cairn.places import Places


@dataclass(frozen=True, slots=True)
class Out:
    """What became of one contribution that had waited to be pushed.

    Attributes:
        source: its name.
    """

    source: str
    carried: Carried


def sent_on(sources: Iterable[Source], places: Places) -> list[Out]:
    """Push what waited, to each source that was just reached; one that asks first is left.

    The gate reads it once more, as it knows people today.
    """
    from cairn.flows.waited import gate_again

    done = []
    stops = gate_again(places)
    for source in sources:
        if source.kind != GIT or not has_queued(source.folder):
            continue
        try:
            done += [Out(source.name, one) for one in deliver(source, stops=stops)]
        except CairnError as error:
            if error.code not in ("E_SYNC_WAITING", "E_GIT_BRANCH", "E_GIT_BUSY", "E_GATE_BLIND"):
                raise
    return done


def looking(sources: Iterable[Source], rows: Rows) -> Callable[[Asked], Seen]:
    """Looks at what was fetched and read."""
    every, find = list(sources), in_catalog(rows)
    return lambda asked: look(every, asked, find)


def heard(drafts: Drafts, sources: Iterable[Source], rows: Rows) -> list[Learned]:
    """Every draft that is not what it was, now that the sources were read."""
    return learn(drafts, looking(sources, rows))

"""What a worker is asked where the arrays cannot answer."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cairn.library.source import Source

if TYPE_CHECKING:
    from cairn.search.query import Query


def job_find(query: "Query", limit: int, sources: Iterable[Source]) -> dict[str, object]:
    """The job ``find`` for a deferred query: layers become sources, which the index knows."""
    layers = query.filters.get("layer")
    here = {
        source.name
        for source in sources
        if not source.paused and (not layers or source.layer in layers)
    }
    filters = {
        name: sorted(values)
        for name, values in query.filters.items()
        if name not in ("layer", "trust", "source")
    }
    named = query.filters.get("source")
    filters["source"] = sorted(here & named if named else here)
    return {"text": query.plain, "filters": filters, "limit": limit}

"""What the arrays cannot answer, asked of a worker that may be killed."""

import time
from typing import Any

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.progress import Meter
from cairn.errors import CairnError
from cairn.library.results import Results
from cairn.library.rows import Rows
from cairn.workspace import INDEX, RENDER, Workspace

FIND_SECONDS = 3.0
"""How long the worker may take for one query, its own start-up checks included."""

_CANNOT_WRITE = ("E_INDEX_READ_ONLY", "E_CATALOG_READ_ONLY", "E_INDEX_BUSY", "E_FOLDER")


def completed(workspace: Workspace, results: Results, meter: Meter) -> Results:
    """Deferred `results` with their hits; phrases are first brought up to date where they lag.

    Raises E_QUERY, E_QUERY_TIMEOUT, or what stands in the way of the index.
    """
    behind = _behind(workspace)
    if behind:
        try:
            _catch_up(workspace, behind, meter)
        except CairnError as error:
            if error.code not in _CANNOT_WRITE:
                raise
            say.aside(f"cairn: Phrases are {amount(behind, 'change')} behind. {error}")
    began = time.perf_counter()
    try:
        found = _found(workspace, results, meter)
    except CairnError as error:
        if error.code == "E_WORKER_TIMEOUT":
            raise CairnError(
                "E_QUERY_TIMEOUT",
                "The query took too long and was stopped.",
                "Name more letters of a word, or search plain words instead.",
            ) from error
        raise
    took: dict[str, Any] = {"took_ms": (time.perf_counter() - began) * 1000}
    return workspace.library.complete(results, found | took)


def _found(workspace: Workspace, results: Results, meter: Meter) -> dict[str, Any]:
    """The worker's answer; an index whose hashes are wrong is made anew first, once."""
    render = workspace.worker(RENDER)
    try:
        try:
            return render.ask("find", results.request, FIND_SECONDS)
        except CairnError as error:
            if error.code != "E_INDEX_DAMAGED":
                raise
            say.aside(f"{error.message} It is made anew.")
        workspace.worker(INDEX).ask("verify", {}, progress=meter)
        _catch_up(workspace, _behind(workspace), meter)
        return render.ask("find", results.request, FIND_SECONDS)
    finally:
        render.stop()


def _behind(workspace: Workspace) -> int:
    """How many changes the phrase index has still to take in."""
    from cairn.search.generation import current

    rows = Rows(workspace.places.cache / "catalog.db")
    try:
        try:
            facts = current(workspace.library.folder / "whoosh").facts
            held = int(facts["seq"]) if facts["catalog"] == rows.catalog else 0
        except (CairnError, KeyError, TypeError, ValueError):
            held = 0
        return rows.pending(held)
    finally:
        rows.close()


def _catch_up(workspace: Workspace, behind: int, meter: Meter) -> None:
    """Have the index worker take in what phrases lack, telling that it is waited for."""
    say.aside(
        f"Making {amount(behind, 'change')} searchable by phrase; the next time this is not needed."
    )
    worker = workspace.worker(INDEX)
    while True:
        left = int(worker.ask("catch_up", {}, progress=meter).get("lagging", 0))
        if not left:
            return
        if left >= behind:
            say.aside("Another process is writing the index; some changes are not in yet.")
            return
        behind = left

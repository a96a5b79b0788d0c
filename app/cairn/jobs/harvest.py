"""The job of the worker ``rescue`` that harvests a checkout: it reads files, and many records."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cairn.places import Places

if TYPE_CHECKING:
    from cairn.worker.serve import Call, Job


def harvest_jobs(places: Places) -> "Mapping[str, Job]":
    """What a checkout tells its agent.

    - ``harvest {"folder"}`` nothing is run, and nothing kept: what
      `cairn.outbox.harvest.told.as_dict` gives, and ``cancelled``: then the last candidates are
      compared with nothing; progress is ``{"what", "done", "of"}``
    """

    def harvest(call: "Call") -> dict[str, Any]:
        return _harvest(places, call)

    return {"harvest": harvest}


def _harvest(places: Places, call: "Call") -> dict[str, Any]:
    from cairn.library.library import Library
    from cairn.library.sources import Sources
    from cairn.outbox.harvest.harvest import harvest, measured
    from cairn.outbox.harvest.told import as_dict
    from cairn.outbox.similar import Nearest

    found = harvest(Path(str(call.args["folder"])))
    library = Library(places, Sources(places))
    nearest = Nearest(library)
    marked = []
    try:
        for done, one in enumerate(found.candidates):
            if call.cancelled():
                break
            call.progress({"what": "comparing", "done": done, "of": len(found.candidates)})
            marked.append(measured(one, nearest))
    finally:
        library.close()
    left = found.candidates[len(marked) :]
    told = as_dict(replace(found, candidates=(*marked, *left)))
    return {**told, "cancelled": bool(left)}

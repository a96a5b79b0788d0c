"""Jobs of the worker ``rescue`` that erase a person: what it would do, and then done."""

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import TYPE_CHECKING, Any

from cairn.errors import CairnError
from cairn.jobs.journal import MOST_NAMED, careful
from cairn.jobs.keeping import opened
from cairn.jobs.steps import Steps
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.journal.erase_plan import ErasePlan
    from cairn.worker.serve import Call, Job


def erasing_jobs(places: Places) -> "Mapping[str, Job]":
    """What leaves no trace of somebody; of many sessions each word is read.

    - ``plan_erase {"person": ID}`` changes nothing: `cairn.journal.erase_plan.ErasePlan` as a dict,
      but for the person, and ``"digest"`` of it; progress is ``{"done", "of"}`` in rows, and it can
      be cancelled
    - ``erase {"person", "digest", "shared"}`` does it, for good; nobody of the window's process may
      have the journal open: ``{"backups": n, "named": [FILE…], "damaged": [{"table", "id"}…],
      "damages": n}``; raises E_CHANGED where it is not any more what was shown
    """
    work = _Erasing(places)
    return {"plan_erase": careful(work.plan), "erase": careful(work.erase)}


class _Erasing:
    def __init__(self, places: Places) -> None:
        self._places = places

    def plan(self, call: "Call") -> dict[str, Any]:
        with opened(self._places, reading=True) as journal:
            plan = journal.erase_plan(str(call.args["person"]), Steps(call))
        told = {field.name: getattr(plan, field.name) for field in fields(plan)}
        del told["person"]
        mentions = [asdict(one) for one in plan.mentions]
        return told | {"digest": _digest(plan), "mentions": mentions}

    def erase(self, call: "Call") -> dict[str, Any]:
        from cairn.flows.forgetting import forget

        with opened(self._places) as journal:
            plan = journal.erase_plan(str(call.args["person"]), Steps(call))
            if _digest(plan) != call.args["digest"]:
                raise CairnError(
                    "E_CHANGED", "It is not what was shown any more.", "Look at it once more."
                )
            done = forget(journal, plan, self._places, shared=bool(call.args.get("shared")))
        purged = done.erased.purged
        damaged = sorted(purged.damaged)
        return {
            "backups": len(purged.backups),
            "named": [str(path) for path in done.named],
            "damaged": [{"table": table, "id": id} for table, id in damaged[:MOST_NAMED]],
            "damages": len(damaged),
        }


def _digest(plan: "ErasePlan") -> str:
    """The same for the same plan; how many backups there are is not what was agreed to."""
    return hashlib.sha256(repr(replace(plan, backups=0)).encode()).hexdigest()

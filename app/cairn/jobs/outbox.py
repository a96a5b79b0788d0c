"""Jobs of the worker ``outbox``, which carries drafts off: a remote may think for half a minute."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cairn.errors import CairnError
from cairn.jobs.journal import careful
from cairn.jobs.keeping import opened
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.git.said import Step
    from cairn.worker.serve import Call, Job


def outbox_jobs(places: Places) -> "Mapping[str, Job]":
    """What goes out; the journal is only read, so whoever asked notes it in the drafts.

    - ``carry {"drafts": [ID…], "form", "to", "source": NAME|null, "author", "here", "digest"}``
      renders the drafts as they are kept, has the gate read that here, and carries it:
      ``{"outcome", "written": [FILE…], "branch", "commit", "page", "why", "place"}``, all of
      `going.Gone`;
      raises E_CHANGED where `digest` is not that of the rendering, which is what was shown, and
      E_CANCELLED; progress is ``{"what", "done", "of"}``, `cairn.git.said.Step` as a dict
    """
    work = _Outbox(places)
    return {"carry": careful(work.carry)}


class _Outbox:
    def __init__(self, places: Places) -> None:
        self._places = places

    def carry(self, call: "Call") -> dict[str, Any]:
        from cairn.flows.contributing import gate_for
        from cairn.library.sources import Sources
        from cairn.outbox.drafts import Drafts
        from cairn.outbox.going import carry
        from cairn.outbox.passing import judged
        from cairn.outbox.rendering import Author, Form
        from cairn.outbox.vehicle.unfinished import Unfinished
        from cairn.outbox.way import way_to

        args = call.args
        source = Sources(self._places).get(str(args["source"])) if args.get("source") else None
        with opened(self._places, reading=True) as journal:
            drafts = Drafts(journal.store)
            chosen = [drafts.get(str(id)) for id in args["drafts"]]
            way = way_to(str(args["to"]), source, chosen, Path(str(args["here"])))
            gate = gate_for(self._places, journal, way)
            author = Author.read(str(args["author"]))
            verdict = judged(chosen, Form(str(args["form"])), author, way.ground, gate)
        if verdict.rendering.digest != args["digest"]:
            raise CairnError(
                "E_CHANGED", "It is not what was shown any more.", "Look at it once more."
            )

        def heard(step: "Step") -> None:
            call.progress({"what": step.what, "done": step.done, "of": step.of})

        gone = carry(
            way, chosen, verdict, Unfinished.of_home(self._places.data),
            heard=heard, cancelled=call.cancelled,
        )  # fmt: skip
        return {
            "outcome": gone.outcome,
            "written": [str(path) for path in gone.written],
            "branch": gone.branch,
            "commit": gone.commit,
            "page": gone.page,
            "why": gone.why,
            "place": gone.place,
        }

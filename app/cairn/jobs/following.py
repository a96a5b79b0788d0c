"""Jobs of the worker ``outbox`` that ask a repository what else could be followed."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from cairn.jobs.coming import told
from cairn.jobs.journal import careful
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.git.said import Step
    from cairn.library.source import Source
    from cairn.worker.serve import Call, Job


def following_jobs(places: Places) -> "Mapping[str, Job]":
    """Another branch or tag is looked at before it is followed; a remote may take its time.

    - ``names {"source"}`` what can be followed: ``{"branches": [NAME…], "tags": [NAME…]}``
    - ``preview {"source", "name"}`` what following one of them would change: an UPDATE, see
      `cairn.jobs.coming`
    - ``follow {"source", "name", "commit"}`` follow what was looked at: ``{"branch"}``

    Progress is ``{"what", "done", "of"}``, `cairn.git.said.Step` as a dict.
    """
    work = _Following(places)
    return {"names": work.names, "preview": careful(work.preview), "follow": work.follow}


class _Following:
    def __init__(self, places: Places) -> None:
        self._places = places

    def names(self, call: "Call") -> dict[str, Any]:
        from cairn.library.pinning import names

        source = self._source(call)
        branches, tags = names(source, heard=_heard(call), cancelled=call.cancelled)
        return {"branches": branches, "tags": tags}

    def preview(self, call: "Call") -> dict[str, Any]:
        from cairn.library.pinning import preview

        source, name = self._source(call), str(call.args["name"])
        update = preview(source, name, heard=_heard(call), cancelled=call.cancelled)
        return told(self._places, update)

    def follow(self, call: "Call") -> dict[str, Any]:
        from cairn.library.pinning import Update, follow
        from cairn.library.sources import Sources

        args = call.args
        update = Update(str(args["name"]), str(args["commit"]), (), 0)
        return {"branch": follow(Sources(self._places), str(args["source"]), update).branch}

    def _source(self, call: "Call") -> "Source":
        from cairn.library.sources import Sources

        return Sources(self._places).get(str(call.args["source"]))


def _heard(call: "Call") -> "Callable[[Step], None]":
    def heard(step: "Step") -> None:
        call.progress({"what": step.what, "done": step.done, "of": step.of})

    return heard

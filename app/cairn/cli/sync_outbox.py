"""After a sync in the terminal: what went out, and what became of contributions."""

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from cairn.cli.draft_text import draft_dict
from cairn.cli.paper import harmless
from cairn.cli.sync import Done
from cairn.library.source import Source
from cairn.outbox.draft import State
from cairn.places import Places
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.flows.hearing import Out
    from cairn.outbox.answers import Learned

_REACHED = ("first", "new", "same")


def after(done: Iterable[Done], sources: Iterable[Source]) -> "tuple[list[Out], list[Learned]]":
    """Push what waited, where the remote was reached, and learn what became of what was sent.

    A home without a journal has no drafts; none is made for that.
    """
    from cairn.flows.hearing import heard, sent_on

    reached = {one.read.name for one in done if one.synced.outcome in _REACHED}
    places = Places.find(os.environ)
    out = sent_on((one for one in sources if one.name in reached), places)
    with Workspace(places) as workspace:
        if not workspace.journal_file.exists():
            return out, []
        from cairn.cli.journals import catalog

        if workspace.journal.store.read_only is not None:
            return out, []
        with catalog(workspace) as rows:
            if rows is None:
                return out, []
            return out, heard(workspace.drafts, workspace.sources.all(), rows)


def out_dict(one: "Out") -> dict[str, Any]:
    """What went out, for a script."""
    carried = one.carried
    return {
        "source": one.source,
        "outcome": carried.outcome,
        "branch": carried.branch,
        "page": carried.page,
        "why": carried.why,
    }


def out_line(one: "Out") -> str:
    """The same for a person."""
    carried = one.carried
    told = {
        "pushed": f"Sent: {carried.branch}  {carried.page}",
        "queued": f"Still waits to be sent: {carried.branch}",
        "refused": f"Not taken: {carried.branch}: {carried.why}",
    }
    return harmless(told.get(carried.outcome, carried.branch).rstrip())


def learned_dict(one: "Learned") -> dict[str, Any]:
    """What became of one, for a script."""
    return draft_dict(one.draft) | {"was": one.before.state.value, "clash": one.fate.clash}


def learned_line(one: "Learned") -> str:
    """The same for a person."""
    note = f": {one.fate.note}" if one.fate.note else ""
    said = f"“{one.draft.title}” is {one.fate.state.value.replace('-', ' ')}{note}"
    if one.fate.clash:
        said += "; somebody else changed it as well"
    if one.fate.clash or one.fate.state is State.EDITED:
        said += f". See: cairn outbox {one.draft.id}"
    return harmless(said)

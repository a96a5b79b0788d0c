"""What waited to be pushed, through the gate once more: somebody in it may be known by now."""

from cairn.flows.contributing import gate_of
from cairn.gate.decisions import Decisions
from cairn.git.names import branch_of
from cairn.journal.opening import file_of, open_journal
from cairn.outbox.drafts import Drafts
from cairn.outbox.ground import SPINE
from cairn.outbox.passing import read
from cairn.outbox.rendering import Author, Rendering
from cairn.outbox.spine import read_spine
from cairn.outbox.spoken import AUTHORS_LINE, MESSAGE
from cairn.outbox.vehicle.branch_ground import BranchGround
from cairn.outbox.vehicle.branch_writing import kept
from cairn.outbox.vehicle.delivering import Stops
from cairn.places import Places

WHY = "The gate stops it by now: somebody or something in it is known since. Contribute it again."


def gate_again(places: Places) -> Stops:
    """Why a commit that waits must not go out; it opens the journal for itself, when asked.

    What was kept in the draft that it was made of stays kept. What is asked raises what opening the
    journal raises, and E_GATE_BLIND.
    """

    def stops(on: BranchGround, slug: str, commit: str) -> str:
        if not file_of(places).exists():
            return ""  # nobody is known
        journal = open_journal(places, reading=True)
        try:
            own = journal.settings.load().team if on.source.layer == "team" else ""
            gate = gate_of(places, journal, read_spine(on.read(SPINE)), (own,) if own else ())
            branch = branch_of(slug)
            sent = [
                Decisions.from_dict(draft.decisions)
                for draft in Drafts(journal.store).all()
                if any(one.branch == branch for one in draft.sent)
            ]
        finally:
            journal.close()
        stays = {
            mark: said
            for one in sent
            for mark, said in one.by_mark.items()
            if said.answer == "keep"
        }
        rendering = _rendering(on, slug, commit)
        found = read(rendering, gate) if rendering is not None else []
        return "" if Decisions(stays).settle(found).may_leave else WHY

    return stops


def _rendering(on: BranchGround, slug: str, commit: str) -> Rendering | None:
    """A commit as what it was made of; None for one that brings no file."""
    was = kept(on, commit)
    files = {path: data for path, data in was.files.items() if data is not None}
    if not files:
        return None
    sign = AUTHORS_LINE[MESSAGE]
    message = "\n".join(line for line in was.message.split("\n") if not line.startswith(sign))
    parent = on.repository.facts(commit).parents[0]
    return Rendering(
        files=files,
        message=message,
        author=Author(was.name, was.email),
        when=was.when,
        pr_title="",
        pr_body="",
        slug=slug,
        before=on.contents(files, parent),
    )

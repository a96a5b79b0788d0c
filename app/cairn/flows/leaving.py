"""What would leave, looked at before it does: the way, the verdict of the gate, the plan."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from cairn.errors import CairnError
from cairn.flows.contributing import gate_for
from cairn.flows.promote import counted
from cairn.gate.decisions import Decisions
from cairn.gate.finding import Finding
from cairn.journal.opening import open_journal
from cairn.library.sources import Sources
from cairn.outbox.companion import goes_with
from cairn.outbox.contribute import check_bases
from cairn.outbox.draft import Draft
from cairn.outbox.drafts import Drafts
from cairn.outbox.left_already import LeftAlready, left_already
from cairn.outbox.passing import Verdict, judged
from cairn.outbox.rendering import Author, Form, Rendering
from cairn.outbox.way import Plan, Way, meant_by, plan, way_to
from cairn.places import Places


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be contributed, and how.

    Attributes:
        drafts: their ids; several leave as one contribution.
        author: who signs, as in ``Name <address>``.
        here: the folder for a file that has no place yet.
        form, to: as what, and by which way; empty for what the shared layer asks for.
    """

    drafts: tuple[str, ...]
    author: str
    here: Path
    form: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class Leaving:
    """What would leave, as things stand.

    Attributes:
        to: the way, as `way_to` takes it.
        plan: where it would go; None where that cannot be said.
        why: what keeps it from going there, besides the gate; or None.
        left: what is found in texts that left before it was known that they must not.
    """

    wish: Wish
    drafts: tuple[Draft, ...]
    way: Way
    form: Form
    verdict: Verdict
    plan: Plan | None
    why: CairnError | None = None
    left: tuple[LeftAlready, ...] = ()

    @property
    def decisions(self) -> Mapping[str, Mapping[str, str]]:
        """What was decided of all of them, by mark; as `judged` takes it."""
        return {mark: said for one in self.drafts for mark, said in one.decisions.items()}

    def hold(self, found: Collection[Finding]) -> list[str]:
        """Ids of the drafts in which these words stand, or were answered; all where none is."""
        marks, paths = {one.mark for one in found}, {one.path for one in found}
        renderings = (self.verdict.first, self.verdict.rendering)
        holding = [
            draft.id
            for number, draft in enumerate(self.drafts)
            if marks & draft.decisions.keys()
            or any(_holds(one, number, paths) for one in renderings)
        ]
        return holding or [draft.id for draft in self.drafts]

    @property
    def request(self) -> str:
        """What is said where a branch is handed in, with the scrub report; as Markdown.

        ValueError while something stands in the way.
        """
        rendering, report = self.verdict.rendering, self.verdict.report.as_markdown()
        body = rendering.pr_body.rstrip()
        return f"# {rendering.pr_title}\n\n{body}\n\n## Scrub report\n\n{report}"

    def as_args(self) -> dict[str, object]:
        """Arguments of the job ``carry`` that carries exactly this."""
        layer = self.way.layer
        return {
            "drafts": [one.id for one in self.drafts],
            "form": self.form.value,
            "to": self.wish.to,
            "source": layer.name if layer is not None else None,
            "author": self.wish.author,
            "here": str(self.wish.here),
            "digest": self.verdict.rendering.digest,
        }


def _holds(rendering: Rendering, number: int, paths: Collection[str]) -> bool:
    """Whether the draft of that number wrote one of these files."""
    home = rendering.homes.get(rendering.records[number])
    return home in paths or any(home == goes_with(one, rendering.files) for one in paths if home)


def leaving(places: Places, wish: Wish) -> Leaving:
    """The drafts as they are kept now, with all that was decided of them.

    Counts behind them are those of today. It opens the journal for itself, so that a thread of its
    own may ask. Raises E_AUTHOR without a name to sign with, and what rendering, the gate and
    reading the target raise.
    """
    sources = Sources(places)
    journal = open_journal(places)
    try:
        drafts = Drafts(journal.store)
        chosen = [drafts.get(id) for id in wish.drafts]
        source = meant_by(wish.to, sources.all(), chosen)
        way = way_to(wish.to, source, chosen, wish.here)
        chosen = counted(journal, drafts, chosen, way.ground.spine)
        form = Form(wish.form) if wish.form else way.ground.spine.rendering
        gate = gate_for(places, journal, way)
        verdict = judged(chosen, form, Author.read(wish.author), way.ground, gate)
        left = tuple(one for draft in chosen for one in left_already(draft, gate))
    finally:
        journal.close()
    planned, why = None, None
    try:
        planned = plan(way, verdict.rendering)
        check_bases(chosen, verdict.rendering)
    except CairnError as error:
        why = error
    return Leaving(wish, tuple(chosen), way, form, verdict, planned, why, left)


def decided(
    drafts: Drafts,
    seen: Leaving,
    found: Collection[Finding],
    change: Callable[[Decisions], Decisions],
) -> list[Draft]:
    """Remember an answer to `found`, the same words in some places, where these stand."""
    return [
        drafts.change(id, decisions=change(Decisions.from_dict(drafts.get(id).decisions)).as_dict())
        for id in seen.hold(found)
    ]

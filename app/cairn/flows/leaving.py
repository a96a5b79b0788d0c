"""What would leave, looked at before it does: the way, the verdict of the gate, the plan."""

from dataclasses import dataclass
from pathlib import Path

from cairn.errors import CairnError
from cairn.flows.contributing import gate_for
from cairn.flows.promote import counted
from cairn.journal.opening import open_journal
from cairn.library.sources import Sources
from cairn.outbox.draft import Draft
from cairn.outbox.drafts import Drafts
from cairn.outbox.passing import Verdict, judged
from cairn.outbox.rendering import Author, Form
from cairn.outbox.way import Plan, Way, meant_for, plan, way_to
from cairn.places import Places


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be contributed, and how.

    Attributes:
        draft: its id.
        author: who signs, as in ``Name <address>``.
        here: the folder for a file that has no place yet.
        form, to: as what, and by which way; empty for what the shared layer asks for.
    """

    draft: str
    author: str
    here: Path
    form: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class Leaving:
    """What would leave, as things stand.

    Attributes:
        to: the way, as `way_to` takes it.
        plan: where it would go; None where that cannot be said, and `why` says why not.
    """

    wish: Wish
    draft: Draft
    way: Way
    form: Form
    verdict: Verdict
    plan: Plan | None
    why: CairnError | None = None

    def as_args(self) -> dict[str, object]:
        """Arguments of the job ``carry`` that carries exactly this."""
        source = self.way.source
        return {
            "drafts": [self.draft.id],
            "form": self.form.value,
            "to": self.wish.to,
            "source": source.name if source is not None else None,
            "author": self.wish.author,
            "here": str(self.wish.here),
            "digest": self.verdict.rendering.digest,
        }


def leaving(places: Places, wish: Wish) -> Leaving:
    """The draft as it is kept now, with all that was decided of it.

    Counts behind it are those of today. It opens the journal for itself, so that a thread of its
    own may ask. Raises E_AUTHOR without
    a name to sign with, and what rendering, the gate and reading the target raise.
    """
    sources = Sources(places)
    journal = open_journal(places)
    try:
        drafts = Drafts(journal.store)
        draft = drafts.get(wish.draft)
        source = meant_for(sources.all(), [draft])
        way = way_to(wish.to, source, [draft], wish.here)
        [draft] = counted(journal, drafts, [draft], way.ground.spine)
        form = Form(wish.form) if wish.form else way.ground.spine.rendering
        gate = gate_for(places, journal, way)
        verdict = judged([draft], form, Author.read(wish.author), way.ground, gate)
    finally:
        journal.close()
    planned, why = None, None
    try:
        planned = plan(way, verdict.rendering)
    except CairnError as error:
        why = error
    return Leaving(wish, draft, way, form, verdict, planned, why)

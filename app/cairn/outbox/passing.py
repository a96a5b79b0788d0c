"""The gate over a rendering: exactly what would leave is read, and what was decided is done."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cairn.errors import CairnError
from cairn.gate.decisions import Decision, Decisions, Settled
from cairn.gate.finding import IN_NAME, Finding
from cairn.gate.gate import Gate
from cairn.gate.replace import replaced, replaced_all
from cairn.gate.report import ScrubReport, scrub_report
from cairn.outbox.by_design import by_design
from cairn.outbox.check.check import check
from cairn.outbox.cleaned import cleaned
from cairn.outbox.draft import Draft, slug_of
from cairn.outbox.ground import Ground
from cairn.outbox.render.render import render
from cairn.outbox.rendering import Author, Form, Rendering
from cairn.outbox.spoken import BRANCH, PLACES, TITLE, put_back, spoken
from cairn.records.problem import Problem

_MASK = "•••"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate says of a rendering.

    Attributes:
        first: as the drafts say it.
        rendering: as it would leave, with everything replaced that is to be.
        found: everything the gate found in `first`, in order of place.
        settled: what became of it; `open` is what still stands in the way of `rendering`.
        problems: what the reader of this form would not take, or could be better.
    """

    first: Rendering
    rendering: Rendering
    found: tuple[Finding, ...]
    settled: Settled
    problems: tuple[Problem, ...]

    @property
    def may_leave(self) -> bool:
        """Whether nothing stands in the way."""
        return self.settled.may_leave

    @property
    def report(self) -> ScrubReport:
        """What travels along: counts; ValueError while something stands in the way."""
        return scrub_report(self.settled, len(spoken(self.rendering)))

    @property
    def texts(self) -> dict[str, str]:
        """Place to text, as the drafts say it: files by their paths, `spoken.PLACES` besides."""
        return spoken(self.first)

    @property
    def after(self) -> dict[str, str]:
        """Place to text, as it would leave."""
        return spoken(self.rendering)

    def place(self, finding: Finding) -> str:
        """Where a finding stands, without what was found in the name of the file.

        A secret in a title is none any more in the name that is made of it, so that is masked too.
        """
        every = (*self.found, *self.settled.open)
        names: dict[Finding, str] = {
            one: _MASK for one in every if one.line == IN_NAME and one.path == finding.path
        }
        place = replaced(finding.path, names) if names else finding.path
        if any(one.path in (TITLE, BRANCH) for one in every):
            for slug in (self.first.slug, self.rendering.slug):
                place = place.replace(slug, _MASK)
        return place


def judged(
    drafts: Sequence[Draft], form: Form, author: Author, ground: Ground, gate: Gate
) -> Verdict:
    """`drafts` as `form`, through the gate, with what was decided of each.

    What is to be replaced is replaced in the drafts' own texts, so that titles, names of files and
    messages follow, and once more in what came of them. Raises what `render` raises, and E_REPLACE
    where something cannot be replaced by what was said.
    """
    first = render(drafts, form, author, ground)
    decisions = _of_all(drafts, form, author, ground, gate)
    found = read(first, gate)
    settled = decisions.settle(found)
    rendering, left = first, found
    if settled.replace:
        try:
            clean = [cleaned(one, gate, decisions) for one in drafts]
            rendering = render(clean, form, author, ground)
        except CairnError as error:
            raise _cannot_replace() from error
        rendering, left = _replaced(rendering, ground, gate, decisions)
    rest = decisions.settle(left)
    return Verdict(
        first=first,
        rendering=rendering,
        found=tuple(found),
        settled=Settled(
            open=(*rest.open, *rest.replace), shown=rest.shown, replace=settled.replace,
            kept=rest.kept,
        ),
        problems=tuple(check(rendering)),
    )  # fmt: skip


def read(rendering: Rendering, gate: Gate) -> list[Finding]:
    """Everything that stands in what would leave; what stands there by design says so."""
    found: list[Finding] = []
    for place, text in spoken(rendering).items():
        if place in PLACES:
            found += [replace(one, path=place) for one in gate.read(text)]
        else:
            found += gate.read({place: text})
    return by_design(rendering, found)


def passed(verdict: Verdict) -> Rendering:
    """What a vehicle may write. Raises E_GATE while something stands in the way, E_INVALID where
    the reader of a form other than a record would refuse it."""
    if not verdict.may_leave:
        count = len(verdict.settled.open)
        raise CairnError(
            "E_GATE",
            f"{count} {'place stands' if count == 1 else 'places stand'} in the way of it.",
            "Replace what is found there, or keep it with a reason.",
        )
    wrong = [one for one in verdict.problems if one.severity == "error"]
    if wrong and verdict.rendering.form is not Form.RECORD:
        raise CairnError("E_INVALID", wrong[0].message, wrong[0].action, line=wrong[0].line)
    return verdict.rendering


def _of_all(
    drafts: Sequence[Draft], form: Form, author: Author, ground: Ground, gate: Gate
) -> Decisions:
    """What was decided of each, for all of them: what one replaces is replaced in every one, and
    what one keeps stays open where another says the same and nobody decided about it there."""
    each = [Decisions.from_dict(one.decisions) for one in drafts]
    by_mark: dict[str, Decision] = {}
    for decisions in each:
        for mark, said in decisions.by_mark.items():
            if said.answer == "replace" or mark not in by_mark:
                by_mark[mark] = said
    kept = {mark for mark, said in by_mark.items() if said.answer == "keep"}
    for draft, decisions in zip(drafts, each, strict=True):
        if others := kept - decisions.by_mark.keys():
            alone = read(render([draft], form, author, ground), gate)
            for mark in others & {one.mark for one in alone}:
                by_mark.pop(mark, None)
    return Decisions(by_mark)


def _replaced(
    rendering: Rendering, ground: Ground, gate: Gate, decisions: Decisions
) -> tuple[Rendering, list[Finding]]:
    """`rendering` with what is still to be replaced replaced, and what is found in it then."""
    left = read(rendering, gate)
    wanted = decisions.settle(left).replace
    if not wanted:
        return rendering, left
    # names of files and branches have no blanks
    in_names = {one for one in wanted if one.line == IN_NAME or one.path == BRANCH}
    new = {one: slug_of(said) if one in in_names else said for one, said in wanted.items()}
    try:
        after = put_back(rendering, replaced_all(spoken(rendering), new))
    except CairnError as error:
        raise _cannot_replace() from error
    renamed = [path for path in after.files if path not in rendering.files]
    if any(ground.read(path) is not None for path in renamed):
        raise _cannot_replace()
    return after, read(after, gate)


def _cannot_replace() -> CairnError:
    return CairnError(
        "E_REPLACE",
        "Something cannot be replaced by what was said.",
        "Say it in plain words, without quotes, colons or brackets; or change the draft itself.",
    )

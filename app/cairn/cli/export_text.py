"""What an export says: where it goes, what stands in its way, what was done."""

from typing import TYPE_CHECKING, Any

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.paper import harmless
from cairn.cli.problem_text import problem_dict
from cairn.outbox.companion import goes_with

if TYPE_CHECKING:
    from cairn.gate.finding import Finding
    from cairn.outbox.going import Gone
    from cairn.outbox.passing import Verdict
    from cairn.outbox.way import Plan, Way

_DONE = {
    "written": "Written: {}",
    "same": "All of it is there already.",
    "pushed": "On its way: {}",
    "queued": "It cannot be reached; it goes out with the next sync.",
    "refused": "The branch was not taken; carry this instead: {}",
}


def show_blocked(verdict: "Verdict", *, as_json: bool) -> None:
    """What stops it, by place and kind; nothing of its words, nor of what was made of them."""
    found = (*verdict.settled.open, *verdict.settled.shown)
    if as_json:
        findings = [_finding_dict(verdict, one) for one in found]
        say.as_json({"blocked": len(verdict.settled.open), "findings": findings})
        return
    paper = say.paper()
    for one in found:
        grave = paper.bad if one.blocks else paper.warning
        where = f"{verdict.place(one)}:{one.line}:{one.column}"
        say.result(
            f"{harmless(where)}: {grave(one.severity)} "
            f"{harmless(f'{one.kind} {one.detector} -> {one.advice}')}"
        )
    counted = amount(len(verdict.settled.open), "place")
    say.aside(paper_warning(f"Nothing was written: {counted} to answer first."))
    if any(one.instead for one in verdict.settled.open):
        say.aside("--replace puts a role or a placeholder where it can.")
    if any(goes_with(one.path, verdict.first.files) for one in verdict.settled.open):
        say.aside("A file beside a skill is left out with: cairn draft files ID --leave-out PATH")
    say.aside('--keep "Why." lets stay what is left, and the reason stays with you.')


def show_plan(plan: "Plan", way: "Way", verdict: "Verdict") -> None:
    """Target, branch, author and files, before anything happens."""
    aside = say.aside_paper()
    say.aside(harmless(f"{'to':>8}  {plan.target}"))
    if plan.branch:
        say.aside(harmless(f"{'branch':>8}  {plan.branch}"))
    elif way.source is not None:
        say.aside(harmless(f"{'for':>8}  {way.source.name}"))
    say.aside(harmless(f"{'author':>8}  {plan.author}"))
    for word, paths in (("new", plan.new), ("changed", plan.changed), ("same", plan.same)):
        for path in paths:
            say.aside(harmless(f"{word:>8}  {path}"))
    for one in (*verdict.settled.kept, *verdict.settled.shown):
        said = one.kept or one.advice
        where = f"{verdict.place(one)}:{one.line}:{one.column}"
        say.aside(aside.whisper(harmless(f"{where}: {one.kind}, {said}")))
    for problem in verdict.problems:
        said = f"{problem.path}:{problem.line}: {problem.message} {problem.action}"
        say.aside(aside.warning(harmless(said)))


def show_gone(
    gone: "Gone | None",
    plan: "Plan",
    way: "Way",
    verdict: "Verdict",
    *,
    as_json: bool = True,
) -> None:
    """What was done; `gone` is None where that was only tried out."""
    if as_json:
        say.as_json(_as_dict(gone, plan, way, verdict))
        return
    assert gone is not None  # in words, the plan has said it all
    named = gone.page or gone.branch if gone.outcome == "pushed" else ""
    written = named or ", ".join(str(path) for path in gone.written)
    say.result(harmless(_DONE[gone.outcome].format(written)))
    if gone.why:
        say.aside(paper_warning(harmless(gone.why)))


def paper_warning(text: str) -> str:
    """`text` as a warning, as standard error can show it."""
    return say.aside_paper().warning(text)


def _as_dict(gone: "Gone | None", plan: "Plan", way: "Way", verdict: "Verdict") -> dict[str, Any]:
    value: dict[str, Any] = {
        "as": verdict.rendering.form.value,
        "to": way.vehicle,
        "target": plan.target,
        "branch": plan.branch,
        "author": plan.author,
        "records": list(verdict.rendering.records),
        "new": list(plan.new),
        "changed": list(plan.changed),
        "same": list(plan.same),
        "findings": [_finding_dict(verdict, one) for one in verdict.settled.shown],
        "problems": [problem_dict(one) for one in verdict.problems],
        "report": verdict.report.as_dict(),
    }
    if gone is not None:
        value |= {
            "outcome": gone.outcome,
            "branch": gone.branch or plan.branch,
            "written": [str(path) for path in gone.written],
            "page": gone.page,
            "why": gone.why,
        }
    return value


def _finding_dict(verdict: "Verdict", finding: "Finding") -> dict[str, str | int]:
    return finding.as_dict() | {"path": verdict.place(finding)}

"""`cairn draft check`: lint and the gate over drafts as they stand."""

from typing import TYPE_CHECKING

import click

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.guard import FINDINGS
from cairn.cli.journals import opened
from cairn.cli.paper import harmless
from cairn.cli.problem_text import problem_dict

if TYPE_CHECKING:
    from cairn.gate.finding import Finding
    from cairn.gate.gate import Gate
    from cairn.library.source import Source


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID...]")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
@click.pass_context
def check(ctx: click.Context, ids: tuple[str, ...], as_json: bool) -> None:
    """What is wrong with a draft, and what in it must not leave; of all without an ID.

    Lint stops no contribution, the gate does until each finding is answered.
    The words that were found are never printed. Exit code 1 if there are
    errors, or something that blocks. The words of the layer that a draft is
    meant for are known to it. What left before it was known to block is
    told with what to do about it.
    """
    from cairn.flows.contributing import gate_towards
    from cairn.gate.decisions import Decisions
    from cairn.outbox.left_already import left_already
    from cairn.outbox.linting import problems
    from cairn.outbox.way import meant_for

    checked = []
    stops = errors = 0
    with opened() as workspace:
        drafts = [workspace.drafts.named(id) for id in ids] or workspace.drafts.all()
        sources = workspace.sources.all()
        gates: dict[Source | None, Gate] = {}
        for draft in drafts:
            to = meant_for(sources, [draft])
            gate = gates.get(to)
            if gate is None:
                gate = gates[to] = gate_towards(workspace.places, workspace.journal, to)
            decisions = Decisions.from_dict(draft.decisions)
            beside = {one.path: one.text for one in draft.along}
            settled = decisions.settle([*gate.read(draft.text), *gate.read(beside)])
            wrong = problems(draft)
            stops += len(settled.open)
            errors += sum(one.severity == "error" for one in wrong)
            called = draft.kind if gate.read(draft.title) else draft.title
            found = (*settled.open, *settled.shown)
            checked.append((draft.id, called, wrong, found, left_already(draft, gate)))
    if as_json:
        listed = [
            {
                "id": id,
                "title": called,
                "problems": [problem_dict(one) for one in wrong],
                "findings": [one.as_dict() | {"path": _place(one, id)} for one in found],
                "left_already": [one.as_dict() for one in left],
            }
            for id, called, wrong, found, left in checked
        ]
        say.as_json({"drafts": listed, "errors": errors, "blocking": stops})
    else:
        paper = say.paper()
        for id, called, wrong, found, left in checked:
            say.result(f"{paper.strong(harmless(called))}  {paper.whisper(id)}")
            for one in wrong:
                grave = paper.bad if one.severity == "error" else paper.warning
                said = harmless(f"{one.code} {one.message} -> {one.action}")
                say.result(f"  {one.line}: {grave(one.severity)} {said}")
            for finding in found:
                shown = paper.bad if finding.blocks else paper.warning
                said = harmless(f"{finding.kind} {finding.detector} -> {finding.advice}")
                place = _place(finding, "")
                where = f"{place}{':' * bool(place)}{finding.line}:{finding.column}"
                say.result(f"  {where}: {shown(finding.severity)} {said}")
            for gone in left:
                kinds = ", ".join(sorted({one.kind for one in gone.found}))
                said = f"It left already on {gone.sent.at[:10]} with: {kinds}. {gone.advice}"
                say.result(f"  {paper.warning(harmless(said))}")
        counted = f"{amount(len(drafts), 'draft')}, {amount(errors, 'error')}, {stops} to take out"
        say.aside(say.aside_paper().whisper(counted))
    if errors or stops:
        ctx.exit(FINDINGS)


def _place(finding: "Finding", otherwise: str) -> str:
    """The file beside a skill in which it stands; masked where it stands in its name."""
    if not finding.path:
        return otherwise
    return "•••" if finding.line == 0 else harmless(finding.path)

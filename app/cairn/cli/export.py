"""`cairn export`: drafts on their way, through the gate; nothing is written that it stops."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cairn.cli import say
from cairn.cli.export_text import show_blocked, show_gone, show_plan
from cairn.cli.exported import exported
from cairn.cli.journals import opened
from cairn.cli.paper import harmless
from cairn.errors import CairnError
from cairn.outbox.draft import Draft
from cairn.outbox.rendering import Author, Form
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.gate.decisions import Decisions
    from cairn.gate.finding import Finding
    from cairn.gate.gate import Gate
    from cairn.outbox.passing import Verdict
    from cairn.outbox.way import Way

    Answer = Callable[[Decisions, Finding], Decisions]

BLOCKED = 3
"""The exit code where the gate stops it."""

_MOST_ROUNDS = 5


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option(
    "--as",
    "form",
    type=click.Choice([one.value for one in Form]),
    help="As what; otherwise as the shared layer asks for it.",
)
@click.option("--to", metavar="WAY", default="", help="folder:DIR, patch:DIR, bundle:FILE, branch.")
@click.option("--for", "source", metavar="NAME", help="The source it is meant for.")
@click.option("--author", metavar="NAME", help="Who signs: 'Name <address>'; kept for next time.")
@click.option(
    "--replace", "replacing", is_flag=True, help="Put roles where names stand, and so on."
)
@click.option("--keep", "keeping", metavar="REASON", help="Why the rest may stay; it is not told.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
@click.pass_context
def export(
    ctx: click.Context,
    ids: tuple[str, ...],
    form: str | None,
    to: str,
    source: str | None,
    author: str | None,
    replacing: bool,
    keeping: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Let drafts leave: into a folder, a patch, a bundle or a branch.

    ID is that of a draft, or of a record of the library, which leaves as it is.

    \b
    cairn export 9SW2K4 --to branch
    cairn export 9SW2K4 --as skill --to folder:../service

    Target, branch and author are shown before anything happens. What the gate
    finds is told by place and kind, never by its words; as long as something
    of it stops the export, nothing is written, and the exit code is 3.
    """
    from cairn.flows.contributing import gate_for
    from cairn.flows.promote import counted
    from cairn.outbox.going import carry, noted
    from cairn.outbox.passing import passed
    from cairn.outbox.vehicle.unfinished import Unfinished
    from cairn.outbox.way import plan

    with opened() as workspace:
        unfinished = Unfinished.of_home(workspace.places.data)
        unfinished.sweep()
        chosen = exported(workspace, ids)
        way = _way(workspace, chosen, to, source)
        if way.ground.spine.problem:
            named = way.source.name if way.source is not None else way.target
            problem = harmless(f"cairn: {named}: {way.ground.spine.problem}")
            say.aside(say.aside_paper().warning(problem))
        if not dry_run:
            kept = [draft for draft in chosen if draft.id]
            kept = counted(workspace.journal, workspace.drafts, kept, way.ground.spine)
            chosen = [*kept, *(draft for draft in chosen if not draft.id)]
        signs = _author(workspace, author)
        as_form = Form(form) if form else way.ground.spine.rendering
        gate = gate_for(workspace.places, workspace.journal, way)
        chosen, verdict = _judged(chosen, as_form, signs, way, gate, _answer(replacing, keeping))
        if not verdict.may_leave:
            show_blocked(verdict, as_json=as_json)
            ctx.exit(BLOCKED)
        planned = plan(way, passed(verdict))
        if not as_json:
            show_plan(planned, way, verdict)
        if dry_run:
            if as_json:
                show_gone(None, planned, way, verdict)
            return
        gone = carry(way, chosen, verdict, unfinished)
        kept = [draft for draft in chosen if draft.id]
        noted(workspace.drafts, kept, verdict, way, gone)
        if author:
            settings = workspace.settings.load()
            workspace.settings.save(replace(settings, author=author))
        show_gone(gone, planned, way, verdict, as_json=as_json)


def _way(workspace: Workspace, chosen: Sequence[Draft], to: str, name: str | None) -> "Way":
    from cairn.outbox.way import meant_by, way_to

    sources = workspace.sources
    source = sources.get(name) if name else meant_by(to, sources.all(), chosen)
    return way_to(to, source, chosen, Path())


def _author(workspace: Workspace, given: str | None) -> Author:
    said = given or workspace.settings.load().author
    if not said.strip():
        raise CairnError(
            "E_AUTHOR",
            "Nobody is named to sign it.",
            "Say who: --author 'Name <address>'; it is kept for the next time.",
        )
    return Author.read(said)


def _judged(
    chosen: list[Draft],
    form: Form,
    author: Author,
    way: "Way",
    gate: "Gate",
    answer: "Answer",
) -> "tuple[list[Draft], Verdict]":
    """The verdict after what was found is answered, and the drafts with what was decided.

    That is kept once they are gone.
    """
    from cairn.gate.decisions import Decisions
    from cairn.outbox.passing import judged

    verdict = judged(chosen, form, author, way.ground, gate)
    for _ in range(_MOST_ROUNDS):
        changed = []
        for draft in chosen:
            decisions = Decisions.from_dict(draft.decisions)
            for one in verdict.settled.open:
                decisions = answer(decisions, one)
            changed.append(replace(draft, decisions=decisions.as_dict()))
        if changed == chosen:
            break
        # what is in a name comes to light when the title it was made of is another
        chosen, verdict = changed, judged(changed, form, author, way.ground, gate)
    return chosen, verdict


def _answer(replacing: bool, reason: str | None) -> "Answer":
    """What is decided of everything that stands in the way."""

    def answer(decisions: "Decisions", finding: "Finding") -> "Decisions":
        if replacing and finding.instead:
            return decisions.replacing(finding)
        return decisions.keeping(finding, reason) if reason is not None else decisions

    return answer

"""`cairn harvest`: what a checkout tells its agent, as drafts of those who choose them."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.draft_text import draft_dict, draft_line, file_dict, similar_dict, stays
from cairn.cli.journals import opened
from cairn.cli.opening import opened as opened_library
from cairn.cli.paper import Paper, harmless
from cairn.errors import CairnError
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.outbox.harvest.found import Candidate, Harvest
    from cairn.outbox.similar import Nearest


@click.command()
@click.argument(
    "folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--take", "wanted", metavar="N", multiple=True, help="Number, or several: 3,5-8.")
@click.option("--all", "everything", is_flag=True, help="All that is new, and not local.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def harvest(folder: Path, wanted: tuple[str, ...], everything: bool, as_json: bool) -> None:
    """List what the checkout DIR tells its agent; make drafts of what you take.

    Reads CLAUDE.md with its imports, rules, skills, commands, agents, hooks,
    settings, .mcp.json and the pull-request template. Runs nothing, leaves the
    checkout as it is, and takes nothing that you did not ask for.

    \b
    cairn harvest ~/src/shop
    cairn harvest ~/src/shop --take 3,5-8
    """
    from cairn.outbox.harvest.harvest import compared
    from cairn.outbox.harvest.harvest import harvest as harvested

    found = harvested(folder)
    numbers = _numbers(wanted, len(found.candidates))
    with opened() as workspace:
        found = compared(found, _nearest(workspace), workspace.drafts.all())
        taken = found.chosen(numbers)
        if everything:
            taken += [one for one in found.new if one.number not in numbers]
        drafts = workspace.drafts.save_all([one.begun() for one in taken]) if taken else []
    if as_json:
        told = {
            "candidates": [_as_dict(one) for one in found.candidates],
            "skipped": [{"path": one.path, "reason": one.reason} for one in found.skipped],
            "taken": [draft_dict(one) for one in drafts],
        }
        say.as_json(told)
        return
    if taken:
        for draft in drafts:
            say.result(draft_line(draft, say.paper()))
        for one in taken:
            if one.stays:
                said = f"{one.title}: {stays(one.stays)}"
                say.aside(say.aside_paper().warning(harmless(said)))
        return
    _list(found)


def _list(found: "Harvest") -> None:
    paper, aside = say.paper(), say.aside_paper()
    for one in found.candidates:
        say.result(_line(one, paper))
    for skipped in found.skipped:
        say.aside(aside.whisper(harmless(f"Passed over: {skipped.path}: {skipped.reason}.")))
    new = amount(len(found.new), "candidate")
    say.aside(aside.whisper(f"{new} of {len(found.candidates)} not there yet; --take N or --all"))


def _line(one: "Candidate", paper: Paper) -> str:
    marks = [
        one.local,
        f"drafted already: {one.draft}" if one.draft else "",
        *(
            f"{'there already' if like.is_there else 'similar'}: {like.row.title}"
            f" ({like.row.source}/{like.row.path})"
            for like in one.similar[:1]
        ),
        "holds what would be run" if one.runs else "",
        f"+ {amount(len(one.along), 'file')}" if one.along else "",
        stays(one.stays),
    ]
    title = harmless(one.title)
    shown = paper.strong(title) if one.is_new else title
    where = paper.whisper(harmless(f"{one.path}:{one.line}"))
    said = paper.whisper(harmless("; ".join(filter(None, marks))))
    return f"{one.number:>4}  {one.kind:<10} {shown}  {where}" + (f"\n      {said}" if said else "")


def _as_dict(one: "Candidate") -> dict[str, Any]:
    return {
        "number": one.number,
        "kind": one.kind,
        "title": one.title,
        "path": one.path,
        "line": one.line,
        "new": one.is_new,
        "local": one.local,
        "runs": one.runs,
        "files": [file_dict(file) for file in one.files],
        "draft": one.draft,
        "similar": [similar_dict(like) for like in one.similar],
    }


def _numbers(wanted: tuple[str, ...], last: int) -> frozenset[int]:
    """The numbers in ``3,5-8``; a usage error for what is none of those that were listed."""
    numbers: set[int] = set()
    for part in ",".join(wanted).replace(" ", "").split(","):
        first, dash, end = part.partition("-")
        if not part:
            continue
        if not first.isdecimal() or (dash and not end.isdecimal()):
            raise click.UsageError(f"--take {part}: give numbers, such as 3,5-8.")
        chosen = range(int(first), int(end or first) + 1)
        if not chosen or chosen[0] < 1 or chosen[-1] > last:
            raise click.UsageError(f"--take {part}: there are candidates 1 to {last}.")
        numbers.update(chosen)
    return frozenset(numbers)


def _nearest(workspace: Workspace) -> "Nearest | None":
    from cairn.outbox.similar import Nearest

    try:
        return Nearest(opened_library(workspace))
    except CairnError as error:
        say.aside(f"cairn: What the library has already is not known. {error}")
        return None

"""`cairn lint`: records checked by kind, one line for each thing that is wrong."""

from collections import Counter
from pathlib import Path

import click

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.checked import check
from cairn.cli.guard import FINDINGS
from cairn.cli.paper import Paper, harmless
from cairn.cli.problem_text import problem_dict
from cairn.records.lint import Problem


@click.command("lint")
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="PATH...",
    type=click.Path(exists=True, path_type=Path),
)
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
@click.pass_context
def lint_(ctx: click.Context, paths: tuple[Path, ...], as_json: bool) -> None:
    """Check records: each PATH is a file or a folder of them.

    Prints path:line: severity CODE what is wrong -> what to do. Exit code 1 if
    there are errors; with warnings alone it is 0.
    """
    checked = check(paths)
    counts = Counter(problem.severity for problem in checked.problems)
    if as_json:
        say.as_json(
            {
                "files": checked.files,
                "errors": counts["error"],
                "warnings": counts["warning"],
                "problems": [problem_dict(problem) for problem in checked.problems],
            }
        )
    else:
        paper = say.paper()
        for problem in checked.problems:
            say.result(_as_line(problem, paper))
        counted = (
            f"{amount(checked.files, 'file')}, {amount(counts['error'], 'error')}, "
            f"{amount(counts['warning'], 'warning')}"
        )
        say.aside(say.aside_paper().whisper(counted))
    if counts["error"]:
        ctx.exit(FINDINGS)


def _as_line(problem: Problem, paper: Paper) -> str:
    severity = problem.severity
    shown = paper.bad(severity) if severity == "error" else paper.warning(severity)
    said = harmless(f"{problem.code} {problem.message} -> {problem.action}")
    return f"{harmless(problem.path)}:{problem.line}: {shown} {said}"

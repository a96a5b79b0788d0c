"""`cairn library refresh`: what changed in the sources is read again."""

import os

import click

from cairn.cli import say
from cairn.cli.guard import FINDINGS
from cairn.cli.intake import Intake
from cairn.cli.progress import meter
from cairn.cli.taken import skipped_in, taken_text
from cairn.library.sources import Sources
from cairn.places import Places


@click.command("refresh")
@click.argument("names", nargs=-1, metavar="[NAME...]")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
@click.pass_context
def refresh_(ctx: click.Context, names: tuple[str, ...], as_json: bool) -> None:
    """Read again what changed, in every source or in those named.

    An index that is missing or damaged is made anew, from the catalog or from
    your files. Exit code 1 if a source could not be read.
    """
    places = Places.find(os.environ).make()
    sources = Sources(places)
    chosen = [sources.get(name) for name in names] or sources.all()
    with meter() as shown, Intake.opened(places, sources, shown) as intake:
        damaged = intake.check()
        if damaged:
            intake.take_in(intake.never_read())
        results = intake.take_in(chosen)
    skipped = {one.name: skipped_in(places, one.name) for one in results}
    if as_json:
        say.as_json(
            {
                "rebuilt": bool(damaged),
                "sources": [
                    {
                        "name": one.name,
                        "records": one.records,
                        "added": one.added,
                        "changed": one.changed,
                        "removed": one.removed,
                        "problem": one.problem,
                        "skipped": [
                            {"path": file.path, "reason": file.reason} for file in skipped[one.name]
                        ],
                        "seconds": round(one.seconds, 3),
                    }
                    for one in results
                ],
            }
        )
    else:
        if damaged:
            say.aside("The index was damaged and has been made anew.")
        paper = say.paper()
        for one in results:
            say.result(taken_text(one, skipped[one.name], paper))
    if any(one.problem for one in results):
        ctx.exit(FINDINGS)

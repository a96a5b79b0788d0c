"""`cairn wanted`: what was looked for, missed or met, and is not in the library."""

import click

from cairn.cli import say
from cairn.cli.journals import opened
from cairn.cli.paper import harmless


@click.command()
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, metavar="N",
              help="At most so many.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def wanted(limit: int, as_json: bool) -> None:
    """The most wanted: searches that found nothing, what was missed, gotchas not written yet."""
    from cairn.flows.wishes import searched
    from cairn.journal import codec
    from cairn.library.wanted import Wanted

    with opened() as workspace:
        found = workspace.journal.wanted(searched(Wanted(workspace.places.data)))
    if as_json:
        listed = [
            {**codec.plain(one), "sources": {source.value: n for source, n in one.sources}}
            for one in found[:limit]
        ]
        say.as_json({"wanted": listed, "total": len(found)})
        return
    paper = say.paper()
    for one in found[:limit]:
        ways = ", ".join(f"{source} {count}" for source, count in one.sources)
        say.result(f"{one.times:>4}  {harmless(one.words)}  {paper.whisper(ways)}")
    if not found:
        say.aside("Nothing is wanted.")

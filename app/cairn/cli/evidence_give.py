"""`cairn evidence give`: a month's counts into one file, shown line by line first."""

from datetime import date
from pathlib import Path

import click

from cairn.cli import say
from cairn.cli.journals import agreed, catalog, opened, write_new
from cairn.cli.paper import harmless


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE")
@click.option("--month", metavar="YYYY-MM", help="Which month; otherwise this one.")
@click.option("--without", "left_out", multiple=True, type=click.IntRange(1), metavar="N",
              help="Leave line N out; may be given again.")  # fmt: skip
@click.option("--yes", is_flag=True, help="Write it without asking.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def give(
    file: Path, month: str | None, left_out: tuple[int, ...], yes: bool, as_json: bool
) -> None:
    """Write what worked, was adapted or failed, and what was missed, into FILE.

    It names a month, a team if you set one, and nobody. Reasons stay here.
    """
    from cairn.flows.wishes import missed_in
    from cairn.journal.giving import month_of, without
    from cairn.library.wanted import Wanted

    with opened() as workspace:
        journal = workspace.journal
        chosen = month or month_of(date.today())
        given = journal.give(chosen, missed_in(Wanted(workspace.places.data), chosen))
        given = without(given, left_out)
        with catalog(workspace) as rows:
            ids = [one.record for one in given.outcomes]
            titles = {id: row.title for id in ids for row in (rows.by_id(id)[:1] if rows else ())}
        lines = given.lines(titles)
        if not as_json:
            for number, line in enumerate(lines):
                say.result(harmless(f"{number:>3}  {line}"))
        done = agreed(f"Write this to {file}?", yes=yes)
        if done:
            write_new(file, given.data())
    if as_json:
        say.as_json({"lines": lines, "file": str(file) if done else None})

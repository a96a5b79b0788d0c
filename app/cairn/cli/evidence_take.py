"""`cairn evidence take`: files of others taken in; sums are kept, givers are not known."""

from pathlib import Path

import click

from cairn.cli import say
from cairn.cli.journals import agreed, catalog, opened
from cairn.cli.paper import harmless
from cairn.errors import CairnError


@click.command()
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE...",
)
@click.option("--yes", is_flag=True, help="Take them in without asking.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def take(files: tuple[Path, ...], yes: bool, as_json: bool) -> None:
    """Take in FILE; a second one of the same giver and month replaces the first."""
    from cairn.journal.giving import MOST_BYTES, read

    with opened() as workspace:
        journal = workspace.journal
        read_files = []
        for file in files:
            with file.open("rb") as stream:
                data = stream.read(MOST_BYTES + 1)
            try:
                read_files.append(read(data))
            except CairnError as error:
                raise CairnError(error.code, f"{file}: {error.message}", error.action) from error
        with catalog(workspace) as rows:
            ids = [one.record for given in read_files for one in given.outcomes]
            titles = {id: row.title for id in ids for row in (rows.by_id(id)[:1] if rows else ())}
        if not as_json:
            for given in read_files:
                for line in given.lines(titles):
                    say.result(harmless(line))
        done = []
        if agreed("Take this in?", yes=yes):
            done = [journal.take(given) for given in read_files]
    if as_json:
        taken = [{"month": one.given.month, "replaced": one.replaced} for one in done]
        say.as_json({"taken": taken})
    elif done:
        replaced = sum(one.replaced for one in done)
        say.result(f"Taken in: {len(done)}, {replaced} in the place of an earlier one.")

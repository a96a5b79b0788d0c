"""`cairn library add`: a folder of Markdown becomes a source, and is searchable on return."""

import os
import time
from pathlib import Path

import click

from cairn.cli import say
from cairn.cli.intake import Intake
from cairn.cli.progress import meter
from cairn.cli.taken import skipped_in, taken_text
from cairn.errors import CairnError
from cairn.library.sources import Sources
from cairn.places import Places


@click.command("add")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--name", help="What to call it; otherwise the folder's own name.")
@click.option(
    "--layer",
    type=click.Choice(["shared", "team", "mine"]),
    help="Where it stands; otherwise shared with a spine.toml, mine without.",
)
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def add(folder: Path, name: str | None, layer: str | None, as_json: bool) -> None:
    """Take in the folder DIR: with front matter as records, without as notes.

    Returns when all of it can be searched. Files that cannot be read are listed
    with the reason; nothing in the folder is changed.
    """
    began = time.monotonic()
    places = Places.find(os.environ).make()
    sources = Sources(places)
    with meter() as shown, Intake.opened(places, sources, shown) as intake:
        source = sources.add(folder, name, layer)
        results = intake.take_in(intake.never_read())
    (done,) = (one for one in results if one.name == source.name)
    seconds = time.monotonic() - began
    if done.problem:
        raise CairnError("E_SOURCE_FOLDER", done.problem, "Mend it, then: cairn library refresh.")
    skipped = skipped_in(places, source.name)
    if as_json:
        say.as_json(
            {
                "name": source.name,
                "records": done.records,
                "skipped": [{"path": one.path, "reason": one.reason} for one in skipped],
                "seconds": round(seconds, 3),
            }
        )
    else:
        say.result(taken_text(done, skipped, say.paper()))

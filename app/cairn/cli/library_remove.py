"""`cairn library remove`: a source is forgotten, its files are left alone."""

import os

import click

from cairn.cli import say
from cairn.cli.intake import Intake
from cairn.cli.progress import meter
from cairn.library.sources import Sources
from cairn.places import Places


@click.command("remove")
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def remove(name: str, as_json: bool) -> None:
    """Forget the source NAME; its folder is not touched."""
    places = Places.find(os.environ).make()
    sources = Sources(places)
    source = sources.remove(name)
    with meter() as shown, Intake.opened(places, sources, shown) as intake:
        intake.take_in([])
    if as_json:
        say.as_json({"name": source.name, "folder": source.place})
    else:
        say.result(f"{source.name} is forgotten; {source.place} was not touched.")

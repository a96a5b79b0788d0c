"""`cairn library set`: name, order, layer and pause of a source."""

import os

import click

from cairn.cli import say
from cairn.cli.intake import Intake
from cairn.cli.progress import meter
from cairn.library.sources import Sources
from cairn.places import Places


@click.command("set")
@click.argument("name")
@click.option("--name", "new_name", help="Another name; its records are read again under it.")
@click.option("--layer", type=click.Choice(["shared", "team", "mine"]))
@click.option("--order", type=click.IntRange(min=1), help="Its place among your sources, from 1.")
@click.option("--pause/--resume", "paused", default=None, help="Leave it out of answers, or not.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def set_(
    name: str,
    new_name: str | None,
    layer: str | None,
    order: int | None,
    paused: bool | None,
    as_json: bool,
) -> None:
    """Change the source NAME; what is not given stays as it is."""
    if (new_name, layer, order, paused) == (None, None, None, None):
        raise click.UsageError("Give at least one of --name, --layer, --order, --pause, --resume.")
    places = Places.find(os.environ).make()
    sources = Sources(places)
    source = sources.set(name, new_name=new_name, layer=layer, order=order, paused=paused)
    with meter() as shown, Intake.opened(places, sources, shown) as intake:
        intake.take_in([source] if source.name != name else [])
    if as_json:
        say.as_json(
            {
                "name": source.name,
                "folder": source.place,
                "layer": source.layer,
                "order": source.order,
                "paused": source.paused,
            }
        )
    else:
        state = "paused" if source.paused else "in use"
        say.result(f"{source.name} is {state} in the layer {source.layer}.")

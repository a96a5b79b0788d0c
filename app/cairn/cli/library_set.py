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
@click.option("--branch", help="Follow this branch or tag; '' for the repository's own choice.")
@click.option("--dry-run", is_flag=True, help="Only say what following it would change.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def set_(
    name: str,
    new_name: str | None,
    layer: str | None,
    order: int | None,
    paused: bool | None,
    branch: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Change the source NAME; what is not given stays as it is.

    With --branch what would be new, updated or withdrawn is told first.
    """
    said = (new_name, layer, order, paused)
    if branch is None and said == (None, None, None, None):
        raise click.UsageError(
            "Give at least one of --name, --layer, --order, --pause, --resume, --branch."
        )
    if (branch is None and dry_run) or (branch is not None and said != (None, None, None, None)):
        raise click.UsageError("--branch goes alone, with --dry-run if you like.")
    places = Places.find(os.environ).make()
    sources = Sources(places)
    if branch is not None:
        _follow(places, sources, name, branch, dry_run=dry_run, as_json=as_json)
        return
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


def _follow(
    places: Places, sources: Sources, name: str, branch: str, *, dry_run: bool, as_json: bool
) -> None:
    from cairn.cli.sync import news_dict, news_lines
    from cairn.flows.installed import installed_in
    from cairn.flows.using import uses_in
    from cairn.library.pinning import follow, preview

    update = preview(sources.get(name), branch)
    used = uses_in(places, [one.id for one in update.news])
    installed = installed_in(places, update.news, os.environ)
    if not dry_run:
        source = follow(sources, name, update)
        with meter() as shown, Intake.opened(places, sources, shown) as intake:
            intake.take_in([source])
    if as_json:
        news = [news_dict(one, used, installed) for one in update.news]
        say.as_json(
            {"name": name, "branch": branch, "commit": update.commit, "files": update.files,
             "news": news, "done": not dry_run}
        )  # fmt: skip
        return
    said = "would follow" if dry_run else "follows"
    say.result(f"{name} {said} {branch or 'the choice of its repository'}: {update.files} files.")
    for line in news_lines(update.news, used, installed, say.paper()):
        say.result(line)

"""`cairn library sync`: what is new in the repositories is fetched, read, and told."""

import os

import click

from cairn.cli import say
from cairn.cli.fetched import fetched
from cairn.cli.guard import FINDINGS
from cairn.cli.intake import Intake
from cairn.cli.progress import meter
from cairn.cli.sync import Done, as_dict, as_text
from cairn.cli.sync_outbox import after, learned_dict, learned_line, out_dict, out_line
from cairn.errors import CairnError
from cairn.flows.installed import installed_in
from cairn.flows.using import uses_in
from cairn.library.clone import Clone
from cairn.library.source import GIT, Source
from cairn.library.sources import Sources
from cairn.places import Places


@click.command("sync")
@click.argument("names", nargs=-1, metavar="[NAME...]")
@click.option("--take", "answer", flag_value="take", help="Take what waits for your word.")
@click.option("--keep", "answer", flag_value="keep", help="Keep what you have instead.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
@click.pass_context
def sync(ctx: click.Context, names: tuple[str, ...], answer: str | None, as_json: bool) -> None:
    """Fetch what is new in every repository, or in those named.

    Only what changed is read. A repository that cannot be reached is no error.
    One whose history was rewritten, or that lost more than a fifth of its files,
    waits until you say --take or --keep. Exit code 1 if something failed or waits.
    What you contributed goes out if it could not before, and you hear what became of it.
    """
    if answer and not names:
        raise click.UsageError("Say with NAME which source --take or --keep is meant for.")
    places = Places.find(os.environ).make()
    sources = Sources(places)
    chosen = [_repository(sources.get(name)) for name in names] or [
        one for one in sources.all() if one.kind == GIT and not one.paused
    ]
    with meter() as shown, Intake.opened(places, sources, shown) as intake:
        done = []
        for source in chosen:
            if answer:
                Clone(source).decide(answer == "take")
            source, synced = fetched(source, sources, shown)
            (read,) = intake.take_in([source])
            done.append(Done(synced, read))
    out, news = after(done, chosen)
    told = [news for one in done for news in one.read.news]
    used = uses_in(places, [one.id for one in told])
    installed = installed_in(places, told, os.environ)
    if as_json:
        sent, learned = [out_dict(one) for one in out], [learned_dict(one) for one in news]
        say.as_json(
            {
                "sources": [as_dict(one, used, installed) for one in done],
                "sent": sent,
                "learned": learned,
            }
        )
    else:
        for one in done:
            say.result(as_text(one, used, installed, say.paper()))
        for line in (*map(out_line, out), *map(learned_line, news)):
            say.result(line)
        if not done:
            say.aside("No source has an address; add one with: cairn library add URL")
    if any(one.needs_somebody for one in done):
        ctx.exit(FINDINGS)


def _repository(source: Source) -> Source:
    if source.kind != GIT:
        raise CairnError(
            "E_SOURCE_FOLDER",
            f"{source.name} is a folder and has nothing to be fetched from.",
            f"Read it again with: cairn library refresh {source.name}",
        )
    return source

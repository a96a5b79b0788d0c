"""`cairn library add`: a folder or a repository becomes a source, searchable on return."""

import importlib
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cairn.cli import say
from cairn.cli.progress import meter
from cairn.errors import CairnError
from cairn.library.source import Source
from cairn.library.sources import Sources
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.library.refresh import Refreshed


@click.command("add")
@click.argument("where", metavar="DIR|URL")
@click.option("--name", help="What to call it; otherwise the folder's own name.")
@click.option(
    "--layer",
    type=click.Choice(["shared", "team", "mine"]),
    help="Where it stands; otherwise shared with a spine.toml, mine without.",
)
@click.option("--branch", help="Of a repository: the branch or tag to follow.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def add(where: str, name: str | None, layer: str | None, branch: str | None, as_json: bool) -> None:
    """Take in the folder DIR, or the repository at URL.

    Files with front matter become records, others notes. Returns when all of it can
    be searched. Files that cannot be read are listed with the reason; nothing in a
    folder is changed. A repository is fetched by git: https, ssh, or file:///DIR,
    with the credential helpers and keys that git has here, and without a question; a
    bare one on this machine by its path as well.
    """
    from cairn.git.address import looks_like_address
    from cairn.git.bare import is_bare

    began = time.monotonic()
    places = Places.find(os.environ).make()
    sources = Sources(places)
    if is_bare(Path(where)):
        where = Path(where).resolve().as_uri()
    is_folder = Path(where).is_dir() or not looks_like_address(where)
    if branch is not None and is_folder:
        raise click.UsageError("--branch is for repositories; a folder has none.")
    with meter() as shown:
        if is_folder:
            source = sources.add(Path(where), name, layer)
        else:
            source = _fetched(sources, where, branch or "", name, layer, shown)
        results = _taken_in(places, sources, source, shown)
    from cairn.cli.taken import skipped_in, taken_text

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


def _taken_in(
    places: Places, sources: Sources, source: Source, progress: Callable[[dict[str, Any]], None]
) -> "list[Refreshed]":
    from cairn.cli.intake import Intake

    with Intake.opened(places, sources, progress) as intake:
        # what was asked for first: the starter can wait
        return intake.take_in(sorted(intake.never_read(), key=lambda one: one.name != source.name))


def _fetched(
    sources: Sources,
    address: str,
    branch: str,
    name: str | None,
    layer: str | None,
    progress: Callable[[dict[str, Any]], None],
) -> Source:
    """The repository as a source, fetched; one that cannot be is none."""
    from cairn.cli.fetched import fetched

    source = sources.add_address(address, branch, name, layer)
    # what reads it is loaded while git is at work
    threading.Thread(target=importlib.import_module, args=("cairn.cli.intake",)).start()
    try:
        source, synced = fetched(source, sources, progress)
    except BaseException:
        sources.remove(source.name)
        raise
    if synced.error is not None:
        sources.remove(source.name)
        raise _not_added(synced.error)
    return source


def _not_added(error: CairnError) -> CairnError:
    """What keeps it from being added; unlike a source that is there it is not tried again."""
    if error.code not in ("E_GIT_OFFLINE", "E_GIT_TIMEOUT"):
        return error
    return CairnError(error.code, error.message, "It was not added. Try again when it answers.")

"""`cairn search`: words or a failing output in, ranked records out."""

import dataclasses
import os
import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from cairn.cli import say
from cairn.library.source import LAYERS
from cairn.places import Places
from cairn.records.record import Kind

if TYPE_CHECKING:
    from cairn.library.results import Filters, Results
    from cairn.workspace import Workspace


class _Searching(click.Command):
    """A command whose words may look like options: people search for flags."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does it, but a slip in one of our own options is still told."""
        before = args[: args.index("--")] if "--" in args else args
        known = {name for param in self.get_params(ctx) for name in param.opts}
        for word in before:
            name = word.partition("=")[0]
            if name.startswith("--") and name not in known:
                near = get_close_matches(name, known, n=1, cutoff=0.8)
                if near:
                    raise click.UsageError(
                        f"No option {name}. Did you mean {near[0]}? (To search for it: -- {name})",
                        ctx,
                    )
        return super().parse_args(ctx, args)


@click.command(cls=_Searching, context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([kind.value for kind in Kind]),
    metavar="KIND",
    help=f"Only {', '.join(Kind)}; may be given again.",
)
@click.option("--tag", "tags", multiple=True, help="Only records with this tag.")
@click.option("--source", "sources", multiple=True, help="Only records of this source.")
@click.option(
    "--layer",
    "layers",
    multiple=True,
    type=click.Choice(LAYERS),
    metavar="LAYER",
    help=f"Only {', '.join(LAYERS)}.",
)
@click.option(
    "--limit",
    type=click.IntRange(1, 1000),
    default=10,
    show_default=True,
    metavar="N",
    help="At most so many hits.",
)
@click.option(
    "--checkout",
    type=click.Path(exists=True, file_okay=False),
    metavar="DIR",
    help="Records that fit this checkout come first among equals.",
)
@click.option("--explain", is_flag=True, help="Show what each score is made of.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def search(
    words: tuple[str, ...],
    kinds: tuple[str, ...],
    tags: tuple[str, ...],
    sources: tuple[str, ...],
    layers: tuple[str, ...],
    limit: int,
    checkout: str | None,
    explain: bool,
    as_json: bool,
) -> None:
    """Find records by WORDS; with - read a failing output from a pipe.

    \b
    cairn search deny path
    cairn search '"no such file" kind:gotcha'
    make 2>&1 | cairn search -

    Filters may also stand among the words: kind: tag: layer: status: source:
    trust: use:. Exit code 0 also when nothing is found.
    """
    from cairn.cli import hits
    from cairn.library.results import Filters
    from cairn.workspace import Workspace

    filters = Filters(
        kind=frozenset(kinds),
        tag=frozenset(tags),
        source=frozenset(sources),
        layer=frozenset(layers),
    )
    if not words and not filters.given():
        raise click.UsageError("Give words to search for, or - to read a failing output.")
    pasted = words == ("-",)
    text = _pasted() if pasted else " ".join(words)
    with Workspace(Places.find(os.environ)) as workspace:
        workspace.library.work_on(checkout or workspace.settings.load().checkout)
        results = _results(workspace, text, filters, limit, pasted=pasted)
        if as_json:
            say.as_json(hits.as_dict(workspace.library, results, explain=explain))
        else:
            say.result(hits.as_text(workspace.library, results, say.paper(), explain=explain))


def _results(
    workspace: "Workspace", text: str, filters: "Filters", limit: int, *, pasted: bool
) -> "Results":
    """The answer; an index that turns out to be damaged is made anew, once."""
    from cairn.cli.opening import mend, opened
    from cairn.errors import CairnError

    library = opened(workspace)
    # Only several lines are never read as operators, so a paste of one line is said twice.
    asked = f"{text}\n{text}" if pasted and "\n" not in text.strip() else text
    try:
        results = library.search(asked, filters, limit, finished=True)
    except CairnError as error:
        if error.code not in ("E_INDEX_DAMAGED", "E_CATALOG_DAMAGED"):
            raise
        mend(workspace, error)
        results = workspace.library.search(asked, filters, limit, finished=True)
    if results.deferred:
        from cairn.cli.phrases import completed
        from cairn.cli.progress import meter

        with meter() as shown:
            results = completed(workspace, results, shown)
    return dataclasses.replace(results, query=text.strip())


def _pasted() -> str:
    from cairn.cli.paste import read_paste

    if sys.stdin is None:
        return ""
    if sys.stdin.isatty():
        say.aside("Paste the output, then press Ctrl+D on a line of its own.")
    return read_paste(sys.stdin.buffer)

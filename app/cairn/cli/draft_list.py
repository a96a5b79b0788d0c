"""`cairn draft list`: what is being written, and how far each has come."""

import click

from cairn.cli import say
from cairn.cli.draft_text import draft_dict, draft_line
from cairn.cli.journals import opened
from cairn.outbox.draft import State


@click.command("list")
@click.option(
    "--state",
    metavar="S",
    type=click.Choice([one.value for one in State]),
    help="Only those that are draft, exported, in-review, merged, declined …",
)
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def list_(state: str | None, as_json: bool) -> None:
    """List drafts, the latest edit first."""
    with opened() as workspace:
        drafts = workspace.drafts.all([State(state)] if state else None)
    if as_json:
        say.as_json({"drafts": [draft_dict(one) for one in drafts]})
        return
    for one in drafts:
        say.result(draft_line(one, say.paper()))
    if not drafts and state:
        say.aside(f"No draft is {state.replace('-', ' ')}.")
    elif not drafts:
        say.aside("There is no draft yet. Begin one with: cairn draft new --title …")

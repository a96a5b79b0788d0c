"""`cairn draft show`: the text of one draft, as it would be a file."""

import click

from cairn.cli import say
from cairn.cli.draft_text import draft_dict, draft_line
from cairn.cli.journals import opened
from cairn.cli.paper import harmless


@click.command()
@click.argument("id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def show(id: str, as_json: bool) -> None:
    """Read the draft ID: its Markdown, front matter and all.

    \b
    cairn draft show 7XK2Q9 > draft.md
    """
    with opened() as workspace:
        draft = workspace.drafts.named(id)
    if as_json:
        say.as_json({"draft": draft_dict(draft, text=True)})
        return
    paper = say.paper()
    if paper.styled:
        say.result(draft_line(draft, paper))
        say.result("\n".join(harmless(line) for line in draft.text.rstrip("\n").split("\n")))
    else:
        click.echo(draft.text, nl=not draft.text.endswith("\n"))

"""`cairn draft show`: the text of one draft, as it would be a file."""

import click

from cairn.cli import say
from cairn.cli.draft_text import draft_dict, draft_line, file_line
from cairn.cli.journals import opened
from cairn.cli.paper import harmless
from cairn.errors import CairnError
from cairn.outbox.companion import Companion
from cairn.outbox.draft import Draft


@click.command()
@click.argument("id", metavar="ID")
@click.option("--file", metavar="PATH", help="One of the files that go along with a skill.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def show(id: str, file: str | None, as_json: bool) -> None:
    """Read the draft ID: its Markdown, front matter and all.

    \b
    cairn draft show 7XK2Q9 > draft.md
    cairn draft show 7XK2Q9 --file scripts/check.py

    Files that go along with a skill are named, each with what becomes of it;
    --file shows one of them.
    """
    with opened() as workspace:
        draft = workspace.drafts.named(id)
    if as_json:
        say.as_json({"draft": draft_dict(draft, text=True)})
        return
    paper = say.paper()
    text = draft.text if file is None else _file(draft, file).text
    if paper.styled:
        say.result(draft_line(draft, paper))
        say.result("\n".join(harmless(line) for line in text.rstrip("\n").split("\n")))
    else:
        click.echo(text, nl=not text.endswith("\n"))
    for one in draft.files if file is None else ():
        say.aside(say.aside_paper().whisper(file_line(one)))


def _file(draft: Draft, path: str) -> Companion:
    """The file beside a skill that is called so; raises E_DRAFT."""
    for one in draft.files:
        if one.path == path and not one.why:
            return one
    raise CairnError(
        "E_DRAFT",
        f"No file {path[:120]!r} goes along with it.",
        "See which do with: cairn draft files ID.",
    )

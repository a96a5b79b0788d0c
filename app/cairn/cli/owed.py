"""`cairn owed`: what is open, both ways."""

from datetime import date
from pathlib import Path

import click

from cairn.cli import say
from cairn.cli.journals import opened, write_new
from cairn.cli.session_text import action_dict, action_line


@click.command()
@click.option("--with", "name", metavar="NAME", help="Only with this person.")
@click.option("--done", metavar="ID", help="Say that this one is done.")
@click.option("--drop", metavar="ID", help="Say that this one will not be done.")
@click.option("--why", metavar="TEXT", help="Why it is dropped.")
@click.option(
    "--ics",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write a calendar file; no text or name stands in it.",
)
@click.option("--words", is_flag=True, help="With --ics: the texts may stand in it.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def owed(
    name: str | None,
    done: str | None,
    drop: str | None,
    why: str | None,
    ics: Path | None,
    words: bool,
    as_json: bool,
) -> None:
    """What you owe and what others owe, the soonest first."""
    if bool(drop) != bool(why):
        raise click.UsageError("What is dropped needs a reason: --drop ID --why TEXT.")
    with opened() as workspace:
        journal = workspace.journal
        if done:
            journal.actions.done(done)
        if drop:
            journal.actions.drop(drop, why or "")
        people = [journal.people.named(name).id] if name else []
        found = journal.actions.owed_with(*people) if people else journal.owed()
        if ics is not None:
            from cairn.journal.calendar_file import calendar

            allowed = words or journal.settings.load().calendar_words
            write_new(ics, calendar((*found.mine, *found.theirs), words=allowed))
        if as_json:
            say.as_json(
                {
                    "mine": [action_dict(journal, one) for one in found.mine],
                    "theirs": [action_dict(journal, one) for one in found.theirs],
                }
            )
            return
        paper = say.paper()
        for action in (*found.mine, *found.theirs):
            say.result(action_line(journal, action, paper, date.today()))
        if not found.mine and not found.theirs:
            say.aside("Nothing is owed.")

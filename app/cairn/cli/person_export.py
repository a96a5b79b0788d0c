"""`cairn person export`: the mentee's own copy, Markdown and JSON in one go."""

import re
from pathlib import Path

import click

from cairn.cli import say
from cairn.cli.journals import opened, write_new


@click.command()
@click.argument("person", metavar="PERSON")
@click.argument(
    "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR"
)
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def export(person: str, folder: Path, as_json: bool) -> None:
    """Write what is kept of PERSON into DIR: for reading, and for a program.

    Others in it are put as roles. Private notes stay; it says how many there are.
    """
    with opened() as workspace:
        journal = workspace.journal
        known = journal.people.named(person)
        copy = journal.takeout.mentee_copy(known.id, journal.settings.load().champion)
        name = re.sub(r"\W+", "-", known.name.casefold()).strip("-") or known.id
        written = [
            write_new(folder / f"{name}.md", copy.as_markdown()),
            write_new(folder / f"{name}.json", copy.as_json()),
        ]
    if as_json:
        say.as_json({"files": [str(path) for path in written], "sessions": len(copy.sessions)})
    else:
        for path in written:
            say.result(str(path))

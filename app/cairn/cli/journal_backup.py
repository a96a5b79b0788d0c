"""`cairn journal backup`: one made now, and proved by reading it again."""

import click

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.journals import opened


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def backup(as_json: bool) -> None:
    """Make a backup now, unless nothing changed since the last one."""
    with opened() as workspace:
        made = workspace.journal.store.backup()
    if as_json:
        value = None if made is None else {"number": made.number, "file": str(made.path)}
        say.as_json({"backup": value})
    elif made is None:
        say.result("Nothing has changed since the last backup.")
    else:
        say.result(f"Backup {made.number}: {amount(made.rows, 'row')}, proved. {made.path}")

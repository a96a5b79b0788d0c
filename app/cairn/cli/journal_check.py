"""`cairn journal check`: whether everything is what was written."""

import click
from click.exceptions import Exit

from cairn.cli import say
from cairn.cli.guard import FINDINGS
from cairn.cli.journals import opened
from cairn.cli.paper import harmless


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def check(as_json: bool) -> None:
    """Read all of the journal and name every row that is damaged; exit code 1 if any is."""
    with opened() as workspace:
        journal = workspace.journal
        found = journal.store.check()
        rows = sum(journal.store.count(table.name) for table in journal.store.schema.tables)
    if as_json:
        listed = [{"table": one.table, "id": one.id, "what": one.what} for one in found]
        say.as_json({"rows": rows, "damaged": listed})
    else:
        for one in found:
            say.result(harmless(f"{one.table} {one.id}: {one.what}".lstrip(" :")))
        say.result(f"{rows} rows, {len(found)} damages." if found else f"{rows} rows, all sound.")
    if found:
        raise Exit(FINDINGS)

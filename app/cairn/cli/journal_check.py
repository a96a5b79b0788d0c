"""`cairn journal check`: whether everything is what was written."""

import click
from click.exceptions import Exit

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.guard import FINDINGS
from cairn.cli.journals import opened
from cairn.cli.paper import harmless


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def check(as_json: bool) -> None:
    """Read all of the journal and name every row that is damaged; exit code 1 if any is.

    Lists go without a row whose last state is damaged, so that the others stay usable.
    """
    from cairn.journal.checking import checked

    with opened() as workspace:
        found = checked(workspace.journal.store)
    if as_json:
        listed = [{"table": one.table, "id": one.id, "what": one.what} for one in found.damaged]
        left_out = [{"table": table, "id": id} for table, id in found.left_out]
        say.as_json({"rows": found.rows, "damaged": listed, "left_out": left_out})
    elif not found.damaged:
        say.result(f"{amount(found.rows, 'row')}, all sound.")
    else:
        for one in found.damaged:
            say.result(harmless(f"{one.table} {one.id}: {one.what}".lstrip(" :")))
        say.result(f"{amount(found.rows, 'row')}, {amount(len(found.damaged), 'damage')}.")
        if found.left_out:
            say.result(f"Lists go without {len(found.left_out)} of the rows.")
        say.aside("See what can be recovered: cairn journal restore --salvage.")
    if found.damaged:
        raise Exit(FINDINGS)

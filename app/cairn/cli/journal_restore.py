"""`cairn journal restore`: the backups there are; what one would change; then done."""

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.journals import agreed
from cairn.errors import CairnError
from cairn.places import Places
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.store.backup_file import Backup


@click.command()
@click.argument("number", type=click.IntRange(1), required=False, metavar="[NUMBER]")
@click.option("--salvage", is_flag=True, help="Recover a damaged or lost journal.")
@click.option("--yes", is_flag=True, help="Do it without asking.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def restore(number: int | None, salvage: bool, yes: bool, as_json: bool) -> None:
    """List the backups; with NUMBER bring that one back, after a look at what changes.

    --salvage recovers a damaged or lost journal: it takes every row that is still
    what was written out of its file, and what that lacks from the newest sound
    backup. The file that is there now is kept in quarantine.
    """
    if salvage:
        from cairn.cli.salvaging import recover

        recover(yes=yes, as_json=as_json)
        return
    from cairn.journal.schema import JOURNAL
    from cairn.store.backups import backups
    from cairn.store.restore import plan_restore
    from cairn.store.restore import restore as bring_back

    with Workspace(Places.find(os.environ)) as workspace:
        path, folder = workspace.journal_file, workspace.backup_folder
        listed = backups(folder) if folder.is_dir() else []
        if number is None:
            _list(listed, as_json=as_json)
            return
        chosen = next((one for one in listed if one.number == number), None)
        if chosen is None:
            raise CairnError(
                "E_BACKUP_UNKNOWN", f"There is no backup {number}.", "See: cairn journal restore."
            )
        plan = plan_restore(path, JOURNAL, chosen)
        told = {
            "back": len(plan.back),
            "gone": len(plan.gone),
            "other": len(plan.other),
            "same": plan.same,
        }
        if not as_json:
            say.result(
                f"Rows: {told['back']} come back, {told['gone']} go, {told['other']} become what"
                f" they were, {told['same']} stay."
            )
            if not plan.readable:
                say.result("The journal that is there now cannot be read as a whole.")
        done = agreed(f"Bring backup {number} back?", yes=yes)
        kept = bring_back(path, JOURNAL, chosen, datetime.now(UTC)).kept if done else None
    if as_json:
        say.as_json({**told, "done": done, "kept": str(kept) if kept else None})
    elif done:
        say.result(f"Backup {number} is back.")
        if kept is not None:
            say.result(f"The journal that was there is {kept}.")


def _list(found: "list[Backup]", *, as_json: bool) -> None:
    if as_json:
        say.as_json(
            {
                "backups": [
                    {"number": one.number, "made_at": one.made_at.isoformat(), "rows": one.rows}
                    for one in found
                ]
            }
        )
        return
    for one in found:
        when = one.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
        say.result(f"{one.number:>5}  {when}  {amount(one.rows, 'row')}")
    if not found:
        say.aside("There is no backup yet.")

"""A damaged journal recovered: what is sound in it, and what a backup has of the rest."""

import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from cairn.cli import say
from cairn.cli.journals import agreed
from cairn.cli.paper import harmless
from cairn.places import Places
from cairn.workspace import Workspace

_SHOWN = 20


def recover(*, yes: bool, as_json: bool) -> None:
    """Show what can be recovered of the home's journal, then put it in place."""
    from cairn.journal.schema import JOURNAL
    from cairn.store.quarantine import quarantined
    from cairn.store.restore import put_in_place
    from cairn.store.salvage import salvage

    with Workspace(Places.find(os.environ)) as workspace:
        path, now = workspace.journal_file, datetime.now(UTC)
        # beside the journal: what is private is not put anywhere else, not for a moment
        with tempfile.TemporaryDirectory(prefix="salvage-", dir=path.parent) as folder:
            found = salvage(
                path,
                JOURNAL,
                Path(folder) / path.name,
                folder=workspace.backup_folder,
                now=now,
                others=quarantined(path),
            )
            told = {
                "rows": found.rows,
                "found": found.states,
                "from_backup": found.from_backup,
                "lost": len(found.lost),
            }
            if not as_json:
                say.result(
                    f"{found.rows} rows can be recovered: {found.states} states from the journal,"
                    f" {found.from_backup} from a backup; {len(found.lost)} are lost."
                )
                for one in found.lost[:_SHOWN]:
                    say.result(harmless(f"  lost, {one.table} {one.id}: {one.what}"))
            done = agreed("Put this in place of the journal?", yes=yes)
            kept = put_in_place(path, found.target, now) if done else None
    if as_json:
        say.as_json({**told, "done": done, "kept": str(kept) if kept else None})
    elif done:
        say.result("Recovered." + (f" The journal before is {kept}." if kept else ""))

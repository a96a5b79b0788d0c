"""A damaged journal recovered: what is sound in it, and what a backup has of the rest."""

import os
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.journals import agreed
from cairn.cli.paper import harmless
from cairn.places import Places
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.journal.rescue import Hurt, Rescue

_SHOWN = 20


def recover(*, yes: bool, as_json: bool) -> None:
    """Show what can be recovered of the home's journal, then put it in place."""
    from cairn.journal.rescue import rescue_of
    from cairn.journal.schema import JOURNAL
    from cairn.store.recover import recover as put_in_place
    from cairn.store.recover import recovery

    with Workspace(Places.find(os.environ)) as workspace:
        path, folder, now = workspace.journal_file, workspace.backup_folder, datetime.now(UTC)
        with recovery(path, JOURNAL, folder, now) as found:
            told = rescue_of(found)
            if not as_json:
                _show(told)
            done = agreed("Put this in place of the journal?", yes=yes)
            kept = put_in_place(path, JOURNAL, folder, found, now) if done else None
    if as_json:
        say.as_json(asdict(told) | {"done": done, "kept": str(kept) if kept else None})
    elif done:
        say.result("Recovered." + (f" The journal before is {kept}." if kept else ""))


def _show(told: "Rescue") -> None:
    _list("Damaged", told.damaged)
    say.result(
        f"{amount(told.rows, 'row')} can be recovered: of the changes, {told.found} in the journal,"
        f" {told.from_backup} more in a backup."
    )
    if told.backup:
        when = datetime.fromisoformat(told.made_at).astimezone().strftime("%Y-%m-%d %H:%M")
        say.result(
            f"The newest sound backup, {told.backup} of {when}, would be without {told.lacks}"
            f" of these rows and has {told.differs} as they once were."
        )
    _list("Lost", told.lost)


def _list(title: str, hurt: "Sequence[Hurt]") -> None:
    if not hurt:
        return
    say.result(f"{title}:")
    for one in hurt[:_SHOWN]:
        whose = " ".join(filter(None, (one.table, one.called, one.id)))
        say.result(harmless(f"  {whose}: {one.what}" if whose else f"  {one.what}"))
    if len(hurt) > _SHOWN:
        say.result(f"  and {len(hurt) - _SHOWN} more")

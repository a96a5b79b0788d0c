"""The journal, opened for a command; what is wrong with its place is told beside the result."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.errors import CairnError
from cairn.files import write_atomically
from cairn.library.rows import Rows
from cairn.places import Places
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.journal.journal import Journal


@contextmanager
def opened() -> Iterator[Workspace]:
    """A workspace whose journal is open for the block.

    After a change a backup is made, if one is due; if that fails, the change stands all the same.
    """
    with Workspace(Places.find(os.environ)) as workspace:
        store = workspace.journal.store
        for warning in store.warnings:
            say.aside(f"cairn: {warning}")
        if store.read_only is not None:
            say.aside(f"The journal is only read: {store.read_only}")
        yield workspace
        if store.undoable is not None:
            _look_after(workspace.journal)


def _look_after(journal: "Journal") -> None:
    """What time has come for: a backup, the trash, private notes that are old enough."""
    try:
        journal.store.backup(only_if_due=True)
        _, notes = journal.tidy()
        if notes:
            say.aside(
                f"Private notes of {amount(notes, 'session')} were taken away, as you set it."
            )
    except CairnError as error:
        say.aside(f"cairn: The journal is kept, but not its backup. {error}")


@contextmanager
def catalog(workspace: Workspace) -> Iterator[Rows | None]:
    """The library's records, for titles and the like; None where nothing was read yet."""
    try:
        rows = Rows(workspace.places.cache / "catalog.db", workspace.sources.all())
    except CairnError:
        yield None
        return
    try:
        yield rows
    finally:
        rows.close()


def agreed(question: str, *, yes: bool) -> bool:
    """Whether to go on; without a terminal only ``--yes`` says so."""
    if yes:
        return True
    if sys.stdin is None or not sys.stdin.isatty():
        say.aside("Nothing was done; give --yes to do it.")
        return False
    return click.confirm(question, default=False, err=True)


def write_new(path: Path, data: bytes) -> Path:
    """A file for its owner alone; raises E_EXISTS rather than write over one."""
    if path.exists() or path.is_symlink():
        raise CairnError(
            "E_EXISTS", f"{path} is there already.", "Give another name, or take it away first."
        )
    if not path.parent.is_dir():
        raise CairnError(
            "E_FOLDER", f"There is no folder {path.parent}.", "Make it, or name another one."
        )
    write_atomically(path, data)
    return path

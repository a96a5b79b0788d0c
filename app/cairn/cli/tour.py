"""`cairn tour`: the real window, driven off-screen in a throwaway home."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from cairn.cli import say
from cairn.cli.doors import Doors
from cairn.errors import CairnError
from cairn.places import Places


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.pass_obj
def tour(doors: Doors, folder: Path) -> None:
    """Drive the window off-screen; leave numbered screenshots in DIR.

    Works without a display, on sample data, and touches nothing of your own.
    Prints what it did.
    """
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with TemporaryDirectory(prefix="cairn-tour-", ignore_cleanup_errors=True) as home:
        os.environ["CAIRN_HOME"] = home  # for the window's workers too
        try:
            doors.tour(Places.find(os.environ).make(), folder, say.result)
        except ImportError as error:
            raise CairnError(
                "E_NO_WINDOW",
                f"The window cannot be loaded: {error}.",
                "Set Cairn up with run.py; the other commands work without a window.",
            ) from error

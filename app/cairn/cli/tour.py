"""`cairn tour`: the real window, driven off-screen in a throwaway home."""

import json
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
@click.option("--readme", is_flag=True, help="Only the few pictures that the README shows.")
@click.pass_obj
def tour(doors: Doors, folder: Path, readme: bool) -> None:
    """Drive the window off-screen; leave numbered screenshots in DIR.

    Works without a display, on sample data, and touches nothing of your own.
    Prints what it did.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="cairn-tour-", ignore_cleanup_errors=True) as home:
        os.environ["CAIRN_HOME"] = home  # for the window's workers too
        os.environ["QT_QPA_PLATFORM"] = f"offscreen{_screen(Path(home))}"
        try:
            doors.tour(Places.find(os.environ).make(), folder, say.result, readme)
        except ImportError as error:
            raise CairnError(
                "E_NO_WINDOW",
                f"The window cannot be loaded: {error}.",
                "Set Cairn up with run.py; the other commands work without a window.",
            ) from error


def _screen(home: Path) -> str:
    """A screen of usual size for the platform without one: menus open where there is room."""
    if os.sep != "/":
        return ""  # the colon of a drive would end the path
    file = home / "screen.json"
    file.write_text(json.dumps({"screens": [{"name": "tour", "width": 1920, "height": 1200}]}))
    return f":configfile={file}"

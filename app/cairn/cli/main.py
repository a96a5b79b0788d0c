"""The command `cairn`: the group, and how its words are run."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from click.exceptions import Exit

from cairn import __version__
from cairn.cli.commands import COMMANDS
from cairn.cli.doors import Doors
from cairn.cli.guard import ERROR, INTERRUPTED, OK, guarded, wants_json
from cairn.cli.lazy import LazyGroup
from cairn.errors import CairnError
from cairn.places import Places

_HELP = """What works, found again: recipes, gotchas and terms, offline.

\b
cairn [WORDS...]            open the window, with that search
make 2>&1 | cairn search -  search with a failing build's output

Exit codes: 0 done, 1 something was found wrong, 2 error, 3 stopped by the gate.
CAIRN_HOME moves everything that Cairn writes under one folder.
"""

cli = LazyGroup(
    name="cairn",
    entries=COMMANDS,
    help=_HELP,
    context_settings={"help_option_names": ["-h", "--help"]},
)
cli = click.version_option(__version__, prog_name="cairn", message="%(prog)s %(version)s")(cli)


def run(words: Sequence[str], doors: Doors) -> int:
    """The exit code of ``cairn WORDS…``; whatever goes wrong has been told."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")  # a path may hold what no encoding holds

    json = wants_json(words)
    return guarded(lambda: _invoked(words, doors, json), json=json, log=_log_folder)


def _invoked(words: Sequence[str], doors: Doors, json: bool) -> int:
    """The exit code of the command; what is wrong with its words is told as click tells it."""
    try:
        with cli.make_context("cairn", list(words), obj=doors) as context:
            cli.invoke(context)
    except Exit as error:
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    except click.UsageError as error:
        if json:
            where = error.ctx.command_path if error.ctx else "cairn"
            action = f"See `{where} --help`."
            raise CairnError("E_USAGE", error.format_message(), action) from error
        error.show()
        return ERROR
    return OK


def _log_folder() -> Path:
    return Places.find(os.environ).data / "log"

"""What children of the campaign `kill` do: write to a store, back it up, migrate it, until killed.

Imported by the nursery, so that all of it is loaded before the first fork.
"""

import os
import random
from pathlib import Path
from typing import Any

import sqlite_utils

from cairn.store import backups, check, purge, store
from tests.campaigns.nursery import say
from tests.campaigns.store_shelf import SECOND, do, open_store, steps

LOADED = (sqlite_utils, backups, check, purge, store)
"""Modules that a process loads when it first needs them."""


def keep_writing(args: dict[str, Any]) -> None:
    """One write after the other, each told before it begins and after it was acknowledged.

    ``{"intent": SEED}`` of its steps, then ``{"begin": "write"}`` when all that is left is to
    commit it, then ``{"end": "write"}``, which is the acknowledgement.
    """
    os.nice(5)  # whoever kills it must be quick enough to hit
    draw = random.Random(args["seed"])
    opened = open_store(Path(args["home"]))
    say({"open": True})
    ids = {row.id for row in [*opened.rows("note"), *opened.trash("note")]}
    while True:
        seed = draw.randrange(2**32)
        say({"intent": seed})
        made = steps(random.Random(seed), sorted(ids))
        with opened.write("work") as write:
            do(write, made)
            say({"begin": "write"})
        say({"end": "write"})
        ids |= {id for _, table, id, _ in made if table == "note"}


def keep_backing_up(args: dict[str, Any]) -> None:
    """A write and a backup, over and over."""
    os.nice(5)
    draw = random.Random(args["seed"])
    opened = open_store(Path(args["home"]))
    say({"open": True})
    ids = {row.id for row in [*opened.rows("note"), *opened.trash("note")]}
    while True:
        seed = draw.randrange(2**32)
        say({"intent": seed})
        with opened.write("work") as write:
            do(write, steps(random.Random(seed), sorted(ids)))
        ids = {row.id for row in [*opened.rows("note"), *opened.trash("note")]}
        say({"end": "write"})
        say({"begin": "backup"})
        backup = opened.backup()
        say({"end": "backup", "number": backup.number if backup is not None else 0})


def migrate(args: dict[str, Any]) -> None:
    """Open the store with the second version."""
    os.nice(5)
    say({"begin": "migration"})
    opened = open_store(Path(args["home"]), SECOND)
    say({"end": "migration"})
    opened.close()

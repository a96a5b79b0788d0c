"""A home with years of sessions in its journal, beside a large library."""

import os
import shutil
from pathlib import Path

import cairn
from cairn.journal.opening import open_journal
from cairn.places import Places
from tests.benchmarks.home import Home
from tests.benchmarks.made import say, scratch, sources_digest
from tests.benchmarks.made_journal import fill

SESSIONS, PEOPLE = 50_000, 2_000

_ROOMS = ("journal", "search", "store")


def home_with_journal(plain: Home, seed: int) -> Home:
    """The same library with a full journal: that of an earlier run of this code, or made now."""
    package = Path(cairn.__file__).parent
    code = sources_digest(*(path for room in _ROOMS for path in (package / room).rglob("*.py")))
    root = scratch() / f"{plain.folder.name}-journal-{code}"
    if not root.is_dir():
        for old in scratch().glob(f"{plain.folder.name}-journal-*"):
            shutil.rmtree(old, ignore_errors=True)
        say(f"making a journal of {SESSIONS:,} sessions, once for this state of the code")
        part = root.with_name(f"{root.name}.{os.getpid()}.part")
        shutil.copytree(plain.folder, part)
        journal = open_journal(Places.find({"CAIRN_HOME": str(part)}).make())
        fill(journal, SESSIONS, PEOPLE, seed)
        while journal.catch_up():
            continue
        journal.close()
        part.rename(root)
    return Home(root, Places.find({"CAIRN_HOME": str(root)}), plain.seconds)

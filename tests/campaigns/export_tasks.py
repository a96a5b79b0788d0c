"""Exports for a process that is to be killed: one revision after the other into one target."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from cairn.gate.decisions import Decisions
from cairn.gate.report import ScrubReport, scrub_report
from cairn.outbox.rendering import Author, Rendering
from cairn.outbox.vehicle import bundle, folder, patch
from cairn.outbox.vehicle.unfinished import Unfinished
from tests.campaigns.nursery import say

FILES = 6
PATHS = tuple(f"part-{number % 2}/{number}.md" for number in range(FILES))
ID = "01M7YZMHG0KJHWKJ4K9ZW5WKY3"


def content(path: str, revision: int) -> bytes:
    """What stands at `path` in a revision; its beginning and its end tell whether it is whole."""
    lines = "line\n" * (200 * (1 + revision % 3))
    return f"{revision} {path}\n{lines}{revision} end\n".encode()


def rendering(revision: int) -> Rendering:
    """One revision, over the one before it."""
    before = {path: content(path, revision - 1) for path in PATHS} if revision else {}
    return Rendering(
        {path: content(path, revision) for path in PATHS},
        f"Change note: {revision}\n\nRecord: {ID}",
        Author("Robin Vale"),
        datetime(2026, 11, 21, tzinfo=UTC),
        "x",
        "x",
        before=before,
        records=(ID,),
    )


def report() -> ScrubReport:
    """Nothing was found."""
    return scrub_report(Decisions().settle([]), FILES)


def keep_exporting(args: Mapping[str, str | int]) -> None:
    """Export revision after revision by one vehicle, until it is killed."""
    root, vehicle, revision = Path(str(args["root"])), args["vehicle"], int(args["revision"])
    unfinished = Unfinished.of_home(root / "data")
    unfinished.sweep()
    while True:
        made = rendering(revision)
        say({"begin": revision})
        if vehicle == "folder":
            folder.carry(root / "target", made, unfinished)
        elif vehicle == "patch":
            patch.carry(root / "target", made, unfinished)
        else:
            bundle.carry(root / "target" / "out.zip", made, report(), unfinished)
        say({"end": revision})
        revision += 1

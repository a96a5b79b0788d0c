"""What a refresh of a source came to, for a person: counts, and what was left out."""

from collections.abc import Sequence

from cairn.cli.amount import amount
from cairn.cli.paper import Paper, harmless
from cairn.library.refresh import Refreshed
from cairn.library.rows import Rows, SkippedFile
from cairn.places import Places

_MOST_LISTED = 20


def skipped_in(places: Places, source: str) -> list[SkippedFile]:
    """The paths of `source` that gave no record, each with its reason."""
    rows = Rows(places.cache / "catalog.db")
    try:
        return rows.skipped(source)
    finally:
        rows.close()


def taken_text(done: Refreshed, skipped: Sequence[SkippedFile], paper: Paper) -> str:
    """One line of counts, then the first skipped files."""
    changes = [
        f"{count} {word}"
        for count, word in (
            (done.added, "new"),
            (done.changed, "changed"),
            (done.removed, "gone"),
        )
        if count
    ]
    told = ", ".join(changes) or "nothing new"
    lines = [
        f"{paper.strong(done.name)}  {amount(done.records, 'record')}, {told} "
        + paper.whisper(f"· {done.seconds:.1f} s")
    ]
    if done.problem:
        lines.append("  " + paper.warning(harmless(done.problem)))
    for one in skipped[:_MOST_LISTED]:
        lines.append("  " + paper.warning("skipped ") + harmless(f"{one.path}: {one.reason}"))
    if len(skipped) > _MOST_LISTED:
        lines.append(f"  … and {len(skipped) - _MOST_LISTED} more (--json lists all)")
    return "\n".join(lines)

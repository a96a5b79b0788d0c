"""What a benchmark hands on: rows with bars, tables beside them, and where and how it was run."""

import json
import math
import os
import platform
import statistics
import subprocess
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Row:
    """One figure.

    Attributes:
        bar: what it is held to, in words (``≤ 16 ms``); empty for a figure shown for its own sake.
        met: None where there is no bar.
    """

    what: str
    value: float
    unit: str
    bar: str = ""
    met: bool | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Figures that explain the rows: a line of words, then columns of numbers or words."""

    title: str
    columns: tuple[str, ...]
    lines: tuple[tuple[str | float, ...], ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """What one part measured.

    Attributes:
        name: the part, as typed after ``bench``.
        options: what was typed after the name that changes the figures, without folders.
        missing: bars that were not measured, each with what it needs.
        whole: measured as the bars ask, so that the figures may be written down.
    """

    name: str
    rows: tuple[Row, ...]
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    seed: int | None = None
    seconds: float = 0.0
    options: str = ""
    whole: bool = field(default=True, kw_only=True)

    def missed(self) -> list[str]:
        """Every bar that is not met, with its figure; a bar that was not measured is not met."""
        wrong = [
            f"{row.what}: {show(row.value)} {row.unit}, bar {row.bar}".replace("  ", " ")
            for row in self.rows
            if row.met is False
        ]
        return wrong + [f"not measured: {what}" for what in self.missing]


def at_most(what: str, value: float, limit: float, unit: str, bar: str = "") -> Row:
    """A figure not over `limit`; `bar` is given where ``≤ limit unit`` does not say it all."""
    return Row(what, value, unit, bar or f"≤ {show(limit)} {unit}".strip(), value <= limit)


def at_least(what: str, value: float, limit: float, unit: str) -> Row:
    """A figure that must not be under `limit`."""
    return Row(what, value, unit, f"≥ {show(limit)} {unit}".strip(), value >= limit)


def quantile(values: Sequence[float], share: float) -> float:
    """The value that `share` of all do not exceed: the nearest rank, never an interpolation."""
    ranked = sorted(values)
    return ranked[max(0, math.ceil(round(share * len(ranked), 6)) - 1)]


def median(values: Sequence[float]) -> float:
    """The middle value, or the mean of the two in the middle."""
    return statistics.median(values)


def show(value: str | float) -> str:
    """A number with the digits that mean something: three, or all of a whole number."""
    if isinstance(value, str):
        return value
    if float(value).is_integer() and abs(value) < 1e15:
        return f"{int(value):,}"
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.2f}" if abs(value) >= 10 else f"{value:.3f}"


def as_dict(measured: Measured, root: Path = ROOT) -> dict[str, object]:
    """The form in which it is printed by ``--json`` and stands in ``docs/measured``."""
    command = " ".join(["python3 run.py bench", measured.name, measured.options]).strip()
    value = asdict(measured)
    del value["options"], value["whole"]
    return value | {
        "command": command,
        "commit": commit(root),
        "machine": machine(),
        "date": datetime.now(UTC).date().isoformat(),
    }


def save(measured: Measured, root: Path = ROOT) -> Path:
    """Write ``docs/measured/bench-NAME.json``."""
    folder = root / "docs" / "measured"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"bench-{measured.name}.json"
    text = json.dumps(as_dict(measured, root), indent=2, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")
    return path


def commit(root: Path = ROOT) -> str:
    """Short name of the commit, `with changes` if the code differs from it; empty without git."""
    try:
        run = subprocess.run(
            ["git", "-C", str(root), "rev-parse", "--short", "HEAD"],
            capture_output=True,
            text=True,
            check=True,
        )
        changed = subprocess.run(
            ["git", "-C", str(root), "status", "--porcelain", "--", "app", "content", "tests"],
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return run.stdout.strip() + (" with changes" if changed.stdout.strip() else "")


def machine() -> dict[str, str | int]:
    """What kind of machine this is, without its name."""
    return {
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else cores(),
        "python": platform.python_version(),
        "os": f"{platform.system()} {platform.machine()}",
    }


def cores() -> int:
    """Cores of the machine, at least one."""
    return os.cpu_count() or 1


def as_text(measured: Measured) -> str:
    """What a person reads: every row, every table, what is missing."""
    head = ("", "measured", "bar", "")
    verdict = {True: "met", False: "MISSED", None: ""}
    lines = [
        (row.what, f"{show(row.value)} {row.unit}".strip(), row.bar, verdict[row.met])
        for row in measured.rows
    ]
    parts = [_columns((head, *lines))] if lines else []
    for table in measured.tables:
        shown = [tuple(show(cell) for cell in line) for line in table.lines]
        parts.append(f"{table.title}\n{_columns((table.columns, *shown))}")
    parts += [*measured.notes, *(f"not measured: {what}" for what in measured.missing)]
    return "\n\n".join(parts)


def _columns(lines: Sequence[tuple[str, ...]]) -> str:
    """Text in columns: the first to the left, the others to the right."""
    widths = [max(len(line[at]) for line in lines) for at in range(len(lines[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )

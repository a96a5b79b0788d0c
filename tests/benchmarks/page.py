"""docs/benchmarks.md: one page out of everything that stands in docs/measured."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tests.benchmarks.figures import show

_HEAD = """\
# What was measured

Written by `python3 run.py bench` and `python3 run.py prove` out of `docs/measured/`; do not edit.
Every figure stands with the command that printed it, the commit it ran on and the seed it drew by.
Absolute times are those of the machine named; ratios to a baseline were taken in the same run.
"""

_ORDER = (
    "keystroke",
    "relevance",
    "typos",
    "pastes",
    "index",
    "sync",
    "clone",
    "start",
    "window",
    "journal",
    "journal-window",
    "gate",
)


def write_page(root: Path) -> Path:
    """Write ``docs/benchmarks.md`` anew from ``docs/measured/*.json`` under `root`."""
    folder = root / "docs" / "measured"
    parts = [_HEAD]
    benches = [_read(path) for path in sorted(folder.glob("bench-*.json"))]
    parts += [_bench(value) for value in sorted(benches, key=_place)]
    campaigns = [_read(path) for path in sorted(folder.glob("prove-*.json"))]
    if campaigns:
        parts.append(_campaigns(campaigns))
    page = root / "docs" / "benchmarks.md"
    page.write_text("\n".join(parts), encoding="utf-8")
    return page


def _read(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return value


def _place(value: Mapping[str, Any]) -> tuple[int, str]:
    name = str(value["name"])
    return (_ORDER.index(name) if name in _ORDER else len(_ORDER), name)


def _bench(value: Mapping[str, Any]) -> str:
    verdict = {True: "met", False: "**missed**", None: ""}
    rows = [
        (
            row["what"],
            f"{show(row['value'])} {row['unit']}".strip(),
            row["bar"],
            verdict[row["met"]],
        )
        for row in value["rows"]
    ]
    parts = [f"## bench {value['name']}\n"]
    if rows:
        parts.append(_table(("what", "measured", "bar", ""), rows))
    for table in value.get("tables", ()):
        lines = [[show(cell) for cell in line] for line in table["lines"]]
        parts.append(f"{table['title']}\n\n{_table(table['columns'], lines)}")
    parts += [f"{note}\n" for note in value.get("notes", ())]
    parts += [f"Not measured: {what}\n" for what in value.get("missing", ())]
    parts.append(_origin(value))
    return "\n".join(parts)


def _campaigns(values: Iterable[Mapping[str, Any]]) -> str:
    """One line for each campaign, then what each of them counted."""
    lines, details = [], []
    for value in values:
        broken = value["broken"]
        count = broken if isinstance(broken, int) else len(broken)
        lines.append((f"`{value['name']}`", show(value["ran"]), show(value["held"]), show(count)))
        details.append(f"### prove {value['name']}\n")
        if value.get("figures"):
            shown = [(str(what), _plain(figure)) for what, figure in value["figures"].items()]
            details.append(_table(("what", "figure"), shown))
        if not isinstance(broken, int):
            details += [f"- broken: {_cell(_plain(what))}" for what in broken]
        details.append(_origin(value))
    head = "## Campaigns\n\nNo failure in N runs bounds the rate of failures at about 3/N (95 %).\n"
    summary = _table(("campaign", "ran", "held", "broken"), lines)
    return "\n".join([head, summary, *details])


def _plain(figure: object) -> str:
    if isinstance(figure, bool | str) or figure is None:
        return str(figure)
    if isinstance(figure, int | float):
        return show(figure)
    return json.dumps(figure, ensure_ascii=False)


def _origin(value: Mapping[str, Any]) -> str:
    machine = value.get("machine", {})
    said = [
        f"`{value['command']}`",
        f"commit {value['commit']}" if value.get("commit") else "",
        f"seed {value['seed']}" if value.get("seed") is not None else "",
        f"{machine['cores']} cores, Python {machine['python']}, {machine['os']}" if machine else "",
        f"took {show(round(value['seconds']))} s" if value.get("seconds") else "",
        str(value.get("date", "")),
    ]
    return " · ".join(part for part in said if part) + "\n"


def _table(columns: Iterable[str], lines: Iterable[Iterable[str]]) -> str:
    """A Markdown table; the first column to the left, the others to the right."""
    head = list(columns)
    rule = ["---", *("---:" for _ in head[1:])]
    rows = [head, rule, *([_cell(cell) for cell in line] for line in lines)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")

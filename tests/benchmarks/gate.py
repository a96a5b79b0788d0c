"""The gate: what is planted and found, whose names are found however written, and false alarms."""

import statistics
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from cairn.gate.finding import Finding
from cairn.gate.gate import Gate
from cairn.gate.known import Known
from cairn.gate.page import Page
from tests.benchmarks.figures import Measured, Row, Table, at_least, at_most
from tests.benchmarks.made_people import ALWAYS, WORDS, Written, people, written
from tests.benchmarks.planted import Planted, prose_passwords, secrets

SECRETS, PASSWORDS, PEOPLE, MANY = 120, 60, 500, 2_000
FOUND, SAID, BLOCKING, SHOWN = 95.0, 80.0, 0.4, 2.0


def measure(folder: Path | None, seed: int) -> Measured:
    """All of it; false alarms only with the tldr pages in `folder`."""
    began = time.monotonic()
    known = people(PEOPLE, seed)
    gate = Gate(Known(people=tuple(known)))
    planted, said = secrets(SECRETS, seed), prose_passwords(PASSWORDS, seed)
    rows, tables = _of_secrets(gate, planted, said)
    of_people, table = _of_people(gate, list(written(known, seed)))
    rows += of_people
    tables.append(table)
    missing: tuple[str, ...] = ()
    if folder is None:
        missing = ("false alarms (needs the tldr pages: --tldr DIR)",)
    else:
        texts = read(folder)
        of_alarms, more = _of_alarms(gate, texts)
        rows += of_alarms
        tables += [more, _speed(texts, seed)]
    return Measured(
        "gate",
        tuple(rows),
        tuple(tables),
        missing=missing,
        seed=seed,
        seconds=time.monotonic() - began,
        options=f"{'…/tldr ' if folder else ''}--seed {seed}",
        whole=folder is not None,
    )


def read(folder: Path) -> dict[str, str]:
    """Path to text of every Markdown file in `folder`."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.md"))
    }


def finds(findings: Iterable[Finding], text: str, words: str) -> list[Finding]:
    """Those of kind secret or person that overlap `words` in `text`."""
    page = Page(text)
    start = text.index(words)
    end = start + len(words)
    return [
        finding
        for finding in findings
        if finding.line
        and _overlaps(page.offset(finding.line, finding.column), finding, start, end)
    ]


def _overlaps(at: int, finding: Finding, start: int, end: int) -> bool:
    return at < end and start < at + finding.length


# Secrets


def _of_secrets(
    gate: Gate, planted: list[Planted], said: list[Planted]
) -> tuple[list[Row], list[Table]]:
    ours: dict[str, Counter[str]] = {kind: Counter() for kind in [p.kind for p in planted + said]}
    places: Counter[str] = Counter()
    alone = _baseline(planted + said)
    for at, one in enumerate(planted + said):
        hits = finds(gate.read({one.path: one.text}), one.text, one.secret)
        grave = any(hit.kind == "secret" and hit.severity == "block" for hit in hits)
        found = any(hit.kind == "secret" for hit in hits)
        ours[one.kind].update(planted=1, found=found, stopped=grave, alone=alone[at])
        places[one.place] += not found
    total, spoken = Counter[str](), ours["password"]
    for kind, counts in ours.items():
        if kind != "password":
            total.update(counts)
    share = 100 / total["planted"]
    rows = [
        at_least("planted secrets found", total["found"] * share, FOUND, "%"),
        Row("planted secrets that stop what leaves", total["stopped"] * share, "%"),
        Row("detect-secrets alone", total["alone"] * share, "%"),
        at_least("passwords in prose found", spoken["found"] * 100 / spoken["planted"], SAID, "%"),
        Row("detect-secrets alone, in prose", spoken["alone"] * 100 / spoken["planted"], "%"),
    ]
    lines = tuple(
        (kind, c["planted"], c["found"], c["stopped"], c["alone"]) for kind, c in ours.items()
    )
    columns = ("", "planted", "found", "stop what leaves", "detect-secrets alone")
    return rows, [Table("Secrets by kind", columns, lines)]


def _baseline(planted: list[Planted]) -> list[bool]:
    """Whether detect-secrets with its defaults marks a line of each secret."""
    from detect_secrets.core.scan import scan_file
    from detect_secrets.settings import default_settings

    found: list[bool] = []
    with tempfile.TemporaryDirectory() as folder, default_settings():
        for number, one in enumerate(planted):
            path = Path(folder) / f"{number}-{one.path}"
            path.write_text(one.text, encoding="utf-8")
            lines = {secret.line_number for secret in scan_file(str(path))}
            first = one.text[: one.text.index(one.secret)].count("\n") + 1
            last = first + one.secret.count("\n")
            found.append(any(first <= line <= last for line in lines))
    return found


# People


def _of_people(gate: Gate, cases: list[Written]) -> tuple[list[Row], Table]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        hits = [
            hit
            for hit in finds(gate.read({case.path: case.text}), case.text, case.name)
            if hit.kind in ("person", "email")
        ]
        grave = any(hit.severity == "block" for hit in hits)
        counts[case.variant].update(
            written=1, found=bool(hits), stopped=grave, alike=case.alike and bool(hits)
        )
    total: Counter[str] = Counter()
    always: Counter[str] = Counter()
    for variant, of in counts.items():
        total.update(of)
        if variant in ALWAYS:
            always.update(of)
    rows = [
        at_least("names found, however written", total["found"] * 100 / total["written"], 100, "%"),
        at_least(
            "full, reversed, handle and e-mail stop what leaves",
            always["stopped"] * 100 / always["written"],
            100,
            "%",
        ),
    ]
    lines = tuple(
        (variant, of["written"], of["found"], of["stopped"], of["alike"])
        for variant, of in counts.items()
    )
    title = f"{PEOPLE} people, {len(WORDS)} named like words or tools"
    columns = ("written", "times", "found", "stop what leaves", "found of the fifty")
    return rows, Table(title, columns, lines)


# False alarms


def _of_alarms(gate: Gate, texts: Mapping[str, str]) -> tuple[list[Row], Table]:
    lines = sum(len(text.splitlines()) for text in texts.values())
    found = Counter((hit.severity, hit.detector) for hit in gate.read(texts))
    by = {
        severity: sum(n for (of, _), n in found.items() if of == severity)
        for severity in ("block", "look")
    }
    rows = [
        at_most(
            "false alarms that stop what leaves, per 1,000 lines",
            by["block"] * 1000 / lines,
            BLOCKING,
            "",
        ),
        at_most("things to look at, per 1,000 lines", by["look"] * 1000 / lines, SHOWN, ""),
    ]
    shown = tuple((detector, severity, n) for (severity, detector), n in found.most_common())
    title = f"False alarms on {lines:,} lines with {PEOPLE} people loaded"
    return rows, Table(title, ("detector", "severity", "times"), shown)


def _speed(texts: Mapping[str, str], seed: int) -> Table:
    """Seconds for a megabyte, by the number of people known."""
    some = dict(list(texts.items())[: len(texts) // 8])
    megabytes = sum(len(text.encode()) for text in some.values()) / 1e6
    lines = []
    for count in (0, PEOPLE, MANY):
        began = time.process_time()
        gate = Gate(Known(people=tuple(people(count, seed))))
        built = time.process_time() - began
        times = []
        for _ in range(3):
            began = time.process_time()
            gate.read(some)
            times.append((time.process_time() - began) / megabytes)
        lines.append((f"{count:,} people", built, statistics.median(times)))
    return Table("Speed", ("", "CPU seconds to make the gate", "CPU seconds per MB"), tuple(lines))

"""Markdown made to hang a parser, through the real render worker: answered or ended in time."""

import random
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from cairn.errors import CairnError
from cairn.library.rows import Rows
from cairn.places import Places
from cairn.worker.worker import Worker
from cairn.workspace import worker_environment
from tests.campaigns.report import Report
from tests.campaigns.shelf import make_home
from tests.fixtures.pathological import pathological

NAME = "pathological"
COUNT = 200

DEADLINE_SECONDS = 2.0
"""What a page may take; then its process is ended and the page shown as plain text."""

MAX_RESTART_SECONDS = 5.0
"""For the ordinary page after one that was ended, the start of a new process included."""

_ORDINARY = "# An ordinary page\n\nSome *words* in a row.\n"


@dataclass(slots=True)
class _Tally:
    """What was counted."""

    answered: int = 0
    ended: list[str] = field(default_factory=list)
    slowest: float = 0.0
    slowest_name: str = ""
    slowest_end: float = 0.0
    slowest_restart: float = 0.0


def campaign(count: int, seed: int, scratch: Path) -> Report:
    """Each case is one page, and then an ordinary one by the same worker."""
    draw = random.Random(seed)
    cases = _cases(count, draw)
    places, keys = _home(scratch, dict(cases))
    worker = Worker(
        [sys.executable, "-m", "cairn", "--worker", "render"],
        name="render",
        env=worker_environment(places),
        log=scratch / "render.log",
    )
    broken: list[str] = []
    tally = _Tally()
    try:
        _render(worker, keys["ordinary.md"])
        for name, _ in cases:
            faults = _case(worker, keys[name], keys["ordinary.md"], name, tally)
            broken += [f"{name}: {fault}" for fault in faults]
    finally:
        worker.stop()
    figures: dict[str, object] = {
        "answered": tally.answered,
        "ended": len(tally.ended),
        "ended_pages": sorted(tally.ended),
        "slowest_answered_ms": round(tally.slowest * 1000),
        "slowest_answered_page": tally.slowest_name,
        "slowest_told_as_ended_ms": round(tally.slowest_end * 1000),
        "slowest_ordinary_page_after_an_end_ms": round(tally.slowest_restart * 1000),
    }
    bad = len({line.split(":")[0] for line in broken})
    return Report(NAME, count, count - bad, tuple(broken), figures)


def _case(worker: Worker, key: int, ordinary: int, name: str, tally: _Tally) -> list[str]:
    faults = []
    start = time.perf_counter()
    ended = False
    try:
        _render(worker, key)
        tally.answered += 1
    except CairnError as error:
        ended = error.code == "E_WORKER_TIMEOUT"
        if ended:
            tally.ended.append(name.removesuffix(".md"))
        else:
            faults.append(str(error))
    seconds = time.perf_counter() - start
    if ended:
        tally.slowest_end = max(tally.slowest_end, seconds)
    elif seconds > tally.slowest:
        tally.slowest, tally.slowest_name = seconds, name.removesuffix(".md")
    if seconds > DEADLINE_SECONDS + MAX_RESTART_SECONDS:
        faults.append(f"answered after {seconds:.1f} s")
    start = time.perf_counter()
    try:
        html = _render(worker, ordinary)
        if "in a row" not in html:
            faults.append("the ordinary page after it is another one")
    except CairnError as error:
        faults.append(f"the ordinary page after it: {error}")
    seconds = time.perf_counter() - start
    if ended:
        tally.slowest_restart = max(tally.slowest_restart, seconds)
    if seconds > MAX_RESTART_SECONDS:
        faults.append(f"the ordinary page after it took {seconds:.1f} s")
    return faults


def _render(worker: Worker, key: int) -> str:
    answer = worker.ask("render", {"key": key, "dark": False}, DEADLINE_SECONDS)
    return str(answer["html"])


def _cases(count: int, draw: random.Random) -> list[tuple[str, str]]:
    """Names and texts: every known one as it is, then drawn ones, bent."""
    known = list(pathological())
    if count < len(known):
        known = draw.sample(known, count)
    cases = [(f"{name}.md", text) for name, text in known]
    while len(cases) < count:
        name, text = draw.choice(known)
        bend = draw.choice((_halved, _quoted, _listed, _after_text, _joined, _folded, _cut))
        other = draw.choice(known)[1]
        how = bend.__name__[1:]
        cases.append((f"{name} {how} {len(cases)}.md", bend(text, other, draw)))
    return cases


def _halved(text: str, _other: str, _draw: random.Random) -> str:
    return text[: len(text) // 2]


def _quoted(text: str, _other: str, _draw: random.Random) -> str:
    return "".join(f"> {line}\n" for line in text.split("\n"))


def _listed(text: str, _other: str, _draw: random.Random) -> str:
    return "- " + text.replace("\n", "\n  ")


def _after_text(text: str, _other: str, _draw: random.Random) -> str:
    return f"# A page\n\nSome text, then *a [link\n{text}\n\n```\nand code\n"


def _joined(text: str, other: str, _draw: random.Random) -> str:
    return text[:400_000] + other[:400_000]


def _folded(text: str, other: str, _draw: random.Random) -> str:
    """Both in turns, a piece at a time."""
    size = 50
    pieces = range(0, min(len(text), len(other), 200_000), size)
    return "".join(text[at : at + size] + other[at : at + size] for at in pieces)


def _cut(text: str, _other: str, draw: random.Random) -> str:
    """With a few characters changed, so that runs end where nobody thought of."""
    letters = list(text)
    for _ in range(20):
        letters[draw.randrange(len(letters))] = draw.choice("`*_[]()<>!\\\n \t#-|a")
    return "".join(letters)


def _home(scratch: Path, texts: dict[str, str]) -> tuple[Places, dict[str, int]]:
    """A home that has read the pages, and the key of each by its path."""
    notes = scratch / "notes"
    notes.mkdir()
    for name, text in {**texts, "ordinary.md": _ORDINARY}.items():
        (notes / name).write_text(text, encoding="utf-8")
    places = make_home(scratch / "home", notes)
    indexer = Worker(
        [sys.executable, "-m", "cairn", "--worker", "index"],
        name="index",
        env=worker_environment(places),
        log=scratch / "index.log",
    )
    try:
        (read,) = indexer.ask("refresh", {"source": None}, 600)["sources"]
    finally:
        indexer.stop()
    rows = Rows(places.cache / "catalog.db")
    try:
        keys = {name: rows.by_path("notes", name) for name in (*texts, "ordinary.md")}
        lost = [name for name, row in keys.items() if row is None]
        assert not lost, (read, lost, rows.skipped("notes"))
        return places, {name: row.key for name, row in keys.items() if row is not None}
    finally:
        rows.close()

"""A journal of many years: the page, a person, every keystroke of a search, and a save."""

import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from cairn.journal.entry import SessionEntry
from cairn.journal.journal import Journal
from cairn.journal.timeline import Filters
from tests.benchmarks.figures import Measured, Row, Table, at_most, median, quantile
from tests.benchmarks.keystroke import strokes
from tests.benchmarks.made import say, scratch
from tests.benchmarks.made_journal import fill, opened

SESSIONS, PEOPLE = 50_000, 2_000
QUERIES = 150
TIMES = 60


def measure(sizes: tuple[int, ...] | None, seed: int) -> Measured:
    """Every bar of the journal, on a made one."""
    began = time.perf_counter()
    count = sizes[0] if sizes else SESSIONS
    folder = Path(tempfile.mkdtemp(prefix="journal-", dir=scratch()))
    try:
        say(f"making a journal of {count:,} sessions")
        journal = opened(folder)
        known = fill(journal, count, max(count * PEOPLE // SESSIONS, 1), seed)
        journal.close()
        rows, table = _measured(folder, known, count, seed)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return Measured(
        "journal",
        tuple(rows),
        (table,),
        seed=seed,
        seconds=time.perf_counter() - began,
        options=f"--documents {count}" if sizes else "",
        whole=count == SESSIONS,
    )


def _measured(folder: Path, known: list[str], count: int, seed: int) -> tuple[list[Row], Table]:
    draw = random.Random(seed + 1)
    journal = opened(folder)
    say("making its index")
    start = time.perf_counter()
    journal.catch_up()
    indexed = time.perf_counter() - start
    everybody = [one.id for one in journal.people.all()]
    first = _timed(lambda: _first_page(folder))
    pages = [_timed(journal.timeline) for _ in range(TIMES)]
    late = [_timed(lambda: journal.timeline(offset=draw.randrange(count))) for _ in range(TIMES)]
    persons = [_person(journal, draw.choice(everybody)) for _ in range(TIMES)]
    preps = [_prep(journal, draw.choice(everybody)) for _ in range(TIMES)]
    say("typing")
    keys: list[float] = []
    narrow: list[float] = []
    for query in _queries(known, draw):
        for typed in strokes(query):
            keys.append(_search(journal, typed, Filters()))
        narrow.append(_search(journal, query, Filters(person=draw.choice(everybody))))
    saves = [_save(journal, draw.choice(everybody), known, draw) for _ in range(TIMES)]
    finds = [_find(journal, draw.choice(known)[:2]) for _ in range(TIMES)]
    caught_up = _timed(journal.catch_up)
    journal.close()
    plain = _plain_saves(folder)
    rows = [
        at_most("open the page, the first time", first, 100, "ms"),
        at_most("open the page p95", quantile(pages, 0.95), 100, "ms"),
        at_most("open a person p95", quantile(persons, 0.95), 50, "ms"),
        at_most("keystroke p95", quantile(keys, 0.95), 16, "ms"),
        at_most("save acknowledged, median", median(saves), 50, "ms"),
    ]
    shown = [
        ("the page", pages),
        ("somewhere in the timeline", late),
        ("a person", persons),
        ("prep", preps),
        (f"keystroke ({len(keys):,})", keys),
        ("search within one person", narrow),
        ("a person by two letters, after a save", finds),
        ("a save", saves),
        ("a row, with the same pragmas and nothing else", plain),
    ]
    lines = tuple(
        (what, median(times), quantile(times, 0.95), quantile(times, 0.99), max(times))
        for what, times in shown
    )
    size = (folder / "journal.db").stat().st_size / 1e6
    rows += [
        Row("the file", size, "MB"),
        Row("its index from nothing", indexed, "s"),
        Row(f"{TIMES} saves into the index", caught_up, "ms"),
    ]
    title = f"{count:,} sessions, {len(everybody):,} people, milliseconds"
    return rows, Table(title, ("", "p50", "p95", "p99", "max"), lines)


def _first_page(folder: Path) -> None:
    with opened(folder).store as store:
        Journal(store, folder / "index").timeline()


def _timed(action: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def _person(journal: Journal, id: str) -> float:
    return _timed(lambda: journal.person_page(id))


def _prep(journal: Journal, id: str) -> float:
    return _timed(lambda: journal.prep(id))


def _search(journal: Journal, typed: str, filters: Filters) -> float:
    return _timed(lambda: journal.search(typed, filters))


def _find(journal: Journal, letters: str) -> float:
    return _timed(lambda: journal.people.find(letters))


def _save(journal: Journal, person: str, known: list[str], draw: random.Random) -> float:
    text = " ".join(draw.choices(known, k=100))
    entry = SessionEntry((person,), seen=text, habit=text[:60])
    return _timed(lambda: journal.log(entry))


def _queries(known: list[str], draw: random.Random) -> list[str]:
    """One to three words, common and rare ones."""
    return [
        " ".join(known[int(len(known) * draw.random() ** 3)] for _ in range(draw.randrange(1, 4)))
        for _ in range(QUERIES)
    ]


def _plain_saves(folder: Path) -> list[float]:
    """What the disk asks for one row, without Cairn."""
    connection = sqlite3.connect(folder / "plain.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("CREATE TABLE plain(body TEXT)")
    times = [
        _timed(lambda: connection.execute("INSERT INTO plain VALUES (?)", ("x" * 800,)))
        for _ in range(TIMES)
    ]
    connection.close()
    return times

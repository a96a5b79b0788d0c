"""A keystroke: Cairn, tantivy and FTS5 over the same documents, stroke by stroke in turn."""

import contextlib
import gc
import random
import re
import shutil
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from cairn.library.columns import to_texts
from cairn.library.library import Library
from cairn.library.results import Filters, Results
from cairn.search.query import parse
from tests.benchmarks import home
from tests.benchmarks.baselines import Baseline, Fts5, Tantivy, Text
from tests.benchmarks.figures import Measured, Row, Table, at_most, median, quantile
from tests.benchmarks.made import Made, library, say, sources_digest

SIZES = (10_000, 100_000)
QUERIES, LIMIT = 60, 20
LONG_WORDS, LONG_QUERIES = 800, 20
SHARE_OF_TANTIVY, ALWAYS_FAST_MS, P99_MS, SHOWN_MS = 0.7, 1.0, 16.0, 16.0
_WORD = re.compile(r"[^\W\d_]{3,}")

Times = dict[str, list[float]]
"""Engine to the milliseconds of every keystroke."""


class Keys:
    """The index as the library opens it: from the text to ranked keys, as the baselines answer."""

    name = "Cairn"

    def __init__(self, opened: Library) -> None:
        answer = opened.search("anything").answer
        assert answer is not None
        self._index = answer.index

    def search(self, typed: str, kind: str = "") -> list[int]:
        """Keys for `typed`, best first."""
        query = parse(typed)
        if kind:
            query = query.filtered({"kind": frozenset({kind})})
        return [found.key for found in self._index.search(query, LIMIT).hits]


class Rows:
    """`Library.search` as the window calls it: rows with trust out of the catalog besides."""

    name = "Cairn with rows"

    def __init__(self, opened: Library) -> None:
        self._library = opened

    def search(self, typed: str, kind: str = "") -> list[int]:
        """Keys for `typed`, best first."""
        return [hit.row.key for hit in self._results(typed, kind).hits]

    def _results(self, typed: str, kind: str) -> Results:
        return self._library.search(typed, Filters(kind=frozenset({kind} if kind else ())), LIMIT)


class Shown(Rows):
    """The same with the marked title and the snippet of every row."""

    name = "Cairn with titles and snippets"

    def search(self, typed: str, kind: str = "") -> list[int]:
        """Keys for `typed`, best first, once everything is there that a row shows."""
        results = self._results(typed, kind)
        for hit in results.hits:
            self._library.title_marks(hit, results)
            self._library.snippet(hit, results)
        return [hit.row.key for hit in results.hits]


def queries(texts: Sequence[Text], count: int, seed: int) -> list[str]:
    """Known items: two to four words in a row of a title or of a body, of three letters or more."""
    chance = random.Random(seed)
    found: list[str] = []
    while len(found) < count:
        text = chance.choice(texts)
        words = _WORD.findall((text.title if chance.random() < 0.5 else text.body).lower())
        size = chance.randint(2, 4)
        if len(words) >= size:
            at = chance.randrange(len(words) - size + 1)
            found.append(" ".join(words[at : at + size]))
    return found


def strokes(query: str) -> Iterator[str]:
    """What stands in the field after every key that is pressed."""
    return (query[:at] for at in range(1, len(query) + 1))


def type_all(engines: Sequence[Baseline], asked: Sequence[str], kind: str) -> Times:
    """Type every query into every engine, the engines in turn at every single keystroke."""
    times: Times = {engine.name: [] for engine in engines}
    order = list(engines)
    gc.collect()
    for query in asked:
        for typed in strokes(query):
            order.append(order.pop(0))
            for engine in order:
                began = time.perf_counter_ns()
                engine.search(typed, kind)
                times[engine.name].append((time.perf_counter_ns() - began) / 1e6)
    return times


def texts_of(places_cache: Path) -> list[Text]:
    """What the catalog of a home holds, as the baselines take it: the same words in each field."""
    with contextlib.closing(sqlite3.connect(places_cache / "catalog.db")) as catalog:
        rows = catalog.execute(
            "SELECT key, title, tags, headings, body, kind FROM record JOIN text USING (key)"
            " ORDER BY key"
        ).fetchall()
    return [
        Text(key, title, " ".join(to_texts(tags)), headings, body, kind)
        for key, title, tags, headings, body, kind in rows
    ]


def baselines(folder: Path, texts: Sequence[Text]) -> tuple[list[Baseline], dict[str, float]]:
    """tantivy and FTS5 over `texts`, kept in `folder`; with the seconds that building took."""
    seconds: dict[str, float] = {}
    here = folder / f"baselines-{sources_digest(Path(__file__).with_name('baselines.py'))}"
    if not (here / "built").is_file():
        shutil.rmtree(here, ignore_errors=True)
        (here / "tantivy").mkdir(parents=True)
        say("building tantivy and FTS5, once")
        began = time.perf_counter()
        Tantivy.build(here / "tantivy", texts)
        between = time.perf_counter()
        Fts5.build(here / "fts5.db", texts).close()
        seconds = {"tantivy": between - began, "FTS5": time.perf_counter() - between}
        (here / "built").touch()
    tantivy = here / "tantivy"
    return [Tantivy(tantivy), Tantivy(tantivy, automaton=True), Fts5(here / "fts5.db")], seconds


def size_name(count: int) -> str:
    """10k for ten thousand."""
    return f"{count // 1000}k" if count >= 1000 and count % 1000 == 0 else f"{count:,}"


def _percentiles(title: str, times: Mapping[str, Sequence[float]]) -> Table:
    reference = times.get("tantivy")
    lines = []
    for name, values in times.items():
        p95 = quantile(values, 0.95)
        ratio = p95 / quantile(reference, 0.95) if reference else ""
        lines.append((name, median(values), p95, quantile(values, 0.99), max(values), ratio))
    count = len(next(iter(times.values())))
    columns = ("engine", "p50 ms", "p95 ms", "p99 ms", "max ms", "p95 to tantivy's")
    return Table(f"{title}, {count:,} keystrokes", columns, tuple(lines))


def _bars(where: str, times: Times) -> list[Row]:
    cairn, reference = quantile(times["Cairn"], 0.95), quantile(times["tantivy"], 0.95)
    limit = max(SHARE_OF_TANTIVY * reference, ALWAYS_FAST_MS)
    bar = f"≤ 0.7 × tantivy's {reference:.2f} ms, or ≤ 1 ms"
    return [
        at_most(f"keystroke p95, {where}", cairn, limit, "ms", bar),
        at_most(f"keystroke p99, {where}", quantile(times["Cairn"], 0.99), P99_MS, "ms"),
    ]


def measure(folder: Path | None, sizes: Sequence[int], seed: int) -> Measured:
    """Every size (or the one folder given) without and with a filter, then rows as they show."""
    began = time.perf_counter()
    rows: list[Row] = []
    tables: list[Table] = []
    built: list[tuple[str | float, ...]] = []
    if folder is not None:
        with home.fresh(folder) as made:
            _measure_home(made, folder.resolve().name, seed, rows, tables, built)
    for size in sizes if folder is None else ():
        made = home.kept(library(Made(size, seed=seed)), "short", starter=False)
        _measure_home(made, size_name(size), seed, rows, tables, built)
    for size in sizes if folder is None else ():
        made = home.kept(library(Made(size, LONG_WORDS, seed)), "long", starter=False)
        _measure_rows(made, size_name(size), seed, rows, tables)
    if built:
        columns = ("", "documents", "Cairn", "tantivy", "FTS5")
        tables.append(Table("Seconds to build, from texts read", columns, tuple(built)))
    whole = folder is None and tuple(sizes) == SIZES
    return Measured(
        "keystroke",
        tuple(rows),
        tuple(tables),
        seed=seed,
        seconds=time.perf_counter() - began,
        options=f"--seed {seed}",
        whole=whole,
    )


def _measure_home(
    made: home.Home,
    where: str,
    seed: int,
    rows: list[Row],
    tables: list[Table],
    built: list[tuple[str | float, ...]],
) -> None:
    texts = texts_of(made.places.cache)
    engines, seconds = baselines(made.folder, texts)
    if seconds:
        cairn = made.seconds["indexing"] + made.seconds["merging"]
        built.append((where, len(texts), cairn, seconds["tantivy"], seconds["FTS5"]))
    asked = queries(texts, QUERIES, seed)
    kinds = [text.kind for text in texts]
    common = sorted(set(kinds), key=kinds.count)[-2:][0]
    del texts
    with made.library() as opened:
        engines = [Keys(opened), Rows(opened), *engines]
        for kind in ("", common):
            say(f"typing {len(asked)} queries into {len(engines)} engines, {where} {kind}".rstrip())
            type_all(engines, asked[:3], kind)  # warm
            times = type_all(engines, asked, kind)
            name = f"{where}, kind {kind}" if kind else where
            rows += _bars(name, times)
            tables.append(_percentiles(f"Text to ranked keys, {name}", times))


def _measure_rows(
    made: home.Home, where: str, seed: int, rows: list[Row], tables: list[Table]
) -> None:
    texts = texts_of(made.places.cache)
    asked = queries(texts, LONG_QUERIES, seed)
    del texts
    with made.library() as opened:
        engine = Shown(opened)
        for kind in ("", "gotcha"):
            type_all([engine], asked[:3], kind)
            times = type_all([engine], asked, kind)
            name = f"{where} of {LONG_WORDS} words" + (f", kind {kind}" if kind else "")
            p95 = quantile(times[engine.name], 0.95)
            rows.append(at_most(f"rows with titles and snippets p95, {name}", p95, SHOWN_MS, "ms"))
            tables.append(_percentiles(f"Text to twenty rows with snippets, {name}", times))

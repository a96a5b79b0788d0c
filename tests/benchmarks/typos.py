"""One wrong letter in a title of three words: does the record still come first?"""

import random
import re
import string
import time
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import home
from tests.benchmarks.figures import Measured, Table, at_least, median, quantile

COUNT, FIRST, SHARE = 200, 5, 85.0
WORDS, SHORTEST = 3, 5
BAR_FILES = 7_000
"""The bar is for a library of this size at least: the fewer words, the easier the guess."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Typo:
    """A query with a typo in it.

    Attributes:
        key: of the record whose title it was.
        right: the title's words before the edit.
    """

    key: int
    right: str
    typed: str


def edited(word: str, chance: random.Random) -> str:
    """`word` with one letter dropped, added, replaced or swapped with the next."""
    at = chance.randrange(len(word))
    letter = chance.choice(string.ascii_lowercase)
    way = chance.randrange(4)
    if way == 0:
        return word[:at] + word[at + 1 :]
    if way == 1:
        return word[:at] + letter + word[at:]
    if way == 2:
        return word[:at] + letter + word[at + 1 :]
    at = min(at, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def make(
    titles: Sequence[tuple[int, str]], known: Collection[str], count: int, seed: int
) -> list[Typo]:
    """`count` queries of different titles; the edited word is none of `known`.

    Titles with fewer than three words, or none of five letters, cannot be asked for; a title that
    several records share is left out, for no query can tell which of them was meant.
    """
    chance = random.Random(seed)
    split = [(key, _WORD.findall(title.lower())) for key, title in titles]
    times = Counter(tuple(words) for _, words in split)
    runs = [
        (key, [run for run in _runs(words) if any(map(_editable, run))])
        for key, words in split
        if times[tuple(words)] == 1
    ]
    usable = [(key, found) for key, found in runs if found]
    chance.shuffle(usable)
    typos: list[Typo] = []
    for key, found in usable:
        asked = chance.choice(found)
        place = chance.choice([n for n, word in enumerate(asked) if _editable(word)])
        wrong = edited(asked[place], chance)
        if wrong in known:
            continue
        typed = [*asked[:place], wrong, *asked[place + 1 :]]
        typos.append(Typo(key, " ".join(asked), " ".join(typed)))
        if len(typos) == count:
            break
    return typos


def _runs(words: Sequence[str]) -> list[Sequence[str]]:
    """Every three words in a row."""
    return [words[at : at + WORDS] for at in range(len(words) - WORDS + 1)]


def _editable(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and word.isascii()


def measure(folder: Path, seed: int) -> Measured:
    """Ask the library in `folder` for its own titles, each with one typo."""
    began = time.perf_counter()
    with home.fresh(folder) as made, made.library() as opened:
        probe = opened.search("anything")
        assert probe.answer is not None
        known = frozenset(probe.answer.index.raw_words())
        titles = made.titles()
        typos = make(titles, known, COUNT, seed)
        rows, lines = [], []
        for name, finished in (("while typing", False), ("as a finished query", True)):
            good, times, corrected = 0, [], 0
            for typo in typos:
                start = time.perf_counter()
                results = opened.search(typo.typed, limit=FIRST, finished=finished)
                times.append((time.perf_counter() - start) * 1e3)
                good += typo.key in [hit.row.key for hit in results.hits]
                corrected += bool(results.corrected)
            what = f"typos {name}: right record in the first {FIRST}"
            rows.append(at_least(what, 100 * good / len(typos), SHARE, "%"))
            lines.append((name, good, corrected, median(times), quantile(times, 0.95)))
    columns = ("", "right record", "something corrected", "p50 ms", "p95 ms")
    return Measured(
        "typos",
        tuple(rows),
        (Table(f"{len(typos)} queries over {len(titles):,} records", columns, tuple(lines)),),
        seed=seed,
        seconds=time.perf_counter() - began,
        options=f"…/{folder.resolve().name} --seed {seed}",
        whole=len(titles) >= BAR_FILES and len(typos) == COUNT,
    )

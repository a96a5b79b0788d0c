"""Pasted output of tools with a known failure in it: is its gotcha found, and how fast?"""

import random
import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cairn.records.outline import outline
from cairn.records.parse import parse
from cairn.records.record import Kind
from tests.benchmarks import home, noise
from tests.benchmarks.figures import Measured, Table, at_least, at_most, median, quantile

COUNT, FIRST, SHARE, MILLISECONDS = 60, 3, 90.0, 50.0
ROUNDS = 10
"""How many times sixty; the bar is for the first sixty, but one draw may be lucky."""

_SHORTEST, _LONGEST = 5, 200


@dataclass(frozen=True, slots=True)
class Paste:
    """A made output.

    Attributes:
        id: of the gotcha whose symptom is in it.
        tool: whose noise is round it.
        symptom: the lines of the symptom as they stand in `text`.
    """

    id: str
    tool: str
    text: str
    symptom: tuple[str, ...]


def symptoms(content: Path) -> list[tuple[str, tuple[str, ...]]]:
    """Id and fenced blocks of the Symptom section of every gotcha below `content` that has some."""
    found = []
    for path in sorted(content.rglob("*.md")):
        record = parse(path.read_bytes(), source="starter", path=str(path))
        if record.kind is not Kind.GOTCHA:
            continue
        seen = outline(record.body)
        starts = [heading.line for heading in seen.headings if heading.text == "Symptom"]
        if not starts:
            continue
        ends = [heading.line for heading in seen.headings if heading.line > starts[0]]
        last = min(ends, default=1 << 30)
        blocks = tuple(code.text for code in seen.code if starts[0] < code.line < last)
        if blocks:
            found.append((record.id, blocks))
    return found


def make(known: Sequence[tuple[str, tuple[str, ...]]], count: int, seed: int) -> list[Paste]:
    """`count` outputs; every gotcha in turn, its blocks, the tools and the lengths by chance."""
    chance = random.Random(seed)
    order: list[tuple[str, tuple[str, ...]]] = []
    while len(order) < count:
        order += chance.sample(known, len(known))
    pastes = []
    for id, blocks in order[:count]:
        tool = chance.choice(list(noise.TOOLS))
        symptom = _elsewhere(chance.choice(blocks), chance).splitlines()
        length = round(_SHORTEST * (_LONGEST / _SHORTEST) ** chance.random())
        round_it = noise.lines(tool, chance)
        others = [next(round_it) for _ in range(max(1, length - len(symptom)))]
        shown = _framed(symptom, chance)
        at = chance.randint(0, len(others))
        text = "\n".join([*others[:at], *shown, *others[at:]])
        pastes.append(Paste(id, tool, text, tuple(shown)))
    return pastes


def _elsewhere(symptom: str, chance: random.Random) -> str:
    """The same failure on another machine: another user, another project, another count."""
    user, project = chance.choice(("kim", "ines", "ci")), chance.choice(("api", "web", "ledger"))
    symptom = symptom.replace("/home/dev/shop", f"/home/{user}/{project}")
    symptom = symptom.replace("/home/dev", f"/home/{user}")
    return re.sub(r"\b[4-9]\b", lambda _: str(chance.randint(2, 9)), symptom)


def _framed(symptom: Sequence[str], chance: random.Random) -> list[str]:
    """As a log shows it: as it is, or with times, a container's step, or colours round it."""
    way = chance.randrange(4)
    if way == 1:
        return [f"{noise.clock(chance)} {line}" for line in symptom]
    if way == 2:
        step = chance.randint(2, 24)
        return [f"#{step} {chance.random() * 90:.3f} {line}" for line in symptom]
    if way == 3:
        return [f"\x1b[31m{line}\x1b[0m" for line in symptom]
    return list(symptom)


def score(
    pastes: Sequence[Paste], search: Callable[[str], Sequence[str]]
) -> tuple[list[int], list[float]]:
    """For each paste the rank of its gotcha in what `search` gives (0: not there), and the ms."""
    ranks, times = [], []
    for paste in pastes:
        began = time.perf_counter()
        ids = list(search(paste.text))
        times.append((time.perf_counter() - began) * 1e3)
        ranks.append(ids.index(paste.id) + 1 if paste.id in ids else 0)
    return ranks, times


def measure(content: Path, seed: int) -> Measured:
    """Ask the starter library what each of sixty made outputs is about, then sixty others, …"""
    began = time.perf_counter()
    known = symptoms(content)
    pastes = [one for turn in range(ROUNDS) for one in make(known, COUNT, seed + turn)]
    with home.fresh(None, starter=True) as made, made.library() as opened:

        def ids(text: str) -> list[str]:
            return [hit.row.id for hit in opened.search(text, finished=True).hits]

        score(pastes[:5], ids)  # warm
        ranks, times = score(pastes, ids)
        stems = {one.id: Path(opened.find(one.id)[0].path).stem for one in pastes}
    good = [1 <= rank <= FIRST for rank in ranks]
    rows = (
        at_least(f"pastes: right record in the first {FIRST}", share(good[:COUNT]), SHARE, "%"),
        at_least(f"pastes: the same over {len(good)} outputs", share(good), SHARE, "%"),
        at_most("pastes: p95", quantile(times, 0.95), MILLISECONDS, "ms"),
    )
    first = Table(
        f"{len(good)} outputs of {_SHORTEST} to {_LONGEST} lines",
        ("rank of the right record", "outputs"),
        (
            *((str(rank), ranks.count(rank)) for rank in (1, 2, 3)),
            ("4 to 20", sum(rank > FIRST for rank in ranks)),
            ("not among 20", ranks.count(0)),
        ),
    )
    speed = (median(times), quantile(times, 0.95), quantile(times, 0.99), max(times))
    asked = Counter(stems[one.id] for one in pastes)
    lost = Counter(stems[p.id] for p, found in zip(pastes, good, strict=True) if not found)
    return Measured(
        "pastes",
        rows,
        (
            first,
            Table("Speed", ("p50 ms", "p95 ms", "p99 ms", "max ms"), (speed,)),
            Table(
                "Gotchas that were missed",
                ("gotcha", "missed", "asked"),
                tuple((name, count, asked[name]) for name, count in lost.most_common()),
            ),
        ),
        seed=seed,
        seconds=time.perf_counter() - began,
        options=f"--seed {seed}",
    )


def share(good: Sequence[bool]) -> float:
    """Per cent that are true."""
    return 100 * sum(good) / len(good)

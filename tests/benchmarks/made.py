"""Made libraries: folders of Markdown records of a realistic size, wording and shape, by seed."""

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tests.benchmarks import words as wording

_CHUNK = 1_000
_TOPICS, _TOPIC_WORDS = 400, 90
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_KINDS = (
    ("recipe", 0.40, ("When to use", "Steps", "Verify", "Variations")),
    ("gotcha", 0.25, ("Symptom", "Cause", "Fix", "Verify")),
    ("pattern", 0.12, ("Context", "Practice", "Why it works", "Limits", "Evidence")),
    ("note", 0.10, ("Background", "Notes")),
    ("term", 0.05, ("Definition", "Not to be confused with")),
    ("guardrail", 0.04, ("Rule", "Why", "How it is enforced", "Escape hatch")),
    ("connector", 0.04, ("What it reaches", "Data class", "Vetting", "Configuration")),
)
_USES = ("context", "win", "steer", "review")
_STATUS = ("accepted", "accepted", "accepted", "proposed", "deprecated")


@dataclass(frozen=True, slots=True)
class Made:
    """What a made library is made of.

    Attributes:
        count: files.
        words: mean words of a body; single bodies lie between a fifth and four times of it.
    """

    count: int
    words: int = 300
    seed: int = 1


def scratch() -> Path:
    """The folder under the user's temporary folder in which benchmarks keep what they made."""
    user = os.getuid() if hasattr(os, "getuid") else 0
    folder = Path(tempfile.gettempdir()) / f"cairn-bench-{user}"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def say(text: str) -> None:
    """Tell whoever waits what takes so long."""
    print(f"{text} …", file=sys.stderr, flush=True)


def sources_digest(*files: Path) -> str:
    """Twelve hex digits that change when any of the given source files does."""
    digest = hashlib.blake2b(digest_size=6)
    for file in sorted(files):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def library(made: Made) -> Path:
    """The folder of a made library: the one of an earlier run if there is one, else a new one."""
    here = sources_digest(Path(__file__), Path(wording.__file__))
    folder = scratch() / f"made-{made.seed}-{made.count}x{made.words}-{here}"
    if not folder.is_dir():
        part = folder.with_name(f"{folder.name}.{os.getpid()}.part")
        shutil.rmtree(part, ignore_errors=True)
        say(f"writing {made.count:,} documents of {made.words} words, once")
        write(made, part)
        try:
            part.rename(folder)
        except OSError:  # another run was faster; its files are the same
            shutil.rmtree(part)
    return folder


def write(made: Made, folder: Path) -> None:
    """Write the library into `folder`, a thousand files to a folder; about 3,000 files a second."""
    for number, (path, text) in enumerate(documents(made)):
        if number % _CHUNK == 0:
            for kind, _, _ in _KINDS:
                (folder / kind / f"{number // _CHUNK:03d}").mkdir(parents=True)
        with open(folder / path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


def documents(made: Made) -> Iterator[tuple[str, str]]:
    """Path and text of every file. The first N are the same whatever `count` is."""
    maker = _Maker(made)
    for start in range(0, made.count, _CHUNK):
        yield from maker.chunk(start, min(_CHUNK, made.count - start))


class _Maker:
    """Draws words: half from everybody's vocabulary, a third from the document's topic."""

    def __init__(self, made: Made) -> None:
        self.made = made
        chance = np.random.Generator(np.random.PCG64([made.seed, 0]))
        self.words = np.array(wording.vocabulary(made.seed), dtype=object)
        self.names = np.array(wording.identifiers(made.seed), dtype=object)
        self.curve = _zipf(len(self.words), 2.7, 1.05)
        self.topic_curve = _zipf(_TOPIC_WORDS, 2.0, 0.8)
        self.name_curve = _zipf(len(self.names), 5.0, 0.9)
        # topics share the middle of the vocabulary: common enough to be met, rare enough to tell
        low, high = len(wording.COMMON), 6_000
        self.topics = low + (chance.random((_TOPICS, _TOPIC_WORDS)) ** 2 * (high - low)).astype(int)
        self.labels = [str(word) for word in self.words[low : low + 300]]

    def chunk(self, start: int, count: int) -> Iterator[tuple[str, str]]:
        """`count` files from number `start` on; each chunk has random numbers of its own."""
        chance = np.random.Generator(np.random.PCG64([self.made.seed, 1 + start // _CHUNK]))
        spread = np.exp(chance.standard_normal(_CHUNK) * 0.5 - 0.125)
        lengths = (self.made.words * np.clip(spread, 0.2, 4.0)).astype(int)
        topic = (chance.random(_CHUNK) ** 1.5 * _TOPICS).astype(int)
        doc = np.repeat(np.arange(_CHUNK), lengths)
        drawn = self._draw(chance, topic[doc])
        titled = np.repeat(topic, 8)
        heads = self.topics[titled, self._rank(chance, self.topic_curve, titled.size)]
        general = len(wording.COMMON) + (chance.random(titled.size) ** 2 * 3_000).astype(int)
        heads = np.where(chance.random(titled.size) < 0.7, heads, general)
        codes = self.names[self._rank(chance, self.name_curve, _CHUNK * 12)].reshape(_CHUNK, 12)
        odds = chance.random((_CHUNK, 24))
        ends = np.cumsum(lengths)
        titles = self.words[heads].reshape(_CHUNK, 8)
        for i in range(count):
            body = drawn[ends[i] - lengths[i] : ends[i]].tolist()
            yield self._file(
                start + i, odds[i].tolist(), titles[i].tolist(), codes[i].tolist(), body
            )

    def _draw(
        self, chance: np.random.Generator, topic: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.object_]:
        """One word for each entry of `topic`."""
        size = topic.size
        drawn = self.words[self._rank(chance, self.curve, size)]
        which = chance.random(size)
        of_topic = self.words[self.topics[topic, self._rank(chance, self.topic_curve, size)]]
        drawn = np.where(which < 0.33, of_topic, drawn)
        named = np.flatnonzero(which > 0.97)
        drawn[named] = self.names[self._rank(chance, self.name_curve, named.size)]
        unique = np.flatnonzero(which > 0.9985)  # numbers and hashes nobody writes twice
        drawn[unique] = [f"{int(x):x}" for x in chance.random(unique.size) * 2**31]
        return drawn

    @staticmethod
    def _rank(
        chance: np.random.Generator, curve: npt.NDArray[np.float64], size: int
    ) -> npt.NDArray[np.int64]:
        return np.minimum(np.searchsorted(curve, chance.random(size)), curve.size - 1)

    def _file(
        self, number: int, odds: list[float], title: list[str], codes: list[str], body: list[str]
    ) -> tuple[str, str]:
        kind, headings = _kind(odds[0])
        title = _title(title[: 3 + int(odds[1] * 6)], odds)
        cut = iter(_pieces(body, len(headings)))
        description = " ".join(body[: 8 + int(odds[7] * 10)])
        tags = [self.labels[int(x * x * len(self.labels))] for x in odds[8 : 9 + int(odds[9] * 3)]]
        lines = [
            "---",
            f"id: {_ulid(self.made.seed, number)}",
            f"kind: {kind}",
            f"title: {' '.join(title)}",
            f"description: {description}",
            f"use: {_USES[int(odds[12] * 4)]}",
            f"status: {_STATUS[int(odds[13] * 5)]}",
            f"owner: {('platform', 'payments', 'search', 'tools')[int(odds[14] * 4)]}",
            f"tags: [{', '.join(dict.fromkeys(tags))}]",
            f'applies_to: {{tool: claude-code, version: ">=2.{int(odds[15] * 3)}"}}',
            f"last_reviewed_on: 2026-{1 + int(odds[16] * 10):02d}-{1 + int(odds[17] * 28):02d}",
            "review_in: 3 months",
            "---",
        ]
        for at, heading in enumerate(headings):
            lines += ["", f"## {heading}", "", _prose(next(cut), odds[18 + at % 4])]
            if at == 1:
                lines += ["", "```sh", *_code(codes, odds[22]), "```"]
        path = f"{kind}/{number // _CHUNK:03d}/{number:06d}-{'-'.join(title[:3])}.md".lower()
        return path, "\n".join(lines) + "\n"


def _zipf(size: int, shift: float, slope: float) -> npt.NDArray[np.float64]:
    """Cumulative Zipf-Mandelbrot distribution over ranks, float64[size], last value 1."""
    weights = 1.0 / (np.arange(1, size + 1) + shift) ** slope
    curve: npt.NDArray[np.float64] = np.cumsum(weights) / weights.sum()
    return curve


def _kind(odds: float) -> tuple[str, tuple[str, ...]]:
    for kind, share, headings in _KINDS:
        odds -= share
        if odds < 0:
            return kind, headings
    return _KINDS[-1][0], _KINDS[-1][2]


def _title(words: list[str], odds: list[float]) -> list[str]:
    """A heading such as people write: often a verb first, sometimes a small word in the middle."""
    if odds[2] < 0.5:
        words[0] = wording.VERBS[int(odds[3] * len(wording.VERBS))]
    if odds[4] < 0.4 and len(words) > 3:
        words[len(words) // 2] = ("a", "the", "with", "without", "in", "for")[int(odds[5] * 6)]
    return [words[0].capitalize(), *words[1:]]


def _pieces(body: list[str], parts: int) -> Iterator[list[str]]:
    size = max(1, -(-len(body) // parts))
    return (body[at * size : (at + 1) * size] for at in range(parts))


def _prose(words: list[str], odds: float) -> str:
    """Sentences of 9 to 18 words, three to a paragraph; some sections as a list."""
    length = 9 + int(odds * 10)
    mark = "- " if odds > 0.75 else ""
    sentences = [
        f"{mark}{' '.join(words[at : at + length])}." for at in range(0, len(words), length)
    ]
    if mark:
        return "\n".join(sentences)
    return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))


def _code(codes: list[str], odds: float) -> list[str]:
    lines = 1 + int(odds * 4)
    return [f"{codes[3 * n]} {codes[3 * n + 1]} {codes[3 * n + 2]}" for n in range(lines)]


def _ulid(seed: int, number: int) -> str:
    """26 letters that look like a ULID and are the same for the same seed and number."""
    value = int.from_bytes(
        hashlib.blake2b(b"%d %d" % (seed, number), digest_size=15).digest(), "big"
    )
    return "01" + "".join(_ALPHABET[value >> (5 * at) & 31] for at in range(24))

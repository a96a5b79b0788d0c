"""The telling lines of a pasted failure: what changes from run to run is dropped.

Times, hashes, addresses, line numbers, homes and stack frames say nothing that a record could know.
"""

import re
from dataclasses import dataclass

from cairn.search.analysis import Analyzer, plain_words

MAX_LINES = 400
_MAX_LETTERS = 60_000
_MAX_WORDS = 40

_NOISE = [
    re.compile(pattern)
    for pattern in (
        r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|[\x00-\x08\x0b-\x1f]",
        r"\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?",
        r"\b\d\d:\d\d:\d\d(?:[.,]\d+)?\b",
        r"\b0x[0-9a-fA-F]+\b|\b(?=[0-9a-f]*\d)[0-9a-f]{7,64}\b",
        r"(?:/home|/Users)/[^\s/:'\"]+|\b[A-Za-z]:\\Users\\[^\s\\:'\"]+|/(?:tmp|var/folders)/[\w./-]+",
        r"(?<=[\w)]):\d+(?::\d+)?\b",
        r"\b\d+(?:[.,]\d+)?\s?(?:ms|s|kB|KB|MB|GB|%)(?!\w)",
    )
]
# Possessive: blanks given back one by one would make a line of them cost its square.
_FRAME = re.compile(
    r"^\s*+(?:at\s+\S+\s*\(|at\s+(?:async\s+)?\S+:\d|File \".*\", line \d+|#\d+\s+0x|\.{3} \d+ more"
    r"|\d+\s*[|│]|[|│]\s|[~^\s]+$|goroutine \d+)"
)
_QUOTED = re.compile(r"\"([^\"]{4,})\"|'([^']{4,})'|`([^`]{4,})`|«([^«»]{4,})»")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paste that may say something.

    Attributes:
        number: its place in the paste, from 1.
        text: as pasted, without escape sequences.
        words: its distinct words, noise left out.
        quoted: those of them that stand in quotes.
        said: its plain words in order, each as often as it stands there.
    """

    number: int
    text: str
    words: tuple[str, ...]
    quoted: frozenset[str]
    said: tuple[str, ...]


def lines(text: str, analyzer: Analyzer) -> list[Line]:
    """The telling lines of `text`, each once, the last `MAX_LINES` of them."""
    found: dict[tuple[str, ...], Line] = {}
    before = text[:-_MAX_LETTERS].count("\n")
    for number, raw in enumerate(text[-_MAX_LETTERS:].splitlines(), before + 1):
        if _FRAME.match(raw):
            continue
        shown = _NOISE[0].sub("", raw).strip()
        clean = shown
        for noise in _NOISE[1:]:
            clean = noise.sub(" ", clean)
        words = tuple(dict.fromkeys(w for w in analyzer.words(clean) if not w.isdigit()))
        if words:
            quoted = {w for m in _QUOTED.finditer(clean) for w in analyzer.words(m.group())}
            said = tuple(plain_words(clean))
            found[words] = Line(number, shown, words[:_MAX_WORDS], frozenset(quoted), said)
    return list(found.values())[-MAX_LINES:]

"""What may help where nothing was found: other words that do find something, and how much."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels
from cairn.desk.narrowing import without_filters
from cairn.desk.searching import Searching

if TYPE_CHECKING:
    from cairn.library.results import Results

MOST = 4
"""Remedies that are offered."""

_OPERATOR = re.compile(r"(?<!\S)(?:AND|OR|NOT)(?!\S)|(?<!\S)-(?=\w)|(?<!\S)\w+:(?=\S)|[\"*?()]")

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something else to search for.

    Attributes:
        words: what the field would hold.
        everywhere: what is chosen in the panel is let go as well.
    """

    text: str
    words: str
    everywhere: bool = False


def remedies(searching: Searching) -> list[Remedy]:
    """What finds something, the nearest to what was asked first."""
    if searching.library is None:
        return []
    return list(_all(searching))[:MOST]


def _all(searching: Searching) -> Iterator[Remedy]:
    library, narrowing = searching.library, searching.narrowing
    assert library is not None
    plain = without_filters(searching.text)
    bare = " ".join(_OPERATOR.sub(" ", plain).split())
    beside = _typed_filters(searching.text, plain)
    narrowed = bool(narrowing.shown(searching.text))
    if narrowed:
        yield from _wider(searching, plain)
    if bare and bare != plain:
        words = " ".join([bare, *beside])
        results = library.search(words, narrowing.filters(words), 1)
        if results.total:
            yield Remedy(_apart(results, bare), _spelt(results, words))
        if narrowed:
            results = library.search(bare, None, 1)
            if results.total:
                yield Remedy(_everywhere(results, bare), _spelt(results, bare), everywhere=True)
        return
    for word in dict.fromkeys(re.findall(r"\w{3,}", bare)[:8]):
        for near in library.nearest(word):
            words = " ".join([re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", near, bare), *beside])
            total = library.search(words, narrowing.filters(words), 1).total
            if total:
                yield Remedy(_try(words, total), words)


def _wider(searching: Searching, plain: str) -> Iterator[Remedy]:
    """The same words without any filter."""
    from cairn.library.results import Filters

    assert searching.library is not None
    every: Filters | None = None if plain.strip() else Filters(kind=frozenset(labels.KINDS))
    results = searching.library.search(plain, every, 1)
    if results.total:
        text = translate("remedies", "Search everything ({})").format(labels.number(results.total))
        yield Remedy(text, plain, everywhere=True)


def _apart(results: "Results", bare: str) -> str:
    """Says that signs with a meaning are left out, and which word is read for another."""
    if results.corrected:
        return _try(_spelt(results, bare), results.total)
    text = translate("remedies", "Search the words one by one ({})")
    return text.format(labels.number(results.total))


def _everywhere(results: "Results", bare: str) -> str:
    text = translate("remedies", "Try “{}” everywhere ({})")
    return text.format(_cut(_spelt(results, bare)), labels.number(results.total))


def _try(words: str, total: int) -> str:
    return translate("remedies", "Try “{}” ({})").format(_cut(words), labels.number(total))


def _cut(words: str) -> str:
    return words if len(words) <= 40 else words[:39] + "…"


def _spelt(results: "Results", words: str) -> str:
    """The words with those of the library in place of those it does not have."""
    for wrong, right in results.corrected.items():
        words = re.sub(rf"(?<!\w){re.escape(wrong)}(?!\w)", right, words, flags=re.IGNORECASE)
    return words


def _typed_filters(text: str, plain: str) -> list[str]:
    """The filters that stand in `text`, as typed."""
    left = plain.split()
    return [word for word in text.split() if word not in left]

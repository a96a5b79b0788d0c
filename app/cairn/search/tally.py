"""How many matches have each value of a facet, while values of several facets are chosen."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cairn.search.part import Part
from cairn.search.strings import Strings

Array = NDArray[Any]

Chosen = Mapping[str, frozenset[str]]

Counts = dict[str, int]


def facet(parts: Sequence[Part], matches: Sequence[Array], name: str, chosen: Chosen) -> Counts:
    """Value to count, most first; of what does not fit the other facets of `chosen` nothing."""
    tally: Counts = {}
    for part, matched in zip(parts, matches, strict=False):
        codes, values = part.column(name)
        fitting = _fitting(part, matched, name, chosen)
        each = np.bincount(codes[fitting], minlength=len(values)).tolist()
        for value, count in zip(values, each, strict=False):
            if count:
                tally[value] = tally.get(value, 0) + count
    return most_first(tally)


def tags(
    parts: Sequence[Part], matches: Sequence[Array], names: Sequence[str], chosen: Chosen
) -> Counts:
    """The same for labels, of which a document may carry several; only for those in `names`."""
    tally = dict.fromkeys(names, 0)
    for part, matched in zip(parts, matches, strict=False):
        fitting = _fitting(part, matched, "tag", chosen)
        has = np.zeros(part.segment.documents, bool)
        has[fitting] = True
        for name in tally:
            tally[name] += int(np.count_nonzero(has[part.segment.tagged(name)]))
    return most_first(tally)


def every_tag(parts: Sequence[Part]) -> Counts:
    """Each label with how many documents that may be found carry it, most first."""
    tally: Counts = {}
    for part in parts:
        file = part.segment.file
        names, at = Strings(file, "tags"), file.array("tag_at")
        carried = np.concatenate(([0], np.cumsum(part.alive[file.array("tag_doc")])))
        each = (carried[at[1:]] - carried[at[:-1]]).tolist()
        for name, count in zip(names.slice(0, len(names)), each, strict=True):
            if count:
                tally[name] = tally.get(name, 0) + count
    return most_first(tally)


def most_first(tally: Counts) -> Counts:
    """In the order of the counts, then of the values."""
    return dict(sorted(tally.items(), key=lambda item: (-item[1], item[0])))


def _fitting(part: Part, matched: Array, name: str, chosen: Chosen) -> Array:
    """Of the matches (numbers, or bool by number) those that fit all facets but `name`."""
    others = {other: values for other, values in chosen.items() if other != name and values}
    if not others:
        return matched
    mask = part.mask(others)
    if mask is None:
        return matched
    return matched & mask if matched.dtype == bool else matched[mask[matched]]

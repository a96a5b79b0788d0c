"""What was typed, taken apart: words, filters, exclusions, and who can answer it.

The arrays answer words, filters and ``-word``. Phrases, fields, ``OR``, wildcards and dates are
deferred to Whoosh. More than one line, or more than `PASTE_WORDS` words, is pasted text in which
nothing is an operator; several lines are searched line by line.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

FILTERS = ("kind", "tag", "layer", "source", "status", "use", "trust")
"""Words that filter when typed before a colon."""

DEFERRED_FIELDS = ("title", "tags", "headings", "body", "reviewed", "due")
"""Words that search one field when typed before a colon; Whoosh answers these."""

PASTE_WORDS = 12
MAX_TERMS = 64

MAX_LETTERS = 10_000
"""What follows in a longer line is not read; the longest flags and paths are far below."""

_FILTER = re.compile(rf"(?:(?<=\s)|^)({'|'.join(FILTERS)}):(\"[^\"]*\"|[^\s\"]+)(?=\s|$)")
_FIELD = re.compile(rf"(?:(?<=\s)|^)(?:{'|'.join(DEFERRED_FIELDS)}):\S")
# Up to the first letter only what is none may be passed over: two runs that may both take a letter
# would be tried in every division, which for a pasted line of 100 KB takes minutes.
_PHRASE = re.compile(r'(?:(?<=[\s(:])|^)"(?:(?!")[\W_])*[^\W_][^"]*"')
_WILDCARD = re.compile(
    r"(?:(?<=\s)|^)(?:(?![\s*?])[\W_])*[^\W_][^\s*?]*[*?]|(?:(?<=\s)|^)[*?]+[^\W_]"
)
_EITHER = re.compile(r"(?<=\S\s)(?:OR|NOT|AND)(?=\s+\S)|(?:(?<=\s)|^)NOT\s+\S")
_EXCLUDED = re.compile(r"(?<=\s)-([^\W\d_]{4,})(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Query:
    """A query, understood.

    Attributes:
        text: as given, trimmed.
        plain: what is left once filters and exclusions are taken out.
        filters: per name the accepted values; a record must fit every name.
        finished: the last word is whole (a command line), not still being typed.
        paste: several lines, see `cairn.search.paste`.
        deferred: only Whoosh can answer it.
    """

    text: str
    plain: str
    filters: Mapping[str, frozenset[str]] = field(default_factory=dict)
    excluded: tuple[str, ...] = ()
    finished: bool = False
    paste: bool = False
    deferred: bool = False

    def filtered(self, more: Mapping[str, frozenset[str]]) -> "Query":
        """The same query with further filters; where both name one, values must be in both."""
        both = dict(self.filters)
        for name, values in more.items():
            if values:
                both[name] = both[name] & values if name in both else values
        return Query(
            self.text,
            self.plain,
            both,
            self.excluded,
            self.finished,
            self.paste,
            self.deferred,
        )


def parse(text: str, *, finished: bool = False) -> Query:
    """Understand `text`; never fails, for what is half typed is read as plain words."""
    trimmed = text.strip()
    if "\n" in trimmed:
        return Query(trimmed, trimmed, finished=True, paste=True)
    trimmed = trimmed[:MAX_LETTERS]
    if len(trimmed.split()) > PASTE_WORDS:
        return Query(trimmed, trimmed, finished=finished)
    filters: dict[str, frozenset[str]] = {}
    for match in _FILTER.finditer(trimmed):
        values = match.group(2).strip('"').split(",")
        name = match.group(1)
        filters[name] = filters.get(name, frozenset()) | {v for v in values if v}
    plain = _FILTER.sub(" ", trimmed)
    deferred = any(p.search(plain) for p in (_FIELD, _PHRASE, _WILDCARD, _EITHER))
    excluded: tuple[str, ...] = ()
    if not deferred and plain.split():
        excluded = tuple(_EXCLUDED.findall(plain))
        plain = _EXCLUDED.sub(" ", plain)
    whole = finished or text.endswith((" ", "\t")) or bool(trimmed and _ends_in_filter(trimmed))
    return Query(trimmed, " ".join(plain.split()), filters, excluded, whole, deferred=deferred)


def unfiltered(text: str, name: str = "") -> str:
    """`text` without the filters typed in it, or without those called `name`."""
    if "\n" in text.strip() or len(text.split()) > PASTE_WORDS:
        return text  # a paste has none
    kept = _FILTER.sub(lambda found: found[0] if name and found[1] != name else "", text)
    return " ".join(kept.split()) if kept != text else text


def _ends_in_filter(trimmed: str) -> bool:
    return any(match.end() == len(trimmed) for match in _FILTER.finditer(trimmed))

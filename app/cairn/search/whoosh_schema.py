"""The Whoosh side's fields, analysed by the one analysis that the arrays use."""

from collections.abc import Iterator
from typing import Any

from whoosh.analysis import Token as WhooshToken
from whoosh.fields import DATETIME, ID, KEYWORD, NUMERIC, TEXT, Schema

from cairn.search.analysis import Analyzer, fold
from cairn.search.document import FACETS, FIELDS, WEIGHTS


class Stems:
    """Text to terms in the form Whoosh asks for.

    Documents get joined forms too (at the position of their first part); a query does not, so that
    a phrase with an identifier in it is a run of neighbouring words.
    """

    def __init__(self) -> None:
        self._analyzer = Analyzer()

    def __reduce__(self) -> tuple[type["Stems"], tuple[()]]:
        return Stems, ()  # the schema is pickled with the index; the caches need not be

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Stems)

    __hash__ = None  # type: ignore[assignment]  # as Whoosh's own analyzers

    def __call__(
        self,
        value: str,
        *,
        positions: bool = False,
        chars: bool = False,
        tokenize: bool = True,
        mode: str = "",
        **_: Any,
    ) -> Iterator[WhooshToken]:
        stem = self._analyzer.stem
        token = WhooshToken(positions, chars, mode=mode)
        token.boost = 1.0
        if not tokenize:  # a wildcard
            token.text = fold(value)
            yield token
            return
        reached = -1
        for found in self._analyzer.tokens(value):
            if mode == "query" and found.position <= reached:
                continue
            reached = max(reached, found.position)
            token.original = found.word
            token.text = stem(found.word)
            token.pos, token.startchar, token.endchar = found.position, found.start, found.end
            token.stopped = False
            yield token


def schema() -> Schema:
    """The fields of one document; texts are searched, nothing but the key is stored."""
    stems = Stems()
    fields: dict[str, Any] = {
        name: TEXT(stems, phrase=True, field_boost=float(weight))
        for name, weight in zip(FIELDS, WEIGHTS, strict=True)
    }
    fields |= {name: ID() for name in FACETS}
    return Schema(
        key=NUMERIC(int, bits=64, stored=True, unique=True),
        tag=KEYWORD(commas=True),
        reviewed=DATETIME(),
        due=DATETIME(),
        **fields,
    )

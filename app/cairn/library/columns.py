"""How values that SQLite has no type for stand in the catalog's columns."""

import json
from collections.abc import Sequence
from datetime import date

from cairn.records.record import AppliesTo

_EPOCH = date(1970, 1, 1).toordinal()
_ANYWHERE = AppliesTo()


def from_date(day: date | None) -> int:
    """Days since 1970, at least 1; 0 for no day."""
    return 0 if day is None else max(1, day.toordinal() - _EPOCH)


def to_date(days: int) -> date | None:
    """The inverse of `from_date`."""
    return date.fromordinal(_EPOCH + days) if days else None


def from_texts(texts: Sequence[str]) -> str:
    """A JSON list; empty for none."""
    return json.dumps(texts, ensure_ascii=False) if texts else ""


def to_texts(packed: str) -> tuple[str, ...]:
    """The inverse of `from_texts`; raises ValueError for what never came from there."""
    if not packed:
        return ()
    texts = json.loads(packed)
    if not isinstance(texts, list) or any(type(text) is not str for text in texts):
        raise ValueError("no list of texts")
    return tuple(texts)


def from_applies(applies: AppliesTo) -> str:
    """JSON [tool, version, [os], [stack], [repo_kind]]; empty where nothing is said."""
    if applies == _ANYWHERE:
        return ""
    return json.dumps(
        [applies.tool, applies.version, applies.os, applies.stack, applies.repo_kind],
        ensure_ascii=False,
    )


def to_applies(packed: str) -> AppliesTo:
    """The inverse of `from_applies`; raises ValueError or TypeError as `to_texts` does."""
    if not packed:
        return _ANYWHERE
    tool, version, system, stack, repo_kind = json.loads(packed)
    if any(type(text) is not str for text in (tool, version, *system, *stack, *repo_kind)):
        raise ValueError("no texts")
    return AppliesTo(tool, version, tuple(system), tuple(stack), tuple(repo_kind))

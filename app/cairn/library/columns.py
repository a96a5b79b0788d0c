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
    """The inverse of `from_texts`."""
    return tuple(json.loads(packed)) if packed else ()


def from_applies(applies: AppliesTo) -> str:
    """JSON [tool, version, [os], [stack], [repo_kind]]; empty where nothing is said."""
    if applies == _ANYWHERE:
        return ""
    return json.dumps(
        [applies.tool, applies.version, applies.os, applies.stack, applies.repo_kind],
        ensure_ascii=False,
    )


def to_applies(packed: str) -> AppliesTo:
    """The inverse of `from_applies`."""
    if not packed:
        return _ANYWHERE
    tool, version, system, stack, repo_kind = json.loads(packed)
    return AppliesTo(tool, version, tuple(system), tuple(stack), tuple(repo_kind))

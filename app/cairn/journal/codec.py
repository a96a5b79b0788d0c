"""Values to what is kept as JSON, and back, by the types of their fields."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def plain(value: object) -> Any:
    """`value` as JSON has it: dates as text (none as empty text), tuples as lists."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if value is None:
        return ""
    if isinstance(value, (tuple, list)):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {str(name): plain(one) for name, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    return value


def body(value: object) -> dict[str, Any]:
    """What is kept of a value that has an id: everything but that."""
    kept: dict[str, Any] = plain(value)
    kept.pop("id", None)
    return kept


def read(kind: type[T], raw: Mapping[str, Any], **known: object) -> T:
    """The value of type `kind` that `raw` tells of; `known` fields are given as they are.

    What is missing or makes no sense has its default, what is not known is left out: a file of
    another version, or one that somebody wrote by hand, is still readable.
    """
    given = dict(known)
    described: Any = kind
    for name, hint in _hints(described).items():
        if name in raw and name not in known:
            found = _as(hint, raw[name])
            if found is not _NONSENSE:
                given[name] = found
    return kind(**given)


@lru_cache(maxsize=64)
def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {one.name: hints[one.name] for one in fields(kind)}


_NONSENSE = object()


def _as(hint: Any, raw: Any) -> Any:
    """`raw` as the type `hint`, or `_NONSENSE`."""
    if hint is str:
        return raw if isinstance(raw, str) else _NONSENSE
    if hint is bool:
        return raw if isinstance(raw, bool) else _NONSENSE
    if hint is int:
        return raw if type(raw) is int else _NONSENSE
    if get_origin(hint) is tuple:
        return _items(get_args(hint)[0], raw) if isinstance(raw, list) else _NONSENSE
    if get_origin(hint) in (types.UnionType, Union):
        return None if raw in ("", None) else _day(raw)
    if hint is date:
        return _day(raw)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next((one for one in hint if one.value == raw), _NONSENSE)
    if is_dataclass(hint) and isinstance(raw, Mapping):
        return _whole(hint, raw)
    if get_origin(hint) is Mapping or hint is Mapping:
        return dict(raw) if isinstance(raw, Mapping) else _NONSENSE
    return _NONSENSE


def _items(hint: Any, raw: list[Any]) -> tuple[Any, ...]:
    found = (_as(hint, one) for one in raw)
    return tuple(one for one in found if one is not _NONSENSE)


def _whole(hint: Any, raw: Mapping[str, Any]) -> Any:
    """A value inside another one; one that lacks what it cannot be without is left out."""
    try:
        return read(hint, raw)
    except TypeError:
        return _NONSENSE


def _day(raw: object) -> Any:
    if not isinstance(raw, str):
        return _NONSENSE
    try:
        return date.fromisoformat(raw)
    except ValueError:
        return _NONSENSE

"""Values to what is kept as JSON, and back, by the types of their fields."""

import types
from collections.abc import Callable, Mapping
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
    for name, convert in _converters(described):
        if name in raw and name not in known:
            found = convert(raw[name])
            if found is not _NONSENSE:
                given[name] = found
    return kind(**given)


_NONSENSE: Any = object()

_Convert = Callable[[Any], Any]
"""What is kept to the value it was, or `_NONSENSE`."""


@lru_cache(maxsize=64)
def _converters(kind: Any) -> tuple[tuple[str, _Convert], ...]:
    """Of each field; worked out once for a type, for a page reads hundreds of values."""
    hints = get_type_hints(kind)
    return tuple((one.name, _converter(hints[one.name])) for one in fields(kind))


def _converter(hint: Any) -> _Convert:
    if hint in (str, bool, int):
        return _plainly(hint)
    if hint is date:
        return _day
    if get_origin(hint) in (types.UnionType, Union):
        return lambda raw: None if raw in ("", None) else _day(raw)
    if get_origin(hint) is tuple:
        return _each(_converter(get_args(hint)[0]))
    if isinstance(hint, type) and issubclass(hint, Enum):
        by_value = {one.value: one for one in hint}
        return lambda raw: by_value.get(raw, _NONSENSE) if isinstance(raw, str) else _NONSENSE
    if is_dataclass(hint):
        return _whole(hint)
    raise TypeError(f"{hint} is not kept in a journal")


def _plainly(kind: type) -> _Convert:
    def convert(raw: Any) -> Any:
        return raw if type(raw) is kind else _NONSENSE

    return convert


def _each(item: _Convert) -> _Convert:
    def convert(raw: Any) -> Any:
        if not isinstance(raw, list):
            return _NONSENSE
        return tuple(found for one in raw if (found := item(one)) is not _NONSENSE)

    return convert


def _whole(kind: Any) -> _Convert:
    """A value inside another one; one that lacks what it cannot be without is left out."""

    def convert(raw: Any) -> Any:
        if not isinstance(raw, Mapping):
            return _NONSENSE
        try:
            return read(kind, raw)
        except TypeError:
            return _NONSENSE

    return convert


def _day(raw: Any) -> Any:
    if not isinstance(raw, str):
        return _NONSENSE
    try:
        return date.fromisoformat(raw)
    except ValueError:
        return _NONSENSE

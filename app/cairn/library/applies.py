"""Whether a record holds for the version of the tool that is installed here."""

import re
from dataclasses import dataclass
from enum import StrEnum

Version = tuple[int, ...]

_VERSION = re.compile(r"v?(\d{1,9}(?:\.\d{1,9}){0,5})((?:\.[xX*])*)(?:[-+][\w.+-]*)?")
_PART = re.compile(r"(>=|<=|==|!=|~=|>|<|=|~|\^)?\s*([^\s,<>=!~^]+)")


class Applies(StrEnum):
    """What a version range says of the installed version."""

    APPLIES = "applies"
    UNTRIED = "untried"
    ENDED = "ended"
    UNKNOWN = "unknown"


WORDS = {
    Applies.APPLIES: "applies to yours",
    Applies.UNTRIED: "not tried with yours",
    Applies.ENDED: "ended before yours",
    Applies.UNKNOWN: "",
}
"""How a person is told."""


@dataclass(frozen=True, slots=True)
class Range:
    """Versions from `low` on and below `high`; None where it is open.

    Attributes:
        exact: whether one version was named and nothing is said of later ones.
    """

    low: Version | None
    high: Version | None
    exact: bool = False


def applies(range: str, installed: str | None) -> Applies:
    """What `range` says of `installed`.

    Ranges are ``>=2.1,<3``, ``2.1.x``, ``~2.1`` (2.1 and its patches), ``^2.1`` and ``~=2.1``
    (below the next major), ``2.1.240`` (this one: later ones are not tried). UNKNOWN if either
    is missing or makes no sense.
    """
    version = parse_version(installed or "")
    wanted = parse_range(range)
    if version is None or wanted is None:
        return Applies.UNKNOWN
    if wanted.low is not None and _below(version, wanted.low):
        return Applies.UNTRIED
    if wanted.high is not None and not _below(version, wanted.high):
        return Applies.UNTRIED if wanted.exact else Applies.ENDED
    return Applies.APPLIES


def parse_version(text: str) -> Version | None:
    """The numbers of ``2.1.240`` or ``v2.1.0-beta.1``; None if it is no version."""
    match = _VERSION.fullmatch(text.strip())
    return _numbers(match[1]) if match and not match[2] else None


def parse_range(text: str) -> Range | None:
    """The one stretch of versions that `text` names; None if it names none."""
    low: Version | None = None
    high: Version | None = None
    exact = False
    rest = _PART.sub("", text).replace(",", "").strip()
    parts = _PART.findall(text)
    if rest or not parts:
        return None
    for sign, word in parts:
        match = _VERSION.fullmatch(word)
        if match is None:
            return None
        one = _stretch(sign, _numbers(match[1]), wild=bool(match[2]))
        if one is None:
            continue
        exact = exact or one.exact
        if one.low is not None and (low is None or _below(low, one.low)):
            low = one.low
        if one.high is not None and (high is None or _below(one.high, high)):
            high = one.high
    return Range(low, high, exact)


def _stretch(sign: str, version: Version, *, wild: bool) -> Range | None:
    """What one part of a range allows; None for ``!=``, which bounds nothing."""
    if sign == "!=":
        return None
    if sign == ">=":
        return Range(version, None)
    if sign == ">":
        return Range(_next(version), None)
    if sign == "<":
        return Range(None, version)
    if sign == "<=":
        return Range(None, _next(version))
    if sign == "^":
        return Range(version, (version[0] + 1,))
    if sign == "~=":
        return Range(version, _next(version[:-1] or version))
    if sign == "~":
        return Range(version, _next(version[:2]))
    if wild:
        return Range(version, _next(version))
    return Range(version, _next(version), exact=True)


def _next(version: Version) -> Version:
    """The first version behind all that begin with `version`: 2.1 gives 2.2."""
    return (*version[:-1], version[-1] + 1)


def _below(one: Version, other: Version) -> bool:
    size = max(len(one), len(other))
    return one + (0,) * (size - len(one)) < other + (0,) * (size - len(other))


def _numbers(text: str) -> Version:
    return tuple(int(part) for part in text.split("."))

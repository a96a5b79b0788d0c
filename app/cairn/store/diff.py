"""What is different between two states of a row."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Change:
    """One value that is another.

    Attributes:
        before, after: None where there is none.
    """

    name: str
    before: Any
    after: Any

    @property
    def lines(self) -> list[str]:
        """Both as text, line by line: ``- `` gone, ``+ `` new, two spaces the same."""
        compared = difflib.ndiff(_lines(self.before), _lines(self.after))
        return [line for line in compared if not line.startswith("?")]


def diff(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """Every value that is not the same, by name."""
    return [
        Change(name, before.get(name), after.get(name))
        for name in sorted({*before, *after})
        if before.get(name) != after.get(name)
    ]


def _lines(value: object) -> list[str]:
    if value is None:
        return []
    if isinstance(value, list):
        return [str(one) for one in value]
    return (value if isinstance(value, str) else str(value)).splitlines()

"""A JSON file as its reader takes it: one object, no key twice."""

import json
from collections.abc import Iterator
from typing import Any

from cairn.outbox.check.said import better, wrong
from cairn.records.outline import placeholders
from cairn.records.problem import Problem


class _TwiceError(ValueError):
    """A key stands twice in one object."""


def read(path: str, text: str) -> dict[str, Any] | Problem:
    """The object in `text`, or why there is none."""
    try:
        value = json.loads(text, object_pairs_hook=_once)
    except _TwiceError:
        message = "A key stands twice in it; only the last one counts."
        return wrong(path, 1, "C_JSON", message, "Leave one of them.")
    except json.JSONDecodeError as error:
        message = f"It is not JSON: {error.msg[:1].lower()}{error.msg[1:]}."
        return wrong(path, error.lineno, "C_JSON", message, "Mend it.")
    except (RecursionError, ValueError):
        return wrong(path, 1, "C_JSON", "It nests too deep.", "Mend it.")
    if not isinstance(value, dict):
        return wrong(path, 1, "C_JSON", "It is no object.", "Write it in braces.")
    return value


def unfilled(path: str, text: str) -> Iterator[Problem]:
    """A warning for every blank that nobody has filled in."""
    for name in placeholders(text):
        line = text.count("\n", 0, text.find(name)) + 1
        message = f"The blank {name} is not filled in."
        yield better(path, line, "C_BLANK", message, "Put there what holds in the target.")


def line_of(text: str, key: str) -> int:
    """The line on which `key` first stands as one; 1 if it does not."""
    at = text.find(json.dumps(key, ensure_ascii=False) + ":")
    return text.count("\n", 0, at) + 1 if at >= 0 else 1


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _TwiceError
    return found

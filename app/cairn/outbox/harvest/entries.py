"""JSON of a checkout, and the files that commands in it name."""

import json
import re
import shlex
from collections.abc import Iterator, Mapping
from typing import Any

from cairn.outbox.harvest.checkout import Checkout

_DEEPEST = 50
_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"')
_BRACKET = re.compile(r"[\[\]{}]")
_VARIABLE = re.compile(r"\$\{(\w+)(?::-.*)?\}", re.DOTALL)
_VALUES = ("env", "headers")
_PROJECT = ("${CLAUDE_PROJECT_DIR}", "$CLAUDE_PROJECT_DIR", "${CLAUDE_PLUGIN_ROOT}")


def object_in(checkout: Checkout, path: str, raw: str | None) -> dict[str, Any] | None:
    """The JSON object in a file, told as skipped where it is none."""
    if raw is None:
        return None
    try:
        value = json.loads(raw) if _depth(raw) <= _DEEPEST else None
    except ValueError:
        value = None
    if not isinstance(value, dict):
        checkout.skip(path, "it is no JSON object")
        return None
    return value


def masked(value: Any) -> Any:
    """`value` with what is given to a program, or sent along, as the names of variables.

    They say what is needed, and nothing of what it is here.
    """
    if isinstance(value, list):
        return [masked(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        key: {name: _variable(name, one) for name, one in inner.items()}
        if key in _VALUES and isinstance(inner, dict)
        else masked(inner)
        for key, inner in value.items()
    }


def line_of(raw: str, key: str) -> int:
    """The first line on which a key stands."""
    at = raw.find(json.dumps(key))
    return raw.count("\n", 0, at) + 1 if at >= 0 else 1


def list_in(value: Mapping[str, Any], key: str) -> list[Any]:
    """The list under `key`; empty if there is none."""
    found = value.get(key)
    return found if isinstance(found, list) else []


def texts(values: list[Any]) -> list[str]:
    """The texts among `values`."""
    return [one for one in values if isinstance(one, str)]


def words_of(command: str) -> list[str]:
    """The words of a command, as a shell would part them."""
    try:
        return shlex.split(command)
    except ValueError:
        return command.split()


def scripts(checkout: Checkout, command: str) -> Iterator[str]:
    """Files of the checkout that a command names."""
    for word in words_of(command):
        path = _bare(word)
        if path and not path.startswith(("/", "~", "-", "..")) and checkout.is_file(path):
            yield path


def of_its_own(checkout: Checkout, words: list[Any]) -> str:
    """Why what runs is of this checkout; its hooks go along, other scripts do not."""
    for word in texts(words):
        path = _bare(word)
        goes_along = path.startswith((".claude/", "hooks/"))
        if "/" in path and not goes_along and checkout.is_file(path):
            return "it runs a file of this repository"
    return ""


def _depth(raw: str) -> int:
    """How deep lists and objects nest in JSON, at most."""
    deepest = depth = 0
    for mark in _BRACKET.findall(_STRING.sub("", raw)):
        depth += 1 if mark in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _variable(name: str, value: object) -> object:
    named = _VARIABLE.fullmatch(value) if isinstance(value, str) else None
    return f"${{{named[1] if named else name.upper().replace('-', '_')}}}"


def _bare(word: str) -> str:
    for name in _PROJECT:
        word = word.replace(name, "")
    return word.strip("\"'").lstrip("/") if word != "/" else ""

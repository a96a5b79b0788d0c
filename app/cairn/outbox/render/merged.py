"""A file of the target with something of ours merged into it; nothing else of it changes."""

import json
from collections.abc import Mapping
from typing import Any

from cairn.errors import CairnError

Json = dict[str, Any]


def text_of(data: bytes | None, path: str) -> str:
    """The text that stands at `path` of the target; raises E_TARGET if it is none."""
    try:
        return (data or b"").decode()
    except UnicodeDecodeError as error:
        raise _unreadable(path, "it is no UTF-8 text") from error


def into_json(data: bytes | None, ours: Mapping[str, Any], path: str) -> bytes:
    """The JSON object in `data` with `ours` in it: objects joined, lists united, values replaced.

    The same bytes where nothing changes. Raises E_TARGET for anything but a JSON object.
    """
    if data is None or not data.strip():
        return written(dict(ours))
    text = text_of(data, path)
    try:
        there = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise _unreadable(path, "it is no JSON") from error
    if not isinstance(there, dict):
        raise _unreadable(path, "it is no JSON object")
    after = merged(there, ours)
    return data if after == there else written(after)


def merged(there: Mapping[str, Any], ours: Mapping[str, Any]) -> Json:
    """Both in one, in the order of `there`."""
    after = dict(there)
    for key, value in ours.items():
        old = after.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            after[key] = merged(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            after[key] = [*old, *(one for one in value if one not in old)]
        else:
            after[key] = value
    return after


def written(value: Json) -> bytes:
    """As JSON that a person reads; letters stay letters, so that the gate sees them."""
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def _unreadable(path: str, why: str) -> CairnError:
    return CairnError(
        "E_TARGET", f"{path} cannot be added to: {why}.", "Mend it there, then try again."
    )

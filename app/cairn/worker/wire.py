"""The lines that pass between parent and child: one JSON object each, newline at the end.

To the child: ``{"call": 1, "job": "refresh", "args": {}}`` and ``{"cancel": 1}``.
From the child: ``{"ready": pid}`` once, then for a call ``{"call": 1, "begun": true}``, any number
of ``{"call": 1, "progress": {}}`` and one ``{"call": 1, "result": {}}`` or
``{"call": 1, "error": {}}``; at any time ``{"event": {}}``.
"""

import json
from typing import Any

Message = dict[str, Any]
"""A JSON object: keys are str, values whatever JSON can say."""


def encode(message: Message) -> bytes:
    """One line of pure ASCII, so that lone surrogates of odd file names survive.

    Raises:
        TypeError, ValueError: a value that JSON cannot say (NaN and infinity included).
    """
    return json.dumps(message, separators=(",", ":"), allow_nan=False).encode("ascii") + b"\n"


def decode(line: bytes) -> Message | None:
    """What `encode` was given; None for a line that is no message of ours."""
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return message if isinstance(message, dict) else None

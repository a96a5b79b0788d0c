"""How a command speaks: results on standard output, everything else on standard error."""

import json
import os
import sys

from cairn.cli.paper import Paper


def result(text: str) -> None:
    """One line (or page) of what was asked for."""
    print(text, flush=True)


def as_json(value: object) -> None:
    """`value` as one line of JSON; ASCII only, so that no terminal or pipe can spoil it."""
    print(json.dumps(value, ensure_ascii=True), flush=True)


def aside(text: str) -> None:
    """A remark beside the result."""
    print(text, file=sys.stderr, flush=True)


def paper() -> Paper:
    """What standard output can show."""
    return Paper.of(sys.stdout, os.environ)


def aside_paper() -> Paper:
    """What standard error can show."""
    return Paper.of(sys.stderr, os.environ)

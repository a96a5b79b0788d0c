"""How a command speaks: results on standard output, everything else on standard error."""

import json
import os
import sys

import click

from cairn.cli.paper import Paper


def result(text: str) -> None:
    """One line (or page) of what was asked for."""
    click.echo(text, color=True)  # what may be coloured was decided by `paper`


def as_json(value: object) -> None:
    """`value` as one line of JSON; ASCII only, so that no terminal or pipe can spoil it."""
    click.echo(json.dumps(value, ensure_ascii=True))


def aside(text: str) -> None:
    """A remark beside the result."""
    click.echo(text, err=True, color=True)


def paper() -> Paper:
    """What standard output can show."""
    return Paper.of(sys.stdout, os.environ)


def aside_paper() -> Paper:
    """What standard error can show."""
    return Paper.of(sys.stderr, os.environ)

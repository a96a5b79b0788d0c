"""What in a record would run on somebody's computer once it were put to use: all of it is named."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from cairn.records.outline import CodeBlock, outline

HOOK, SERVER, COMMAND = "hook", "server", "command"
"""A hook of the settings, an MCP server that is started, and a command that a page calls by
itself (`` !`date` ``)."""

MOST = 200

_SIGNS = ('"command"', "!`", "!\n")
"""Without one of these there is nothing to look for; most records have none."""

_JSON = ("", "json", "jsonc", "json5")
_CALLED = re.compile(r"(?<![\\`\w])!`([^`\n]{1,2000})`")
_BLOCK = ("!", "bash!", "sh!")
_COMMAND = re.compile(r'"command"\s*:\s*"((?:[^"\\\n]|\\.){1,2000})"')


@dataclass(frozen=True, slots=True)
class Runs:
    """One command.

    Attributes:
        what: `HOOK`, `SERVER` or `COMMAND`.
        line: of the body, from 1, on which it or its block begins.
        text: the whole command, with its arguments.
    """

    what: str
    line: int
    text: str


def runs(body: str) -> list[Runs]:
    """What in the Markdown `body` would run, in its order.

    Hooks and servers are found in blocks of JSON, and in what only looks like JSON as well: a
    comment in it hides nothing. A command that a page only quotes is named as well: rather one too
    many.
    """
    if not any(sign in body for sign in _SIGNS):
        return []
    found = [one for block in outline(body).code for one in _block(block)]
    for match in _CALLED.finditer(body):
        found.append(Runs(COMMAND, body.count("\n", 0, match.start()) + 1, match[1].strip()))
    return sorted(found, key=lambda one: one.line)[:MOST]


def _block(block: CodeBlock) -> Iterator[Runs]:
    text, line, language = block.text, block.line, block.language.lower()
    if language in _BLOCK:
        yield Runs(COMMAND, line, text.strip())
        return
    if language not in _JSON or '"command"' not in text:
        return
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        what = HOOK if '"hooks"' in text or '"type"' in text else SERVER
        for match in _COMMAND.finditer(text):
            yield Runs(what, line + text.count("\n", 0, match.start()) + 1, match[1])
        return
    for what, command in _commands(value, SERVER, 0):
        yield Runs(what, line, command)


def _commands(value: object, what: str, depth: int) -> Iterator[tuple[str, str]]:
    """Every command in a value of JSON, by what starts it."""
    if depth > 20:
        return
    if isinstance(value, list):
        for one in value:
            yield from _commands(one, what, depth + 1)
    elif isinstance(value, dict):
        command = value.get("command")
        if isinstance(command, str) and command.strip():
            args = value.get("args")
            words = [one for one in args if isinstance(one, str)] if isinstance(args, list) else []
            yield what, " ".join([command, *words])
        for name, one in value.items():
            kind = {"hooks": HOOK, "mcpServers": SERVER}.get(str(name), what)
            yield from _commands(one, kind, depth + 1)

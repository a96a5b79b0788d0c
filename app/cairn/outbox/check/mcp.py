"""``.mcp.json`` as Claude Code takes it: every server can be started or reached."""

import re
from collections.abc import Iterator
from typing import Any

from cairn.outbox.check.json_file import line_of, read, unfilled
from cairn.outbox.check.said import better, wrong
from cairn.records.problem import Problem

_NAME = re.compile(r"[A-Za-z0-9_-]+")
_REMOTE = frozenset({"http", "sse", "streamable-http", "ws"})
_URL = re.compile(r"(?:https?|wss?)://\S+|\$\{[^}]+\}\S*|\{\{[^}]+\}\}\S*")


def check(path: str, text: str) -> Iterator[Problem]:
    """Entries that would be refused."""
    value = read(path, text)
    if isinstance(value, Problem):
        yield value
        return
    servers = value.get("mcpServers")
    if not isinstance(servers, dict) or not servers:
        action = 'Write {"mcpServers": {...}}.'
        yield wrong(path, 1, "C_MCP", "No server stands in it.", action)
        return
    for name, entry in servers.items():
        line = line_of(text, name)
        if not _NAME.fullmatch(name):
            message = "A server's name has other letters than a rule can name."
            yield better(path, line, "C_MCP_NAME", message, "Use letters, digits, _ and -.")
        if said := _entry(entry):
            message = f"The server {name[:60]!r} {said}."
            yield wrong(path, line, "C_MCP", message, "Mend the entry.")
    yield from unfilled(path, text)


def _entry(entry: Any) -> str:
    """What is wrong with an entry, nothing if it is sound."""
    if not isinstance(entry, dict):
        return "is no object"
    kind = entry.get("type", "stdio")
    if kind == "stdio":
        return _local(entry)
    if not isinstance(kind, str) or kind not in _REMOTE:
        return "has a type that is not known"
    url = entry.get("url")
    if not isinstance(url, str) or not _URL.fullmatch(url):
        return "has no url"
    return "" if _pairs(entry.get("headers", {})) else "has headers that are no texts"


def _local(entry: dict[str, Any]) -> str:
    if "url" in entry and "command" not in entry:
        return "has a url and no type"
    if not isinstance(entry.get("command"), str) or not entry["command"].strip():
        return "has no command"
    args = entry.get("args", [])
    if not isinstance(args, list) or not all(isinstance(arg, str) for arg in args):
        return "has args that are no list of texts"
    return "" if _pairs(entry.get("env", {})) else "has an env that is no map of texts"


def _pairs(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(said, str) for said in value.values())

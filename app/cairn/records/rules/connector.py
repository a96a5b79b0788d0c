"""Connectors: what an MCP server reaches, how it was vetted, and an entry that works."""

from collections.abc import Iterator
from datetime import date

from cairn.records.dates import due_on
from cairn.records.problem import Problem
from cairn.records.rules.json_blocks import check_json, read
from cairn.records.rules.sheet import Sheet

REVIEW_IN = "6 months"
"""How long a connector's vetting is good for."""

_REMOTE = ("http", "sse", "streamable-http", "ws")


def check(sheet: Sheet, today: date) -> Iterator[Problem]:
    """Problems of a connector on the day `today`."""
    yield from sheet.need("What it reaches", "Data class", "Vetting", "Configuration")
    yield from check_json(sheet)
    yield from _configuration(sheet)
    reviewed = sheet.record.last_reviewed_on
    due = due_on(reviewed, REVIEW_IN) if reviewed else None
    if due is None or due < today:
        line = sheet.key_line("last_reviewed_on")
        message = f"It was not reviewed within {REVIEW_IN}."
        yield sheet.warning(line, "L_VETTING", message, "Vet it again and set the day.")


def _configuration(sheet: Sheet) -> Iterator[Problem]:
    section = sheet.section("Configuration")
    if section is None or not section.text.strip():
        return
    entries = 0
    for block in section.code:
        value = read(block) if block.language.lower() in ("json", "") else None
        servers = value.get("mcpServers") if isinstance(value, dict) else None
        if not isinstance(servers, dict):
            continue
        for name, entry in servers.items():
            entries += 1
            if wrong := _entry(entry):
                line = sheet.in_file(block.line)
                message = f"The entry {name[:60]!r} {wrong}."
                yield sheet.error(line, "L_MCP", message, "Mend the entry of .mcp.json.")
    if not entries:
        message = "No entry of .mcp.json stands under 'Configuration'."
        action = 'Add a json block with {"mcpServers": {...}}.'
        yield sheet.error(section.line, "L_MCP", message, action)


def _entry(entry: object) -> str:
    """What is wrong with one server's entry, nothing if it is sound."""
    if not isinstance(entry, dict):
        return "is no object"
    kind = entry.get("type", "stdio")
    if kind == "stdio":
        if "url" in entry and "command" not in entry:
            return "has a url and no type"
        if not isinstance(entry.get("command"), str) or not entry["command"].strip():
            return "has no command"
        args = entry.get("args", [])
        if not isinstance(args, list) or not all(isinstance(arg, str) for arg in args):
            return "has args that are no list of texts"
        return ""
    if kind not in _REMOTE:
        return f"has the type {str(kind)[:40]!r}, which is not known"
    return "" if isinstance(entry.get("url"), str) else "has no url"

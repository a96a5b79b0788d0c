"""Pieces of JSON in a draft that are meant to be used: those of the section that says so."""

from typing import Any

from cairn.outbox.render.manuscript import Manuscript
from cairn.outbox.render.merged import merged
from cairn.records.outline import CodeBlock
from cairn.records.record import Kind
from cairn.records.rules.json_blocks import read
from cairn.records.rules.sheet import Sheet

_SECTION = {
    Kind.RECIPE: "Steps",
    Kind.GOTCHA: "Fix",
    Kind.PATTERN: "Practice",
    Kind.GUARDRAIL: "How it is enforced",
    Kind.CONNECTOR: "Configuration",
}


def fragments(one: Manuscript) -> list[dict[str, Any]]:
    """The JSON objects that `one` asks to be put into a file, in order; broken ones left out."""
    found = [read(block) for block in blocks(one.sheet)]
    return [value for value in found if isinstance(value, dict) and value]


def together(values: list[dict[str, Any]]) -> dict[str, Any]:
    """All of them in one."""
    result: dict[str, Any] = {}
    for value in values:
        result = merged(result, value)
    return result


def blocks(sheet: Sheet) -> list[CodeBlock]:
    """The blocks of JSON in a record that are meant to be used."""
    name = _SECTION.get(sheet.record.kind)
    found = sheet.outline.code
    if name is not None:
        section = sheet.section(name)
        found = section.code if section is not None else ()
    return [block for block in found if block.language.lower() in ("json", "jsonc")]

"""An Agent Skill as the strictest reader takes it: six keys, plain YAML, its folder's name.

The rules are those of the open specification (agentskills.io, 2026), and Claude Code's limits.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from cairn.errors import CairnError
from cairn.outbox.check.said import better, wrong
from cairn.records import frontmatter
from cairn.records.problem import Problem
from cairn.records.rules.skill import (
    KEYS,
    MAX_COMPATIBILITY,
    MAX_DESCRIPTION,
    MAX_LINES,
    MAX_NAME,
)

RESERVED = frozenset({"synced"})
"""Names of folders that Claude Code keeps for itself."""

MAX_LISTED = 1536
"""Characters of the description that Claude Code lists."""

_FLOW = re.compile(r"^[\w-]+:[ \t]+[\[{&*!|>]", re.MULTILINE)


def check(path: str, text: str) -> Iterator[Problem]:
    """What a strict reader would refuse, and what Claude Code would cut."""
    try:
        parts = frontmatter.split(text)
        front = frontmatter.load(parts.front or "")
    except CairnError as error:
        yield wrong(path, error.line or 1, error.code, error.message, error.action)
        return
    if parts.front is None:
        yield wrong(path, 1, "C_SKILL", "It has no front matter.", "Begin it with ---.")
        return
    values, lines = front.values, front.lines
    for key in values:
        if key not in KEYS:
            message = f"'{key}' is none of the six keys."
            yield wrong(path, lines[key], "C_SKILL_KEY", message, "Move it under metadata.")
    if "---" in parts.front:
        line = parts.front.count("\n", 0, parts.front.find("---")) + 2
        message = "Three dashes stand in a value; simple readers end there."
        yield wrong(path, line, "C_SKILL_YAML", message, "Write fewer.")
    if found := _FLOW.search(parts.front):
        line = parts.front.count("\n", 0, found.start()) + 2
        message = "A value is written in a way that strict readers refuse."
        yield wrong(path, line, "C_SKILL_YAML", message, "Write texts in quotes, lists in lines.")
    yield from _name(path, values.get("name"), lines.get("name", 1))
    yield from _text(path, "description", values.get("description"), MAX_DESCRIPTION, needed=True)
    yield from _text(path, "compatibility", values.get("compatibility"), MAX_COMPATIBILITY)
    yield from _text(path, "license", values.get("license"), MAX_DESCRIPTION)
    yield from _text(path, "allowed-tools", values.get("allowed-tools"), MAX_LISTED)
    metadata = values.get("metadata", {})
    flat = isinstance(metadata, Mapping) and all(isinstance(v, str) for v in metadata.values())
    if not flat:
        line = lines.get("metadata", 1)
        yield wrong(path, line, "C_SKILL_METADATA", "metadata holds no texts.", "Write texts.")
    if not parts.body.strip():
        yield wrong(path, parts.body_line, "C_SKILL", "It says nothing.", "Write what to do.")
    if parts.body.count("\n") >= MAX_LINES:
        message = f"Its body has {MAX_LINES} lines or more."
        action = "Move details to files under references/."
        yield better(path, parts.body_line, "C_SKILL_LONG", message, action)


def _name(path: str, name: object, line: int) -> Iterator[Problem]:
    if not isinstance(name, str) or not name:
        yield wrong(path, line, "C_SKILL_NAME", "It has no name.", "Give it its folder's name.")
        return
    normal = unicodedata.normalize("NFKC", name)
    fits = normal == normal.lower() and normal.replace("-", "").isalnum()
    dashed = normal.startswith("-") or normal.endswith("-") or "--" in normal
    if len(normal) > MAX_NAME or not fits or dashed or normal in RESERVED:
        action = f"Use at most {MAX_NAME} small letters, digits and single hyphens."
        yield wrong(path, line, "C_SKILL_NAME", "No reader takes its name.", action)
    if path.split("/")[-2:-1] != [name]:
        action = "Give both the same name."
        yield wrong(path, line, "C_SKILL_FOLDER", "Its folder is called otherwise.", action)


def _text(
    path: str, key: str, value: object, longest: int, *, needed: bool = False
) -> Iterator[Problem]:
    if value is None and not needed:
        return
    if not isinstance(value, str) or not value.strip():
        yield wrong(path, 1, "C_SKILL_TEXT", f"{key} is no text.", "Write one, or leave it out.")
    elif len(value) > longest:
        message = f"{key} is longer than {longest} characters."
        yield wrong(path, 1, "C_SKILL_TEXT", message, "Shorten it.")

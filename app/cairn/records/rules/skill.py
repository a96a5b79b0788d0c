"""Agent Skills: what the open specification asks, told leniently, as an export will ask it."""

import unicodedata
from collections.abc import Iterator

from cairn.records.problem import Problem
from cairn.records.rules.sheet import Sheet

KEYS = ("name", "description", "license", "compatibility", "metadata", "allowed-tools")
"""The six keys of the specification; everything else fails a strict reader."""

MAX_NAME, MAX_DESCRIPTION, MAX_COMPATIBILITY = 64, 1024, 500
MAX_LINES = 500


def check(sheet: Sheet) -> Iterator[Problem]:
    """Problems of a skill: errors where no tool could load it, otherwise warnings."""
    yield from _name(sheet)
    yield from _description(sheet)
    for key in sheet.record.front:
        if key not in KEYS:
            message = f"'{key}' is none of the six keys of a skill."
            action = "Move it under 'metadata' as text; strict readers refuse the file."
            yield sheet.warning(sheet.key_line(key), "L_SKILL_KEY", message, action)
    yield from _others(sheet)
    if sheet.record.body.count("\n") >= MAX_LINES:
        message = f"Its body has more than {MAX_LINES} lines."
        action = "Move details to files under references/, which are read when needed."
        yield sheet.warning(sheet.record.body_line, "L_SKILL_LONG", message, action)


def _name(sheet: Sheet) -> Iterator[Problem]:
    line, name = sheet.key_line("name"), sheet.text("name")
    if not name:
        yield sheet.error(line, "L_SKILL_NAME", "It has no name.", "Add 'name': its folder's name.")
        return
    normal = unicodedata.normalize("NFKC", name)
    fits = normal == normal.lower() and normal.replace("-", "").isalnum()
    dashed = normal.startswith("-") or normal.endswith("-") or "--" in normal
    if len(normal) > MAX_NAME or not fits or dashed:
        message = f"The name {name[:80]!r} is none that every tool takes."
        action = f"Use at most {MAX_NAME} lower case letters, digits and single hyphens."
        yield sheet.warning(line, "L_SKILL_NAME", message, action)
    folder = sheet.path.replace("\\", "/").split("/")[-2:-1]
    if folder and folder[0] not in (name, normal):
        message = f"It is called {name[:80]!r}, its folder {folder[0][:80]!r}."
        yield sheet.warning(line, "L_SKILL_FOLDER", message, "Give both the same name.")


def _description(sheet: Sheet) -> Iterator[Problem]:
    line, description = sheet.key_line("description"), sheet.text("description")
    if not description:
        action = "Add 'description': what it does, and when to use it."
        yield sheet.error(line, "L_SKILL_DESCRIPTION", "It has no description.", action)
    elif len(description) > MAX_DESCRIPTION:
        message = f"The description is longer than {MAX_DESCRIPTION} characters."
        yield sheet.warning(line, "L_SKILL_DESCRIPTION", message, "Say what and when, no more.")


def _others(sheet: Sheet) -> Iterator[Problem]:
    if len(sheet.text("compatibility")) > MAX_COMPATIBILITY:
        message = f"'compatibility' is longer than {MAX_COMPATIBILITY} characters."
        line = sheet.key_line("compatibility")
        yield sheet.warning(line, "L_SKILL_COMPATIBILITY", message, "Shorten it.")
    metadata = sheet.record.front.get("metadata", {})
    flat = isinstance(metadata, dict) and all(isinstance(v, str) for v in metadata.values())
    if not flat and metadata != "":
        line = sheet.key_line("metadata")
        message = "'metadata' holds something other than texts."
        yield sheet.warning(line, "L_SKILL_METADATA", message, "Write each value as one text.")
    if not isinstance(sheet.record.front.get("allowed-tools", ""), str):
        line = sheet.key_line("allowed-tools")
        action = "Write the tools in one line, parted by blanks."
        yield sheet.warning(line, "L_SKILL_TOOLS", "'allowed-tools' is a list.", action)

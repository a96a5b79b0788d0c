"""The part of a record that an agent needs every time: how little depends on the kind."""

import re

from cairn.outbox.render.manuscript import Manuscript
from cairn.outbox.render.prose import importing_nothing, one_level_down, standing_alone
from cairn.records.record import Kind

_RULE = {
    Kind.RECIPE: ("When to use", "Steps", "Verify", "Review"),
    Kind.GOTCHA: ("Cause", "Fix", "Verify"),
    Kind.PATTERN: ("Context", "Practice", "Limits"),
    Kind.GUARDRAIL: ("Rule", "Why", "Escape hatch"),
    Kind.CONNECTOR: ("What it reaches", "Data class"),
    Kind.TERM: ("Definition", "Not to be confused with"),
}
_MARKS = re.compile(r"[`*_]")
_BLOCK = {
    Kind.RECIPE: ("Steps",),
    Kind.GOTCHA: ("Fix",),
    Kind.PATTERN: ("Practice",),
    Kind.GUARDRAIL: ("Rule",),
    Kind.CONNECTOR: ("What it reaches",),
    Kind.TERM: ("Definition",),
}


def of_rule(one: Manuscript) -> str:
    """What a rule says below its title: sections under headings of the second level."""
    names = _RULE.get(one.record.kind, ())
    parts = [(name, one.section(name)) for name in names]
    found = [f"## {name}\n\n{text}" for name, text in parts if text]
    return _told(one, "\n\n".join(found) or one.record.body)


def of_block(one: Manuscript) -> str:
    """What a block of CLAUDE.md says below its title: one section without its heading."""
    parts = [one.section(name) for name in _BLOCK.get(one.record.kind, ())]
    found = [text for text in parts if text]
    return one_level_down(_told(one, "\n\n".join(found) or one.record.body))


def _told(one: Manuscript, text: str) -> str:
    """Description and `text`, fit to stand where neither links nor imports are meant."""
    description = one.record.description
    parts = [] if _words(description.removesuffix("…")) in _words(text) else [description]
    said = "\n\n".join([*parts, text.strip("\n")])
    return importing_nothing(standing_alone(said)).strip("\n")


def _words(text: str) -> str:
    """The words alone, by which a text is told from one that says more."""
    return " ".join(_MARKS.sub("", text).split())

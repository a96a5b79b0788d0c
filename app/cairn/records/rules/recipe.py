"""Recipes: when, how, how to tell that it worked, and something to copy."""

from collections.abc import Iterator

from cairn.records.problem import Problem
from cairn.records.rules import every
from cairn.records.rules.sheet import Sheet


def check(sheet: Sheet) -> Iterator[Problem]:
    """Problems of a recipe."""
    yield from sheet.need("When to use", "Steps", "Verify")
    yield from every.use(sheet)
    if not sheet.outline.code:
        action = "Add the prompt or command as a fenced code block."
        yield sheet.error(1, "L_NOTHING_TO_COPY", "There is nothing to copy in it.", action)

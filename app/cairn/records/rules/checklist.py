"""Checklists: items that can be answered yes or no."""

import re
from collections.abc import Iterator

from cairn.records.problem import Problem
from cairn.records.rules.sheet import Sheet

_OPEN_QUESTION = re.compile(r"\W*(?:what|how|why|which|who|whom|whose|when|where)\b", re.IGNORECASE)
_TWO = re.compile(r"[.?!]\s+[A-Z]\w*\s+\w+\s+\w+")


def check(sheet: Sheet) -> Iterator[Problem]:
    """Problems of a checklist."""
    items = list(sheet.items)
    if not items:
        action = "Write its points as '- [ ] ...'."
        yield sheet.error(1, "L_ITEMS", "It has no items to tick.", action)
    for line, text in items:
        if _OPEN_QUESTION.match(text) and text.rstrip().endswith("?"):
            message = "This question has no yes or no for an answer."
            action = "Ask so that it is one or the other: 'The tests ran green.'"
            yield sheet.warning(line, "L_YES_NO", message, action)
        elif _TWO.search(text):
            message = "This item says more than one thing."
            yield sheet.warning(line, "L_YES_NO", message, "Make it two items.")

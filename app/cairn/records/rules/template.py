"""Templates: the files they write, and every blank in them explained."""

from collections.abc import Iterator

from cairn.records.outline import placeholders
from cairn.records.problem import Problem
from cairn.records.rules.sheet import Sheet

MAX_LINES = 200
"""What is read at every start must be short."""


def check(sheet: Sheet) -> Iterator[Problem]:
    """Problems of a template."""
    blocks = sheet.outline.code
    if not blocks and "](" not in sheet.record.body:
        message = "No file that it writes is in it."
        action = "Add the file as a code block, or link to it."
        yield sheet.error(1, "L_TEMPLATE", message, action)
    told = "\n".join(text for _, text in sheet.prose)
    missed: set[str] = set()
    for block in blocks:
        if block.text.count("\n") >= MAX_LINES:
            message = f"The file has {MAX_LINES} lines or more."
            action = "Shorten it, or part it into files that are read when needed."
            yield sheet.warning(sheet.in_file(block.line), "L_TEMPLATE_LONG", message, action)
        for name in placeholders(block.text):
            if name not in missed and name not in told:
                missed.add(name)
                message = f"The placeholder {{{{{name}}}}} is not explained."
                action = "Say above or below the file what is to be put there."
                yield sheet.error(sheet.in_file(block.line), "L_PLACEHOLDER", message, action)

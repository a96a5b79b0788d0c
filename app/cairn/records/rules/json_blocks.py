"""JSON in a record's code blocks: can it be used as it stands?"""

import json
from collections.abc import Iterator

from cairn.records.outline import CodeBlock
from cairn.records.problem import Problem
from cairn.records.rules.sheet import Sheet


def check_json(sheet: Sheet) -> Iterator[Problem]:
    """A problem for each ``json`` block that is not JSON."""
    for block in sheet.outline.code:
        if block.language.lower() == "json" and isinstance(said := read(block), Wrong):
            line = sheet.in_file(block.line + said.line)
            message = f"This is not JSON: {said.why}."
            yield sheet.error(line, "L_JSON", message, "Mend it, so that it can be pasted as is.")


class Wrong:
    """Why a block is not JSON, and on which of its lines."""

    def __init__(self, why: str, line: int) -> None:
        self.why = why
        self.line = line


def read(block: CodeBlock) -> object:
    """The value in `block`, or `Wrong`."""
    try:
        value: object = json.loads(block.text)
    except json.JSONDecodeError as error:
        return Wrong(error.msg[:1].lower() + error.msg[1:], error.lineno)
    except (RecursionError, ValueError):
        return Wrong("it nests too deep, or holds a number of too many digits", 1)
    return value

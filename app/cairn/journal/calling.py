"""How a person knows a row: by its day and people, its name, or its first line."""

from collections.abc import Mapping
from typing import Any

from cairn.journal.schema import SESSION

_NAMES = ("name", "title", "text", "words")
"""Where the first line of a row that is no session stands."""

_LONGEST = 60


def called(table: str, values: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """What to call a row of `table`; empty where nothing in it says so.

    Args:
        names: of people, by id; who is not in it is left out.
    """
    if table == SESSION:
        people = [names[str(id)] for id in values.get("mentees", ()) if str(id) in names]
        return " ".join(filter(None, (str(values.get("on_day", "")), ", ".join(people))))
    said = next((str(values[name]) for name in _NAMES if values.get(name)), "")
    line = said.strip().partition("\n")[0]
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"

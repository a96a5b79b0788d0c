"""A handover as a document that can be brought in: the same file twice gives the same rows."""

import base64
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from cairn.journal import codec
from cairn.journal.bring import refused
from cairn.journal.export import FORMAT as DOCUMENT
from cairn.journal.export import Document
from cairn.journal.handover import FORMAT, Handover


def is_handover(data: bytes) -> bool:
    """Whether `data` is such a file."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, Mapping) and value.get("format") == FORMAT


def read_handover(data: bytes) -> Handover:
    """What stands in a file; raises E_IMPORT for what is none."""
    if not is_handover(data):
        raise refused("it is no handover")
    value = json.loads(data)
    if value.get("version") != 1:
        raise refused("a newer Cairn wrote it")
    try:
        return codec.read(Handover, value)
    except TypeError as error:
        raise refused("a part of it is missing") from error


def document_of(given: Handover) -> Document:
    """The handover for `cairn.journal.bring.plan`; people and the team are known by name."""
    seen: dict[str, int] = {}

    def id(*parts: object) -> str:
        said = json.dumps(codec.plain(parts))
        seen[said] = seen.get(said, 0) + 1
        mark = hashlib.sha256(f"{said} {seen[said]}".encode()).digest()
        return base64.b32encode(mark).decode()[:26]

    team = id("team", given.team)
    people = {one.name: id("person", one.name) for one in given.people}

    def ids(names: tuple[str, ...]) -> list[str]:
        return [people[name] for name in names if name in people]

    value: dict[str, Any] = {"format": DOCUMENT, "version": 1}
    value["teams"] = [{"id": team, "name": given.team, "stack": list(given.stack)}]
    value["people"] = [
        {"id": people[one.name], "team": team, **codec.plain(one)} for one in given.people
    ]
    value["sessions"] = [
        {
            **codec.plain(one),
            "id": id("session", given.team, one),
            "mentees": ids(one.people),
            "team": team,
        }
        for one in given.sessions
    ]
    value["actions"] = [
        {
            **codec.plain(one),
            "id": id("action", given.team, one),
            "owner": people.get(one.owner, ""),
            "people": ids(one.people),
            "made_on": given.made_on.isoformat(),
        }
        for one in given.actions
    ]
    return value

"""Drafts of records as they lie in the journal: how they moved on, what of them is taken in."""

from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from typing import Any

from cairn.store.ids import new_id

KEPT: Mapping[str, type] = {
    "kind": str,
    "title": str,
    "text": str,
    "purpose": str,
    "base": dict,
    "born": str,
    "state": str,
    "sessions": list,
    "met": str,
    "decisions": dict,
    "sent": list,
    "note": str,
    "edited_at": str,
    "record": str,
    "files": list,
}
"""What is kept of a draft, and as what; `cairn.outbox.keeping` knows what it means."""


def files_row(id: str) -> str:
    """Id of the row in which texts of files lie that go along with the draft `id`."""
    return f"{id} files"


def draft_beside(row: str) -> str:
    """Id of the draft beside which a row of what is typed, or goes along, lies."""
    return row.removesuffix(" files")


def with_texts(values: Mapping[str, Any], beside: Mapping[str, Any]) -> dict[str, Any]:
    """`values` of a draft with the texts of its files in it, as they lie in the row beside it."""
    texts = beside.get("texts")
    if not isinstance(texts, Mapping) or not isinstance(values.get("files"), list):
        return dict(values)
    files = [
        {**one, "text": texts[one["digest"]]} if one.get("digest") in texts else one
        for one in values["files"]
        if isinstance(one, Mapping)
    ]
    return {**values, "files": files}


def without_texts(values: Mapping[str, Any]) -> dict[str, Any]:
    """`values` of a draft with its files only named, as they are kept: the inverse."""
    files = values.get("files")
    if not isinstance(files, list):
        return dict(values)
    plain = [
        {key: said for key, said in one.items() if key != "text"}
        for one in files
        if isinstance(one, Mapping)
    ]
    return {**values, "files": plain}


def moved(values: Mapping[str, Any], id: Callable[[], str]) -> dict[str, Any]:
    """What was kept of a draft at version 1, a body alone, as a whole file with an `id` of its own.

    What is of a later version stays as it is.
    """
    if "purpose" in values:
        return dict(values)
    from cairn.records.edit import composed

    kind, title = _text(values, "kind") or "note", " ".join(_text(values, "title").split())
    record = id()
    front = {"id": record, "kind": kind, "title": title, "status": "draft"}
    sessions = [one for one in values.get("sessions", ()) if isinstance(one, str)]
    met = _text(values, "met")
    born = f"sighting:{met}" if met else f"session:{sessions[0]}" if sessions else "nothing"
    day = _text(values, "made_on")
    return {
        "kind": kind,
        "title": title,
        "text": composed(front, _text(values, "text")),
        "purpose": "new",
        "born": born,
        "state": "draft",
        "sessions": sessions,
        "met": met,
        "edited_at": f"{day}T00:00:00+00:00" if day else "",
        "record": record,
    }


def sound(raw: Mapping[str, Any]) -> dict[str, Any]:
    """What can be kept of a draft that is brought in; raises ValueError where it says nothing."""
    values = moved(raw, fresh_id)
    kept = {name: values[name] for name, kind in KEPT.items() if type(values.get(name)) is kind}
    if not str(kept.get("title", "")).strip():
        raise ValueError("it has no title")
    if "text" not in kept:
        raise ValueError("it has no text")
    return kept


def apart(values: dict[str, Any], gone: Collection[str]) -> dict[str, Any]:
    """`values` of a draft without the ids of sessions that go."""
    values["sessions"] = [one for one in values.get("sessions", ()) if one not in gone]
    born, _, id = str(values.get("born", "")).partition(":")
    if born == "session" and id in gone:
        values["born"] = "session"
    return values


def fresh_id() -> str:
    """An id that no record has."""
    return new_id(datetime.now(UTC))


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""

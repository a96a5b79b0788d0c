"""Drafts to what is kept of them as JSON, and back; what makes no sense there has its default."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeVar

from cairn.journal import codec
from cairn.outbox.draft import NEVER, Base, Draft, Purpose, Sent, State
from cairn.outbox.kept_files import Texts, named, read_files
from cairn.outbox.written import says
from cairn.store.row import Row

_E = TypeVar("_E", Purpose, State)


def kept(draft: Draft) -> dict[str, Any]:
    """What is kept of `draft`, with the id of the record it writes, by which it is found again."""
    values = codec.body(replace(draft, decisions={}, base=None, sent=(), files=()))
    said = says(draft)
    return values | {
        "files": named(draft.files),
        "sent": [
            codec.plain(replace(one, files=())) | {"files": named(one.files)} for one in draft.sent
        ],
        "base": codec.plain(draft.base) if draft.base is not None else {},
        "decisions": codec.plain(draft.decisions),
        "edited_at": moment(draft.edited_at),
        "record": draft.base.record if draft.base is not None else said.id if said else "",
    }


def draft_of(row: Row, typed: Row | None = None, texts: Texts | None = None) -> Draft:
    """The draft in `row`, with the text that was `typed` in it since; `texts` are of its files."""
    known = texts or {}
    values = row.values
    text = _text(values, "text")
    edited = read_moment(_text(values, "edited_at"))
    if typed is not None:
        text, edited = _text(typed.values, "text"), read_moment(_text(typed.values, "edited_at"))
    draft = Draft(
        id=row.id,
        kind=_text(values, "kind") or "note",
        title=_text(values, "title"),
        text=text,
        purpose=_one_of(Purpose, values.get("purpose"), Purpose.NEW),
        base=_base(values.get("base")),
        born=_text(values, "born") or "nothing",
        state=_one_of(State, values.get("state"), State.DRAFT),
        sessions=tuple(one for one in _list(values, "sessions") if isinstance(one, str)),
        met=_text(values, "met"),
        decisions=_decisions(values.get("decisions")),
        sent=tuple(
            codec.read(Sent, one, files=read_files(one.get("files"), known))
            for one in _list(values, "sent")
            if isinstance(one, Mapping) and {"rendering", "vehicle"} <= one.keys()
        ),
        note=_text(values, "note"),
        edited_at=edited,
        files=read_files(values.get("files"), known),
    )
    if typed is None or (said := says(draft)) is None:
        return draft
    return replace(draft, kind=said.kind, title=said.title or draft.title)


def moment(at: datetime) -> str:
    """A moment as it is kept: ISO 8601 in UTC, whole seconds; empty for never."""
    return "" if at == NEVER else at.astimezone(UTC).isoformat(timespec="seconds")


def read_moment(said: str) -> datetime:
    """The inverse of `moment`; never for what is none."""
    try:
        at = datetime.fromisoformat(said)
    except ValueError:
        return NEVER
    return at.astimezone(UTC) if at.tzinfo is not None else at.replace(tzinfo=UTC)


def _base(raw: object) -> Base | None:
    if not isinstance(raw, Mapping) or not isinstance(raw.get("record"), str):
        return None
    return codec.read(Base, raw)


def _decisions(raw: object) -> dict[str, dict[str, str]]:
    if not isinstance(raw, Mapping):
        return {}
    return {
        str(mark): {str(name): said for name, said in one.items() if isinstance(said, str)}
        for mark, one in raw.items()
        if isinstance(one, Mapping)
    }


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""


def _list(values: Mapping[str, Any], name: str) -> list[Any]:
    value = values.get(name)
    return value if isinstance(value, list) else []


def _one_of(kind: type[_E], raw: object, otherwise: _E) -> _E:
    try:
        return kind(str(raw))
    except ValueError:
        return otherwise

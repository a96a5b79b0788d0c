"""Drafts in the terminal, and for a script."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cairn.cli.amount import amount
from cairn.cli.paper import Paper, harmless
from cairn.outbox.companion import Companion
from cairn.outbox.draft import Draft
from cairn.outbox.keeping import moment
from cairn.outbox.written import path_of

if TYPE_CHECKING:
    from cairn.outbox.similar import Similar

_MOST_NAMES = 5


def draft_dict(draft: Draft, *, text: bool = False) -> dict[str, Any]:
    """A draft for a script; its text only where asked for."""
    base = draft.base
    value: dict[str, Any] = {
        "id": draft.id,
        "kind": draft.kind,
        "title": draft.title,
        "slug": draft.slug,
        "path": path_of(draft),
        "purpose": draft.purpose.value,
        "state": draft.state.value,
        "born": draft.born,
        "base": {"record": base.record, "source": base.source, "path": base.path} if base else None,
        "sessions": len(draft.sessions),
        "note": draft.note,
        "files": [file_dict(one) for one in draft.files],
        "edited_at": moment(draft.edited_at),
    }
    return value | ({"text": draft.text} if text else {})


def draft_line(draft: Draft, paper: Paper) -> str:
    """One draft in one line."""
    about = " · ".join(
        filter(None, (draft.kind, _purpose(draft), stands(draft), moment(draft.edited_at)[:10]))
    )
    title = paper.strong(harmless(draft.title))
    return f"{title}  {harmless(about)}  {paper.whisper(draft.id)}"


def file_dict(one: Companion) -> dict[str, Any]:
    """A file beside a skill for a script; without its text."""
    return {
        "path": one.path,
        "bytes": len(one.data),
        "code": one.is_code and not one.why,
        "along": one.leaves,
        "why": one.why,
    }


def file_line(one: Companion) -> str:
    """A file beside a skill in one line."""
    if one.why:
        return harmless(f"  stays: {one.path} ({one.why})")
    what = "code, " if one.is_code else ""
    said = "left out" if one.out else "goes along"
    return harmless(f"  {said}: {one.path} ({what}{amount(len(one.data), 'byte')})")


def stays(files: Sequence[Companion]) -> str:
    """What does not go along, each with its reason; nothing where all does."""
    if not files:
        return ""
    named = ", ".join(f"{one.path} ({one.why or 'left out'})" for one in files[:_MOST_NAMES])
    more = f" and {len(files) - _MOST_NAMES} more" if len(files) > _MOST_NAMES else ""
    return f"stays: {named}{more}"


def similar_dict(one: "Similar") -> dict[str, Any]:
    """A similar record for a script."""
    row = one.row
    return {
        "id": row.id,
        "title": row.title,
        "source": row.source,
        "path": row.path,
        "alike": round(one.alike, 2),
        "there": one.is_there,
    }


def similar_line(one: "Similar") -> str:
    """A similar record in one line."""
    said = "there already" if one.is_there else "similar"
    return harmless(f"{said}: {one.row.title} ({one.row.source}/{one.row.path})")


def stands(draft: Draft) -> str:
    """How far it has come, in words."""
    return draft.state.value.replace("-", " ")


def _purpose(draft: Draft) -> str:
    if draft.base is None:
        return ""
    what = {"change": "change of", "adapt": "adapted from", "deviate": "deviation from"}
    return f"{what.get(draft.purpose.value, 'from')} {draft.base.source}/{draft.base.path}"

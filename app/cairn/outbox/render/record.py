"""A draft as a record of a shared layer: its own text, where that layer keeps its kind."""

from cairn.errors import CairnError
from cairn.outbox.draft import Purpose
from cairn.outbox.ground import Ground
from cairn.outbox.render.manuscript import Manuscript
from cairn.outbox.render.prose import with_paths
from cairn.outbox.safe_path import checked_path, is_safe_path
from cairn.outbox.written import FOLDERS
from cairn.records import frontmatter
from cairn.records.edit import set_key
from cairn.records.parse import decode, parse
from cairn.records.record import Kind, Status

NOTES = "notes"
"""Where records go that a shared layer has no place for."""

_MOST_NAMES = 100


def files(one: Manuscript, ground: Ground) -> dict[str, bytes]:
    """The file of `one`, at the path of the record it is about, or at a free one."""
    path = _path(one, ground)
    data = _with_paths(_proposed(one))
    return {path: _like(ground.read(path), data)}


def _path(one: Manuscript, ground: Ground) -> str:
    base = one.draft.base
    if base is not None and base.path and one.draft.purpose is not Purpose.NEW:
        return checked_path(base.path)
    kind, slug = one.record.kind, one.slug
    for number in range(1, _MOST_NAMES):
        name = slug if number == 1 else f"{slug}-{number}"
        path = f"{FOLDERS.get(kind, NOTES)}/{name}.md"
        if kind is Kind.TEMPLATE:
            path = f"templates/{name}/template.md"
        if is_free(ground, path, one):
            return path
    raise CairnError(
        "E_TARGET", "Every name for it is taken there.", "Give the draft another title."
    )


def is_free(ground: Ground, path: str, one: Manuscript) -> bool:
    """Whether nothing stands at `path` of the target, or an earlier state of `one`."""
    if not is_safe_path(path):
        return False
    there = ground.read(path)
    if there is None:
        return True
    try:
        return parse(there, source="", path=path).id == one.id
    except CairnError:
        return False


def _proposed(one: Manuscript) -> bytes:
    """Its text; what is not finished leaves as proposed, with what it still needs."""
    record = one.record
    if record.kind is Kind.NOTE and not record.front:
        return one.data
    given, needs = _given(one), needs_of(one)
    data = set_key(one.data, "needs", needs) if needs != given else one.data
    is_new = record.status is None and one.draft.purpose is Purpose.NEW
    if needs != given or is_new or record.status is Status.DRAFT:
        data = set_key(data, "status", Status.PROPOSED.value)
    return data


def needs_of(one: Manuscript) -> list[str]:
    """What is still missing in it, for somebody else to finish."""
    named = [need for need in _given(one) if isinstance(need, str)]
    return list(
        dict.fromkeys([*named, *(found.part.casefold() for found in one.lacking if found.part)])
    )


def _given(one: Manuscript) -> list[object]:
    said = one.record.front.get("needs")
    return [need for need in (said if isinstance(said, list) else [said]) if need]


def _with_paths(data: bytes) -> bytes:
    """`data` with its wikilinks written as links; every other byte stays."""
    text = decode(data)
    body = frontmatter.split(text).body
    return (text[: len(text) - len(body)] + with_paths(body)).encode()


def _like(before: bytes | None, data: bytes) -> bytes:
    """`data` with the byte-order mark and line ends of what it takes the place of."""
    if before is None:
        return data
    if b"\r\n" in before:
        data = data.replace(b"\n", b"\r\n")
    return b"\xef\xbb\xbf" + data if before.startswith(b"\xef\xbb\xbf") else data

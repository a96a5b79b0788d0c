"""Where drafts come from: nothing, a text, a file, a record of the library. None is kept yet."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path, PurePosixPath

from cairn.errors import CairnError
from cairn.library.place import Unreadable, bytes_of
from cairn.library.row import Row
from cairn.library.sources import Sources
from cairn.outbox.companion import SKILL_FILE
from cairn.outbox.draft import Base, Draft, Purpose, slug_of
from cairn.outbox.parts import empty_body
from cairn.outbox.skill_folder import beside
from cairn.outbox.written import NOWHERE, read, says
from cairn.records.edit import Written, composed, set_key
from cairn.records.frontmatter import split
from cairn.records.parse import MAX_BYTES, decode, parse
from cairn.records.record import Kind
from cairn.store.ids import new_id

DEVIATED = (Kind.GUARDRAIL, Kind.CONNECTOR)
"""Kinds from which one deviates, with a reason and an end; anything else is simply adapted."""

_DEVIATION = timedelta(days=90)
"""How long a deviation is asked for, unless somebody says otherwise."""


def from_nothing(
    kind: str, title: str, body: str | None = None, more: Mapping[str, Written] | None = None
) -> Draft:
    """A new record: its front matter, and `body` or the parts it will need. Raises E_DRAFT.

    `more` are keys of the front matter beside id, kind, title and status. A skill has those of a
    skill, and no others.
    """
    title = " ".join(title.split())
    of_kind = _kind(kind)
    if not title:
        raise CairnError("E_DRAFT", "The draft has no title.", "Say in a few words what it is.")
    if of_kind is Kind.SKILL:
        values: dict[str, Written] = {"name": fresh_name(title), "description": title}
        text = composed(values | dict(more or {}), body if body is not None else "")
        return Draft(kind=kind, title=str(values["name"]), text=text)
    values = {"id": fresh_id(), "kind": kind, "title": title, "status": "draft"}
    written = empty_body(of_kind) if body is None else body
    return Draft(kind=kind, title=title, text=composed(values | dict(more or {}), written))


def from_text(data: bytes, name: str = "", kind: str = "", title: str = "") -> Draft:
    """A new record from the Markdown in `data`, called `name` where it was a file.

    Front matter stays as it is, but for an id where there is none, and for `kind` and `title`
    where they are given; a skill stays the file it is. Raises E_DRAFT, E_NOT_TEXT, E_TOO_LARGE,
    E_FRONTMATTER, E_EDIT.
    """
    text = decode(data)
    born = f"file:{name}" if name else "nothing"
    bare = Draft(text=text)
    if kind:
        _kind(kind)
    if split(text).front is None:
        said = says(bare)
        title = title or (said.title if said else "") or Path(name).stem.replace("_", " ")
        return replace(from_nothing(kind or Kind.NOTE, title, text), born=born)
    raw = text.encode()
    if title:
        raw = set_key(raw, "title", title)
    if kind and kind != Kind.SKILL:
        raw = set_key(raw, "kind", kind)
    read(raw.decode(), NOWHERE)  # says what is wrong with it
    said = says(replace(bare, text=raw.decode()))
    assert said is not None  # it could be read
    if said.kind != Kind.SKILL and not said.id:
        raw = set_key(raw, "id", fresh_id())
    called = said.title or title or Path(name).stem.replace("_", " ")
    return Draft(kind=said.kind, title=called, text=raw.decode(), born=born)


def from_file(path: Path, kind: str = "", title: str = "") -> Draft:
    """A new record from a Markdown or SKILL.md file; raises E_FILE and what `from_text` raises.

    What lies beside a SKILL.md comes along where its folder is one of a skill: called like it, or
    lying in ``skills``. Elsewhere anything may lie beside it.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        why = error.strerror or str(error)
        raise CairnError("E_FILE", f"{path} cannot be read ({why}).", "Name a file.") from error
    name = f"{path.parent.name}/{path.name}" if path.name == SKILL_FILE else path.name
    begun = from_text(data, name, kind, title)
    if path.name != SKILL_FILE or begun.kind != Kind.SKILL:
        return begun
    folder = path.parent.resolve()
    if folder.parent.name != "skills" and folder.name != begun.title:
        return begun
    return replace(begun, files=tuple(beside(folder, PurePosixPath())))


def from_row(sources: Sources, row: Row, purpose: Purpose, today: date, why: str = "") -> Draft:
    """A draft about the record `row` of the library; its file is read anew.

    What lies beside a skill is listed with it: it goes along where the skill is adapted, for
    elsewhere; of a change in its own place it is no part, unless somebody takes it along. Raises
    E_FILE where the record cannot be read, and what `from_record` raises.
    """
    try:
        data = bytes_of(sources.get(row.source), row.path)
    except (OSError, Unreadable) as error:
        why = getattr(error, "strerror", None) or str(error)
        where = f"{row.source}/{row.path}"
        action = "Refresh the library, then try again."
        raise CairnError("E_FILE", f"{where} cannot be read ({why}).", action) from error
    draft = from_record(data, row.source, row.path, purpose, today, why)
    if draft.kind != Kind.SKILL:
        return draft
    from cairn.outbox.skill_source import beside_record

    out = purpose is Purpose.CHANGE
    files = beside_record(sources.get(row.source), row.path)
    return replace(draft, files=tuple(replace(one, out=out and not one.why) for one in files))


def from_record(
    data: bytes, source: str, path: str, purpose: Purpose, today: date, why: str = ""
) -> Draft:
    """A draft about a record: a change of it, an adaptation or a deviation.

    `data` are the bytes of its file at `path` of `source`; `why` it is adapted or deviated from
    may be said here, and later. Raises E_DRAFT for a deviation from
    what one need not deviate from, and what `records.parse` and `set_key` raise.
    """
    record, text = parse(data, source=source, path=path), decode(data)
    base = Base(record.id, source, path, hashlib.sha256(data).hexdigest(), text)
    if purpose is Purpose.DEVIATE:
        if record.kind not in DEVIATED and not path.startswith("floor/"):
            raise CairnError(
                "E_DRAFT",
                f"A {record.kind} is not deviated from.",
                "Adapt it: that needs no reason, and never ends.",
            )
        asked = {"reason": why, "control": "", "owner": "", "expires": str(today + _DEVIATION)}
        text = set_key(text.encode(), "deviation", asked).decode()
    elif purpose is Purpose.ADAPT and why:
        text = set_key(text.encode(), "adaptation", {"why": why}).decode()
    return Draft(
        kind=record.kind.value,
        title=record.title,
        text=text,
        purpose=purpose,
        base=base,
        born=f"record:{record.id}",
    )


def fresh_name(title: str) -> str:
    """What a skill of that title is called, in letters that every tool takes."""
    return slug_of(title) or "skill"


def fresh_id() -> str:
    """An id that no record has."""
    return new_id(datetime.now(UTC))


def _kind(kind: str) -> Kind:
    try:
        return Kind(kind)
    except ValueError:
        raise CairnError(
            "E_DRAFT", f"There is no kind {kind!r}.", f"Take one of {', '.join(Kind)}."
        ) from None

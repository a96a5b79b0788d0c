"""What the text of a draft says of itself, and the record that it is."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from cairn.errors import CairnError
from cairn.outbox.draft import Draft
from cairn.records.parse import is_ulid, parse
from cairn.records.record import Kind, Record

NOWHERE = "draft/SKILL.md"
"""The path by which a text with a name, a description and no kind is a skill."""


@dataclass(frozen=True, slots=True)
class Says:
    """What the text of a draft says of itself.

    Attributes:
        id: a ULID; empty where it has none.
        title: empty where it has none, and no heading.
    """

    id: str
    kind: str
    title: str


def says(draft: Draft) -> Says | None:
    """What the text of `draft` says of itself; None while its front matter cannot be read."""
    path = draft.base.path if draft.base is not None and draft.base.path else NOWHERE
    try:
        record = read(draft.text, path)
    except CairnError:
        return None
    id = record.id if is_ulid(record.id) else ""
    of_path = record.title == PurePosixPath(path).stem.replace("_", " ")
    named = record.title in (record.front.get("title"), record.front.get("name"))
    return Says(id, record.kind.value, "" if of_path and not named else record.title)


def with_newlines(text: str) -> str:
    """`text` with every line ended by ``\\n``, as a draft has it."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def read(text: str, path: str) -> Record:
    """The record that `text`, the file at `path`, is; raises as `records.parse` does."""
    return parse(text.encode("utf-8", "surrogatepass"), source="outbox", path=path)


def record_of(draft: Draft) -> Record:
    """The record that `draft` writes; raises as `records.parse` does."""
    return read(draft.text, path_of(draft))


def path_of(draft: Draft) -> str:
    """Where the record of `draft` stands in its source, or would by its kind and title."""
    if draft.base is not None and draft.base.path:
        return draft.base.path
    if draft.kind == Kind.SKILL:
        return f"skills/{draft.slug}/SKILL.md"
    if draft.kind == Kind.TEMPLATE:
        return f"templates/{draft.slug}/template.md"
    folder = FOLDERS.get(draft.kind, "")
    return f"{folder}/{draft.slug}.md" if folder else f"{draft.slug}.md"


FOLDERS = {
    "recipe": "recipes",
    "gotcha": "gotchas",
    "pattern": "patterns",
    "guardrail": "guardrails",
    "connector": "connectors",
    "checklist": "checklists",
    "term": "vocabulary",
}
"""Where a spine keeps records of a kind."""

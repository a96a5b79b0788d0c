"""A draft as it is read before it is rendered: a record, with an id where it is a new one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cairn.errors import CairnError
from cairn.outbox.draft import Draft, Purpose, slug_of
from cairn.outbox.written import path_of, read
from cairn.records.edit import set_key
from cairn.records.lint import lint
from cairn.records.parse import is_ulid
from cairn.records.problem import Problem
from cairn.records.record import Kind, Record
from cairn.records.rules.sheet import Sheet


@dataclass(frozen=True)
class Manuscript:
    """One draft, read.

    Attributes:
        data: its text as UTF-8, newlines as ``\\n``; of a new record with id, kind and title.
        record: what `data` says.
    """

    draft: Draft
    data: bytes
    record: Record

    @property
    def id(self) -> str:
        """By which it is known again, in whatever form it leaves."""
        metadata = self.record.front.get("metadata")
        own = metadata.get("record-id") if isinstance(metadata, Mapping) else None
        if self.record.front.get("id") or own:
            return self.record.id
        return self.draft.base.record if self.draft.base else self.draft.id or self.record.id

    @property
    def slug(self) -> str:
        """Its title as the name of a file."""
        return slug_of(self.record.title) or self.record.kind.value

    @cached_property
    def sheet(self) -> Sheet:
        """Its sections."""
        return Sheet(self.record, path_of(self.draft))

    @cached_property
    def lacking(self) -> list[Problem]:
        """What lint holds against it, whatever day it is."""
        found = lint(self.record, self.sheet.path, today=date.min)
        return [one for one in found if one.severity == "error"]

    @property
    def changed_parts(self) -> list[str]:
        """Headings under which it says something else than the record that it is about."""
        base = self.draft.base
        try:
            was = Sheet(read(base.text, base.path), "").sections if base else ()
        except CairnError:
            was = ()
        before = {one.title: one.text.strip() for one in was}
        now = {one.title: one.text.strip() for one in self.sheet.sections}
        return [name for name in {**before, **now} if before.get(name) != now.get(name)]

    def section(self, name: str) -> str:
        """What stands under the heading `name`; empty where it is missing."""
        found = self.sheet.section(name)
        return found.text.strip("\n") if found is not None and found.text.strip() else ""

    def text(self, key: str) -> str:
        """A text of its front matter, on one line; empty where it is missing."""
        value = self.record.front.get(key)
        return " ".join(value.split()) if isinstance(value, str) else ""


def manuscript(draft: Draft) -> Manuscript:
    """`draft`, read; raises what `parse` and `set_key` raise, and E_RENDERING if it is empty."""
    path = path_of(draft)
    record = read(draft.text, path)
    if not record.body.strip():
        raise CairnError("E_RENDERING", "There is nothing in the draft.", "Write something first.")
    data = draft.text.encode()
    for key, value in _missing(draft, record):
        data = set_key(data, key, value)
    return Manuscript(draft, data, read(data.decode(), path))


def _missing(draft: Draft, record: Record) -> list[tuple[str, str]]:
    """Keys that a new record needs and does not have, with what they are to be."""
    if draft.purpose is not Purpose.NEW or (record.kind is Kind.SKILL and "name" in record.front):
        return []
    found: list[tuple[str, str]] = []
    if not record.front.get("id"):
        if not is_ulid(draft.id):
            raise CairnError("E_RENDERING", "The draft has no id yet.", "Save it first.")
        found.append(("id", draft.id))
    if not record.front.get("kind"):
        found.append(("kind", record.kind.value))
    if not record.front.get("title"):
        found.append(("title", record.title or draft.title))
    return found

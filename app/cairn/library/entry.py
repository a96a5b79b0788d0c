"""One file as the catalog stores it: the record's columns, and how the file looked."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple

from cairn.library.columns import from_applies, from_date, from_texts
from cairn.library.folder import Found
from cairn.records.dates import due_on
from cairn.records.outline import outline
from cairn.records.record import Record


class Entry(NamedTuple):
    """The columns of the tables ``record`` and ``text``, in their order after key and seq.

    Attributes:
        tags, aliases, applies_to, reviewed_on, due_on: as `cairn.library.columns` packs them.
        size: bytes of the file.
        digest: blake2b of the file's bytes.
    """

    source: str
    path: str
    id: str
    kind: str
    title: str
    description: str
    use: str
    status: str
    owner: str
    tags: str
    aliases: str
    applies_to: str
    reviewed_on: int
    due_on: int
    superseded_by: str
    size: int
    mtime_ns: int
    digest: bytes
    headings: str
    body: str


def entry_of(record: Record, source: str, found: Found, digest: bytes) -> Entry:
    """What the catalog keeps of `record`, read from `found` in the source named `source`."""
    reviewed = record.last_reviewed_on
    due = due_on(reviewed, record.review_in) if reviewed and record.review_in else None
    return Entry(
        source,
        found.path,
        record.id,
        record.kind.value,
        record.title,
        record.description,
        record.use,
        record.status.value if record.status else "",
        record.owner,
        from_texts(record.tags),
        from_texts(record.aliases),
        from_applies(record.applies_to),
        from_date(reviewed),
        from_date(due),
        record.superseded_by,
        found.size,
        found.mtime_ns,
        digest,
        "\n".join(heading.text for heading in outline(record.body).headings),
        record.body,
    )


def checksum(seq: int, entry: Entry, links: Sequence[str]) -> bytes:
    """Of a row and its links, without what `Catalog.touch` changes."""
    said = repr((seq, *entry._replace(size=0, mtime_ns=0), *sorted(links)))
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).digest()

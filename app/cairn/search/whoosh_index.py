"""The Whoosh index beside the arrays: positions, for phrases and fields. Written here.

Opening a Whoosh index unpickles its schema, so a generation is opened only after the hash of every
file was found to be what was written, and only from a folder that nobody else may write to.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from whoosh import index as whoosh_index
from whoosh.filedb.filestore import FileStorage
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from cairn.errors import CairnError
from cairn.search.document import FACETS, Document
from cairn.search.generation import Draft, Generation, altered, current, hash_of
from cairn.search.whoosh_schema import schema

SUBFOLDER = "whoosh"
"""Where its generations lie, inside the index folder."""

_MERGED = 2_000
_MANY = 4
_MEMORY_MB = 96
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC).replace(tzinfo=None)


class WhooshWriter:
    """Publishes generations of the Whoosh index.

    Attributes:
        seq: the change sequence of the catalog up to which documents are in; 0 for an empty index.
    """

    def __init__(self, folder: Path, catalog: str) -> None:
        """Go on from the last generation if it is sound and made from the catalog of that id."""
        self._folder, self._catalog = folder / SUBFOLDER, catalog
        self._last: Generation | None = None
        try:
            last = current(self._folder)
            if last.facts["catalog"] == catalog and not altered(last):
                self._last = last
        except (CairnError, KeyError):
            pass  # an index is made again from the catalog; the new one starts empty
        self.seq: int = int(self._last.facts["seq"]) if self._last else 0

    def apply(
        self,
        documents: Iterable[Document],
        deleted: Iterable[int],
        seq: int,
        going: Callable[[], None] = lambda: None,
    ) -> int:
        """Add or replace `documents`, remove the keys in `deleted`; gives the new generation.

        `going` is called before each document, and ends it by raising: then nothing of them is in.
        """
        draft = Draft(self._folder, self._last)
        try:
            kept = list(self._last.files) if self._last else []
            for name in kept:
                draft.keep(name)
            self._write(draft.folder, documents, deleted, going)
            present = {path.name for path in draft.folder.iterdir() if _belongs(path)}
            for name in kept:
                if name not in present:
                    draft.drop(name)
            for name in sorted(present.difference(kept)):
                draft.added(name, hash_of(draft.folder / name))
            for path in list(draft.folder.iterdir()):
                if path.name not in present:
                    path.unlink()
            self._last = draft.publish({"catalog": self._catalog, "seq": seq})
        except BaseException:
            draft.abandon()
            raise
        self.seq = seq
        return self._last.number

    def _write(
        self,
        folder: Path,
        documents: Iterable[Document],
        deleted: Iterable[int],
        going: Callable[[], None],
    ) -> None:
        if self._last:
            index = whoosh_index.open_dir(str(folder))
        else:
            index = whoosh_index.create_in(str(folder), schema())
        try:
            writer = index.writer(limitmb=_MEMORY_MB)
            try:
                for key in deleted:
                    writer.delete_by_term("key", key)
                for document in documents:
                    going()
                    if self._last:
                        writer.delete_by_term("key", document.key)
                    writer.add_document(**_fields(document))
                writer.commit(mergetype=_merge_small)
            except BaseException:
                writer.cancel()
                raise
        finally:
            index.close()


def _fields(document: Document) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "key": document.key,
        "title": document.title,
        "tags": " ".join(document.tags),
        "headings": document.headings,
        "body": document.body,
        "tag": ",".join(document.tags),
    }
    fields |= {name: document.facets[name] for name in FACETS if document.facets.get(name)}
    for name, number in (("reviewed", "reviewed_on"), ("due", "due_on")):
        days = document.numbers.get(number, 0)
        if days:
            fields[name] = _EPOCH + timedelta(days=days)
    return fields


def _merge_small(writer: SegmentWriter, segments: Sequence[Any]) -> list[Any]:
    """Merge the smallest segments once many of them fit into one of `_MERGED` documents.

    Merging takes as long as indexing, so that larger ones are left as they are.
    """
    small: list[Any] = []
    room = _MERGED
    for segment in sorted(segments, key=lambda one: one.doc_count_all()):
        room -= segment.doc_count_all()
        if room < 0:
            break
        small.append(segment)
    if len(small) < _MANY:
        return list(segments)
    for segment in small:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    return [segment for segment in segments if segment not in small]


def _belongs(path: Path) -> bool:
    """A table of contents or a segment, not a lock or a leftover."""
    return path.suffix in (".toc", ".seg") and path.is_file()


def storage_of(generation: Generation) -> FileStorage:
    """The generation's files as Whoosh opens them: mapped, and never written."""
    return FileStorage(str(generation.folder), readonly=True)

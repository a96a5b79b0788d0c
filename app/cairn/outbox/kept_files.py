"""Files that go along with a draft, as they are kept: their texts once, whatever becomes of it.

They lie in one row beside the draft, by their digests; the draft itself and every state of it that
one can go back to only name them. So typing does not write them again.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cairn.journal.outgoing import files_row
from cairn.journal.schema import TYPED
from cairn.outbox.companion import Companion
from cairn.outbox.draft import Draft
from cairn.outbox.safe_path import is_safe_path
from cairn.store.row import Row
from cairn.store.write import Write

Texts = Mapping[str, str]
"""Digest to text."""


def named(files: Iterable[Companion]) -> list[dict[str, Any]]:
    """Files as the draft names them."""
    return [
        {"path": one.path, "why": one.why}
        if one.why
        else {"path": one.path, "digest": _digest(one.text), "out": one.out}
        for one in files
    ]


def read_files(raw: object, texts: Texts) -> tuple[Companion, ...]:
    """The inverse; one of which the text is not there, or the name makes no sense, is left out."""
    return tuple(_read(raw if isinstance(raw, list) else (), texts))


def texts_of(row: Row | None) -> Texts:
    """What the row beside a draft holds."""
    raw = row.values.get("texts") if row is not None else None
    if not isinstance(raw, Mapping):
        return {}
    return {str(digest): said for digest, said in raw.items() if isinstance(said, str)}


def put_files(write: Write, draft: Draft) -> Texts:
    """Keep the texts of all files of `draft`, which has its id; gives all that are kept.

    One that is there already stays as it is: a name in it may be a role by now.
    """
    files = [*draft.files, *(one for sent in draft.sent for one in sent.files)]
    there = texts_of(write.get(TYPED, files_row(draft.id)))
    if files:
        given = {_digest(one.text): one.text for one in files if not one.why}
        there = {**given, **there}
        write.put(TYPED, {"texts": dict(there)}, files_row(draft.id))
    return there


def _read(raw: Iterable[object], texts: Texts) -> Iterator[Companion]:
    for one in raw:
        if not isinstance(one, Mapping):
            continue
        path, why = one.get("path"), one.get("why")
        text = texts.get(str(one.get("digest")), one.get("text"))
        if not isinstance(path, str):
            continue
        if isinstance(why, str) and why:
            yield Companion(path, why=why)
        elif is_safe_path(path) and isinstance(text, str):
            yield Companion(path, text, one.get("out") is True)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

"""A draft in its parts, as a person changes them: kind, title and body; the rest stays."""

from dataclasses import replace

from cairn.outbox.draft import Draft
from cairn.records.edit import set_key
from cairn.records.frontmatter import split


def body_of(draft: Draft) -> str:
    """What stands below the front matter; raises E_FRONTMATTER."""
    return split(draft.text).body


def retold(draft: Draft, kind: str, title: str, body: str) -> Draft:
    """`draft` with these; an empty `title` leaves the one there is.

    Every other line of the front matter stays as it is. Raises E_FRONTMATTER, E_EDIT.
    """
    head = draft.text[: len(draft.text) - len(body_of(draft))]
    raw = f"{head}{body}".encode()
    title = " ".join(title.split()) or draft.title
    for key, value, before in (("kind", kind, draft.kind), ("title", title, draft.title)):
        if value != before:
            raw = set_key(raw, key, value)
    return replace(draft, kind=kind, title=title, text=raw.decode())

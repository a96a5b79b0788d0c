"""One draft into the store: what it says of itself agreed on, what was typed meanwhile kept."""

from dataclasses import replace

from cairn.errors import CairnError
from cairn.journal.schema import PROMOTION, TYPED
from cairn.outbox.draft import Draft
from cairn.outbox.keeping import draft_of, kept
from cairn.outbox.kept_files import put_files
from cairn.outbox.written import says, with_newlines
from cairn.records.record import Kind
from cairn.store.row import Row
from cairn.store.write import Write


def put(write: Write, draft: Draft, given: Draft) -> Draft:
    """Keep `draft`, which was `given` as somebody read and changed it."""
    row, typed = _put(write, draft, given)
    return draft_of(row, typed, put_files(write, replace(draft, id=row.id)))


def _put(write: Write, draft: Draft, given: Draft) -> tuple[Row, Row | None]:
    """The row of the draft, and what was typed in it that still counts."""
    typed = write.get(TYPED, draft.id) if draft.id else None
    before = write.get(PROMOTION, draft.id) if typed is not None else None
    if typed is None or before is None:
        return write.put(PROMOTION, kept(draft), draft.id or None), None
    since = draft_of(before, typed)
    if since.text != draft.text and given.edited_at < since.edited_at:
        if draft.text == draft_of(before).text:
            return write.put(PROMOTION, kept(draft), draft.id), typed
        write.put(PROMOTION, kept(since), draft.id)
    write.bury(TYPED, draft.id)
    return write.put(PROMOTION, kept(draft), draft.id), None


def agreeing(draft: Draft) -> Draft:
    """`draft` with the kind and the title that its text says; raises E_DRAFT."""
    draft = replace(draft, text=with_newlines(draft.text))
    said = says(draft)
    title = " ".join((said.title if said and said.title else draft.title).split())
    kind = said.kind if said else draft.kind
    if not title:
        raise CairnError("E_DRAFT", "The draft has no title.", "Say in a few words what it is.")
    if kind not in set(Kind):
        listed = ", ".join(Kind)
        raise CairnError("E_DRAFT", f"There is no kind {kind!r}.", f"Take one of {listed}.")
    return replace(draft, kind=kind, title=title)

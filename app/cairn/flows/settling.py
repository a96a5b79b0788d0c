"""One draft and what others made of the record that it is about, asked beside the window."""

from datetime import UTC, datetime

from cairn.errors import CairnError
from cairn.flows.hearing import looking
from cairn.journal.opening import open_journal
from cairn.library.rows import Rows
from cairn.library.sources import Sources
from cairn.outbox.board import Card, card_of
from cairn.outbox.conflict import Conflict, resolved
from cairn.outbox.draft import Draft
from cairn.outbox.drafts import Drafts
from cairn.places import Places


def looked_at(places: Places, id: str) -> Card:
    """The card of a draft by what was fetched last, also where it was merged long ago.

    It opens the journal for itself, so that a thread of its own may ask. Raises E_DRAFT_UNKNOWN
    and what opening the journal or the catalog raises.
    """
    sources = Sources(places).all()
    journal = open_journal(places, reading=True)
    try:
        rows = Rows(places.cache / "catalog.db", sources)
        try:
            draft = Drafts(journal.store).get(id)
            return card_of(draft, looking(sources, rows), datetime.now(UTC), again=True)
        finally:
            rows.close()
    finally:
        journal.close()


def settled(drafts: Drafts, conflict: Conflict, text: str) -> Draft:
    """The draft with the text that somebody decided for, kept; both texts stay to be gone back to.

    Raises E_CHANGED where the draft is not what was looked at, and what `Drafts.save` raises.
    """
    draft = drafts.get(conflict.draft)
    if draft.text != conflict.mine:
        raise CairnError("E_CHANGED", "It is not what was shown any more.", "Look at it once more.")
    kept = drafts.history(draft.id)
    if not kept or kept[0].draft.text != draft.text:
        draft = drafts.save(draft)  # typed a moment ago, and no state to go back to yet
    return drafts.save(resolved(draft, conflict, text))

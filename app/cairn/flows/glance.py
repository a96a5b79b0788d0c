"""The outbox at a glance, beside the window: a repository that is asked may take its time."""

from dataclasses import dataclass
from datetime import datetime

from cairn.errors import CairnError
from cairn.flows.hearing import heard, looking
from cairn.journal.opening import open_journal
from cairn.library.rows import Rows
from cairn.library.sources import Sources
from cairn.outbox.board import Card, Column, board
from cairn.outbox.drafts import Drafts
from cairn.places import Places


@dataclass(frozen=True, slots=True)
class Glance:
    """Every column with its cards.

    Attributes:
        learned: drafts of which something is known that was not known before.
    """

    columns: dict[Column, list[Card]]
    learned: int = 0


def at_first(drafts: Drafts) -> Glance:
    """What the drafts themselves know; quick, nobody is asked."""
    columns: dict[Column, list[Card]] = {column: [] for column in Column}
    for draft in drafts.all():
        card = Card(draft)
        columns[card.column].append(card)
    return Glance(columns)


def glance(places: Places, now: datetime) -> Glance:
    """The same with what was fetched last; what became of drafts is noted in them.

    It opens the journal for itself, so that a thread of its own may ask. Raises what opening the
    journal or a source raises.
    """
    sources = Sources(places).all()
    journal = open_journal(places)
    try:
        drafts = Drafts(journal.store)
        try:
            rows = Rows(places.cache / "catalog.db", sources)
        except CairnError:
            return at_first(drafts)
        try:
            learned = 0 if journal.store.read_only else len(heard(drafts, sources, rows))
            return Glance(board(drafts.all(), looking(sources, rows), now), learned)
        finally:
            rows.close()
    finally:
        journal.close()

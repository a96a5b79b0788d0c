"""One champion of a test: drafts, a source, and what a fetch tells her."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cairn.journal.schema import JOURNAL
from cairn.library.catalog import Catalog
from cairn.library.refresh import refresh
from cairn.library.rows import Rows
from cairn.outbox.answers import Learned, learn
from cairn.outbox.draft import Base, Draft, Purpose, digest_of
from cairn.outbox.drafts import Drafts
from cairn.outbox.ground import ground
from cairn.outbox.look import look
from cairn.outbox.render.render import render
from cairn.outbox.rendering import Form, Rendering
from cairn.outbox.vehicle.branch_ground import reads
from cairn.places import Places
from cairn.store.store import Store
from tests.outbox.spine import ADA, Upstream, contribute, record

ID = "01J9Z8M3Q4T5V6W7X8Y9Z0A003"
ONE = "recipes/one.md"
NOW = datetime.now(UTC) - timedelta(minutes=1)


class Desk:
    """One champion: drafts, a source, and what a fetch tells her."""

    def __init__(self, places: Places, folder: Path, url: str = "") -> None:
        self.spine = Upstream(places, folder, url=url)
        self.store = Store.open(folder / "j.db", JOURNAL, backups=folder / "b")
        self.now = NOW
        self.drafts = Drafts(self.store, lambda: self.now)
        self.catalog = Catalog(places.cache / "catalog.db")
        self.spine.sync()

    def new(self, body: str = "A word.", title: str = "New") -> Draft:
        return self.drafts.save(Draft(kind="recipe", title=title, text=record(ID, title, body)))

    def change(self, line: str) -> Draft:
        """A change of the first record, begun from what was fetched."""
        data = reads(self.spine.source)(ONE)
        assert data is not None
        text = data.decode()
        base = Base("01J9Z8M3Q4T5V6W7X8Y9Z0A001", "spine", ONE, digest_of(text), text)
        return self.drafts.save(
            Draft(kind="recipe", title="One", text=text + line, purpose=Purpose.CHANGE, base=base)
        )

    def rendered(self, draft: Draft) -> Rendering:
        return render([draft], Form.RECORD, ADA, ground(reads(self.spine.source)))

    def send(self, draft: Draft) -> Draft:
        return contribute(self.drafts, draft, self.rendered(draft), self.spine.source, self.now)

    def hears(self) -> list[Learned]:
        """After a sync: what is different."""
        self.spine.sync()
        source = self.spine.source
        refresh(self.catalog, source)
        rows = Rows(self.catalog.path, [source])
        try:
            return learn(
                self.drafts,
                lambda asked: look(
                    [source], asked, lambda id: [(row.source, row.path) for row in rows.by_id(id)]
                ),
                lambda: self.now,
            )
        finally:
            rows.close()

    def hears_one(self) -> Learned:
        (one,) = self.hears()
        return one

    def close(self) -> None:
        self.catalog.close()
        self.store.close()


def sent_path(draft: Draft) -> str:
    return draft.sent[-1].path

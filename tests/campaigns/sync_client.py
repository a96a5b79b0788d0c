"""One client of a campaign: a home with drafts, a source and a catalog, as a champion uses them."""

import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from cairn.errors import CairnError
from cairn.gate.gate import Gate
from cairn.git.repository import Repository, exists
from cairn.journal.schema import JOURNAL
from cairn.library.catalog import Catalog
from cairn.library.clone import TAKEN, Clone
from cairn.library.clone_state import REWRITTEN
from cairn.library.refresh import refresh
from cairn.library.rows import Rows
from cairn.library.sources import Sources
from cairn.outbox.answers import learn
from cairn.outbox.asked import asked_of
from cairn.outbox.begin import from_nothing, from_record
from cairn.outbox.conflict import conflict_of, resolved
from cairn.outbox.contribute import check_bases, note
from cairn.outbox.draft import Draft, Purpose, State
from cairn.outbox.drafts import Drafts
from cairn.outbox.ground import ground
from cairn.outbox.inbox.deciding import EDIT, answer, decline, edit, looked, take
from cairn.outbox.inbox.incoming import Incoming, dropped, waiting
from cairn.outbox.inbox.opened import Opened
from cairn.outbox.look import look
from cairn.outbox.patch.patch import patch
from cairn.outbox.render.render import render
from cairn.outbox.rendering import Author, Form, Rendering
from cairn.outbox.seen import Shared
from cairn.outbox.vehicle.branch_ground import BranchGround, reads
from cairn.outbox.vehicle.delivering import deliver
from cairn.places import Places
from cairn.store.store import Store
from tests.outbox.spine import contribute

OPEN = (State.DRAFT, State.GONE, State.DECLINED)
_UNANSWERED = (*OPEN, State.EXPORTED, State.IN_REVIEW)
_REACHED = ("first", "new", "same")


@dataclass(frozen=True, slots=True)
class Edit:
    """An edit that was acknowledged: the draft it was made in."""

    draft: str
    token: str


class Client:
    """Attributes:
    drafts: of this home.
    edits: every edit that was acknowledged.
    mail: patches sent by hand, where a push was refused.
    asked: how often a word was wanted before something was taken.
    edited: how many of others' contributions were taken with edits, by how they came.
    """

    def __init__(self, root: Path, name: str, url: str, rng: random.Random) -> None:
        self._rng = rng
        self.name = name
        self.author = Author(name, f"{name}@example.org")
        self.places = Places.find({"CAIRN_HOME": str(root)}).make()
        self.source = Sources(self.places).add_address(url, "", "spine", "shared")
        self.edits: list[Edit] = []
        self.mail: list[Opened] = []
        self.asked = 0
        self.edited = {"branch": 0, "patch": 0}
        self._root = root
        self.start()

    def start(self) -> None:
        """Open everything, for the first time or after an end."""
        self.store = Store.open(self._root / "j.db", JOURNAL, backups=self._root / "backups")
        self.drafts = Drafts(self.store)

    def close(self) -> None:
        """Let go of everything."""
        self.store.close()

    # -- a champion -------------------------------------------------------------------------

    def begin(self, token: str) -> None:
        """A new record, some of the same name as others'."""
        title = f"Title {self._rng.randrange(6)}"
        draft = self.drafts.save(from_nothing("recipe", title, f"\nA word.\n{token}\n"))
        self.edits.append(Edit(draft.id, token))

    def change(self, token: str) -> None:
        """A change of a record that others have."""
        place = Clone(self.source).place()
        try:
            paths = [one.path for one in place.files()]
        finally:
            place.close()
        path = self._rng.choice(paths)
        data = Clone(self.source).raw(path)
        begun = from_record(data, "spine", path, Purpose.CHANGE, datetime.now(UTC).date())
        known = [one for one in self.drafts.of_record(begun.base.record) if one.state in OPEN]  # type: ignore[union-attr]
        draft = known[0] if known else begun
        self._add(draft, token)

    def edit(self, token: str) -> None:
        """Go on with a draft, whatever became of it."""
        every = self.drafts.all()
        if every:
            self._add(self._rng.choice(every), token)

    def _add(self, draft: Draft, token: str) -> None:
        state = draft.state
        if state in (State.MERGED, State.EDITED, State.SUPERSEDED):
            return
        kept = self.drafts.save(replace(draft, text=f"{draft.text.rstrip()}\n{token}\n"))
        self.edits.append(Edit(kept.id, token))

    def send(self) -> None:
        """Contribute one draft that has something to send."""
        ready = [one for one in self.drafts.all() if one.state in OPEN or one.has_more]
        ready = [one for one in ready if one.state not in (State.MERGED, State.EDITED)]
        if ready:
            self.send_one(self._rng.choice(ready))

    def post(self) -> None:
        """Give one draft to somebody as a patch, whether or not it was pushed before."""
        ready = [one for one in self.drafts.all() if one.state in _UNANSWERED]
        if not ready:
            return
        draft = self._rng.choice(ready)
        made = render([draft], Form.RECORD, self.author, ground(reads(self.source)))
        check_bases([draft], made)
        if not made.changed:
            return  # all of it is there already: nothing is written
        self.mail.append(Opened(f"{made.slug}.patch", "patch", patch(made)))
        self.drafts.save(note(draft, made, "patch", self.source.name, datetime.now(UTC)))

    def send_one(self, draft: Draft) -> None:
        """Contribute it; where somebody else was first, look at both texts before."""
        rendering = render([draft], Form.RECORD, self.author, ground(reads(self.source)))

        def refused(made: Rendering) -> None:
            self.mail.append(Opened(f"{made.slug}.patch", "patch", patch(made)))

        try:
            contribute(self.drafts, draft, rendering, self.source, refused=refused)
        except CairnError as error:
            if error.code != "E_CONFLICT":
                raise
            self.resolve(draft)

    def resolve(self, draft: Draft) -> None:
        """Say what holds where two texts meet: all that both say."""
        asked = asked_of(draft)
        if asked is None:
            return
        conflict = conflict_of(draft, self._shared(draft))
        if conflict is None:
            return
        text = conflict.both
        if text is None:
            here = set(conflict.theirs.text.split("\n"))
            mine = [line for line in conflict.mine.split("\n") if line not in here]
            own = [line for line in mine if not line.startswith(("needs:", "status:"))]
            text = conflict.theirs.text.rstrip("\n") + "\n" + "".join(f"{one}\n" for one in own)
        self.drafts.save(resolved(draft, conflict, text))

    def _shared(self, draft: Draft) -> Shared | None:
        asked = asked_of(draft)
        assert asked is not None
        with self._rows() as rows:
            return look([self.source], asked, rows).shared

    def sync(self, *, takes: bool = False) -> str:
        """Fetch, read, push what waits, and hear what became of what was sent.

        Args:
            takes: whether what waits for a word is taken; otherwise it may be left, or refused.
        """
        before = self.taken
        done = Clone(self.source).sync()
        if done.outcome == "waiting":
            self._asked(before, takes or self._rng.random() < 0.5)
        self.read()
        if done.outcome in _REACHED:
            for one in deliver(self.source):
                if one.outcome == "refused":  # by hand, then
                    self._by_hand(one.commit)
        self.hear()
        return done.outcome

    def _asked(self, before: str, takes: bool) -> None:
        """Something was taken back or deleted: nothing of it is read before somebody says so."""
        self.asked += 1
        clone = Clone(self.source)
        assert self.taken == before, "it was taken without a word"
        waits = clone.state.waiting
        assert waits is not None
        if waits.why == REWRITTEN:
            kept = Repository(self.source.folder).refs("refs/backup/")
            assert before in kept.values(), "the old head is not kept"
        if takes or self._rng.random() < 0.5:
            clone.decide(takes)

    def _by_hand(self, commit: str) -> None:
        """What a queued commit says, as a patch."""
        on = BranchGround(self.source)
        facts = on.repository.facts(commit)
        paths = on.changed(commit)
        files, before = on.contents(paths, commit), on.contents(paths)
        made = Rendering(files, facts.message, self.author, facts.when, "x", "x", before=before)
        self.mail.append(Opened("queued.patch", "patch", patch(made)))

    def hear(self) -> None:
        """Learn what became of what was sent; look at both texts where two meet."""
        with self._rows() as rows:
            learned = learn(self.drafts, lambda asked: look([self.source], asked, rows))
        for one in learned:
            if one.fate.clash or one.more:
                self.resolve(one.draft)
        for draft in self.drafts.all((State.IN_REVIEW, State.EXPORTED)):
            if draft.purpose is Purpose.CHANGE:
                self.resolve(draft)

    def read(self) -> None:
        """Bring the catalog up to what was fetched."""
        catalog = Catalog(self.places.cache / "catalog.db")
        try:
            refresh(catalog, self.source)
        finally:
            catalog.close()

    # -- a maintainer -----------------------------------------------------------------------

    def unanswered(self) -> list[Incoming]:
        """What waits and was not decided about."""
        return [one for one in waiting(self.source) if not one.answered]

    def decide(self, token: str) -> None:
        """Answer one of those that wait."""
        found = self.unanswered()
        if found:
            self.decide_one(self._rng.choice(found), token)

    def decide_one(self, one: Incoming, token: str, again: bool = False) -> None:
        """Take it, with edits or without; decline what does not fit, or by chance."""
        now, chance = datetime.now(UTC), self._rng.random()
        if one.offer is None or one.clash or (chance < 0.3 and not again):
            reason = "Once more." if one.clash or again else "No."
            word = decline(self.source, one, reason, self.author, now)
        elif chance < (0.5 if one.how == "branch" else 0.75):
            files = {path: data + f"{token}\n".encode() for path, data in one.offer.files.items()}
            word = edit(self.source, one, files, self.author, now)
        else:
            word = take(self.source, one, self.author, now)
        answer(self.source, looked(word, Gate()))
        if word.what == EDIT:
            self.edited[one.how] += 1

    def gather_no(self, token: str) -> None:
        """Decline a patch of somebody else's, so that something is gathered."""
        text = f"---\nkind: recipe\ntitle: {token}\n---\n{token}\n".encode()
        files, when = {f"recipes/{token}.md": text}, datetime.now(UTC)
        made = Rendering(files, token, self.author, when, token, token, token)
        one = dropped(self.source, Opened(f"{token}.patch", "patch", patch(made)))
        answer(self.source, looked(decline(self.source, one, "No.", self.author, when), Gate()))

    def open_mail(self, mail: Opened, token: str) -> None:
        """Answer a patch that somebody sent by hand; one that does not fit is left."""
        try:
            one = dropped(self.source, mail)
            if not one.answered:
                self.decide_one(one, token, again=True)
        except CairnError as error:
            if error.code != "E_CONFLICT":
                raise

    # -- what holds -------------------------------------------------------------------------

    def check(self) -> None:
        """Every edit that was acknowledged stands in its draft, or in the history of it."""
        texts: dict[str, str] = {}
        for draft in self.drafts.all():
            texts[draft.id] = draft.text
        for one in self.edits:
            if one.token in texts.get(one.draft, ""):
                continue
            past = "".join(old.draft.text for old in self.drafts.history(one.draft))
            assert one.token in past, f"{self.name} lost {one.token} in {one.draft}"

    @property
    def taken(self) -> str:
        """The commit that is read."""
        folder = self.source.folder
        return Repository(folder).commit(TAKEN) or "" if exists(folder) else ""

    def catalog(self) -> dict[str, str]:
        """Path to digest of everything that can be found."""
        rows = Rows(self.places.cache / "catalog.db", [self.source])
        try:
            found = {}
            for draft_path in self._paths():
                row = rows.by_path("spine", draft_path)
                found[draft_path] = rows.digest(row.key).hex() if row else ""
            return found
        finally:
            rows.close()

    def _paths(self) -> list[str]:
        place = Clone(self.source).place()
        try:
            return [one.path for one in place.files()]
        finally:
            place.close()

    def _rows(self) -> "_Finder":
        return _Finder(Rows(self.places.cache / "catalog.db", [self.source]))


class _Finder:
    """Finds records by their ids, for a block."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def __enter__(self) -> "_Finder":
        return self

    def __exit__(self, *_: object) -> None:
        self._rows.close()

    def __call__(self, id: str) -> list[tuple[str, str]]:
        return [(row.source, row.path) for row in self._rows.by_id(id)]

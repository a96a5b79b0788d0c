"""One sequence of the campaign ``sync``: three clients, a remote, and what happens to them."""

import contextlib
import random
from collections.abc import Callable
from pathlib import Path

from cairn.errors import CairnError
from cairn.outbox.draft import State
from tests.campaigns.sync_client import Client
from tests.campaigns.sync_host import Host
from tests.campaigns.sync_weather import WRITING, Killed, Weather
from tests.git.serving import Server, serving

ROUNDS = 12
"""So often everybody may sync until all have the same."""

_FINE = (
    "E_SYNC_WAITING",
    "E_GIT_BRANCH",
    "E_CONFLICT",
    "E_GIT_OFFLINE",
    "E_GIT_ACCESS",
    "E_GIT_TIMEOUT",
    "E_INBOX",
)
"""What a person may be told on the way; everything else is a fault of ours."""

_WEIGHTS = {
    "begin": 5, "change": 7, "edit": 8, "send": 12, "sync": 14, "merge": 7, "others": 3,
    "decide": 8, "delete": 1, "mail": 9, "down": 3, "lost": 2, "refuse": 1, "kill": 16,
    "mood": 2, "force": 1.5, "wipe": 0.7,
}  # fmt: skip


class World:
    """One sequence."""

    def __init__(self, folder: Path, rng: random.Random, *, over_http: bool = False) -> None:
        """Begin it.

        Args:
            over_http: whether the remote is a server of this machine rather than a folder.
        """
        self._rng = rng
        self._tokens = 0
        self._open = contextlib.ExitStack()
        self.did: list[str] = []
        self.host = Host(folder / "remotes" / "spine.git", rng)
        self.weather = Weather(rng)
        self.server: Server | None = None
        url = self.host.remote.url
        if over_http:
            self.server = self._open.enter_context(serving(self.host.remote.folder.parent))
            url = self.server.url(self.host.remote.folder)
        self.clients = [Client(folder / name, name, url, rng) for name in ("ada", "bob", "eve")]
        for client in self.clients:
            assert client.sync() == "first"

    def run(self, steps: int) -> None:
        """Everything at random, then the end of it."""
        names, weights = list(_WEIGHTS), list(_WEIGHTS.values())
        for _ in range(steps):
            self._step(self._rng.choices(names, weights)[0])
        self._converge()

    def close(self) -> None:
        """Let go of all files."""
        for client in self.clients:
            client.close()
        self._open.close()

    def figures(self) -> dict[str, int]:
        """What happened."""
        drafts = [draft for client in self.clients for draft in client.drafts.all()]
        found = {
            "steps": len(self.did),
            "edits": sum(len(client.edits) for client in self.clients),
            "drafts": len(drafts),
            "merged": sum(one.state in (State.MERGED, State.EDITED) for one in drafts),
            "declined": sum(one.state is State.DECLINED for one in drafts),
            "kills": sum(self.weather.kills.values()),
            "asked before it was taken": sum(client.asked for client in self.clients),
        }
        for how in ("branch", "patch"):
            found[f"taken with edits, a {how}"] = sum(one.edited[how] for one in self.clients)
        found["over http"] = self.server is not None
        found["kills while git wrote"] = sum(self.weather.kills.get(one, 0) for one in WRITING)
        return found

    # -- steps ------------------------------------------------------------------------------

    def _step(self, what: str) -> None:
        client = self._rng.choice(self.clients)
        self.did.append(f"{client.name} {what}")
        token = self._token()
        acts: dict[str, Callable[[], object]] = {
            "begin": lambda: client.begin(token),
            "change": lambda: client.change(token),
            "edit": lambda: client.edit(token),
            "send": client.send,
            "sync": client.sync,
            "decide": lambda: client.decide(token),
            "merge": lambda: self._merge(token),
            "others": lambda: self.host.edit(token),
            "delete": self._delete,
            "mail": lambda: self._mail(client, token),
            "refuse": lambda: self.host.refuse(self._rng.random() < 0.5),
            "mood": self._change_mood,
            "force": lambda: self.host.force(token),
            "wipe": self.host.wipe,
        }
        if what == "down":
            self.weather.down = self._rng.random() < 0.5
        elif what == "lost":
            self.weather.lost = self._rng.random() < 0.5
        elif what == "kill":
            self.weather.early = self._rng.random() < 0.15
            self.weather.doom = self._rng.randrange(12 if self.weather.early else 3)
            doomed: list[Callable[[], object]] = [client.send, client.sync]
            self._acted(client, self._rng.choice(doomed))
            self.weather.doom = None
        else:
            self._acted(client, acts[what])
        self.host.check()

    def _acted(self, client: Client, act: Callable[[], object]) -> None:
        """Let a client act, in this weather; one that was killed starts again."""
        try:
            with self.weather.around():
                act()
        except CairnError as error:
            if error.code not in _FINE:
                raise
        except Killed:
            client.close()
            client.start()
            client.check()

    def _merge(self, token: str) -> None:
        branches = self.host.branches()
        if branches:
            name = self._rng.choice(sorted(branches))
            how = self._rng.choice(["merge", "squash", "edited"])
            self.host.merge(name, branches[name], how, token)

    def _delete(self) -> None:
        """A branch is taken away without a word."""
        names = sorted(name for name in self.host.branches() if name != "cairn/inbox")
        if names:
            self.host.remote.git("update-ref", "-d", f"refs/heads/{self._rng.choice(names)}")

    def _change_mood(self) -> None:
        """A server answers with errors, breaks off, lets nobody in, or serves again."""
        if self.server is not None:
            self.server.mood = self._rng.choice(["well", "failing", "breaking", "refusing"])

    def _mail(self, client: Client, token: str) -> None:
        writer = self._rng.choice(self.clients)
        if self._rng.random() < 0.7:
            writer.post()
        if writer.mail:
            client.gather_no(self._token())
            client.open_mail(writer.mail.pop(0), token)

    # -- the end ----------------------------------------------------------------------------

    def _converge(self) -> None:
        """Good weather; everybody does what waits, until nothing does."""
        self.weather.down = self.weather.lost = False
        self.host.refuse(False)
        if self.server is not None:
            self.server.mood = "well"
        self.host.edit(self._token())  # what somebody did not want is asked about once more
        before = ""
        for _ in range(ROUNDS):
            for client in self.clients:
                client.sync(takes=True)
                for draft in client.drafts.all():
                    by_hand = draft.state is State.EXPORTED and draft.sent[-1].vehicle != "branch"
                    again = draft.state is State.DECLINED and draft.note == "Once more."
                    wants = draft.state in (State.DRAFT, State.GONE) or again or draft.has_more
                    if (wants or by_hand) and draft.state not in (State.MERGED, State.EDITED):
                        client.send_one(draft)
                client.mail.clear()
                self.host.check()
            maintainer = self.clients[0]
            maintainer.sync(takes=True)
            for one in maintainer.unanswered():
                with contextlib.suppress(CairnError):
                    maintainer.decide_one(one, self._token(), again=True)
            wanted = {one.name for one in maintainer.unanswered()}
            for name, commit in sorted(self.host.branches().items()):
                if name in wanted or name.startswith("cairn/inbox") or "-edited" in name:
                    self.host.merge(name, commit, self._rng.choice(["merge", "squash"]))
            for client in self.clients:
                client.sync(takes=True)
            now = self._standing()
            if self._is_over() or now == before:  # one more round would be the same again
                break
            before = now
        self._same()

    def _standing(self) -> str:
        """Everything that a round may change."""
        refs = self.host.remote.git("for-each-ref")
        drafts = [
            (draft.id, draft.state, draft.note, draft.text, draft.has_more)
            for client in self.clients
            for draft in client.drafts.all()
        ]
        return f"{refs}\n{drafts}"

    def _is_over(self) -> bool:
        return all(
            draft.state not in (State.DRAFT, State.EXPORTED, State.IN_REVIEW, State.GONE)
            and not (draft.state is State.DECLINED and draft.note == "Once more.")
            for client in self.clients
            for draft in client.drafts.all()
        )

    def _same(self) -> None:
        text, taken_back = self.host.texts()["all"], self.host.taken_back
        catalogs = [client.catalog() for client in self.clients]
        for client in self.clients:
            client.check()
            assert client.taken == self.host.main, f"{client.name} is behind"
            for draft in client.drafts.all():
                assert draft.state not in (State.EXPORTED, State.IN_REVIEW, State.GONE), (
                    f"{client.name}: {draft.title} is still {draft.state}"
                )
                if draft.state in (State.MERGED, State.EDITED):
                    mine = [one.token for one in client.edits if one.draft == draft.id]
                    lost = [one for one in mine if one not in text and one not in taken_back]
                    assert not lost, f"{client.name}: merged without {lost}"
        assert catalogs[0] == catalogs[1] == catalogs[2], "the catalogs differ"

    def _token(self) -> str:
        self._tokens += 1
        return f"edit-{self._tokens}"

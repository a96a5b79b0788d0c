"""A branch of ours reaches the remote on its newest state; nothing that stands there is lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.git.repository import Repository
from cairn.library.clone import Clone
from cairn.library.head import ORIGIN
from cairn.outbox.vehicle import branch
from cairn.outbox.vehicle.branch import Carried, carry, plan
from cairn.outbox.vehicle.branch_ground import BranchGround
from cairn.outbox.vehicle.branch_writing import sent
from cairn.outbox.vehicle.delivering import deliver
from cairn.places import Places
from tests.git.serving import serving
from tests.outbox.spine import BEGUN, Upstream, record, rendering

NEW = record("01J9Z8M3Q4T5V6W7X8Y9Z0A003", "New", "A word.")
NEWER = record("01J9Z8M3Q4T5V6W7X8Y9Z0A003", "New", "Another word.")
OTHER = record("01J9Z8M3Q4T5V6W7X8Y9Z0A004", "New", "Of another one.")
ID, OTHER_ID = "01J9Z8M3Q4T5V6W7X8Y9Z0A003", "01J9Z8M3Q4T5V6W7X8Y9Z0A004"
PATH = "recipes/new.md"


@pytest.fixture
def spine(home: Places, tmp_path: Path) -> Upstream:
    made = Upstream(home, tmp_path)
    assert made.sync().outcome == "first"
    return made


def hook(spine: Upstream, script: str) -> None:
    file = spine.remote.folder / "hooks" / "pre-receive"
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)


def test_where_it_would_go_is_told_and_nothing_happens(spine: Upstream) -> None:
    refs = spine.copy.refs("refs/")
    found = plan(spine.source, rendering({PATH: NEW, "recipes/one.md": BEGUN["recipes/one.md"]},
                                         {"recipes/one.md": BEGUN["recipes/one.md"]}))  # fmt: skip
    assert (found.branch, found.onto, found.target) == ("cairn/a-title", "main", spine.remote.url)
    assert (found.new, found.changed, found.same) == ((PATH,), (), ("recipes/one.md",))
    assert found.author == "Ada <ada@example.org>"
    assert spine.copy.refs("refs/") == refs
    assert spine.branches() == set()


def test_it_goes_out_and_the_same_again_is_the_same(spine: Upstream) -> None:
    main = spine.remote.git("rev-parse", "main")
    carried = carry(spine.source, rendering({PATH: NEW}, records=(ID,)))
    assert (carried.outcome, carried.branch) == ("pushed", "cairn/a-title")
    assert spine.text(PATH, "cairn/a-title") == NEW
    assert (
        spine.remote.git("rev-parse", "cairn/a-title^")
        == main
        == spine.remote.git("rev-parse", "main")
    )
    assert "Signed-off-by: Ada" in spine.remote.git("log", "-1", "--format=%B", carried.commit)
    again = carry(spine.source, rendering({PATH: NEW}, records=(ID,)))
    assert (again.outcome, again.commit) == ("same", carried.commit)
    assert spine.branches() == {"cairn/a-title"}


def test_it_is_built_on_what_others_did_meanwhile(spine: Upstream) -> None:
    theirs = spine.remote.commit({"recipes/two.md": BEGUN["recipes/two.md"] + "More.\n"})
    carried = carry(spine.source, rendering({PATH: NEW}, records=(ID,)))
    assert spine.remote.git("rev-parse", f"{carried.commit}^") == theirs
    assert "More." in spine.text("recipes/two.md", carried.branch)


def test_a_later_version_goes_on_from_the_earlier_one(spine: Upstream) -> None:
    first = carry(spine.source, rendering({PATH: NEW, "recipes/x.md": NEW}, records=(ID,)))
    spine.remote.commit({"recipes/two.md": "Upstream.\n"})
    again = rendering({PATH: NEWER}, records=(ID,), earlier=(first.commit,))
    assert plan(spine.source, again).branch == first.branch
    second = carry(spine.source, again)
    assert second.outcome == "pushed"
    assert second.branch == first.branch
    assert spine.text(PATH, second.branch) == NEWER
    assert spine.copy.is_before(first.commit, second.commit)
    assert "recipes/x.md" not in spine.remote.git("ls-tree", "-r", "--name-only", second.branch)
    assert spine.text("recipes/two.md", second.branch) == "Upstream.\n"


def test_what_was_taken_out_again_is_as_it_was(spine: Upstream) -> None:
    one = "recipes/one.md"
    changed = {one: BEGUN[one] + "Mine.\n", PATH: NEW}
    first = carry(spine.source, rendering(changed, {one: BEGUN[one]}, records=(ID,)))
    second = carry(spine.source, rendering({PATH: NEWER}, earlier=(first.commit,)))
    assert second.branch == first.branch
    assert spine.text(one, second.branch) == BEGUN[one]


def test_a_layer_says_how_the_names_of_branches_begin(spine: Upstream) -> None:
    one, prefix = rendering({PATH: NEW}, records=(ID,)), "cairn/learned-"
    assert plan(spine.source, one, prefix=prefix).branch == "cairn/learned-a-title"
    assert carry(spine.source, one, prefix=prefix).branch == "cairn/learned-a-title"
    assert spine.branches() == {"cairn/learned-a-title"}
    again = replace(one, earlier=(carry(spine.source, one, prefix=prefix).commit,))
    assert carry(spine.source, again, prefix=prefix).outcome == "same"


def test_a_branch_of_somebody_else_is_left_alone(spine: Upstream) -> None:
    theirs = spine.remote.commit({PATH: OTHER}, branch="cairn/a-title", onto=None)
    del spine.remote.files[PATH]
    carried = carry(spine.source, rendering({PATH: NEW}, records=(ID,)))
    assert carried.branch == "cairn/a-title-2"
    assert spine.remote.git("rev-parse", "cairn/a-title") == theirs


def test_two_drafts_of_one_title_have_a_branch_each(spine: Upstream) -> None:
    first = carry(spine.source, rendering({PATH: NEW}, records=(ID,)))
    second = carry(spine.source, rendering({"recipes/new-2.md": OTHER}, records=(OTHER_ID,)))
    assert {first.branch, second.branch} == {"cairn/a-title", "cairn/a-title-2"}
    third = carry(spine.source, rendering({PATH: NEWER}, records=(ID,)))  # another draft of it
    assert third.branch == "cairn/a-title-3"
    assert spine.text(PATH, first.branch) == NEW


def test_what_somebody_else_changed_is_a_conflict_and_nothing_goes(spine: Upstream) -> None:
    one = "recipes/one.md"
    mine = rendering({one: BEGUN[one] + "Mine.\n"}, {one: BEGUN[one]})
    spine.remote.commit({one: BEGUN[one] + "Theirs.\n"})
    with pytest.raises(CairnError, match="E_CONFLICT"):
        carry(spine.source, mine)
    assert plan(spine.source, mine).clash == (one,)
    assert spine.branches() == set()
    assert not spine.copy.refs("refs/cairn/out/")


def test_what_stands_there_already_is_not_sent(spine: Upstream) -> None:
    spine.remote.commit({PATH: NEW})
    carried = carry(spine.source, rendering({PATH: NEW}, records=(ID,)))
    assert (carried.outcome, carried.branch) == ("same", "")
    assert spine.branches() == set()


def test_a_remote_that_refuses_is_asked_once_and_told(home: Places, tmp_path: Path) -> None:
    with serving(tmp_path / "remotes") as server:
        spine = Upstream(home, tmp_path, url=server.url(tmp_path / "remotes" / "spine.git"))
        spine.sync()
        asked = spine.remote.folder / "asked"
        hook(spine, f"echo x >> '{asked}'; exit 1")
        carried = carry(spine.source, rendering({PATH: NEW}, records=(ID,)))
        assert carried.outcome == "refused"
        assert "declined" in carried.why
        assert asked.read_text().count("x") == 1
        assert not spine.copy.refs("refs/cairn/queue/")


def test_a_race_is_run_three_times(spine: Upstream, monkeypatch: pytest.MonkeyPatch) -> None:
    fetch = BranchGround.fetch
    tries: list[int] = []

    def raced(on: BranchGround, *rest: object) -> bool:
        """Somebody takes each name right after we looked."""
        result = fetch(on, *rest)  # type: ignore[arg-type]
        tries.append(len(tries) + 1)
        name = "a-title" if len(tries) == 1 else f"a-title-{len(tries)}"
        spine.remote.commit({"recipes/two.md": f"{tries}\n"}, branch=f"cairn/{name}", onto=None)
        return result

    monkeypatch.setattr(BranchGround, "fetch", raced)
    carried = carry(spine.source, rendering({PATH: NEW}, records=(ID,)))
    assert carried.outcome == "refused"
    assert len(tries) == 1 + branch.TRIES
    assert not spine.copy.refs("refs/cairn/queue/")


def test_who_falls_silent_in_a_race_is_not_tried_again(
    spine: Upstream, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch, tries = BranchGround.fetch, list[str]()

    def fetched(on: BranchGround, *rest: object) -> bool:
        """The first time somebody takes the name right after; the second time nobody answers."""
        tries.append("fetch")
        if len(tries) > 1:
            raise CairnError("E_GIT_TIMEOUT", "It said nothing.", "y")
        result = fetch(on, *rest)  # type: ignore[arg-type]
        spine.remote.commit({"recipes/two.md": "Theirs.\n"}, branch="cairn/a-title", onto=None)
        return result

    def pushed(*args: object) -> object:
        tries.append("push")
        return sent(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(BranchGround, "fetch", fetched)
    monkeypatch.setattr(branch, "sent", pushed)
    carried = carry(spine.source, rendering({PATH: NEW}, records=(ID,)))
    assert (carried.outcome, carried.why) == ("queued", "It said nothing.")
    assert tries == ["fetch", "push", "fetch"]
    monkeypatch.undo()
    spine.sync()
    assert [(one.outcome, one.branch) for one in deliver(spine.source)] == [
        ("pushed", "cairn/a-title-2")
    ]


def test_without_the_remote_it_waits_and_goes_out_with_the_next_sync(
    home: Places, tmp_path: Path
) -> None:
    with serving(tmp_path / "remotes") as server:
        spine = Upstream(home, tmp_path, url=server.url(tmp_path / "remotes" / "spine.git"))
        spine.sync()
        server.mood = "failing"
        for path, title in ((PATH, "a-title"), ("recipes/other.md", "other")):
            waits = carry(spine.source, rendering({path: NEW}, slug=title, records=(ID,)))
            assert waits.outcome == "queued"
        assert not [one for one in server.asked if "receive-pack" in one]  # it was not tried again
        assert spine.sync().outcome == "offline"
        assert [one.outcome for one in deliver(spine.source)] == ["queued"]
        server.mood = "well"
        theirs = spine.remote.commit({"recipes/two.md": "Upstream.\n"})
        taken = spine.remote.commit({"x.md": "X\n"}, branch="cairn/other", onto=None)
        assert spine.sync().outcome == "new"
        mine, second = deliver(spine.source)
        assert (mine.outcome, mine.branch) == ("pushed", "cairn/a-title")
        assert (second.outcome, second.branch) == ("pushed", "cairn/other-2")
        assert deliver(spine.source) == []
    assert spine.text(PATH, mine.branch) == NEW == spine.text("recipes/other.md", second.branch)
    assert spine.remote.git("rev-parse", f"{mine.branch}^") == theirs
    assert spine.remote.git("rev-parse", "cairn/other") == taken
    assert spine.remote.git("log", "-1", "--format=%an %aI", mine.branch).startswith("Ada 2026-11")


def test_what_was_taken_back_does_not_go_out_again_with_what_waited(
    home: Places, tmp_path: Path
) -> None:
    with serving(tmp_path / "remotes") as server:
        spine = Upstream(home, tmp_path, url=server.url(tmp_path / "remotes" / "spine.git"))
        before = spine.remote.git("rev-parse", "main")
        purged = spine.remote.commit({"recipes/secret.md": "# Not for anybody\n"})
        spine.sync()
        server.mood = "failing"
        assert carry(spine.source, rendering({PATH: NEW}, records=(ID,))).outcome == "queued"
        server.mood = "well"
        spine.remote.git("update-ref", "refs/heads/main", before)
        assert spine.sync().outcome == "waiting"
        Clone(spine.source).decide(True)
        (done,) = deliver(spine.source)
    assert (done.outcome, done.branch) == ("pushed", "cairn/a-title")
    listed = spine.remote.git("ls-tree", "-r", "--name-only", done.branch).splitlines()
    assert PATH in listed
    assert "recipes/secret.md" not in listed
    assert purged not in spine.remote.git("rev-list", done.branch).splitlines()


@pytest.mark.parametrize("how", ["garbled", "damaged here"])
def test_a_copy_that_is_made_anew_forgets_nothing_of_ours(
    home: Places, tmp_path: Path, how: str
) -> None:
    with serving(tmp_path / "remotes") as server:
        spine = Upstream(home, tmp_path, url=server.url(tmp_path / "remotes" / "spine.git"))
        spine.sync()
        server.mood = "failing"
        assert carry(spine.source, rendering({PATH: NEW}, records=(ID,))).outcome == "queued"
        before = spine.copy.refs("refs/cairn/")
        server.mood = "well"
        theirs = spine.remote.commit({"recipes/one.md": "Rewritten.\n"}, onto=None)
        if how == "garbled":
            server.mood = "garbling"
        else:
            spine.copy.note_damage()
        synced = spine.sync()
        assert synced.state.waiting is not None
        assert (synced.outcome, synced.state.waiting.why) == ("waiting", "rewritten")
        assert spine.source.folder.with_name(f"{spine.source.folder.name}.damaged").exists()
        now = spine.copy.refs("refs/")
        assert {ref: now.get(ref) for ref in before if not ref.endswith("/head")} == {
            ref: commit for ref, commit in before.items() if not ref.endswith("/head")
        }
        assert now["refs/cairn/head"] == theirs
        Clone(spine.source).decide(True)
        assert [one.outcome for one in deliver(spine.source)] == ["pushed"]


def test_a_push_that_nobody_answered_is_found_to_have_arrived(
    spine: Upstream, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unheard(*args: object) -> object:
        sent(*args)  # type: ignore[arg-type]
        on, slug, commit = args[:3]
        queued = {f"refs/cairn/queue/{slug}": commit, f"{ORIGIN}cairn/{slug}": None}
        on.set_refs(queued)  # type: ignore[attr-defined]
        raise CairnError("E_GIT_TIMEOUT", "x", "y")

    monkeypatch.setattr(branch, "sent", unheard)
    assert carry(spine.source, rendering({PATH: NEW}, records=(ID,))).outcome == "queued"
    spine.sync()
    assert [one.outcome for one in deliver(spine.source)] == ["pushed"]
    assert deliver(spine.source) == []


def test_over_http_it_is_the_same_and_who_may_not_write_is_told(
    home: Places, tmp_path: Path
) -> None:
    with serving(tmp_path / "remotes") as server:
        url = server.url(tmp_path / "remotes" / "spine.git")
        spine = Upstream(home, tmp_path, url=url)
        spine.sync()
        assert carry(spine.source, rendering({PATH: NEW}, records=(ID,))).outcome == "pushed"
        assert spine.text(PATH, "cairn/a-title") == NEW
        server.read_only = True
        carried: Carried = carry(spine.source, rendering({PATH: NEWER}, slug="other"))
        assert carried.outcome == "refused"
        assert spine.text(PATH, "cairn/a-title") == NEW


def test_nothing_is_built_while_somebody_is_asked(spine: Upstream) -> None:
    spine.remote.commit({"recipes/one.md": None, "recipes/two.md": None})
    assert spine.sync().outcome == "waiting"
    with pytest.raises(CairnError, match="E_SYNC_WAITING"):
        carry(spine.source, rendering({PATH: NEW}))


def test_a_repository_that_is_gone_takes_nothing(spine: Upstream) -> None:
    spine.remote.folder.rename(spine.remote.folder.with_name("away.git"))
    carried = carry(spine.source, rendering({PATH: NEW}))
    assert (carried.outcome, carried.commit) == ("refused", "")
    assert "no repository" in carried.why
    assert not spine.copy.refs("refs/cairn/queue/")


def test_an_empty_remote_gets_no_first_branch_from_us(home: Places, tmp_path: Path) -> None:
    spine = Upstream(home, tmp_path)
    spine.remote.git("update-ref", "-d", "refs/heads/main")
    spine.sync()
    with pytest.raises(CairnError, match="E_GIT_BRANCH"):
        carry(spine.source, rendering({PATH: NEW}))
    assert spine.remote.git("for-each-ref") == ""


def test_a_pinned_branch_is_what_it_is_built_on(spine: Upstream, home: Places) -> None:
    from cairn.library.clone import Clone
    from cairn.library.sources import Sources

    side = spine.remote.commit({"recipes/side.md": "# Side\n"}, branch="stable", onto=None)
    pinned = Sources(home).add_address(spine.remote.url, "stable", "pinned")
    Clone(pinned).sync()
    carried = carry(pinned, rendering({PATH: NEW}, records=(ID,)))
    assert spine.remote.git("rev-parse", f"{carried.commit}^") == side
    assert isinstance(Repository(pinned.folder), Repository)

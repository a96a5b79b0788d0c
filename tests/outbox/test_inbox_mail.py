"""A file that was dropped is taken with edits, beside what else is gathered: nothing is lost."""

import dataclasses
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.gate.gate import Gate
from cairn.git.repository import Repository
from cairn.library.clone import Clone
from cairn.outbox.inbox.deciding import Answered, Word, answer, decline, edit, looked, take
from cairn.outbox.inbox.incoming import Incoming, dropped, waiting
from cairn.outbox.inbox.opened import Opened
from cairn.outbox.patch.patch import patch
from cairn.outbox.rendering import Author
from cairn.outbox.vehicle.branch import carry
from cairn.outbox.vehicle.delivering import deliver
from cairn.places import Places
from tests.outbox.spine import Upstream, record, rendering

BOB = Author("Bob", "bob@example.org")
NOW = datetime.now(UTC)
BETTER = b"Better.\n"


@pytest.fixture
def spine(home: Places, tmp_path: Path) -> Upstream:
    made = Upstream(home, tmp_path)
    made.sync()
    return made


def mail(spine: Upstream, name: str, number: int) -> Incoming:
    text = record(f"01J9Z8M3Q4T5V6W7X8Y9Z0B00{number}", name, "A word.")
    data = patch(rendering({f"recipes/{name}.md": text}, slug=name))
    return dropped(spine.source, Opened(f"{name}.patch", "patch", data))


def edited(spine: Upstream, one: Incoming) -> Word:
    assert one.offer is not None
    files = {path: data + BETTER for path, data in one.offer.files.items()}
    return edit(spine.source, one, files, BOB, NOW)


def out(spine: Upstream, word: Word) -> Answered:
    done = answer(spine.source, looked(word, Gate()))
    assert done.outcome == "pushed"
    return done


def decided(spine: Upstream, what: str) -> str:
    """One answer to a file of its own; the branch that holds it."""
    if what == "take":
        return out(spine, take(spine.source, mail(spine, "aa", 1), BOB, NOW)).branch
    if what == "decline":
        word = decline(spine.source, mail(spine, "bb", 2), "No.", BOB, NOW)
        return out(spine, word).branch
    name, number = {"edit": ("cc", 3), "edit another": ("dd", 4)}[what]
    return out(spine, edited(spine, mail(spine, name, number))).branch


@pytest.mark.parametrize(
    "order",
    [
        ("take", "decline", "edit", "edit another"),
        ("edit", "take", "edit another", "decline"),
        ("decline", "edit another", "edit", "take"),
    ],
)
def test_what_is_edited_and_what_is_gathered_are_merged_in_any_order(
    spine: Upstream, tmp_path: Path, order: tuple[str, ...]
) -> None:
    before = set(spine.merged(tmp_path / "before", []))
    branches = sorted({decided(spine, what) for what in order})
    assert branches == ["cairn/cc-edited", "cairn/dd-edited", "cairn/inbox"]
    forth = set(spine.merged(tmp_path / "forth", branches))
    assert forth == set(spine.merged(tmp_path / "back", branches[::-1]))
    new = {path for path in forth - before if not path.startswith("decisions/")}
    assert new == {"recipes/aa.md", "recipes/cc.md", "recipes/dd.md"}
    assert before < forth
    assert len(forth - before) == 4  # and why one was declined


def test_what_is_taken_has_nothing_of_what_was_gathered_elsewhere_behind_it(
    spine: Upstream,
) -> None:
    first = out(spine, take(spine.source, mail(spine, "aa", 1), BOB, NOW))
    two = take(spine.source, mail(spine, "bb", 2), BOB, NOW)
    spine.remote.commit({"recipes/aa.md": "Somebody else's.\n"})  # nobody here knows of it yet
    second = out(spine, two)
    assert (first.branch, second.branch) == ("cairn/inbox", "cairn/inbox-2")
    assert not spine.copy.is_before(first.commit, second.commit)
    authors = spine.remote.git("log", "--format=%an", "main..cairn/inbox-2").splitlines()
    assert sorted(authors) == ["Ada", "Bob"]


def test_what_one_took_with_edits_is_no_new_contribution(spine: Upstream, tmp_path: Path) -> None:
    branch = decided(spine, "edit")
    (one,) = waiting(spine.source)
    assert (one.name, one.answered) == (branch, "taken")
    assert mail(spine, "cc", 3).answered == "taken"  # dropped once more
    second = dataclasses.replace(spine.source, folder=tmp_path / "second")
    Clone(second).sync()
    assert [one.answered for one in waiting(second)] == [""]  # of somebody else, it is looked at
    spine.remote.commit({"recipes/cc.md": "Somebody else's.\n"})
    spine.sync()
    assert [one.answered for one in waiting(spine.source)] == [""]  # it cannot be merged any more
    spine.remote.commit({"recipes/cc.md": spine.text("recipes/cc.md", branch)})
    spine.sync()
    assert waiting(spine.source) == []


@pytest.mark.parametrize("what", ["take", "edit"])
def test_what_was_answered_offline_goes_out_beside_what_others_did_meanwhile(
    spine: Upstream, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    one = mail(spine, "cc", 3)
    word = take(spine.source, one, BOB, NOW) if what == "take" else edited(spine, one)

    def away(*_: object, **__: object) -> None:
        raise CairnError("E_GIT_OFFLINE", "x", "y")

    with monkeypatch.context() as patched:
        patched.setattr(Repository, "fetch", away)
        assert answer(spine.source, looked(word, Gate())).outcome == "queued"
    spine.remote.commit({"recipes/else.md": "Somebody else's.\n"})
    spine.sync()
    (done,) = deliver(spine.source)
    assert done.outcome == "pushed"
    assert spine.text("recipes/cc.md", done.branch).startswith("---\n")
    assert deliver(spine.source) == []


def test_what_was_edited_on_what_is_taken_back_waits_again(spine: Upstream) -> None:
    before = spine.remote.git("rev-parse", "main")
    spine.remote.commit({"recipes/two.md": "Taken back.\n"})
    spine.sync()
    text = record("01J9Z8M3Q4T5V6W7X8Y9Z0B003", "cc", "A word.")
    carry(spine.source, rendering({"recipes/cc.md": text}, slug="cc"))
    (one,) = waiting(spine.source)
    first = out(spine, edited(spine, one))
    assert [one.answered for one in waiting(spine.source)] == ["taken"]
    spine.remote.git("update-ref", "refs/heads/main", before)
    spine.remote.commit({"recipes/two.md": "Something else.\n"})  # it is in the way of both
    spine.sync()
    Clone(spine.source).decide(True)
    (again,) = waiting(spine.source)
    assert (again.name, again.answered) == ("cairn/cc", "")
    second = out(spine, edited(spine, again))
    assert second.branch != first.branch
    assert spine.remote.git("rev-parse", f"{second.branch}^") == spine.remote.git(
        "rev-parse", "main"
    )

"""Which branch at the remote is one that a contribution waits on, by what was fetched."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cairn.library.clone import Clone
from cairn.outbox.answers import learn
from cairn.outbox.draft import Draft, State
from cairn.outbox.fate import PATIENCE
from cairn.outbox.inbox.incoming import waiting
from cairn.outbox.look import look
from cairn.places import Places
from tests.outbox.champion import ID, ONE, Desk, sent_path
from tests.outbox.spine import BEGUN


@pytest.fixture
def desk(home: Places, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(home, tmp_path)
    yield made
    made.close()


def test_a_branch_that_was_put_elsewhere_is_ours_and_one_of_another_record_is_not(
    desk: Desk,
) -> None:
    draft = desk.send(desk.new())
    remote, path, text = desk.spine.remote, sent_path(draft), draft.sent[-1].text
    remote.commit({"recipes/other.md": "# Other\n"})
    main = remote.git("rev-parse", "main")
    remote.commit({path: text}, branch="cairn/new", onto=main)  # as a host puts it on the newest
    assert desk.hears_one().draft.state is State.IN_REVIEW
    another = text.replace(ID, "01J9Z8M3Q4T5V6W7X8Y9Z0A009")
    remote.commit({path: another}, branch="cairn/new", onto=main)
    assert desk.hears_one().draft.state is State.GONE


@pytest.mark.parametrize("how", ["deleted", "taken back"])
def test_a_branch_that_goes_on_from_where_ours_was_merged_is_another(desk: Desk, how: str) -> None:
    draft, remote = desk.send(desk.new()), desk.spine.remote
    path, before = sent_path(draft), remote.git("rev-parse", "main")
    remote.commit({"recipes/other.md": "# Other\n"}, onto=remote.git("rev-parse", "cairn/new"))
    merged = remote.git("rev-parse", "main")
    if how == "deleted":
        remote.commit({path: None})
    else:
        desk.spine.sync()
        remote.git("update-ref", "refs/heads/main", before)
    another = draft.sent[-1].text.replace(ID, "01J9Z8M3Q4T5V6W7X8Y9Z0A009")
    remote.commit({path: another}, branch="cairn/new", onto=merged)
    if desk.spine.sync().outcome == "waiting":
        Clone(desk.spine.source).decide(True)
    assert desk.hears_one().draft.state is State.GONE


def test_a_branch_that_was_merged_and_left_there_is_not_in_review(desk: Desk) -> None:
    draft, remote = desk.send(desk.new()), desk.spine.remote
    remote.commit({sent_path(draft): None}, onto=remote.git("rev-parse", "cairn/new"))
    learned = desk.hears_one()
    assert (learned.draft.state, waiting(desk.spine.source)) == (State.GONE, [])
    desk.send(learned.draft)
    assert desk.hears_one().draft.state is State.IN_REVIEW
    assert [one.name for one in waiting(desk.spine.source)] == ["cairn/new"]


def test_what_was_sent_to_a_repository_that_is_no_source_any_more_stays_what_it_was(
    desk: Desk,
) -> None:
    sent = desk.send(desk.new())

    def heard() -> Draft:
        learn(desk.drafts, lambda asked: look([], asked, lambda _: []), lambda: desk.now)
        return desk.drafts.get(sent.id)

    desk.now += PATIENCE
    out = heard()
    assert (out.state, out.text) == (State.EXPORTED, sent.text)
    assert f"Add {desk.spine.source.address} again" in out.note
    desk.drafts.change(sent.id, state=State.GONE, note="")
    gone = heard()
    assert (gone.state, gone.note) == (State.GONE, out.note)
    desk.drafts.change(sent.id, state=State.DECLINED, note="We have that.")
    assert (heard().state, heard().note) == (State.DECLINED, "We have that.")
    assert desk.hears_one().draft.state is State.IN_REVIEW  # it was added again
    assert desk.drafts.get(sent.id).note == ""


def test_what_is_sent_again_after_something_was_taken_back_takes_nothing_of_others_away(
    desk: Desk, tmp_path: Path
) -> None:
    spine, remote = desk.spine, desk.spine.remote
    before = remote.git("rev-parse", "main")
    theirs = remote.commit({"recipes/two.md": f"{BEGUN['recipes/two.md']}\nTheirs.\n"})
    spine.sync()
    sent = desk.send(desk.change("Mine.\n"))
    remote.git("update-ref", "refs/heads/main", before)
    spine.sync()
    Clone(spine.source).decide(True)
    again = desk.send(desk.drafts.change(sent.id, text=sent.text + "More.\n"))
    assert again.sent[-1].branch != sent.sent[-1].branch
    remote.git("update-ref", "refs/heads/main", theirs)  # what was taken back comes again
    merged = spine.merged(tmp_path / "there", [again.sent[-1].branch])
    assert "Theirs." in merged["recipes/two.md"]
    assert "Mine.\nMore." in merged[ONE]

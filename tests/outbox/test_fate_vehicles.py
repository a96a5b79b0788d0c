"""What becomes of a draft that went several ways, to nobody, or with nothing in it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.gate.gate import Gate
from cairn.outbox.asked import asked_of
from cairn.outbox.contribute import note
from cairn.outbox.draft import Base, Draft, Purpose, State, digest_of
from cairn.outbox.fate import PATIENCE, fate
from cairn.outbox.going import Gone, noted
from cairn.outbox.ground import ground
from cairn.outbox.inbox.deciding import answer, edit, looked
from cairn.outbox.inbox.incoming import dropped
from cairn.outbox.inbox.opened import Opened
from cairn.outbox.look import look
from cairn.outbox.passing import judged
from cairn.outbox.patch.patch import patch
from cairn.outbox.rendering import Form
from cairn.outbox.vehicle.branch import SAME, carry
from cairn.outbox.vehicle.branch_ground import reads
from cairn.outbox.way import Way, way_to
from cairn.places import Places
from tests.outbox.champion import ID, NOW, Desk, sent_path
from tests.outbox.spine import ADA, record

OTHER = "01J9Z8M3Q4T5V6W7X8Y9Z0A007"


@pytest.fixture
def desk(home: Places, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(home, tmp_path)
    yield made
    made.close()


def by_hand(desk: Desk, draft: Draft, vehicle: str = "patch", target: str = "spine") -> Draft:
    """The same draft as a file that one gives to somebody."""
    desk.now += timedelta(seconds=1)
    return desk.drafts.save(note(draft, desk.rendered(draft), vehicle, target, desk.now))


def test_what_was_pushed_and_then_given_as_a_file_too_is_still_in_review(desk: Desk) -> None:
    draft = by_hand(desk, desk.send(desk.new()))
    assert (draft.state, draft.sent[-1].branch) == (State.EXPORTED, "")
    in_review = desk.hears_one().draft
    assert in_review.state is State.IN_REVIEW
    desk.spine.remote.git("update-ref", "-d", "refs/heads/cairn/new")
    assert desk.hears_one().draft.state is State.EXPORTED  # the file may still be looked at
    assert desk.hears() == []


@pytest.mark.parametrize("what", ["another text", "another repository"])
def test_of_a_file_with_something_else_the_branch_says_nothing(desk: Desk, what: str) -> None:
    sent = desk.send(desk.new())
    if what == "another text":
        by_hand(desk, desk.drafts.change(sent.id, text=sent.text + "More.\n"))
    else:
        by_hand(desk, sent, target="another")
    assert desk.hears() == []


@pytest.mark.parametrize("what", ["a line more", "a line less"])
def test_what_went_on_as_a_file_was_not_merged_with_what_was_pushed_before(
    desk: Desk, what: str
) -> None:
    draft = desk.new("A word.\n\nAnother.")
    carry(desk.spine.source, desk.rendered(draft))  # the home ended before that was noted
    desk.spine.remote.git("update-ref", "refs/heads/main", "cairn/new")
    less = draft.text.replace("Another.\n", "")
    text = draft.text + "\nA third.\n" if what == "a line more" else less
    by_hand(desk, desk.drafts.change(draft.id, text=text))
    assert desk.hears() == []  # what is different stands nowhere yet


@pytest.mark.parametrize("more", ["", "A fourth.\n"])
def test_what_went_out_after_a_file_and_was_not_noted_is_merged(desk: Desk, more: str) -> None:
    first = by_hand(desk, desk.new("A word.\n\nAnother."))
    desk.now += timedelta(seconds=1)
    draft = desk.drafts.change(first.id, text=first.text + "\nA third.\n")
    carry(desk.spine.source, desk.rendered(draft))  # the home ended before that was noted
    text = desk.spine.text("recipes/new.md", "cairn/new")
    desk.spine.remote.commit({"recipes/new.md": text})  # as one commit
    desk.drafts.change(draft.id, text=draft.text + more)
    merged = desk.hears_one().draft
    assert merged.sent[-1].text == text
    if not more:
        assert (merged.state, merged.has_more) == (State.MERGED, False)
        return
    assert (merged.state, merged.purpose) == (State.DRAFT, Purpose.CHANGE)
    desk.send(merged)
    assert "A third.\nA fourth." in desk.spine.text("recipes/new.md", "cairn/new-2")


def test_one_change_of_a_record_is_not_merged_with_another_one(desk: Desk) -> None:
    first = desk.send(desk.change("Mine.\n"))
    desk.now += timedelta(seconds=1)
    second = desk.send(desk.change("Mine, too.\n"))
    desk.spine.remote.git("update-ref", "refs/heads/main", second.sent[-1].branch)
    heard = {one.draft.id: one.draft for one in desk.hears()}
    assert heard[second.id].state is State.MERGED
    left = heard.get(first.id, desk.drafts.get(first.id))
    assert left.state in (State.EXPORTED, State.IN_REVIEW)
    with pytest.raises(CairnError, match=r"Somebody else changed recipes/one\.md"):
        desk.send(left)


def test_a_change_of_a_new_record_is_no_earlier_text_of_the_draft_it_came_from(desk: Desk) -> None:
    draft, remote = desk.new("A word.\n\nAnother."), desk.spine.remote
    carry(desk.spine.source, desk.rendered(draft))  # the home ended before that was noted
    remote.git("update-ref", "refs/heads/main", "cairn/new")
    desk.spine.sync()
    first = by_hand(desk, desk.drafts.change(draft.id, text=draft.text + "\nA third.\n"))
    desk.now += timedelta(seconds=1)
    merged = desk.spine.text("recipes/new.md")
    base = Base(ID, "spine", "recipes/new.md", digest_of(merged), merged)
    change = Draft(
        kind="recipe", title="New", text=f"{merged}Else.\n", purpose=Purpose.CHANGE, base=base
    )
    second = desk.send(desk.drafts.save(change))
    remote.git("update-ref", "refs/heads/main", second.sent[-1].branch)
    heard = {one.draft.id: one for one in desk.hears()}
    assert heard[second.id].draft.state is State.MERGED
    left = desk.drafts.get(first.id)
    assert left.state is not State.MERGED
    with pytest.raises(CairnError):
        desk.send(left)  # it would take that line away


def test_a_name_that_another_record_takes_hides_nothing_that_was_pushed(desk: Desk) -> None:
    draft, source, remote = desk.new("A word.\n\nAnother."), desk.spine.source, desk.spine.remote
    first = desk.rendered(draft)
    carry(source, first)  # the home ended before that was noted
    remote.git("update-ref", "-d", "refs/heads/cairn/new")
    desk.spine.sync()
    text = record(OTHER, "New", "Else.")
    carry(source, desk.rendered(Draft(kind="recipe", title="New", text=text)))
    desk.send(desk.drafts.change(draft.id, text=draft.text + "\nA third.\n"))
    assert desk.hears_one().draft.state is State.IN_REVIEW
    remote.commit({"recipes/new.md": first.files["recipes/new.md"]})  # as one commit
    assert desk.hears() == []  # the third line is nowhere yet


@pytest.mark.parametrize("more", ["", "Somebody else's."])
def test_what_one_added_to_ones_own_as_a_maintainer_is_no_earlier_text_of_it(
    desk: Desk, more: str
) -> None:
    source, remote, draft = desk.spine.source, desk.spine.remote, by_hand(desk, desk.new())
    made = desk.rendered(draft)
    one = dropped(source, Opened("new.patch", "patch", patch(made)))
    files = {path: data + b"Better.\n" for path, data in made.files.items()}
    answer(source, looked(edit(source, one, files, ADA, desk.now), Gate()))
    text = desk.spine.text("recipes/new.md", "cairn/new-edited").rstrip() + f"\n{more}\n"
    remote.commit({"recipes/new.md": text})  # as one commit
    merged = desk.hears_one()
    assert (merged.draft.state, merged.fate.clash) == (State.EDITED, False)


def test_what_was_merged_and_taken_out_and_is_given_as_a_file_waits(desk: Desk) -> None:
    sent = desk.send(desk.new())
    desk.spine.remote.git("update-ref", "refs/heads/main", "cairn/new")
    desk.spine.remote.commit({sent_path(sent): None})
    gone = desk.hears_one().draft
    assert gone.state is State.GONE
    by_hand(desk, gone)
    assert desk.hears() == []


def test_nobody_is_asked_about_a_copy_in_a_folder(desk: Desk) -> None:
    draft = desk.new()
    for vehicle, target, days in (("folder", "/some/where", 0), ("patch", "spine", PATIENCE.days)):
        sent = by_hand(desk, draft, vehicle, target)
        asked = asked_of(sent)
        assert asked is not None
        found = fate(sent, look([desk.spine.source], asked, lambda _: []), NOW + 2 * PATIENCE)
        assert found is not None
        assert (bool(found.chase), found.waiting >= days) == (bool(days), True)


def test_a_change_with_nothing_changed_was_not_sent(desk: Desk) -> None:
    def goes(draft: Draft) -> tuple[Draft, str]:
        source = desk.spine.source
        way: Way = way_to("branch", source, [draft], Path())
        verdict = judged([draft], Form.RECORD, ADA, ground(reads(source)), Gate())
        went = carry(source, verdict.rendering)
        gone = Gone(went.outcome, (), went.branch, went.commit)
        (kept,) = noted(desk.drafts, [draft], verdict, way, gone, lambda: desk.now)
        return kept, went.outcome

    path, other = "recipes/other.md", record(OTHER, "Other", "A word.")
    text = desk.rendered(Draft(kind="recipe", title="Other", text=other)).files[path].decode()
    desk.spine.remote.commit({path: text})
    desk.spine.sync()
    base = Base(OTHER, "spine", path, digest_of(text), text)
    change = Draft(kind="recipe", title="Other", text=text, purpose=Purpose.CHANGE, base=base)
    kept, outcome = goes(desk.drafts.save(change))
    assert (outcome, kept.state, kept.sent) == (SAME, State.DRAFT, ())
    assert desk.hears() == []
    # what stands there already, though nobody noted that it was sent, is merged all the same
    new = desk.new()
    desk.spine.remote.commit({"recipes/new.md": desk.rendered(new).files["recipes/new.md"]})
    kept, outcome = goes(new)
    assert (outcome, kept.state) == (SAME, State.EXPORTED)
    assert desk.hears_one().draft.state is State.MERGED

"""What became of a contribution is learned from a fetch; nothing that was typed is lost."""

import dataclasses
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.gate.gate import Gate
from cairn.library.clone import Clone
from cairn.library.sources import Sources
from cairn.outbox.answers import questions
from cairn.outbox.asked import asked_of
from cairn.outbox.conflict import conflict_of, resolved
from cairn.outbox.contribute import check_bases
from cairn.outbox.decision import Decision, decision_path, decision_text, read_decision
from cairn.outbox.draft import Purpose, State
from cairn.outbox.fate import fate
from cairn.outbox.inbox.deciding import answer, decline, looked, take
from cairn.outbox.inbox.incoming import waiting
from cairn.outbox.look import look
from cairn.outbox.vehicle.branch import carry
from cairn.outbox.vehicle.delivering import deliver
from cairn.places import Places
from tests.git.serving import serving
from tests.outbox.champion import ID, NOW, ONE, Desk, sent_path
from tests.outbox.spine import ADA, BEGUN


@pytest.fixture
def desk(home: Places, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(home, tmp_path)
    yield made
    made.close()


def test_from_sent_to_merged_as_it_is(desk: Desk) -> None:
    draft = desk.send(desk.new())
    assert draft.state is State.EXPORTED
    assert draft.sent[-1].text == desk.spine.text(sent_path(draft), "cairn/new")
    assert desk.hears_one().draft.state is State.IN_REVIEW
    assert desk.hears() == []
    desk.spine.remote.commit({sent_path(draft): draft.sent[-1].text})
    learned = desk.hears_one()
    assert (learned.before.state, learned.draft.state) == (State.IN_REVIEW, State.MERGED)
    assert not learned.more
    desk.spine.remote.git("update-ref", "-d", "refs/heads/cairn/new")
    assert desk.hears() == []
    assert questions(desk.drafts) == []


@pytest.mark.parametrize("how", ["same path", "moved", "by a merge"])
def test_merged_with_edits_gives_both_texts(desk: Desk, how: str) -> None:
    draft = desk.send(desk.new())
    edited = draft.sent[-1].text + "Edited.\n"
    if how == "by a merge":
        commit = desk.spine.remote.git("rev-parse", "cairn/new")
        desk.spine.remote.commit({"patterns/else.md": edited}, onto=commit)
    else:
        desk.spine.remote.commit(
            {sent_path(draft) if how == "same path" else "gotchas/other.md": edited}
        )
    learned = desk.hears_one()
    assert learned.draft.state is State.EDITED
    assert learned.fate.theirs is not None
    assert (learned.fate.ours, learned.fate.theirs.text) == (draft.sent[-1].text, edited)


def test_a_change_merged_with_others_is_known_by_its_lines(desk: Desk) -> None:
    draft = desk.send(desk.change("Mine.\n"))
    desk.spine.remote.commit({ONE: BEGUN[ONE] + "Theirs.\nMine.\n"})
    assert desk.hears_one().draft.state is State.EDITED
    assert draft.state is State.EXPORTED


def test_somebody_elses_change_is_a_clash_and_both_texts_stay(desk: Desk) -> None:
    draft = desk.send(desk.change("Mine.\n"))
    theirs = BEGUN[ONE].replace("title: One", "title: One of them")
    desk.spine.remote.commit({ONE: theirs})
    learned = desk.hears_one()
    assert learned.draft.state is State.IN_REVIEW
    assert learned.fate.clash
    assert learned.fate.asks
    conflict = conflict_of(learned.draft, learned.fate.theirs)
    assert conflict is not None
    assert conflict.ancestor == BEGUN[ONE]
    assert conflict.mine == draft.text
    assert conflict.theirs.text == theirs
    assert conflict.both == theirs + "Mine.\n"
    with pytest.raises(CairnError, match="E_CONFLICT"):
        check_bases([learned.draft], desk.rendered(learned.draft))
    after = desk.drafts.save(resolved(learned.draft, conflict, conflict.both))
    assert conflict_of(after, conflict.theirs) is None
    assert draft.text in [one.draft.text for one in desk.drafts.history(draft.id)]
    there = desk.spine.text(ONE, desk.send(after).sent[-1].branch)
    assert "title: One of them\n" in there
    assert there.endswith("Mine.\n")


@pytest.mark.parametrize("by_hand", [False, True])
def test_declined_with_a_reason_and_sent_again(desk: Desk, by_hand: bool) -> None:
    draft = desk.send(desk.new())
    said = Decision(ID, "declined", "We do it\x1b[2J otherwise.", "New", "", draft.sent[-1].digest)
    text = said.reason if by_hand else decision_text(said)
    desk.spine.remote.commit({decision_path(ID): text})
    learned = desk.hears_one()
    assert learned.draft.state is State.DECLINED
    assert learned.draft.note == "We do it[2J otherwise."
    better = desk.drafts.change(draft.id, text=draft.text + "Better.\n")
    desk.send(better)
    assert desk.hears_one().draft.state is State.IN_REVIEW


def test_a_decision_written_by_hand_counts_if_it_is_not_older(desk: Desk) -> None:
    draft = desk.send(desk.new())
    path = decision_path(ID)
    desk.spine.remote.commit({path: "---\ndecided_on: 2020-11-20\n---\nAn old no.\n"})
    assert desk.hears_one().draft.state is State.IN_REVIEW
    desk.spine.remote.commit({path: "Not this one, sorry.\n"})
    assert desk.hears_one().draft.note == "Not this one, sorry."
    assert read_decision(ID, b"\xff\xfe: [").outcome == "declined"
    assert read_decision(ID, b"---\ninstead: X\n---\nSee X.\n").outcome == "superseded"
    with pytest.raises(CairnError, match="E_DECISION"):
        decision_path("../x")
    with pytest.raises(CairnError, match="E_DECISION"):
        decision_text(Decision(ID, "declined", " \n"))
    assert draft.sent[-1].record == ID


def test_superseded_by_another_record(desk: Desk) -> None:
    draft = desk.send(desk.new())
    text = draft.sent[-1].text.replace(
        "status: proposed", "status: superseded\nsuperseded_by: OTHER"
    )
    desk.spine.remote.commit({sent_path(draft): text})
    learned = desk.hears_one()
    assert (learned.draft.state, learned.fate.instead) == (State.SUPERSEDED, "OTHER")


def test_gone_asks_and_no_answer_gives_a_line_to_chase_it(desk: Desk) -> None:
    draft = desk.send(desk.new())
    desk.hears()
    kept = desk.drafts.get(draft.id)
    asked = asked_of(kept)
    assert asked is not None
    seen = look([desk.spine.source], asked, lambda _: [])
    early, late = (fate(kept, seen, NOW + timedelta(days=days)) for days in (20, 21))
    assert early is not None
    assert late is not None
    assert (early.waiting, early.chase) == (0, "")
    assert late.waiting == 21
    assert "cairn/new" in late.chase
    desk.spine.remote.git("update-ref", "-d", "refs/heads/cairn/new")
    learned = desk.hears_one()
    assert learned.draft.state is State.GONE
    assert learned.fate.asks
    desk.send(kept)
    assert desk.hears_one().draft.state is State.IN_REVIEW


def test_what_was_written_after_sending_is_a_change_of_what_was_merged(desk: Desk) -> None:
    draft = desk.send(desk.new())
    sent = draft.sent[-1].text
    more = desk.drafts.change(draft.id, text=draft.text + "More of mine.\n")
    desk.spine.remote.commit({sent_path(draft): sent})
    learned = desk.hears_one()
    assert learned.more
    assert (learned.draft.state, learned.draft.purpose) == (State.DRAFT, Purpose.CHANGE)
    assert learned.draft.text == more.text
    assert learned.draft.base is not None
    assert learned.draft.base.text == sent
    assert "More of mine." in desk.spine.text(
        sent_path(draft), desk.send(learned.draft).sent[-1].branch
    )


def test_a_second_text_is_not_merged_because_the_first_was(desk: Desk) -> None:
    draft = desk.send(desk.new())
    first = draft.sent[-1].text
    desk.send(desk.drafts.change(draft.id, text=draft.text + "More of mine.\n"))
    theirs = first.replace("title: New", "title: Newer")
    desk.spine.remote.commit({sent_path(draft): theirs})
    learned = desk.hears_one()
    assert learned.draft.state is State.IN_REVIEW
    assert learned.fate.clash
    conflict = conflict_of(learned.draft, learned.fate.theirs)
    assert conflict is not None
    assert (conflict.ancestor, conflict.theirs.text) == (first, theirs)
    assert "More of mine." in conflict.mine


def test_of_a_push_that_nobody_noted_it_is_known_that_it_was_the_one_merged(desk: Desk) -> None:
    draft = desk.new()
    rendered = desk.rendered(draft)
    assert carry(desk.spine.source, rendered).outcome == "pushed"  # and then the program ended
    ((path, data),) = rendered.files.items()
    more = desk.drafts.change(draft.id, text=draft.text + "More of mine.\n")
    desk.send(more)
    desk.spine.remote.commit({path: data.decode() + "Theirs.\n"})
    learned = desk.hears_one()
    assert (learned.draft.state, learned.fate.clash) == (State.IN_REVIEW, True)
    conflict = conflict_of(learned.draft, learned.fate.theirs)
    assert conflict is not None
    assert conflict.ancestor == data.decode()
    assert "More of mine." in conflict.mine


def test_what_was_built_on_a_history_taken_back_is_declined_for_its_commit_and_goes_anew(
    desk: Desk, tmp_path: Path
) -> None:
    spine, before = desk.spine, desk.spine.remote.git("rev-parse", "main")
    spine.remote.commit({"recipes/two.md": None})
    spine.sync()
    Clone(spine.source).decide(True)
    draft = desk.send(desk.new())
    spine.remote.git("update-ref", "refs/heads/main", before)
    assert spine.sync().outcome == "waiting"
    Clone(spine.source).decide(True)
    other = Sources(Places.find({"CAIRN_HOME": str(tmp_path / "other")}).make())
    source = other.add_address(spine.remote.url, "", "spine")  # nobody here saw it before
    Clone(source).sync()
    (offered,) = waiting(source)
    assert "takes 'recipes/two.md' away" in offered.problem
    assert not waiting(spine.source)[0].problem
    word = decline(source, offered, "Made from what is no more.", ADA, NOW)
    answer(source, looked(word, Gate()))
    spine.remote.git("update-ref", "refs/heads/main", "cairn/inbox")
    learned = desk.hears_one()
    assert (learned.draft.state, learned.draft.note) == (
        State.DECLINED, "Made from what is no more."
    )  # fmt: skip
    again = desk.send(learned.draft)
    assert again.sent[-1].commit != draft.sent[-1].commit
    branch = again.sent[-1].branch
    assert "recipes/two.md" in spine.remote.git("ls-tree", "-r", "--name-only", branch)


def test_edited_on_the_way_and_at_home_are_two_texts_with_what_was_sent(desk: Desk) -> None:
    draft = desk.send(desk.new())
    sent = draft.sent[-1].text
    desk.drafts.change(draft.id, text=draft.text + "More of mine.\n")
    theirs = sent.replace("title: New", "title: Newer")
    desk.spine.remote.commit({sent_path(draft): theirs})
    learned = desk.hears_one()
    assert learned.more
    conflict = conflict_of(learned.draft, learned.fate.theirs)
    assert conflict is not None
    assert (conflict.ancestor, conflict.theirs.text) == (sent, theirs)
    assert "More of mine." in conflict.mine


def test_a_queued_one_is_no_longer_queued_when_it_is_out(desk: Desk) -> None:
    away = desk.spine.remote.folder.with_name("away.git")
    desk.spine.remote.folder.rename(away)
    draft = desk.send(desk.new())
    assert (draft.sent[-1].vehicle, draft.state) == ("bundle", State.EXPORTED)
    assert draft.sent[-1].commit == ""
    shutil.move(away, desk.spine.remote.folder)
    assert desk.hears() == []
    desk.spine.remote.commit({sent_path(draft): draft.sent[-1].text})
    assert desk.hears_one().draft.state is State.MERGED


@pytest.mark.parametrize(
    ("against", "said"),
    [("remote", "another way"), ("gate", "what it found"), ("state", "was taken back")],
)
def test_what_was_queued_and_then_did_not_go_out_says_why_and_is_sent_again(
    home: Places, tmp_path: Path, against: str, said: str
) -> None:
    with serving(tmp_path / "remotes") as server:
        desk = Desk(home, tmp_path, server.url(tmp_path / "remotes" / "spine.git"))
        before = desk.spine.remote.git("rev-parse", "main")
        desk.spine.remote.commit({ONE: BEGUN[ONE] + "Theirs.\n"})
        desk.spine.sync()
        server.mood = "failing"
        draft = desk.send(desk.change("Mine.\n"))
        assert draft.sent[-1].commit
        server.mood, server.read_only = "well", against == "remote"
        if against == "state":
            desk.spine.remote.git("update-ref", "refs/heads/main", before)
            desk.spine.remote.commit({ONE: BEGUN[ONE] + "Something else.\n"})
            desk.spine.sync()
            Clone(desk.spine.source).decide(True)
        desk.spine.sync()
        stops = "No." if against == "gate" else ""
        (carried,) = deliver(desk.spine.source, stops=lambda *_: stops)
        assert carried.outcome == "refused"
        gone = desk.hears_one().draft
        assert gone.state is State.GONE
        assert said in gone.note
        server.read_only = False
        if against == "state":
            asked = asked_of(gone)
            assert asked is not None
            shared = look([desk.spine.source], asked, lambda _: []).shared
            conflict = conflict_of(gone, shared)
            assert conflict is not None
            gone = desk.drafts.save(resolved(gone, conflict, conflict.theirs.text + "Mine.\n"))
        desk.send(gone)
        assert desk.hears_one().draft.state is State.IN_REVIEW
        desk.close()


def test_what_was_taken_with_what_cannot_be_merged_any_more_is_sent_again(desk: Desk) -> None:
    draft, source = desk.send(desk.new()), desk.spine.source
    desk.send(desk.change("Mine.\n"))
    desk.hears()
    for one in waiting(source):
        answer(source, looked(take(source, one, ADA, NOW), Gate()))
    desk.spine.remote.git("update-ref", "-d", "refs/heads/cairn/new")
    desk.hears()
    assert "about to be merged" in desk.drafts.get(draft.id).note
    desk.spine.remote.commit({ONE: BEGUN[ONE] + "Theirs.\n"})
    (gone,) = [one.draft for one in desk.hears() if one.draft.id == draft.id]
    assert gone.state is State.GONE
    desk.send(gone)
    assert "cairn/new" in [one.name for one in waiting(source) if not one.answered]


def test_what_cannot_be_read_says_nothing(desk: Desk) -> None:
    draft = desk.send(desk.new())
    asked = asked_of(draft)
    assert asked is not None
    gone = dataclasses.replace(desk.spine.source, folder=desk.spine.source.folder / "no")
    seen = look([gone], asked, lambda _: [("spine", "x.md"), ("elsewhere", "y.md")])
    found = fate(draft, seen, NOW)
    assert found is not None
    assert found.state is State.EXPORTED

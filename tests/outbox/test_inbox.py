"""A maintainer sees what waits, takes it, takes it with edits, or declines it with a reason."""

import dataclasses
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.gate.decisions import Decisions
from cairn.gate.gate import Gate
from cairn.gate.known import Known, Someone
from cairn.gate.report import ScrubReport
from cairn.outbox.decision import decision_path, read_decision
from cairn.outbox.draft import digest_of
from cairn.outbox.inbox.deciding import (
    Answered,
    Looked,
    Word,
    answer,
    decline,
    edit,
    looked,
    take,
)
from cairn.outbox.inbox.incoming import Incoming, dropped, waiting
from cairn.outbox.inbox.opened import open_file
from cairn.outbox.inbox.review import review
from cairn.outbox.patch.patch import patch
from cairn.outbox.rendering import Author
from cairn.outbox.vehicle.branch import carry
from cairn.outbox.vehicle.bundle import bundle
from cairn.outbox.vehicle.delivering import deliver
from cairn.places import Places
from tests.outbox.spine import ADA, BEGUN, Upstream, record, rendering

BOB = Author("Bob", "bob@example.org")
ID, OTHER_ID = "01J9Z8M3Q4T5V6W7X8Y9Z0A003", "01J9Z8M3Q4T5V6W7X8Y9Z0A004"
PATH, OTHER = "recipes/new.md", "recipes/other.md"
NEW = record(ID, "New", "A word.")
NOW = datetime.now(UTC)
ONE = "recipes/one.md"


@pytest.fixture
def spine(home: Places, tmp_path: Path) -> Upstream:
    made = Upstream(home, tmp_path)
    made.sync()
    return made


def contributed(spine: Upstream, path: str = PATH, text: str = NEW, id: str = ID) -> None:
    before = {path: BEGUN[path]} if path in BEGUN else {}
    slug = path.split("/")[-1].removesuffix(".md")
    assert carry(
        spine.source, rendering({path: text}, before, slug=slug, records=(id,))
    ).outcome == "pushed"  # fmt: skip
    spine.sync()


def the_one(spine: Upstream, name: str = "cairn/new") -> Incoming:
    return {one.name: one for one in waiting(spine.source)}[name]


def gone_out(spine: Upstream, word: Word) -> Answered:
    return answer(spine.source, looked(word, Gate()))


def merged(spine: Upstream, branch: str = "cairn/inbox") -> None:
    """What the host's page does."""
    spine.remote.git("update-ref", "refs/heads/main", branch)
    spine.sync()


def test_what_waits_is_told_oldest_first(spine: Upstream) -> None:
    assert waiting(spine.source) == []
    contributed(spine)
    contributed(spine, ONE, BEGUN[ONE] + "Mine.\n", "01J9Z8M3Q4T5V6W7X8Y9Z0A001")
    new, one = waiting(spine.source)
    assert (new.name, new.how, new.title, new.records) == ("cairn/new", "branch", "A title", (ID,))
    assert new.offer is not None
    assert (new.offer.author, new.offer.files) == (ADA, {PATH: NEW.encode()})
    assert one.offer is not None
    assert one.offer.before == {ONE: BEGUN[ONE].encode()}
    assert new.days(new.at.replace(year=new.at.year + 1)) == 365
    assert not new.answered
    spine.remote.commit({PATH: NEW})
    spine.sync()
    assert [one.name for one in waiting(spine.source)] == ["cairn/one"]


def test_it_is_looked_at_again(spine: Upstream) -> None:
    text = record(ID, "New", "Ask Mireille Okonkwo.").replace(
        "kind:", "provenance: {sessions: 7}\nkind:"
    )
    contributed(spine, text=text)
    gate = Gate(Known(people=(Someone("Mireille Okonkwo"),)))
    found = review(the_one(spine), gate, lambda _: (), date(2026, 11, 21))
    (file,) = found.files
    assert file.record is not None
    assert (file.record.title, file.before, file.evidence) == ("New", None, {"sessions": "7"})
    assert any(problem.severity == "error" for problem in file.problems)
    assert found.blocked
    word = take(spine.source, the_one(spine), BOB, NOW)
    with pytest.raises(CairnError, match="E_GATE"):
        answer(spine.source, looked(word, gate))
    decisions = Decisions()
    for one in looked(word, gate).settled.open:
        decisions = decisions.keeping(one, "She wants it so.")
    assert answer(spine.source, looked(word, gate, decisions)).outcome == "pushed"


def test_two_are_taken_and_one_declined_and_all_is_merged_at_once(spine: Upstream) -> None:
    main = spine.remote.git("rev-parse", "main")
    for path, id in ((PATH, ID), (OTHER, OTHER_ID), ("recipes/no.md", f"{ID[:-1]}9")):
        contributed(spine, path, record(id, path, "A word."), id)
    first = gone_out(spine, take(spine.source, the_one(spine), BOB, NOW))
    assert (first.outcome, first.branch) == ("pushed", "cairn/inbox")
    gone_out(spine, take(spine.source, the_one(spine, "cairn/other"), BOB, NOW))
    gone_out(spine, decline(spine.source, the_one(spine, "cairn/no"), "Not ours.", BOB, NOW))
    assert {one.name: one.answered for one in waiting(spine.source)} == {
        "cairn/new": "taken", "cairn/other": "taken", "cairn/no": "declined",
    }  # fmt: skip
    assert spine.remote.git("rev-parse", "main") == main
    merged(spine)
    assert waiting(spine.source) == []
    assert spine.text(PATH) == record(ID, PATH, "A word.")
    said = read_decision("x", spine.text(decision_path(f"{ID[:-1]}9")).encode())
    assert (said.reason, said.outcome, said.on) == ("Not ours.", "declined", str(NOW.date()))
    authors = spine.remote.git("log", "--format=%an", "main").splitlines()
    assert {"Ada", "Bob"} <= set(authors)
    contributed(spine, ONE, BEGUN[ONE] + "Mine.\n", "01J9Z8M3Q4T5V6W7X8Y9Z0A001")
    again = gone_out(spine, take(spine.source, the_one(spine, "cairn/one"), BOB, NOW))
    assert spine.copy.is_before(spine.remote.git("rev-parse", "main"), again.commit)


def test_after_a_squash_it_goes_on_from_the_merged_state(spine: Upstream) -> None:
    contributed(spine)
    gone_out(spine, take(spine.source, the_one(spine), BOB, NOW))
    spine.remote.commit({PATH: NEW})
    upstream = spine.remote.commit({OTHER: "Upstream.\n"})
    spine.sync()
    contributed(spine, ONE, BEGUN[ONE] + "Mine.\n", "01J9Z8M3Q4T5V6W7X8Y9Z0A001")
    done = gone_out(spine, take(spine.source, the_one(spine, "cairn/one"), BOB, NOW))
    assert done.outcome == "pushed"
    assert spine.copy.is_before(upstream, done.commit)
    assert spine.text(OTHER, "cairn/inbox") == "Upstream.\n"


def test_edits_have_a_branch_of_their_own_and_the_author_stays(spine: Upstream) -> None:
    contributed(spine)
    better = record(ID, "New", "A better word.")
    word = edit(spine.source, the_one(spine), {PATH: better.encode()}, BOB, NOW)
    done = gone_out(spine, word)
    assert (done.outcome, done.branch) == ("pushed", "cairn/new-edited")
    assert spine.text(PATH, done.branch) == better
    assert spine.copy.is_before(the_one(spine).commit, done.commit)
    assert the_one(spine).answered == "taken"
    assert len(waiting(spine.source)) == 1
    again = gone_out(spine, edit(spine.source, the_one(spine), {PATH: NEW.encode()}, BOB, NOW))
    assert again.branch == done.branch
    assert spine.text(PATH, done.branch) == NEW
    merged(spine, "cairn/new-edited")
    assert waiting(spine.source) == []


def test_a_branch_of_another_program_is_taken_with_edits_too(spine: Upstream) -> None:
    base = spine.remote.git("rev-parse", "main")
    spine.remote.commit({PATH: NEW}, branch="cairn/Über_alles", onto=base)
    spine.sync()
    one = the_one(spine, "cairn/Über_alles")
    done = gone_out(spine, edit(spine.source, one, {PATH: (NEW + "B\n").encode()}, BOB, NOW))
    assert done.branch == "cairn/uber-alles-edited"
    assert [(one.name, one.answered) for one in waiting(spine.source)] == [(one.name, "taken")]


def test_what_does_not_fit_any_more_is_taken_with_edits_only(spine: Upstream) -> None:
    contributed(spine, ONE, BEGUN[ONE] + "Mine.\n", "01J9Z8M3Q4T5V6W7X8Y9Z0A001")
    theirs = BEGUN[ONE] + "Theirs.\n"
    spine.remote.commit({ONE: theirs})
    spine.sync()
    one = the_one(spine, "cairn/one")
    assert one.clash == (ONE,)
    with pytest.raises(CairnError, match="E_CONFLICT"):
        take(spine.source, one, BOB, NOW)
    both = (theirs + "Mine.\n").encode()
    done = gone_out(spine, edit(spine.source, one, {ONE: both}, BOB, NOW))
    assert spine.text(ONE, done.branch) == both.decode()


def test_two_for_one_place_are_not_both_taken_by_an_old_list(spine: Upstream) -> None:
    contributed(spine)
    other = rendering({PATH: record(OTHER_ID, "New", "Other.")}, slug="other", records=(OTHER_ID,))
    assert carry(spine.source, other).outcome == "pushed"
    spine.sync()
    first, second = waiting(spine.source)
    gone_out(spine, take(spine.source, first, BOB, NOW))
    with pytest.raises(CairnError, match="E_CONFLICT"):
        gone_out(spine, take(spine.source, second, BOB, NOW))
    assert spine.text(PATH, "cairn/inbox") == NEW


def test_a_newer_state_that_comes_with_a_contribution_comes_whole(spine: Upstream) -> None:
    contributed(spine)
    gone_out(spine, take(spine.source, the_one(spine), BOB, NOW))
    spine.remote.commit({ONE: BEGUN[ONE] + "Upstream.\n"})
    spine.sync()
    contributed(spine, OTHER, record(OTHER_ID, "Other", "A word."), OTHER_ID)
    done = gone_out(spine, take(spine.source, the_one(spine, "cairn/other"), BOB, NOW))
    assert done.branch == "cairn/inbox"
    assert "Upstream." in spine.text(ONE, done.branch)
    assert spine.text(PATH, done.branch) == NEW
    merged(spine)
    assert "Upstream." in spine.text(ONE)


def test_declined_and_sent_again_waits_again(spine: Upstream) -> None:
    contributed(spine)
    gone_out(spine, decline(spine.source, the_one(spine), "Too short.", BOB, NOW))
    merged(spine)
    assert waiting(spine.source) == []
    contributed(spine, text=NEW + "Longer.\n")
    again = the_one(spine, "cairn/new-2")
    assert not again.answered
    gone_out(spine, decline(spine.source, again, "See the other.", BOB, NOW, OTHER_ID))
    longer = digest_of(NEW + "Longer.\n")
    said = spine.text(decision_path(ID, longer), "cairn/inbox").encode()
    assert read_decision(ID, said).outcome == "superseded"
    first = spine.text(decision_path(ID), "cairn/inbox").encode()
    assert read_decision(ID, first).reason == "Too short."


def test_of_two_records_both_must_be_decided_about(spine: Upstream) -> None:
    contributed(spine)
    gone_out(spine, decline(spine.source, the_one(spine), "Too short.", BOB, NOW))
    merged(spine)
    both = {PATH: NEW, OTHER: record(OTHER_ID, "Other", "A word.")}
    carry(spine.source, rendering(both, slug="both", records=(ID, OTHER_ID)))
    spine.sync()
    assert not the_one(spine, "cairn/both").answered
    word = decline(spine.source, the_one(spine, "cairn/both"), "Both too short.", BOB, NOW)
    gone_out(spine, word)
    assert the_one(spine, "cairn/both").answered == "declined"


def test_what_was_gathered_and_cannot_be_merged_any_more_is_begun_anew(spine: Upstream) -> None:
    contributed(spine, ONE, BEGUN[ONE] + "Mine.\n", "01J9Z8M3Q4T5V6W7X8Y9Z0A001")
    contributed(spine)
    gone_out(spine, take(spine.source, the_one(spine, "cairn/one"), BOB, NOW))
    spine.remote.commit({ONE: BEGUN[ONE] + "Theirs.\n"})
    spine.sync()
    assert not the_one(spine, "cairn/one").answered
    assert the_one(spine, "cairn/one").clash == (ONE,)
    done = gone_out(spine, take(spine.source, the_one(spine), BOB, NOW))
    assert done.branch == "cairn/inbox-2"
    merged(spine, done.branch)
    assert spine.text(PATH) == NEW
    assert "Theirs." in spine.text(ONE)
    assert [one.name for one in waiting(spine.source)] == ["cairn/one"]


def test_a_bundle_and_a_patch_are_taken_with_their_author(spine: Upstream, tmp_path: Path) -> None:
    offered = rendering({PATH: NEW}, slug="new", records=(ID,))
    (tmp_path / "new.zip").write_bytes(bundle(offered, ScrubReport(1, ())))
    one = dropped(spine.source, open_file(tmp_path / "new.zip"))
    assert (one.how, one.title, one.records, one.commit) == ("bundle", "A title", (ID,), "")
    done = gone_out(spine, take(spine.source, one, BOB, NOW))
    assert done.outcome == "pushed"
    assert dropped(spine.source, open_file(tmp_path / "new.zip")).answered == "taken"
    mine = rendering({ONE: BEGUN[ONE] + "Mine.\n"}, {ONE: BEGUN[ONE]}, slug="one")
    (tmp_path / "one.patch").write_bytes(patch(dataclasses.replace(mine, author=Author("Cleo"))))
    word = take(spine.source, dropped(spine.source, open_file(tmp_path / "one.patch")), BOB, NOW)
    gone_out(spine, word)
    authors = spine.remote.git("log", "--format=%an", "cairn/inbox").splitlines()
    assert authors.count("Bob") == 2
    assert {"Ada", "Cleo"} <= set(authors)
    merged(spine)
    assert spine.text(PATH) == NEW
    assert "Mine." in spine.text(ONE)
    with pytest.raises(CairnError, match="E_INBOX"):  # all of it stands there
        dropped(spine.source, open_file(tmp_path / "new.zip"))


def test_what_cannot_be_taken_says_so_and_can_be_declined(
    spine: Upstream, monkeypatch: pytest.MonkeyPatch
) -> None:
    link, evil = spine.remote.blob(b"/etc"), spine.remote.blob(b"x")
    base = spine.remote.git("rev-parse", "main")
    kept = [("100644", spine.remote.blob(data), path) for path, data in spine.remote.files.items()]
    for name, tree in {
        "link": [*kept, ("120000", link, "recipes/link.md")],
        "path": [*kept, ("100644", evil, "recipes/CON.md")],
        "gone": kept[:-1],
    }.items():
        spine.remote.commit_tree(tree, branch=f"cairn/{name}", onto=base)
    spine.remote.commit_tree(kept, branch="cairn/alone", onto=None)
    monkeypatch.setattr("cairn.outbox.vehicle.branch_ground._MOST_AT_ONCE", 1_000)
    large = spine.remote.blob(b"x" * 1_001)
    spine.remote.commit_tree([*kept, ("100644", large, "a.md")], branch="cairn/large", onto=base)
    spine.sync()
    found = waiting(spine.source)
    assert {one.name for one in found} == {
        "cairn/link", "cairn/path", "cairn/gone", "cairn/alone", "cairn/large"
    }  # fmt: skip
    for one in found:
        assert one.offer is None
        assert one.problem
        with pytest.raises(CairnError, match="E_INBOX"):
            take(spine.source, one, BOB, NOW)
        assert review(one, Gate(), lambda _: (), NOW.date()).files == ()
    word = decline(spine.source, found[0], "No.", BOB, NOW)
    assert gone_out(spine, word).outcome == "pushed"


def test_two_maintainers_decide_at_once(
    spine: Upstream, home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contributed(spine)
    contributed(spine, OTHER, record(OTHER_ID, "Other", "A word."), OTHER_ID)
    second = dataclasses.replace(spine.source, folder=tmp_path / "second")
    from cairn.library.clone import Clone

    Clone(second).sync()
    mine = take(spine.source, the_one(spine), BOB, NOW)
    theirs = take(
        second, {one.name: one for one in waiting(second)}["cairn/other"], Author("Eve"), NOW
    )
    away = spine.remote.folder.with_name("away.git")

    def offline(looked: Looked) -> Answered:
        """While the remote cannot be reached."""
        from cairn.git.repository import Repository

        def fail(*_: object, **__: object) -> None:
            raise CairnError("E_GIT_OFFLINE", "x", "y")

        def again(*_: object, **__: object) -> None:
            raise AssertionError("whoever does not answer is asked once")

        with monkeypatch.context() as patched:
            patched.setattr(Repository, "fetch", fail)
            patched.setattr("cairn.outbox.vehicle.gathering.sent", again)
            return answer(spine.source, looked)

    assert offline(looked(mine, Gate())).outcome == "queued"
    assert not away.exists()
    assert answer(second, looked(theirs, Gate())).outcome == "pushed"
    spine.sync()
    (done,) = deliver(spine.source)
    assert (done.outcome, done.branch) == ("pushed", "cairn/inbox")
    assert home.data.exists()
    merged(spine)
    assert spine.text(PATH) == NEW
    assert "Other" in spine.text(OTHER)
    assert waiting(spine.source) == []


def test_what_lacks_a_line_there_may_have_been_sent_anew_and_waits(spine: Upstream) -> None:
    long = record(ID, "New", "A word.\n\nAnother one.\n\nA third.")
    contributed(spine, text=long)
    spine.remote.commit({PATH: long.replace("Another one", "A better one")})
    spine.sync()
    assert [one.name for one in waiting(spine.source)] == ["cairn/new"]


@pytest.mark.parametrize("branch", ["its own", "of the edits"])
def test_what_was_merged_with_edits_as_one_commit_waits_no_longer(
    spine: Upstream, branch: str
) -> None:
    long = record(ID, "New", "A word.\n\nAnother one.\n\nA third.")
    contributed(spine, text=long)
    better = long.replace("Another one.", "Another one.\n\nA better one.")
    if branch == "of the edits":
        word = edit(spine.source, the_one(spine), {PATH: better.encode()}, BOB, NOW)
        gone_out(spine, word)
    spine.remote.commit({PATH: better})
    spine.sync()
    assert waiting(spine.source) == []
    spine.remote.commit({PATH: record(ID, "New", "All of it is otherwise now.")})
    spine.sync()
    assert waiting(spine.source) == []  # what became of it later is another matter
    head = spine.remote.git("rev-parse", "cairn/new")
    spine.remote.commit({PATH: long + "More of it.\n"}, branch="cairn/new", onto=head)
    spine.sync()
    assert the_one(spine).clash == (PATH,)  # that is not there yet


def test_another_record_at_its_place_is_not_the_same_with_edits(spine: Upstream) -> None:
    contributed(spine)
    spine.remote.commit({PATH: NEW.replace(ID, OTHER_ID)})
    spine.sync()
    assert the_one(spine).clash == (PATH,)


def test_a_reason_that_was_written_by_hand_answers_what_was_there_before_it(
    spine: Upstream,
) -> None:
    contributed(spine)
    spine.remote.commit({decision_path(ID): "We do it otherwise.\n"})
    spine.sync()
    assert waiting(spine.source) == []
    contributed(spine, text=NEW + "Longer.\n")
    assert [one.answered for one in waiting(spine.source)] == [""]

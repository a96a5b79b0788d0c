"""What could not be pushed is read once more before it goes out: people may be known since."""

from pathlib import Path

from cairn.flows.hearing import sent_on
from cairn.gate.decisions import Decisions
from cairn.journal.person import Person
from cairn.outbox.draft import Draft, Sent
from cairn.outbox.vehicle.branch import carry
from cairn.places import Places
from cairn.workspace import Workspace
from tests.git.serving import serving
from tests.outbox.spine import Upstream, record, rendering

HER = "Żaneta Quillfeather"
ID = "01J9Z8M3Q4T5V6W7X8Y9Z0A00{}"


def test_who_is_known_since_stops_what_waited_and_who_was_kept_does_not(
    home: Places, tmp_path: Path
) -> None:
    with serving(tmp_path / "remotes") as server, Workspace(home) as workspace:
        spine = Upstream(home, tmp_path, url=server.url(tmp_path / "remotes" / "spine.git"))
        spine.sync()
        server.mood = "failing"
        for number, said in enumerate((f"Ask {HER}.", "Ask nobody.", f"Ask {HER} as well."), 1):
            files = {f"recipes/{number}.md": record(ID.format(number), f"N{number}", said)}
            carried = carry(spine.source, rendering(files, slug=f"no-{number}"))
            assert carried.outcome == "queued"
        server.mood = "well"
        workspace.journal.people.save(Person(name=HER))
        spine.sync()
        assert [one.carried.outcome for one in sent_on([spine.source], home)] == [
            "refused",
            "pushed",
            "refused",
        ]
        assert spine.branches() == {"cairn/no-2"}
        assert sent_on([spine.source], home) == []


def test_what_was_kept_with_a_reason_goes_out(home: Places, tmp_path: Path) -> None:
    from cairn.flows.contributing import gate_of
    from cairn.outbox.spine import Spine

    with serving(tmp_path / "remotes") as server, Workspace(home) as workspace:
        spine = Upstream(home, tmp_path, url=server.url(tmp_path / "remotes" / "spine.git"))
        spine.sync()
        workspace.journal.people.save(Person(name=HER))
        server.mood = "failing"
        text = record(ID.format(1), "N1", f"Ask {HER}.")
        carried = carry(spine.source, rendering({"recipes/1.md": text}, slug="no-1"))
        decided = Decisions()
        for found in gate_of(home, workspace.journal, Spine()).read(text):
            decided = decided.keeping(found, "She agreed.")
        sent = Sent("record", "branch", spine.source.name, carried.branch)
        kept = Draft(title="N1", text="x", sent=(sent,), decisions=decided.as_dict())
        workspace.drafts.save(kept)
        server.mood = "well"
        spine.sync()
        assert [one.carried.outcome for one in sent_on([spine.source], home)] == ["pushed"]

"""The gate of what leaves: everybody known, the layer's own words, and never half blind."""

from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.flows.contributing import gate_for, gate_of, with_words_of
from cairn.gate.known import Known
from cairn.journal.person import Person, Team
from cairn.library.source import Source
from cairn.outbox.ground import Ground
from cairn.outbox.spine import Spine, read_spine
from cairn.outbox.way import Way
from cairn.places import Places
from cairn.workspace import Workspace

SPINE = read_spine(
    b'[gate]\ndeny = ["Bluebird"]\nallow = ["example.org"]\nhosts = ["corp.example"]\n'
    b'repositories = ["ledger"]\ntickets = ["PAY"]\n'
)


def test_a_layer_says_what_else_is_looked_for() -> None:
    known = with_words_of(Known(teams=("Payments", "Search")), SPINE, ["payments"])
    assert known.teams == ("Search",)
    assert (known.deny, known.allow) == (("Bluebird",), ("example.org",))
    assert (known.hosts, known.repositories, known.tickets) == (
        ("corp.example",), ("ledger",), ("PAY",)
    )  # fmt: skip
    free = read_spine(b'[gate]\nteams = "allow"\n')
    assert with_words_of(Known(teams=("Payments",)), free).teams == ()
    assert with_words_of(Known(teams=("Payments",)), Spine()).teams == ("Payments",)


def test_a_teams_own_layer_may_name_it(home: Places) -> None:
    with Workspace(home) as workspace:
        workspace.journal.teams.save(Team(name="Snargle"))
        workspace.journal.settings.change(team="Snargle")
        for layer, found in (("team", 0), ("shared", 1)):
            source = Source("x", Path("x"), layer, 1)
            way = Way("bundle", Path("x.zip"), source, Ground())
            gate = gate_for(home, workspace.journal, way)
            assert len(gate.read("As Team Snargle does.")) == found


def test_a_journal_that_is_not_whole_lets_nothing_leave(home: Places) -> None:
    with Workspace(home) as workspace:
        workspace.journal.people.save(Person(name="Żaneta Quill"))
        file = workspace.journal_file
    file.write_bytes(file.read_bytes().replace(b"neta Quill", b"neta Qu1ll"))
    with Workspace(home) as workspace:
        with pytest.raises(CairnError) as refused:
            gate_of(home, workspace.journal, Spine())
        assert refused.value.code == "E_GATE_BLIND"

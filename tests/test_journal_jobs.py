"""Jobs about the journal, through real worker processes: its index, and notes as pages."""

from collections.abc import Iterator

import pytest

from cairn.errors import CairnError
from cairn.journal.entry import SessionEntry
from cairn.places import Places
from cairn.workspace import INDEX, RENDER, Workspace


@pytest.fixture
def workspace(home: Places) -> Iterator[Workspace]:
    """An open home."""
    with Workspace(home) as opened:
        yield opened


def test_another_process_brings_the_private_index_up_to_date(workspace: Workspace) -> None:
    journal = workspace.journal
    journal.log(SessionEntry(("Ana Sample",), habit="reads heron diffs first"))
    worker = workspace.worker(INDEX)
    assert worker.ask("journal", {}, 60)["changes"] == 2
    assert worker.ask("journal", {}, 60)["changes"] == 0
    assert journal.search("heron").total == 1
    journal.log(SessionEntry(("Ana Sample",), habit="reads heron tests first"))
    assert worker.ask("journal", {}, 60)["changes"] == 1
    assert journal.search("heron").total == 2


def test_a_home_without_a_journal_gets_none_from_its_index(workspace: Workspace) -> None:
    with pytest.raises(CairnError):
        workspace.worker(INDEX).ask("journal", {}, 60)
    assert not workspace.journal_file.exists()


def test_notes_come_back_as_pages_and_leave_no_trace(workspace: Workspace) -> None:
    worker = workspace.worker(RENDER)
    texts = ["She *asked* kestrelword first.", "", "<b>kestrelword</b>"]
    html = worker.ask("notes", {"texts": texts, "dark": False}, 60)["html"]
    assert "<i>asked</i>" in html[0]
    assert html[1] == ""
    assert "<b>kestrelword" not in html[2]
    with pytest.raises(CairnError, match="laid out"):
        worker.ask("notes", {"texts": None, "why": "kestrelword"}, 60)
    workspace.close()
    for file in workspace.places.data.parent.rglob("*"):
        assert not file.is_file() or b"kestrelword" not in file.read_bytes()

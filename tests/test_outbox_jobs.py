"""A draft carried off by a real worker process: exactly what was shown, and never past the gate."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.flows.contributing import gate_for
from cairn.journal.entry import SessionEntry
from cairn.outbox.begin import from_nothing
from cairn.outbox.draft import Draft, State
from cairn.outbox.going import Gone, noted
from cairn.outbox.passing import judged
from cairn.outbox.rendering import Author, Form
from cairn.outbox.way import Way, way_to
from cairn.places import Places
from cairn.workspace import OUTBOX, Workspace

AUTHOR = "Robin Vale <robin@example.org>"


@pytest.fixture
def workspace(home: Places) -> Iterator[Workspace]:
    """A journal that knows somebody."""
    with Workspace(home) as opened:
        opened.journal.log(SessionEntry(("Żaneta Quill",), date.today(), habit="x"))
        yield opened


def carried(workspace: Workspace, draft: Draft, way: Way, to: str) -> Gone:
    """What the window does: shows it, has it carried, notes it."""
    gate = gate_for(workspace.places, workspace.journal, way)
    verdict = judged([draft], Form.RECORD, Author.read(AUTHOR), way.ground, gate)
    args = {
        "drafts": [draft.id], "form": "record", "to": to, "source": None, "author": AUTHOR,
        "here": str(way.place), "digest": verdict.rendering.digest,
    }  # fmt: skip
    said = workspace.worker(OUTBOX).ask("carry", args, 60)
    gone = Gone(**said | {"written": tuple(Path(file) for file in said["written"])})
    (kept,) = noted(workspace.drafts, [draft], verdict, way, gone)
    assert kept.state is State.EXPORTED
    return gone


def test_what_was_shown_is_carried_and_nothing_else(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.mkdir()
    to = f"folder:{target}"
    draft = workspace.drafts.save(from_nothing("note", "It stalls", "Wait.\n"))
    way = way_to(to, None, [draft], target)
    gone = carried(workspace, draft, way, to)
    assert gone == Gone("written", (target / "notes/it-stalls.md",), place=str(target))
    assert carried(workspace, draft, way, to).outcome == "same"
    typed = workspace.drafts.type(draft.id, draft.text + "More.\n")
    with pytest.raises(CairnError) as refused:
        carried(workspace, replace(typed, text=draft.text), way, to)
    assert refused.value.code == "E_CHANGED"
    named = workspace.drafts.type(draft.id, draft.text + "Ask Żaneta Quill.\n")
    with pytest.raises(CairnError) as refused:
        carried(workspace, named, way, to)
    assert refused.value.code == "E_GATE"
    assert b"Quill" not in gone.written[0].read_bytes()

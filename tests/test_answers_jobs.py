"""The outbox and the inbox as the window asks for them, through a real worker process."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from cairn.library.catalog import Catalog
from cairn.library.clone import Clone
from cairn.library.refresh import refresh
from cairn.outbox.answers import learn, questions
from cairn.outbox.asked import Asked, asked_of
from cairn.outbox.begin import from_nothing
from cairn.outbox.board import Column, board
from cairn.outbox.draft import State
from cairn.outbox.ground import ground
from cairn.outbox.render.render import render
from cairn.outbox.rendering import Form
from cairn.outbox.seen import Seen, seen_of
from cairn.outbox.vehicle.branch_ground import reads
from cairn.places import Places
from cairn.workspace import RESCUE, Workspace
from tests.outbox.spine import ADA, Upstream, contribute

Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def workspace(home: Places) -> Iterator[Workspace]:
    with Workspace(home) as opened:
        yield opened


@pytest.fixture
def spine(workspace: Workspace, home: Places, tmp_path: Path) -> Upstream:
    """A source with two contributions of this very home."""
    made = Upstream(home, tmp_path)
    made.sync()
    for title in ("First light", "Second light"):
        draft = workspace.drafts.save(from_nothing("recipe", title, "\nA word.\n"))
        rendering = render([draft], Form.RECORD, ADA, ground(reads(made.source)))
        contribute(workspace.drafts, draft, rendering, made.source)
    read(made, home)
    return made


def read(spine: Upstream, home: Places) -> None:
    Clone(spine.source).sync()
    catalog = Catalog(home.cache / "catalog.db")
    refresh(catalog, spine.source)
    catalog.close()


def test_the_loop_by_jobs(workspace: Workspace, spine: Upstream, home: Places) -> None:
    worker = workspace.worker(RESCUE)

    def ask(job: str, **args: object) -> dict[str, Any]:
        return worker.ask(job, args, 60)

    def see(asked: Asked) -> Seen:
        return seen_of(ask("look", asked=[asdict(asked)])["seen"][asked.draft])

    columns = board(workspace.drafts.all(), see, datetime.now(UTC))
    assert len(columns[Column.EXPORTED]) == 2
    assert {one.draft.state for one in learn(workspace.drafts, see)} == {State.IN_REVIEW}
    found = ask("inbox", source=None)
    assert found["problems"] == {}
    assert [one["title"] for one in found["waiting"]] == [
        "Add recipe: First light", "Add recipe: Second light",
    ]  # fmt: skip
    who = {"source": "spine", "author": "Mo <mo@example.org>"}
    review = ask("review", source="spine", name="cairn/first-light")
    (file,) = review["files"]
    assert (file["title"], file["before"], file["there"]) == ("First light", None, None)
    assert file["problems"]
    taken = ask("answer", name="cairn/first-light", what="take", **who)
    assert (taken["outcome"], taken["branch"]) == ("pushed", "cairn/inbox")
    ask("answer", name="cairn/second-light", what="decline", reason="We have it.", **who)
    spine.remote.git("update-ref", "refs/heads/main", "cairn/inbox")
    read(spine, home)
    learn(workspace.drafts, see)
    assert {one.title: (one.state, one.note) for one in workspace.drafts.all()} == {
        "First light": (State.MERGED, ""),
        "Second light": (State.DECLINED, "We have it."),
    }
    assert [one.draft for one in questions(workspace.drafts)] == [
        one.id for one in workspace.drafts.all() if one.state is State.DECLINED
    ]
    asked = asked_of(workspace.drafts.all([State.DECLINED])[0])
    assert asked is not None
    seen = see(asked)
    assert seen.decision is not None
    assert seen_of(asdict(seen)) == seen

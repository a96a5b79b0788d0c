"""The part of the tour in which a draft is written, read by the gate, and contributed."""

import os
import subprocess
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from cairn.desk.desk import Desk
from cairn.desk.tour_people import ANA
from cairn.desk.tour_walk import CTRL, Walk

Key = Qt.Key

SPINE = "platform"
AUTHOR = "Quinn Made-Up <quinn@example.org>"

SAID = 'name = "Platform"\nformat = 1\nvehicle = "branch"\n'

TITLE = "A token on the command line stays in the history"

BODY = """\
## Symptom

`{who}` is asked for the token once, and it stands in `~/.bash_history` for good.

## Cause

Whatever is typed after the command is kept by the shell.

## Fix

Read it from the environment:

```sh
export SERVICE_TOKEN="{key}"
```
"""

KEY = "sk-ant-api03-" + "MadeUp0MadeUp1MadeUp2MadeUp3Made" * 3
"""Looks like one, and opens nothing."""

OTHERS = (
    ("recipe", "Release notes from the merged changes", "in-review"),
    ("pattern", "One diff, one question", "merged"),
    ("checklist", "Before a pull request", "declined"),
)
"""Kind, title and state of cards beside it."""


def outbox_scenes(desk: Desk, walk: Walk, scratch: Path) -> None:
    """The board, a draft, the gate, what left; all of it is taken away again."""
    _follow(desk, scratch)
    walk.key(Key.Key_3, CTRL)
    page = desk.outbox.page()
    walk.scene("outbox-empty", "the outbox, before anything was written")
    id = _drafts(desk)
    desk.journal.door.tell()
    page.board.choose(id)
    walk.scene("outbox", "the board: how far each has come, and the one thing to do about it")
    page.new()
    walk.scene("draft-new", "Ctrl+D begins a draft: its kind by a number, then a title")
    walk.key(Key.Key_Escape)
    page.write(id)
    walk.scene("draft", "fields beside its Markdown and the page it makes; what is there already")
    walk.key(Key.Key_Return, CTRL)
    walk.scene("gate", "the gate catches a name and a key; nothing was written")
    gate = page.gate_page
    walk.key(Key.Key_R)
    walk.scene("gate-replaced", "R puts the role in place of the name")
    for _ in range(4):
        if gate.send.isEnabled():
            break
        walk.key(Key.Key_R)
    gate.ways.setChecked(True)
    walk.scene("gate-ways", "one button to contribute, and under it the other ways")
    gate.ways.setChecked(False)
    gate.contribute()
    walk.until(lambda: gate.gone)
    walk.scene("contributed", "it left as a branch; nobody's name and no key went along")
    walk.key(Key.Key_Escape)
    walk.scene("outbox-after", "the card moved on")
    _take_away(desk)
    walk.settle()
    desk.window.go_to("library")


def _follow(desk: Desk, scratch: Path) -> None:
    """A repository of others, and a source that follows it."""
    from cairn.library.clone import Clone

    workspace = desk.workspace
    there = scratch / "remotes" / f"{SPINE}.git"
    there.mkdir(parents=True)
    _git(there, "init", "--bare", "--quiet", "--initial-branch=main")
    data = SAID.encode()
    stream = (
        b"commit refs/heads/main\ncommitter Somebody <s@example.org> 1790000000 +0000\n"
        b"data 5\nBegun\nM 100644 inline spine.toml\ndata %d\n%b\ndone\n" % (len(data), data)
    )
    _git(there, "fast-import", "--quiet", "--done", input=stream)
    Clone(workspace.sources.add_address(f"file://{there}", "", SPINE)).sync()
    settings = workspace.settings.load()
    workspace.settings.save(replace(settings, author=AUTHOR))


def _drafts(desk: Desk) -> str:
    """Some drafts; gives the id of the one that is to leave."""
    from cairn.outbox.begin import from_nothing
    from cairn.outbox.draft import State

    drafts = desk.workspace.drafts
    for draft in drafts.all():
        drafts.discard(draft.id)
    for kind, title, state in OTHERS:
        note = "We have that already." if state == "declined" else ""
        made = from_nothing(kind, title)
        drafts.save(replace(made, state=State(state), note=note))
    text = BODY.format(who=ANA, key=KEY)
    return drafts.save(from_nothing("gotcha", TITLE, text)).id


def _take_away(desk: Desk) -> None:
    drafts, sources = desk.workspace.drafts, desk.workspace.sources
    for draft in drafts.all():
        drafts.discard(draft.id)
    sources.remove(SPINE)
    desk.journal.door.tell()
    desk.rooms.rearranged.emit()


def _git(folder: Path, *words: str, input: bytes = b"") -> None:
    environment = {name: value for name, value in os.environ.items() if name[:4] != "GIT_"}
    subprocess.run(
        ["git", *words], cwd=folder, env=environment, input=input, check=True, capture_output=True
    )

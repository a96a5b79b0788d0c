"""The part of the tour in which a shared layer changes: what came, what meets it, what is asked."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cairn.desk.desk import Desk
from cairn.desk.tour_spine import CHANGED, GOTCHA, Spine, record
from cairn.desk.tour_walk import Walk

if TYPE_CHECKING:
    from cairn.library.row import Row

Key = Qt.Key

NAME = "engineering"
"""What the source is called."""

ID = "01M80AAAAAAAAAAAAAAAAAAA02"
"""Of the record that is changed."""

SERVER = """\
---
id: 01M80AAAAAAAAAAAAAAAAAAA90
kind: connector
title: Read-only access to the tracker
status: accepted
owner: payments
---

## Configuration

```json
{"mcpServers": {"tracker": {"command": "npx", "args": ["-y", "@example/tracker", "--read-only"]}}}
```
"""


def coming_scenes(desk: Desk, walk: Walk, scratch: Path) -> None:
    """Others change what somebody uses and writes on; all of it is taken away again."""
    from cairn.outbox.begin import from_row
    from cairn.outbox.draft import Purpose

    workspace, spine = desk.workspace, Spine(scratch / "others")
    workspace.sources.add_address(spine.address, "", NAME)
    desk.rooms.rearranged.emit()
    desk.rooms.settings().keeper.read(NAME)
    walk.until(lambda: _rows(desk) and not desk.tasks.busy())
    (row,), text = _rows(desk), record(CHANGED)
    draft = workspace.drafts.save(from_row(workspace.sources, row, Purpose.CHANGE, date.today()))
    mine = draft.text.replace("1. Make the second token.", "1. Make a second token, for a week.")
    workspace.drafts.change(draft.id, text=mine)
    theirs = text.replace("1. Make the second token.", "1. Make the second token, read-only.")
    theirs = theirs.replace("The first one is refused.", "The first one is refused, everywhere.")
    spine.write({CHANGED: theirs, "connectors/tracker.md": SERVER}, 1)
    desk.news.syncing.sync(NAME)
    walk.until(lambda: desk.news.syncing.percent(NAME) is None and not desk.tasks.busy())
    desk.window.go_to("news")
    page = desk.news.page()
    walk.until(lambda: page.list.lines.rowCount() >= 2)
    walk.scene("news", "what a sync brought: what is used first, before and after side by side")
    walk.key(Key.Key_Down, on=page.list)
    walk.scene("news-commands", "commands in what comes in are named in full; none of them is run")
    _settled(desk, walk, draft.id)
    workspace.drafts.discard(draft.id)
    _looked_at(desk, walk, spine)
    _asked(desk, walk, spine)
    workspace.sources.remove(NAME)
    (workspace.places.data / "arrivals.json").unlink(missing_ok=True)
    desk.journal.door.tell()
    desk.rooms.rearranged.emit()
    walk.settle()
    desk.window.go_to("library")


def _rows(desk: Desk) -> "list[Row]":
    """The record, where the others keep it."""
    return [one for one in desk.workspace.library.find(ID) if one.source == NAME]


def _settled(desk: Desk, walk: Walk, id: str) -> None:
    """Two texts of one record."""
    desk.journal.door.tell()
    page = desk.outbox.page()
    page.entered()
    walk.until(lambda: page.differs(id))
    page.settle(id)
    walk.until(lambda: not page.waiting)
    walk.scene("two-texts", "others changed the record of a draft: both texts, and their ancestor")
    walk.key(Key.Key_3)
    walk.scene("two-texts-one", "3 makes one of both, to be read over where the changes touch")
    page.show_board()


def _looked_at(desk: Desk, walk: Walk, spine: Spine) -> None:
    """What another branch would change."""
    from cairn.desk.pin_sheet import PinSheet

    text = record(GOTCHA).replace("Log in at the proxy again", "Log in at the proxy, in a browser")
    spine.write({GOTCHA: text, CHANGED: None}, 1, branch="next")
    desk.rooms.show_source(NAME)
    desk.window.registry.run("sources.pin")
    [sheet] = [one for one in desk.window.findChildren(PinSheet) if one.isVisible()]
    walk.until(lambda: sheet.list.lines.rowCount() > 1 and not sheet.waiting)
    walk.key(Key.Key_End)
    walk.until(sheet.do.isEnabled)
    walk.scene("branch", "a branch or tag is looked at before it is followed")
    walk.key(Key.Key_Escape)


def _asked(desk: Desk, walk: Walk, spine: Spine) -> None:
    """So much is gone at once that somebody is asked."""
    spine.write(dict.fromkeys((CHANGED, GOTCHA)), 0)
    desk.news.syncing.sync(NAME)
    walk.until(lambda: desk.news.syncing.percent(NAME) is None and not desk.tasks.busy())
    desk.window.go_to("news")
    page = desk.news.page()
    walk.until(lambda: page.list.lines.rowCount() and not page.waiting)
    page.list.select(0)
    page.list.setFocus()
    walk.settle()
    walk.scene(
        "repository-waits", "much of a layer is gone at once: nothing is taken before a word"
    )

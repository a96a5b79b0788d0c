"""The part of the tour in which a draft is written, read by the gate, and contributed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from cairn.desk.desk import Desk
from cairn.desk.tour_people import BO
from cairn.desk.tour_walk import CTRL, Walk

Key = Qt.Key

AUTHOR = "Quinn Made-Up <quinn@example.org>"

KEY = "sk-ant-api03-" + "MadeUp0MadeUp1MadeUp2MadeUp3Made" * 3
"""Looks like one, and opens nothing."""

WRITTEN = f"""
```sh
export SERVICE_TOKEN="{KEY}"
```

This is how {BO} does it.
"""

ANOTHER = "Release notes from the merged changes"

OTHER_BODY = """\
## When to use

Before a release is tagged.

## Steps

1. List what was merged since the last tag.
2. Tell each in one line, for those who use it.

## Verify

Every line has a change behind it.

## Review

Read it as a customer.
"""


def outbox_scenes(desk: Desk, walk: Walk) -> None:
    """The board with one draft, the draft, the gate, what left."""
    walk.key(Key.Key_3, CTRL)
    page = desk.outbox.page()
    [draft] = desk.workspace.drafts.all()
    page.board.choose(draft.id)
    walk.scene("outbox", "the board: how far each has come, and the one thing to do about it")
    page.new()
    walk.scene("draft-new", "Ctrl+D begins a draft: its kind by a number, then a title")
    walk.key(Key.Key_Escape)
    page.write(draft.id)
    source = page.draft_page.source
    source.moveCursor(QTextCursor.MoveOperation.End)
    source.insertPlainText(WRITTEN)
    walk.scene("draft", "fields beside its Markdown and the page it makes; what is there already")
    walk.key(Key.Key_Return, CTRL)
    walk.scene("gate", "the gate catches a name and a key; nothing was written")
    gate = page.gate_page
    walk.key(Key.Key_R)
    walk.scene("gate-replaced", "R puts a placeholder in place of the key; the name is next")
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


def contribute(desk: Desk, walk: Walk, kind: str, title: str, body: str) -> None:
    """A second draft goes the same way, and the board is looked at."""
    from cairn.outbox.begin import from_nothing

    page = desk.outbox.page()
    page.begin(lambda: from_nothing(kind, title, body))
    walk.key(Key.Key_Return, CTRL)
    page.gate_page.contribute()
    walk.until(lambda: page.gate_page.gone)
    walk.key(Key.Key_Escape)
    walk.scene("outbox-after", "the cards moved on")

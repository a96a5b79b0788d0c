"""The part of the tour in which a checkout is harvested: all is read, nothing taken unasked."""

from pathlib import Path

from PySide6.QtCore import Qt

from cairn.desk.desk import Desk
from cairn.desk.harvest_sheet import HarvestSheet
from cairn.desk.tour_walk import Walk, failed

CHECKOUT = {
    "CLAUDE.md": """\
# Shop

@docs/releasing.md

## Layout

- `api/` answers the shop window, `jobs/` what runs at night

## Gotchas

- The price job says `lock wait timeout` while the import runs: wait, then start it again.
- `make seed` overwrites what one has typed in the local shop; export it before.

## Never

- Never force-push to the main branch, and never commit secrets.
- Do not touch production without the approval of a second person.
""",
    "docs/releasing.md": """\
# Releasing

## Make a release

1. See that the changelog says what is new.
2. Tag it, and wait for the pipeline to end.
3. Tell those who asked for it.
""",
    ".claude/skills/price-check/SKILL.md": """\
---
name: price-check
description: Checks a price list against its rules. Use before a price list is imported.
---
# Check a price list

Run `scripts/check.py` over the list, then go through what it says line by line.
""",
    ".claude/skills/price-check/scripts/check.py": "print('checked')\n",
    ".claude/settings.json": """\
{
  "permissions": {"deny": ["Read(./.env)", "Bash(git push --force *)"]},
  "env": {"SHOP": "local"}
}
""",
}
"""A checkout as a pilot leaves it: path to text."""


def harvest_scenes(desk: Desk, walk: Walk, scratch: Path) -> None:
    """What a checkout tells its agent, listed and ticked; it is left as it was."""
    folder = scratch / "shop"
    for path, text in CHECKOUT.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    desk.inbox.harvest(folder)
    sheets = [one for one in desk.window.findChildren(HarvestSheet) if one.isVisible()]
    if not sheets:
        raise failed("No harvest was begun.")
    sheet = sheets[0]
    walk.until(lambda: not sheet.waiting)
    walk.scene("harvest", "a checkout is harvested: with file and line, and nothing is ticked")
    sheet.tick_new()
    walk.scene("harvest-ticked", "all that is new is ticked; drafts are made of that alone")
    walk.key(Qt.Key.Key_Escape, on=sheet)
    walk.settle()

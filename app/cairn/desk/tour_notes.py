"""What the tour adds to the library: a team's handbook, notes, and a folder that gets lost."""

import re
from datetime import date, timedelta
from pathlib import Path

from cairn.records.edit import set_key

TEAM, NOTES, LOST = "team-handbook", "field-notes", "old-laptop"
"""Names of the folders, and of the sources they become."""

SCOPE = "recipes/scope-a-task.md"
VERSIONED = "Scope a task"
DUE, STALE = "Release notes from the merged changes", "The build hangs after a login"
SUPERSEDED = "Keep one long list of rules"
ODD = "Übersicht über alles, was Markdown kann, in einem Titel, der über mehr als eine Zeile geht"


def write_folders(content: Path, scratch: Path) -> list[Path]:
    """Write the folders into `scratch`; `content` is the starter, of which the team has a version.

    A walk before this one may have left the same.
    """
    folders = [scratch / name for name in (TEAM, NOTES, LOST)]
    for folder in folders:
        folder.mkdir()
    _write_team(content, folders[0])
    _write_notes(folders[1])
    (folders[2] / "note.md").write_text("# From the old laptop\n\nStill to be sorted.\n")
    return folders


def _write_team(content: Path, folder: Path) -> None:
    starter = (content / SCOPE).read_bytes()
    scoped = set_key(set_key(starter, "owner", "payments"), "tags", ["planning", "payments"])
    first = re.compile(r"^1\. .*$", re.MULTILINE)
    own = "1. Write down the service, the ticket and what must not change, in one line each."
    text = first.sub(own, scoped.decode(), count=1) + TEAM_SECTION
    (folder / "scope-a-task.md").write_text(text, encoding="utf-8")
    today = date.today()
    (folder / "release-notes.md").write_text(
        RELEASE.format(title=DUE, day=today - timedelta(days=110)), encoding="utf-8"
    )
    (folder / "login-hangs.md").write_text(
        HANGS.format(title=STALE, day=today - timedelta(days=730)), encoding="utf-8"
    )
    (folder / "one-long-list.md").write_text(
        LONG_LIST.format(
            title=SUPERSEDED, day=today - timedelta(days=40), other=_id_of(content, SPLIT)
        ),
        encoding="utf-8",
    )


def _write_notes(folder: Path) -> None:
    (folder / "standup.md").write_text("# What came up on Monday\n\nHooks again.\n")
    (folder / "questions.md").write_text("# Open questions\n\n- Who owns the sandbox?\n")
    (folder / "markdown.md").write_text(f"# {ODD}\n{EVERYTHING}", encoding="utf-8")
    (folder / "picture.md").write_bytes(b"\0")
    (folder / "broken.md").write_text("---\nid: [\n---\n")


def _id_of(content: Path, path: str) -> str:
    found = re.search(r"^id: (\w+)$", (content / path).read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else ""


SPLIT = "recipes/split-instructions-with-imports.md"

TEAM_SECTION = """
## In our services
Name the service and its owner first. A change that touches two services is two tasks.
"""

RELEASE = """\
---
id: 01M7Y8AAAAAAAAAAAAAAAAAAA1
kind: recipe
title: {title}
description: "A draft of the notes from what was merged since the last tag."
use: win
status: accepted
owner: payments
tags: [release, writing]
applies_to: {{tool: claude-code, version: ">=2.0,<3"}}
last_reviewed_on: {day}
review_in: 3 months
---

## When to use
The day before a release, when somebody has to say in plain words what changed.

## Steps
```bash
git log --merges --oneline {{{{last_tag}}}}..HEAD
```

## Verify
- Every line names something that a user would notice.
"""

HANGS = """\
---
id: 01M7Y8AAAAAAAAAAAAAAAAAAA2
kind: gotcha
title: {title}
description: "A login in one terminal waits for a prompt that another one shows."
status: accepted
owner: platform
tags: [login]
applies_to: {{tool: claude-code, version: "<2"}}
last_reviewed_on: {day}
review_in: 3 months
---

## Symptom
```text
Waiting for authentication...
```

## Cause
Two terminals ask at once.

## Fix
Close one of them.

## Verify
The build goes on.
"""

LONG_LIST = """\
---
id: 01M7Y8AAAAAAAAAAAAAAAAAAA3
kind: pattern
title: {title}
description: "All instructions in one file, so that nobody has to look for them."
use: context
status: superseded
superseded_by: {other}
owner: payments
tags: [claude-md]
last_reviewed_on: {day}
review_in: 6 months
---

## Context
A team of four, one repository.

## Practice
One list of rules, and everybody adds to it.

## Why it works
It did, up to some two hundred lines.

## Limits
Rules at the end are not followed any more.

## Evidence
Unproven.
"""

EVERYTHING = """
A sentence with **weight**, *stress*, `code`, ~~what was struck out~~ and [a link](standup.md).

> Quoted: whoever asks first is answered first.

> [!WARNING]
> A callout: this cannot be undone.

- [x] done
- [ ] still to do
    - one level down

| what | how long | note |
|---|---:|---|
| read | 2 min | at once |
| build | 14 min | only after a change of the lock file |

```python
def greet(name: str) -> str:
    return f"Hello, {name}: a line of code that is longer than the column of the page is wide"
```

## Other scripts
العربية تُكتب من اليمين إلى اليسار

Ελληνικά · עברית · Кириллица

---

1. first
2. second
"""

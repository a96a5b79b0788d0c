"""A shared layer that others keep, for the tour: its repository, and a champion elsewhere."""

import os
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from cairn.places import Places

if TYPE_CHECKING:
    from cairn.outbox.draft import Draft
    from cairn.outbox.going import Gone

NAME = "platform"
"""What the repository is called, and the source that follows it."""

_HEAD = """\
---
id: {id}
kind: {kind}
title: {title}
description: {description}
status: accepted
owner: platform
tags: [{tags}]
applies_to: {{tool: claude-code, version: ">=2.1"}}
last_reviewed_on: {day}
review_in: 3 months
license: CC-BY-4.0
---
"""

CHANGED, GOTCHA = "recipes/rotate-a-token.md", "gotchas/proxy-answers-in-html.md"

_RECORDS = {
    GOTCHA: (
        ("01M80AAAAAAAAAAAAAAAAAAA01", "gotcha", "The proxy answers in HTML", "auth, proxy"),
        "An expired login at the proxy looks like a broken reply of the service.",
        "## Symptom\n\nThe run stops at `Unexpected token <`.\n\n"
        "## Cause\n\nThe login at the proxy has ended; it sends its own page.\n\n"
        "## Fix\n\nLog in at the proxy again, then go on with `claude --continue`.\n",
    ),
    CHANGED: (
        ("01M80AAAAAAAAAAAAAAAAAAA02", "recipe", "Rotate a token without an outage", "auth, keys"),
        "Two tokens are valid for an hour, so that nothing stops meanwhile.",
        "## When to use\n\nEvery ninety days, and whenever one was seen by somebody.\n\n"
        "## Steps\n\n1. Make the second token.\n2. Put it in place.\n3. Take back the first.\n\n"
        "## Verify\n\nThe first one is refused.\n\n## Review\n\nWho may read the second one?\n",
    ),
    "recipes/release-notes.md": (
        ("01M80AAAAAAAAAAAAAAAAAAA03", "recipe", "Write release notes from merged changes", "git"),
        "What was merged since the last tag, told for those who use it.",
        "## When to use\n\nBefore a release is tagged.\n\n"
        "## Steps\n\n1. List what was merged since the last tag.\n"
        "2. Leave out what nobody outside can see.\n3. Tell each in one line.\n\n"
        "## Verify\n\nEvery line has a change behind it.\n\n## Review\n\nRead it as a customer.\n",
    ),
    "patterns/one-diff-one-question.md": (
        ("01M80AAAAAAAAAAAAAAAAAAA04", "pattern", "One diff, one question", "review"),
        "A question about one diff is answered; one about the whole branch is not.",
        "## Problem\n\nA long diff gets a nod.\n\n## Practice\n\nAsk about one part at a time.\n",
    ),
}

_SAID = 'name = "Platform"\nformat = 1\nvehicle = "branch"\nmaintainers = "platform"\n'


class Spine:
    """The repository, as those see it who keep it."""

    def __init__(self, folder: Path) -> None:
        """It is made in `folder`, with a few records in it."""
        self._folder = folder / f"{NAME}.git"
        self._folder.mkdir(parents=True)
        self._git("init", "--bare", "--quiet", "--initial-branch=main")
        self.write({"spine.toml": _SAID} | {path: record(path) for path in _RECORDS}, days=40)

    @property
    def address(self) -> str:
        """Where it is fetched from."""
        return f"file://{self._folder}"

    def write(self, files: Mapping[str, str | None], days: int, branch: str = "main") -> None:
        """A commit of its keepers on top of what stands, so many days ago; None is taken away."""
        at = int((datetime.now(UTC) - timedelta(days)).timestamp())
        tip = self._git("for-each-ref", "--format=%(objectname)", "refs/heads/main").strip()
        lines = [
            f"commit refs/heads/{branch}\ncommitter Platform <platform@example.org> {at} +0000\n"
            f"data 8\nA change" + (f"\nfrom {tip}" if tip else "")
        ]
        for path, text in files.items():
            if text is None:
                lines.append(f"D {path}")
            else:
                lines.append(f"M 100644 inline {path}\ndata {len(text.encode())}\n{text}")
        stream = "\n".join([*lines, "done\n"])
        self._git("fast-import", "--quiet", "--done", input=stream.encode())

    def merge(self) -> None:
        """Merge what was gathered, as one does on the page of a repository."""
        self._git("update-ref", "refs/heads/main", "refs/heads/cairn/inbox")
        self._git("update-ref", "-d", "refs/heads/cairn/inbox")

    def _git(self, *words: str, input: bytes = b"") -> str:
        environment = {name: value for name, value in os.environ.items() if name[:4] != "GIT_"}
        done = subprocess.run(
            ["git", *words], cwd=self._folder, env=environment, input=input, check=True,
            capture_output=True,
        )  # fmt: skip
        return done.stdout.decode()


class Champion:
    """Somebody elsewhere, with a home of their own."""

    def __init__(self, home: Path, author: str, spine: Spine) -> None:
        from cairn.library.clone import Clone
        from cairn.library.sources import Sources

        self._places, self._author = Places.find({"CAIRN_HOME": str(home)}).make(), author
        self._source = Sources(self._places).add_address(spine.address, "", NAME, "shared")
        Clone(self._source).sync()

    def contribute(self, draft: "Draft", days: int, to: str = "") -> "Gone":
        """Send a draft, written so many days ago, through their gate; raises E_GATE and others.

        By the way that the layer asks for, or by the one that is named in `to`.
        """
        from cairn.flows.contributing import gate_for
        from cairn.journal.opening import open_journal
        from cairn.outbox.drafts import Drafts
        from cairn.outbox.going import carry
        from cairn.outbox.passing import judged
        from cairn.outbox.rendering import Author
        from cairn.outbox.vehicle.unfinished import Unfinished
        from cairn.outbox.way import way_to

        then, places = datetime.now(UTC) - timedelta(days), self._places
        journal = open_journal(places)
        try:
            chosen = [Drafts(journal.store, lambda: then).save(draft)]
            way = way_to(to, self._source, chosen, places.data.parent)
            form, author = way.ground.spine.rendering, Author.read(self._author)
            verdict = judged(chosen, form, author, way.ground, gate_for(places, journal, way))
        finally:
            journal.close()
        return carry(way, chosen, verdict, Unfinished.of_home(places.data))


def record(path: str) -> str:
    """A record of the shared layer, whole."""
    (id, kind, title, tags), description, body = _RECORDS[path]
    day = datetime.now(UTC).date() - timedelta(40)
    head = _HEAD.format(id=id, kind=kind, title=title, description=description, tags=tags, day=day)
    return f"{head}\n{body}"

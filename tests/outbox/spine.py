"""A remote spine and a source that follows it, for tests of what leaves by git."""

import subprocess
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from cairn.git.repository import Repository
from cairn.library.clone import Clone, Synced
from cairn.library.source import Source
from cairn.library.sources import Sources
from cairn.outbox.contribute import check_bases, note
from cairn.outbox.draft import Draft
from cairn.outbox.drafts import Drafts
from cairn.outbox.rendering import Author, Rendering
from cairn.outbox.vehicle.branch import NOT_TAKEN, carry
from cairn.places import Places
from tests.git.remote import Remote

ADA = Author("Ada", "ada@example.org")
WHEN = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
BEGUN = {
    "spine.toml": 'name = "spine"\nformat = 1\nvehicle = "branch"\n',
    "recipes/one.md": "---\nid: 01J9Z8M3Q4T5V6W7X8Y9Z0A001\nkind: recipe\ntitle: One\n---\nOne.\n",
    "recipes/two.md": "---\nid: 01J9Z8M3Q4T5V6W7X8Y9Z0A002\nkind: recipe\ntitle: Two\n---\nTwo.\n",
}
"""What the remote holds at first."""


def record(id: str, title: str, body: str) -> str:
    """A record as a whole file."""
    return f"---\nid: {id}\nkind: recipe\ntitle: {title}\n---\n{body}\n"


class Upstream:
    """One remote and one client's source of it.

    Attributes:
        remote: the repository that others write to.
        source: follows it.
    """

    def __init__(self, places: Places, folder: Path, *, url: str = "", name: str = "spine") -> None:
        there = folder / "remotes" / "spine.git"
        self.remote = Remote(there, BEGUN)
        self.source: Source = Sources(places).add_address(url or self.remote.url, "", name)

    def sync(self) -> Synced:
        """Fetch and take."""
        return Clone(self.source).sync()

    @property
    def copy(self) -> Repository:
        """The client's copy."""
        return Repository(self.source.folder)

    def branches(self) -> set[str]:
        """What stands at the remote besides its own branch."""
        names = self.remote.git("for-each-ref", "--format=%(refname:short)").splitlines()
        return set(names) - {"main"}

    def text(self, path: str, branch: str = "main") -> str:
        """A file at the remote."""
        return self.remote.git("show", f"{branch}:{path}") + "\n"

    def merged(self, folder: Path, branches: list[str]) -> dict[str, str]:
        """What stands there after a person merges these one after the other, with git."""
        who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]

        def git(*words: str) -> str:
            done = subprocess.run(["git", *who, *words], capture_output=True, check=True, text=True)
            return done.stdout

        git("clone", "--quiet", "--branch=main", self.remote.url, str(folder))
        for branch in branches:
            git("-C", str(folder), "merge", "--quiet", "-m", "A merge", f"origin/{branch}")
        paths = git("-C", str(folder), "ls-files").split()
        return {path: (folder / path).read_text(encoding="utf-8") for path in paths}


def rendering(
    files: Mapping[str, str],
    before: Mapping[str, str] | None = None,
    *,
    slug: str = "a-title",
    records: tuple[str, ...] = (),
    earlier: tuple[str, ...] = (),
) -> Rendering:
    """What would leave."""
    return Rendering(
        {path: text.encode() for path, text in files.items()},
        "A title\n\nWhy.",
        ADA,
        WHEN,
        "A title",
        "Why.",
        slug,
        before={path: text.encode() for path, text in (before or {}).items()},
        records=records,
        earlier=earlier,
    )


def contribute(
    drafts: Drafts,
    draft: Draft,
    made: Rendering,
    source: Source,
    now: datetime | None = None,
    refused: Callable[[Rendering], object] = lambda _: None,
) -> Draft:
    """Push one draft as a home does, and note it there."""
    check_bases([draft], made)
    carried = carry(source, made)
    taken = carried.outcome != NOT_TAKEN
    if not taken:
        refused(made)
    vehicle, target = ("branch", source.address) if taken else ("bundle", source.name)
    at = now or datetime.now(UTC)
    return drafts.save(note(draft, made, vehicle, target, at, carried.branch, carried.commit))

"""Refresh against a model: whatever is done to a folder, the catalog ends as a fresh one would."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from cairn.library.rows import Rows
from tests.library.shelf import Shelf, record

_NAMES = st.sampled_from(["a", "b", "c", "a/x", "a/y", "a-b", "d/x", "d/e/x", "Z"])
_FOLDERS = st.sampled_from(["a", "d", "d/e"])
_IDS = st.sampled_from(["ID-ONE", "ID-TWO", ""])
_WORDS = st.sampled_from(["red", "green", "blue"])


class Folders(RuleBasedStateMachine):
    """Random edits, moves and deletions, told by path, all at once, or not at all."""

    @initialize()
    def begin(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.shelf = Shelf(self.root)
        self.model: dict[str, tuple[str, str]] = {}
        self.keys: dict[int, str] = {}
        self.untold: set[str] = set()

    def teardown(self) -> None:
        if hasattr(self, "shelf"):
            self.shelf.catalog.close()
            shutil.rmtree(self.root)

    @rule(name=_NAMES, id=_IDS, word=_WORDS)
    def write(self, name: str, id: str, word: str) -> None:
        self.shelf.write(f"{name}.md", record(id, word) if id else f"# {word}\n")
        self.model[f"{name}.md"] = (id, word)
        self.untold.add(f"{name}.md")

    @rule(name=_NAMES)
    def spoil(self, name: str) -> None:
        self.shelf.write(f"{name}.md", b"\0")
        self.model[f"{name}.md"] = ("", "")
        self.untold.add(f"{name}.md")

    @rule(name=_NAMES)
    def delete(self, name: str) -> None:
        (self.shelf.folder / f"{name}.md").unlink(missing_ok=True)
        self.model.pop(f"{name}.md", None)
        self.untold.add(f"{name}.md")

    @rule(name=_NAMES, to=_NAMES)
    def move(self, name: str, to: str) -> None:
        if name != to and f"{name}.md" in self.model:
            self.shelf.write(f"{to}.md", "")
            (self.shelf.folder / f"{name}.md").replace(self.shelf.folder / f"{to}.md")
            self.model[f"{to}.md"] = self.model.pop(f"{name}.md")
            self.untold |= {f"{name}.md", f"{to}.md"}

    @rule(folder=_FOLDERS)
    def delete_folder(self, folder: str) -> None:
        shutil.rmtree(self.shelf.folder / folder, ignore_errors=True)
        self.model = {p: v for p, v in self.model.items() if not p.startswith(f"{folder}/")}
        self.untold.add(folder)

    @rule()
    def refresh(self) -> None:
        self.shelf.refresh()
        self.untold.clear()

    @rule()
    def refresh_what_was_told(self) -> None:
        if self.untold:
            self.shelf.refresh(*self.untold)
            self.untold.clear()

    @invariant()
    def the_catalog_is_what_the_folder_says(self) -> None:
        if not hasattr(self, "shelf") or self.untold:
            return
        standing: dict[str, str] = {}
        skipped: set[str] = set()
        taken: set[str] = set()
        for path, (id, word) in sorted(self.model.items(), key=lambda one: one[0].encode()):
            if not word or (id and id in taken):
                skipped.add(path)
                continue
            taken.add(id)
            standing[path] = word
        assert self.shelf.titles() == standing
        assert set(self.shelf.skipped()) == skipped

    @invariant()
    def an_index_that_follows_the_changes_agrees(self) -> None:
        if not hasattr(self, "shelf"):
            return
        alive: set[int] = set()
        seq = 0
        while (changes := self.shelf.catalog.changes_since(seq, 3, 10**6)) is not None:
            alive -= set(changes.deleted)
            alive |= {row[1] for row in changes.rows}
            seq = changes.seq
        known = {one.key: one.path for one in self.shelf.catalog.known("notes") if one.key}
        assert alive == set(known)
        for key, path in known.items():
            assert self.keys.setdefault(key, path) == path, "a key came back for another file"
        rows = Rows(self.shelf.path)
        assert rows.hidden_keys() == []
        rows.close()


TestFolders = Folders.TestCase
TestFolders.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)

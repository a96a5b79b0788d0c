"""A folder of Markdown as a source, a catalog beside it, and short ways to fill the one."""

from pathlib import Path

from cairn.library.catalog import Catalog
from cairn.library.refresh import Refreshed, refresh
from cairn.library.rows import Rows
from cairn.library.source import Source


class Shelf:
    """A source and the catalog that reads it.

    Attributes:
        source: the folder, named ``notes``, in the layer ``mine``.
    """

    def __init__(self, root: Path) -> None:
        self.folder = root / "notes"
        self.folder.mkdir()
        self.path = root / "catalog.db"
        self.catalog = Catalog(self.path)
        self.source = Source("notes", self.folder, "mine", 1)

    def write(self, path: str, text: str | bytes) -> Path:
        """Put a file there, with its folders."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def refresh(self, *paths: str) -> Refreshed:
        """Read everything, or only `paths`."""
        return refresh(self.catalog, self.source, paths=paths or None)

    def rows(self) -> Rows:
        """A reader of its own; the caller closes it."""
        return Rows(self.path)

    def titles(self) -> dict[str, str]:
        """What the catalog holds: path to title."""
        rows = self.rows()
        try:
            keys = [known.key for known in self.catalog.known("notes", limit=-1) if known.key]
            return {row.path: row.title for row in rows.get(keys)}
        finally:
            rows.close()

    def skipped(self) -> dict[str, str]:
        """What was left out: path to reason."""
        rows = self.rows()
        try:
            return {one.path: one.reason for one in rows.skipped()}
        finally:
            rows.close()


def record(id: str, title: str = "A title", body: str = "Some words.\n", **keys: str) -> str:
    """A record with front matter."""
    front = {"id": id, "kind": "recipe", "title": title} | keys
    lines = "".join(f"{name}: {value}\n" for name, value in front.items())
    return f"---\n{lines}---\n{body}"

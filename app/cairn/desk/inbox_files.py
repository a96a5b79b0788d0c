"""Bundles and patches that somebody sent: each is looked at for one of the repositories."""

from pathlib import Path
from typing import Any

from cairn.library.source import GIT
from cairn.library.sources import Sources


class InboxFiles:
    """They wait as long as the window is open, or until they are answered."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._files: dict[str, tuple[Path, str]] = {}

    def __contains__(self, id: object) -> bool:
        return id in self._files

    def sources(self) -> list[str]:
        """Names of the repositories that could take one."""
        return [
            one.name
            for one in self._sources.all()
            if one.kind == GIT and not one.paused and one.layer != "mine"
        ]

    def add(self, file: Path) -> str:
        """Wait for an answer from now on; gives its id, empty where nothing could take it."""
        names = self.sources()
        if not names:
            return ""
        id = f"file:{file}"
        self._files[id] = (file, names[0])
        return id

    def aim(self, id: str, source: str) -> None:
        """It is for this repository."""
        self._files[id] = (self._files[id][0], source)

    def source(self, id: str) -> str:
        """The repository that it is looked at for."""
        return self._files[id][1]

    def drop(self, id: str) -> None:
        """It is answered."""
        self._files.pop(id, None)

    def which(self, id: str) -> dict[str, object]:
        """What the jobs ``review`` and ``answer`` call it."""
        file, source = self._files[id]
        return {"source": source, "file": str(file)}

    def unread(self, id: str) -> dict[str, Any]:
        """A file that was not looked into yet, as the job ``inbox`` would tell it."""
        file, source = self._files[id]
        how = "bundle" if file.suffix.lower() == ".zip" else "patch"
        return {
            "name": file.name, "how": how, "source": source, "title": file.name, "author": "",
            "days": 0, "paths": [], "clash": [], "problem": "", "answered": "",
        }  # fmt: skip

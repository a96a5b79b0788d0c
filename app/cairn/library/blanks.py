"""What placeholders were filled with, remembered by their names: ``config/placeholders.toml``."""

from collections.abc import Mapping
from pathlib import Path

from cairn.library.toml_file import TomlFile

MOST = 300
"""Names that are remembered; beyond, the oldest is forgotten."""

LONGEST = 2_000
"""Characters of a value that are remembered."""


class Blanks:
    """Values by placeholder, on this machine only."""

    def __init__(self, config: Path) -> None:
        self._file = TomlFile(config / "placeholders.toml")

    def known(self) -> dict[str, str]:
        """Every value that is remembered."""
        return {name: value for name, value in self._file.read().items() if isinstance(value, str)}

    def remember(self, values: Mapping[str, str]) -> dict[str, str]:
        """Keep `values`, an empty one forgets; gives what was changed.

        Raises E_DISK_FULL, E_WRITE or E_BUSY.
        """
        before = self.known()
        changed = {
            name: value[:LONGEST]
            for name, value in values.items()
            if before.get(name, "") != value[:LONGEST]
        }
        if not changed:
            return {}
        with self._file.change() as document:
            for name, value in changed.items():
                document.pop(name, None)
                if value:
                    document[name] = value
            for name in list(document)[: max(0, len(document) - MOST)]:
                del document[name]
        return changed

"""What a vehicle that writes files would do, and what it did."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FilePlan:
    """Told before anything happens; nothing is written by asking for it.

    Attributes:
        vehicle: ``folder``, ``patch`` or ``bundle``.
        target: the folder or the file, as it was named.
        author: as it signs.
        new, changed, same: paths of the rendering, by what stands in the target now.
    """

    vehicle: str
    target: str
    author: str
    new: tuple[str, ...]
    changed: tuple[str, ...]
    same: tuple[str, ...] = ()

    @property
    def branch(self) -> str:
        """These vehicles make none."""
        return ""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What was done.

    Attributes:
        target: the folder or the file that was written.
        written: files that are new or other than before; none where all was there already.
    """

    vehicle: str
    target: Path
    written: tuple[Path, ...]

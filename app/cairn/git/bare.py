"""Whether a folder is what git keeps for itself: a repository without files to read."""

from pathlib import Path


def is_bare(folder: Path) -> bool:
    """Whether `folder` is a bare repository, or the ``.git`` of a checkout."""
    return (
        (folder / "HEAD").is_file() and (folder / "objects").is_dir() and (folder / "refs").is_dir()
    )

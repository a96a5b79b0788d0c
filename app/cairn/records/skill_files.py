"""What lies beside a SKILL.md: to which skill a path belongs, and whether it is more than words."""

from collections.abc import Collection, Iterator

SKILL_FILE = "SKILL.md"

_WORDS = (".md", ".markdown", ".txt", ".rst")


def is_words(path: str) -> bool:
    """Whether a file of that name is read and never run."""
    return path.lower().endswith(_WORDS)


def homes_above(path: str) -> Iterator[str]:
    """Where the SKILL.md may lie in whose folder `path` lies, the nearest first; none for it."""
    folder, _, name = path.rpartition("/")
    if name == SKILL_FILE:
        return
    while folder:
        yield f"{folder}/{SKILL_FILE}"
        folder = folder.rpartition("/")[0]


def home_of(path: str, homes: Collection[str]) -> str:
    """The one of these SKILL.md beside which `path` lies; empty if it lies beside none."""
    return next((one for one in homes_above(path) if one in homes), "")

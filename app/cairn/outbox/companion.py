"""A file that goes along with a skill: a script, a reference, a template beside its SKILL.md."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cairn.records.skill_files import SKILL_FILE as SKILL_FILE
from cairn.records.skill_files import is_words as is_words

_OF_A_SKILL = re.compile(r"(?:.*/)?skills/[^/]+/.+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Companion:
    """One file, as it was when the draft was begun.

    Attributes:
        path: from the folder of the skill, with ``/``; of a folder that stays, ``/`` at its end.
        text: all of it; its bytes are those of this text as UTF-8, line ends and all.
        out: whether somebody left it out: it stays with the draft, and does not leave.
        why: why it cannot go along, in words; empty if it can. Then its text is not known.
    """

    path: str
    text: str = ""
    out: bool = False
    why: str = ""

    @property
    def leaves(self) -> bool:
        """Whether it goes along."""
        return not self.out and not self.why

    @property
    def data(self) -> bytes:
        """Its bytes."""
        return self.text.encode()

    @property
    def is_code(self) -> bool:
        """Whether it is more than words: something that may be run, or steers what is."""
        return not is_words(self.path)


def goes_with(path: str, paths: Iterable[str]) -> str:
    """The SKILL.md among `paths` in whose folder the file at `path` lies; empty if it is in none.

    The nearest one; a SKILL.md goes with nothing.
    """
    if path.rpartition("/")[2] == SKILL_FILE:
        return ""
    homes = [one for one in paths if one.rpartition("/")[2] == SKILL_FILE]
    found = [one for one in homes if path.startswith(one.removesuffix(SKILL_FILE))]
    return max(found, key=len, default="")


def is_beside(path: str) -> bool:
    """Whether `path` lies in the folder of a skill, where skills lie, and is not its SKILL.md."""
    return path.rpartition("/")[2] != SKILL_FILE and bool(_OF_A_SKILL.fullmatch(path))

"""The terms of the library, found in running text by their title or another of their names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’_-][^\W_]+)*")
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Term:
    """A term and what it means, in a sentence."""

    id: str
    title: str
    aliases: tuple[str, ...]
    description: str


class Glossary:
    """Finds terms, ignoring case and a plural's *s*; the longest name at a place counts."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Of two terms with one name the first has it; one without a description is left out."""
        self._names: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
        taken: set[tuple[str, ...]] = set()
        for term in terms:
            if not term.description.strip():
                continue
            for name in (term.title, *term.aliases):
                words = tuple([_folded(word) for word in _WORD.findall(name)])
                if not words or len(name.strip()) < _SHORTEST or words in taken:
                    continue
                taken.add(words)
                self._names.setdefault(words[0], []).append((words, term))
        for known in self._names.values():
            known.sort(key=lambda name: -len(name[0]))

    def __bool__(self) -> bool:
        return bool(self._names)

    def find(self, text: str) -> list[tuple[int, int, Term]]:
        """Where terms stand in `text`: first character, one past the last, which."""
        if not self._names:
            return []
        words = [(_folded(found[0]), *found.span()) for found in _WORD.finditer(text)]
        found: list[tuple[int, int, Term]] = []
        place = 0
        while place < len(words):
            for name, term in self._names.get(words[place][0], ()):
                last = place + len(name) - 1
                if last < len(words) and all(
                    words[place + step][0] == said for step, said in enumerate(name)
                ):
                    found.append((words[place][1], words[last][2], term))
                    place = last
                    break
            place += 1
        return found


def _folded(word: str) -> str:
    folded = word.casefold()
    if len(folded) > _SHORTEST and folded.endswith("s") and not folded.endswith("ss"):
        return folded[:-1]
    return folded

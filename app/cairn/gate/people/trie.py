"""Many phrases looked for in one pass over the words of a text, whatever their number."""

import re
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

Value = TypeVar("Value")

MOST_BETWEEN = 4
"""Signs between two words of a phrase, blanks left out: ``Anna (Kowalski``, ``anna_kowalski``."""


class _Node:
    __slots__ = ("next", "values")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.values: list[object] = []


class Trie(Generic[Value]):
    """Phrases of words, each with values."""

    def __init__(self) -> None:
        self._root = _Node()

    def add(self, words: Iterable[str], value: Value) -> None:
        """Look for `words` in this order from now on."""
        node = self._root
        for word in words:
            node = node.next.setdefault(word, _Node())
        if node is not self._root:
            node.values.append(value)

    def find(self, text: str, words: list[re.Match[str]]) -> Iterator[tuple[int, int, Value]]:
        """Every phrase met: number of its first and last word, and its value."""
        root = self._root.next
        for first, word in enumerate(words):
            node = root.get(word[0])
            if node is None:
                continue
            last = first
            while node is not None:
                for value in node.values:
                    yield first, last, value  # type: ignore[misc]  # added as such
                last += 1
                if not node.next or last >= len(words) or not joins(text, words, last):
                    break
                node = node.next.get(words[last][0])


def joins(text: str, words: list[re.Match[str]], at: int) -> bool:
    """Whether the word `at` may belong to the same name as the one before it."""
    start, end = words[at - 1].end(), words[at].start()
    if end - start == 1:
        return True
    between = text[start:end]
    return len(between.strip()) <= MOST_BETWEEN and between.count("\n") <= 1

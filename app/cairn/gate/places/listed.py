"""What is on a list: teams, repositories, and the words that the spine denies."""

import re
from collections.abc import Iterator

from cairn.gate.finding import Severity
from cairn.gate.fold import fold
from cairn.gate.hit import Hit
from cairn.gate.known import Known
from cairn.gate.opened import opened
from cairn.gate.page import WORD, Page
from cairn.gate.people.trie import Trie

_WORD = re.compile(r"[^\W_]+")
_BESIDE = {
    "team": re.compile(r"\b(?:teams?|squad|tribe|crew|guild|chapter)\b"),
    "repository": re.compile(
        r"\b(?:repo|repos|repository|repositories|checkout|clone|monorepo)\b|[/:]$|^\.git"
    ),
}
"""What makes a name of one ordinary word certain when it stands right beside it."""

_INSTEAD = {"team": "a team", "repository": "{{repository}}", "word": ""}
_SPAN = 16


class Listed:
    """The detector: one trie for all lists."""

    def __init__(self, known: Known) -> None:
        self._trie: Trie[tuple[str, bool]] = Trie()
        lists = (("team", known.teams), ("repository", known.repositories), ("word", known.deny))
        for kind, names in lists:
            for name in names:
                words = _WORD.findall(fold(name))
                sure = kind == "word" or len(words) > 1
                self._trie.add(words, (kind, sure))
                if sure:
                    self._trie.add(["".join(words)], (kind, sure))
                if words and kind == "team" and not words[-1].endswith("s"):
                    self._trie.add([*words[:-1], f"{words[-1]}s"], (kind, sure))
                if kind == "repository" and "/" in name:
                    short = _WORD.findall(fold(name.rpartition("/")[2]))
                    self._trie.add(short, (kind, len(short) > 1))
                    if len(short) > 1:
                        self._trie.add(["".join(short)], (kind, True))
        self._is_empty = not any(names for _, names in lists)

    def __call__(self, page: Page) -> Iterator[Hit]:
        """Everything listed, wherever it stands."""
        for first, last, (kind, sure) in self._trie.find(page.folded.text, page.words):
            span = page.words[first].start(), page.words[last].end()
            start, end = page.folded.span(*span)
            severity = "block" if sure else self._severity(page, kind, *span)
            yield Hit(start, end, kind, f"listed-{kind}", severity, "•••", _INSTEAD[kind])
        yield from self._joined(page)

    def _joined(self, page: Page) -> Iterator[Hit]:
        """Names of several words that code joined with others."""
        view = None if self._is_empty else opened(page.text)
        if view is None:
            return
        words = list(WORD.finditer(view.text))
        for first, last, (kind, _) in self._trie.find(view.text, words):
            if last > first:
                span = view.span(words[first].start(), words[last].end())
                yield Hit(*span, kind, f"listed-{kind}", "block", "•••", _INSTEAD[kind])

    @staticmethod
    def _severity(page: Page, kind: str, start: int, end: int) -> Severity:
        """How grave a name of one word is, which may be a word like any other."""
        text = page.folded.text
        beside = _BESIDE[kind]
        if beside.search(text[max(0, start - _SPAN) : start]) or beside.search(
            text[end : end + _SPAN]
        ):
            return "block"
        original, _ = page.folded.span(start, end)
        return "block" if kind == "team" and page.text[original].isupper() else "look"

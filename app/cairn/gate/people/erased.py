"""Those who were erased: of their spellings only keyed hashes are left, and they block still."""

import hmac
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cairn.gate.fold import TAKEN_APART, Folded
from cairn.gate.page import WORD, Page
from cairn.gate.people.spellings import Spelling
from cairn.gate.people.trie import joins


@dataclass(frozen=True, slots=True)
class Erased:
    """Hashes of spellings.

    Attributes:
        key: secret of this home; without it hashes could be tried out against a list of names.
        hashes: HMAC-SHA-256 in hex of each spelling, its folded words joined by blanks.
        longest: words in the longest of them.
    """

    key: bytes = b""
    hashes: frozenset[str] = frozenset()
    longest: int = 0

    def with_spellings(self, spellings: Iterable[Spelling]) -> "Erased":
        """These and those in `spellings`; the words themselves are not kept."""
        if not self.key:
            raise ValueError("hashes without a key could be reversed by trying names")
        known = [spelling.words for spelling in spellings]
        longest = max(map(len, known), default=0)
        hashes = self.hashes | {self._hash(words) for words in known}
        return replace(self, hashes=hashes, longest=max(self.longest, longest))

    def find(self, page: Page) -> Iterator[tuple[int, int, int]]:
        """Where each spelling stands in the page's text: start, end, how many words."""
        yield from self.find_in(page.folded, page.words)
        # Whoever sealed the names may have left letters whole that Unicode does not take apart.
        if self.hashes and not TAKEN_APART.isdisjoint(page.text.lower()):
            lightly = _lightly(page.text)
            yield from self.find_in(lightly, list(WORD.finditer(lightly.text)))

    def find_in(self, folded: Folded, words: list[re.Match[str]]) -> Iterator[tuple[int, int, int]]:
        """The same in any folded text, places in its original."""
        if not self.hashes:
            return
        known: dict[tuple[str, ...], bool] = {}
        for first, word in enumerate(words):
            phrase: tuple[str, ...] = ()
            for last in range(first, min(first + self.longest, len(words))):
                if last > first and not joins(folded.text, words, last):
                    break
                phrase = (*phrase, words[last][0])
                if phrase not in known:
                    known[phrase] = any(self._hash(form) in self.hashes for form in _forms(phrase))
                if known[phrase]:
                    span = folded.span(word.start(), words[last].end())
                    yield *span, last - first + 1

    def _hash(self, words: tuple[str, ...]) -> str:
        return hmac.digest(self.key, " ".join(words).encode(), "sha256").hex()


def _forms(phrase: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The phrase, and without the ending that shows whose something is."""
    yield phrase
    if len(phrase[-1]) > 3 and phrase[-1].endswith("s"):
        yield (*phrase[:-1], phrase[-1][:-1])


def _lightly(text: str) -> Folded:
    """`text` without case and accents only."""
    parts = [
        "".join(
            part
            for part in unicodedata.normalize("NFKD", letter).casefold()
            if not unicodedata.combining(part)
        )
        for letter in text
    ]
    origins = [at for at, part in enumerate(parts) for _ in part]
    return Folded("".join(parts), [*origins, len(text)])

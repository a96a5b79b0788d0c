"""Everybody who is known, looked for in one pass over the words of a text."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cairn.gate.finding import Severity
from cairn.gate.fold import fold
from cairn.gate.hit import Hit
from cairn.gate.known import COLLEAGUE, Known
from cairn.gate.opened import opened
from cairn.gate.page import WORD, Page
from cairn.gate.people.ordinary import Usual, usual
from cairn.gate.people.spellings import LONE, Form, spellings
from cairn.gate.people.trie import Trie
from cairn.gate.people.written import judge

_FIRM = frozenset({Form.FULL, Form.REVERSED, Form.EMAIL, Form.HANDLE, Form.ERASED})
_FORMS = list(Form)
_AT_ONCE = frozenset({"", " ", "_", ".", "-", "\n", "  ", ", ", ","})


class People:
    """The detector of names: one trie for all who are known, hashes for those who were erased."""

    def __init__(self, known: Known) -> None:
        self._erased = known.erased
        self._ordinary = known.ordinary
        self._roles = [person.role for person in known.people]
        self._trie: Trie[tuple[Form, int]] = Trie()
        for number, person in enumerate(known.people):
            known_as = spellings(person.name, person.handle, person.emails, person.spellings)
            # Where a spelling is several things at once, the first form names the finding.
            for spelling in sorted(known_as, key=lambda one: _FORMS.index(one.form)):
                self._trie.add(spelling.words, (spelling.form, number))

    def __call__(self, page: Page) -> Iterator[Hit]:
        """Every name in `page` that is written as one."""
        text, words = page.folded.text, page.words
        for first, last, (form, number) in self._trie.find(text, words):
            row = words[first : last + 1]
            severity = self._severity(page, row, form)
            if severity is not None:
                start, end = page.folded.span(row[0].start(), row[-1].end())
                end += form is Form.SHORT and len(row[-1][0]) == 1  # the point of an initial
                yield _hit(start, end, form, severity, self._roles[number])
        for start, end, count in self._erased.find(page):
            how = self._usual(fold(page.text[start:end])) if count == 1 else Usual.NAME
            grave = judge(page, start, end, how) if count == 1 else "block"
            if grave is not None:
                yield _hit(start, end, Form.ERASED, grave, COLLEAGUE)
        yield from self._disguised(page)

    def _disguised(self, page: Page) -> Iterator[Hit]:
        """Names that code or markup joined with other words; single ones only if rare."""
        view = opened(page.text)
        if view is None:
            return
        words = list(WORD.finditer(view.text))
        for first, last, (form, number) in self._trie.find(view.text, words):
            start, end = view.span(words[first].start(), words[last].end())
            if not _is_joined(page.text, start, end, words[first : last + 1]):
                continue  # judged already
            row = [self._usual(word[0]) for word in words[first : last + 1]]
            if form in LONE or (form is Form.HANDLE and first == last):
                if row == [Usual.NAME]:
                    yield _hit(start, end, form, "look", self._roles[number])
            elif form in _FIRM and (last > first or row == [Usual.NAME]):
                small = Usual.NAME not in row and form is not Form.EMAIL
                yield _hit(start, end, form, "look" if small else "block", self._roles[number])
        for start, end, count in self._erased.find_in(view, words):
            if count > 1:
                yield _hit(start, end, Form.ERASED, "block", COLLEAGUE)

    def _severity(self, page: Page, row: list[re.Match[str]], form: Form) -> Severity | None:
        """How grave it is that these words stand there; None where they are no name."""
        span = page.folded.span(row[0].start(), row[-1].end())
        usual_words = [self._usual(word[0]) for word in row]
        if form is Form.EMAIL:
            return "block"
        if form is Form.LOGIN:
            return "look"
        if form is Form.SHORT:
            return _of_short(page, row, max(usual_words))
        if form in LONE or (form is Form.HANDLE and len(row) == 1):
            whole = self._usual("".join(word[0] for word in row))
            if form is Form.HANDLE and whole is Usual.NAME:
                return "block"
            return judge(page, *span, whole)
        if len(row) > 1 and Usual.NAME not in usual_words:
            return _of_words(page, row, form)
        return "block"

    def _usual(self, word: str) -> Usual:
        return Usual.WORD if word in self._ordinary else usual(word)


def _of_words(page: Page, row: list[re.Match[str]], form: Form) -> Severity | None:
    """A full name of which every part is a word: written small, it must stand as names stand."""
    start, end = page.folded.span(row[0].start(), row[-1].end())
    if page.in_blank(start, end):
        return None
    if form is Form.HANDLE:
        return None if any(letter.isspace() for letter in page.text[start:end]) else "block"
    if page.text[start:end] != page.text[start:end].lower():
        return "block" if _capitals(page, row) else None
    if form is Form.FULL:
        return "block" if _close(page, row) else None
    return "block" if "," in page.text[start:end] else None


def _of_short(page: Page, row: list[re.Match[str]], how: Usual) -> Severity | None:
    """``Mark S.`` and ``M. Shaw``: both parts with a capital, the letter with its point."""
    start, end = page.folded.span(row[0].start(), row[-1].end())
    if page.in_code(start) or not _capitals(page, row):
        return None
    behind = page.text[end : end + 1] if len(row[-1][0]) == 1 else page.text[start + 1 : start + 2]
    between = page.folded.text[row[0].end() : row[-1].start()]
    if behind != "." or between not in (" ", ". ", "."):
        return None
    return "block" if how is Usual.NAME else "look"


def _hit(start: int, end: int, form: Form, severity: Severity, role: str) -> Hit:
    firm = severity == "block" and form in _FIRM
    return Hit(start, end, "person", form.value, severity, "•••", role, firm)


def _is_joined(text: str, start: int, end: int, row: list[re.Match[str]]) -> bool:
    """Whether these words are none, or not just these, in the text as it stands."""
    if text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum():
        return True
    return [word[0] for word in WORD.finditer(fold(text[start:end]))] != [word[0] for word in row]


def _capitals(page: Page, row: list[re.Match[str]]) -> bool:
    """Whether every word in this row begins with a capital."""
    starts = (page.folded.span(*word.span())[0] for word in row)
    return all(not page.text[start].islower() for start in starts)


def _close(page: Page, row: list[re.Match[str]]) -> bool:
    """Whether the words in this row stand right beside each other."""
    pairs = pairwise(row)
    return all(page.folded.text[one.end() : other.start()] in _AT_ONCE for one, other in pairs)

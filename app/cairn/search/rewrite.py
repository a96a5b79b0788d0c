"""Forgiveness: words that match nothing are corrected, and a last word is found mid-word."""

from collections.abc import Callable, Sequence

from cairn.search.analysis import Analyzer
from cairn.search.clauses import Clause, Word
from cairn.search.part import Part
from cairn.search.query import PASTE_WORDS
from cairn.search.spelling import MAX_WORDS, Speller

MID_WORD = 3
"""Letters from which on a last word is looked for inside other words."""

_MAX_INSIDE = 200


def corrected(
    found: Sequence[Clause],
    parts: Sequence[Part],
    speller: Speller,
    analyzer: Analyzer,
    hits: Callable[[Sequence[Clause]], int],
) -> tuple[list[Clause], dict[str, str]]:
    """Clauses with unknown words replaced, and what was replaced by what.

    Of several candidates the first with which the query's other words find something is taken;
    `hits` counts the documents that satisfy all of the clauses it is given.
    """
    result, changes = list(found), dict[str, str]()
    if len(found) > PASTE_WORDS:
        return result, changes
    known = [any(_known(word, parts) for word in clause.words) for clause in found]
    others = [clause for clause, is_known in zip(found, known, strict=True) if is_known]
    for place, clause in enumerate(found):
        if known[place] or len(clause.ways[0]) > 1 or len(changes) == MAX_WORDS:
            continue
        raw = clause.ways[0][0].raw
        options = [_clause(word, analyzer) for word in speller.candidates(raw)]
        if not options:
            continue
        meant = next((o for o in options if not others or hits([*others, o])), options[0])
        result[place] = meant
        changes[raw] = meant.ways[0][0].raw
    return result, changes


def widened(found: Sequence[Clause], parts: Sequence[Part], analyzer: Analyzer) -> list[Clause]:
    """The clauses with the last word also inside other words; unchanged where there are none."""
    last = found[-1].ways[0][-1].raw
    if len(last) < MID_WORD or len(found) > PASTE_WORDS:
        return list(found)
    stems = {
        analyzer.stem(part.segment.words[rank])
        for part in parts
        for rank in part.segment.words.containing(last, _MAX_INSIDE)
    }
    ways = tuple((Word(last, stem),) for stem in sorted(stems - {found[-1].ways[0][-1].stem}))
    return [*found[:-1], Clause((*found[-1].ways, *ways))]


def _known(word: Word, parts: Sequence[Part]) -> bool:
    """Whether any document has the word or, with a prefix, a word that begins so."""
    for part in parts:
        if part.segment.terms.find(word.stem) >= 0:
            return True
        if word.prefix:
            low, high = part.segment.words.prefixed(word.raw)
            if low < high:
                return True
    return False


def _clause(word: str, analyzer: Analyzer) -> Clause:
    return Clause(((Word(word, analyzer.stem(word)),),))

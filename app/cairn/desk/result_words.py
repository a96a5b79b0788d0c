"""What is said above results: how many there are, and what was done to the words to find them."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels

if TYPE_CHECKING:
    from cairn.library.results import Results

LONGEST = 80

translate = QCoreApplication.translate


def counted(results: "Results", listed: int, *, strict: bool = False) -> str:
    """How many there are; at most `listed` of them can be scrolled to."""
    total, number = results.total, labels.number
    if results.relaxed == 0:
        return translate("ResultNote", "{} with some of the words").format(number(total))
    if results.relaxed is not None:
        both = translate("ResultNote", "{} with all the words, {} with some")
        return both.format(number(results.relaxed), number(total - results.relaxed))
    if strict:
        return translate("ResultNote", "{} with all the words").format(number(total))
    if not results.query:
        one, many = translate("ResultNote", "1 record"), translate("ResultNote", "{} records")
        return one if total == 1 else many.format(number(total))
    if total > listed:
        best = translate("ResultNote", "{} results, the best {} listed")
        return best.format(number(total), number(listed))
    one, many = translate("ResultNote", "1 result"), translate("ResultNote", "{} results")
    return one if total == 1 else many.format(number(total))


def counted_shortly(results: "Results") -> str:
    """The same where there is little room."""
    if not results.relaxed:
        return labels.number(results.total)
    both = translate("ResultNote", "{} with all, {} with some")
    return both.format(
        labels.number(results.relaxed), labels.number(results.total - results.relaxed)
    )


def how(results: "Results") -> tuple[str, str, str]:
    """What was done to the words, the way back in words, and what that would search."""
    done = []
    if results.corrected:
        quoted = translate("ResultNote", "“{}”")
        words = ", ".join(quoted.format(word) for word in results.corrected.values())
        done.append(translate("ResultNote", "Searched for {}.").format(_short(words)))
    for words, others in results.synonyms.items():
        also = translate("ResultNote", "“{}” is also “{}”.")
        done.append(also.format(_short(words), _short(others)))
    if not done:
        return "", "", ""
    instead = _in_quotes(results.query, (*results.corrected, *results.synonyms))
    return " ".join(done), translate("ResultNote", "Search as typed"), instead


def _in_quotes(query: str, words: Iterable[str]) -> str:
    """The query with each of `words` in quotes: those are searched as they stand."""
    for word in words:
        query = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", f'"{word}"', query, flags=re.IGNORECASE)
    return query


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"

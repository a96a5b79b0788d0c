"""Which lines of a paste a record answers."""

from cairn.library.results import Answer, PastedLine
from cairn.library.rows import Rows
from cairn.search.clauses import Clause
from cairn.search.snippet import READ, Marker


def pasted_lines(rows: Rows, key: int, answer: Answer | None) -> list[PastedLine]:
    """The lines that the record `key` answers, its words marked; none if nothing was pasted."""
    if answer is None or not answer.query.paste:
        return []
    text = rows.texts([key], READ).get(key, "")
    found = []
    for line, shared in answer.index.answered(answer.query, key, text):
        marker = Marker([Clause(((word,),)) for word in shared], answer.index.analyzer)
        found.append(PastedLine(line.number, line.text, marker.marks(line.text)))
    return found

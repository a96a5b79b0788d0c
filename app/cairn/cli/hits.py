"""How results look in a terminal, and what they are for a script."""

from typing import Any

from cairn.cli.paper import Paper, harmless, lines
from cairn.library.library import Library
from cairn.library.results import Hit, Results

_MARGIN = 3
_SNIPPET_LINES = 2


def as_dict(library: Library, results: Results, *, explain: bool) -> dict[str, object]:
    """The results in the shape of ``search --json``; times in milliseconds."""
    return {
        "query": results.query,
        "took_ms": round(results.took_ms, 3),
        "total": results.total,
        "relaxed": results.relaxed,
        "corrected": dict(results.corrected),
        "matched_on": results.matched_on,
        "hits": [_hit_as_dict(library, results, hit, explain) for hit in results.hits],
    }


def _hit_as_dict(library: Library, results: Results, hit: Hit, explain: bool) -> dict[str, object]:
    row = hit.row
    value: dict[str, Any] = {
        "id": row.id,
        "kind": row.kind,
        "title": row.title,
        "description": row.description,
        "source": row.source,
        "layer": row.layer,
        "path": row.path,
        "status": row.status,
        "trust": hit.trust.value,
        "score": round(hit.score, 6),
        "snippet": library.snippet(hit, results).text,
    }
    if explain:
        value["explain"] = [
            {"part": part, "score": round(score, 6)}
            for part, score in library.explain(hit, results)
        ]
    return value


def as_text(library: Library, results: Results, paper: Paper, *, explain: bool) -> str:
    """The results for a person, within the width of `paper`."""
    written = _remarks(results, paper)
    if not results.hits:
        written.append("Nothing found.")
    for place, hit in enumerate(results.hits):
        if place == results.relaxed:
            written.append(paper.whisper(_rule("with some of the words", paper.width)))
        written += _hit(library, results, hit, place + 1, paper)
        if explain:
            parts = library.explain(hit, results)
            written += [paper.whisper(f"   {score:9.3f}  {part}") for part, score in parts]
    if results.hits:
        counted = f"{len(results.hits)} of {results.total} · {results.took_ms:.1f} ms"
        written.append(paper.whisper(f"{counted} · read one with: cairn show {_handle(results)}"))
    return "\n".join(written)


def _remarks(results: Results, paper: Paper) -> list[str]:
    """What was done to the query, each in one line above the hits."""
    written = []
    if results.matched_on:
        shown = harmless(f"Matched on: {results.matched_on}")
        start, end = lines(shown, paper.width, 1)[0]
        written.append(paper.whisper(shown[start:end]))
    for wrong, right in results.corrected.items():
        shown = f"Searched for {right} instead of {wrong}; quote it to search for just that."
        written.append(paper.warning(harmless(shown)))
    for word, meaning in results.synonyms.items():
        written.append(paper.whisper(harmless(f"{word} also stands for {meaning}.")))
    return written


def _hit(library: Library, results: Results, hit: Hit, place: int, paper: Paper) -> list[str]:
    """Title, snippet and a line on what and where it is."""
    row = hit.row
    width = paper.width - _MARGIN
    title = library.title_marks(hit, results)
    written = _marked_lines(title.text, title.marks, width, 2, paper)
    written = [paper.strong(line) if not title.marks else line for line in written]
    written[0] = f"{place:>2} {written[0]}"
    written[1:] = [f"   {line}" for line in written[1:]]
    snippet = library.snippet(hit, results)
    for line in _marked_lines(snippet.text, snippet.marks, width, _SNIPPET_LINES, paper):
        written.append(f"   {line}")
    facts = [row.kind, hit.trust.value, f"{row.source}/{row.path}"]
    if row.status in ("draft", "proposed", "deprecated", "superseded"):
        facts.insert(1, row.status)
    if row.versions > 1:
        facts.append(f"{row.versions} versions")
    written.append("   " + paper.whisper(harmless(" · ".join(facts))))
    return written


def _marked_lines(
    text: str, marks: tuple[tuple[int, int], ...], width: int, most: int, paper: Paper
) -> list[str]:
    """At most `most` lines of `text`; an ellipsis says that there is more."""
    shown = harmless(text)
    spans = lines(shown, width - 1, most)
    written = [paper.marked(shown, marks, span) for span in spans]
    if spans and shown[spans[-1][1] :].strip():
        written[-1] += "…"
    return written or [""]


def _handle(results: Results) -> str:
    """How the first hit is most easily named."""
    return harmless(results.hits[0].row.slug)


def _rule(text: str, width: int) -> str:
    return f"── {text} ".ljust(width, "─")

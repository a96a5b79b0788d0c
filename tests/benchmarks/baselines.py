"""The frozen baselines: tantivy and SQLite FTS5 over the same documents, as fast as each can be.

Nobody tunes these down. What was tried and did not help stands beside what was kept.
"""

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import tantivy
from tantivy import Occur, Query

_WORD = re.compile(r"[^\W_]+")
_LIMIT = 20
_MARK = "\u01c1"  # a letter nobody types: the kind is a word that no query meets by chance
_FIELDS = (("title", 3.0), ("tags", 2.0), ("headings", 2.0), ("body", 1.0))


@dataclass(frozen=True, slots=True)
class Text:
    """What a baseline indexes of one document; `kind` is the facet that can be filtered by."""

    key: int
    title: str
    tags: str
    headings: str
    body: str
    kind: str


class Baseline(Protocol):
    """An engine that answers what has been typed so far with at most twenty keys, best first."""

    @property
    def name(self) -> str:
        """What tables call it."""

    def search(self, typed: str, kind: str = "") -> list[int]:
        """Keys for `typed`: every word must occur, the last one may be the start of a word."""


class Tantivy:
    """One segment; finished words must occur in a field, the last one stemmed or as a prefix.

    Frequencies without positions, keys from a fast field, no counting of all hits, the filter as
    a clause that scores nothing. Measured and without effect: an index in memory instead of mapped
    files, another nesting of the clauses.

    Args:
        automaton: the prefix as a fuzzy query of distance 0 instead of `regex_query`: a quarter
            of a millisecond less, in the long run of keystrokes a sixth. No bar is set by it; it
            is shown beside.
    """

    def __init__(self, folder: Path, *, automaton: bool = False) -> None:
        self.name = "tantivy, fuzzy 0" if automaton else "tantivy"
        self._automaton = automaton
        index = tantivy.Index.open(str(folder))
        self._schema = index.schema
        self._searcher = index.searcher()
        if self._searcher.num_segments != 1:
            raise RuntimeError(f"{self._searcher.num_segments} segments; the baseline has one")
        plain = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        plain = plain.filter(tantivy.Filter.remove_long(40)).filter(tantivy.Filter.lowercase())
        self._stems = plain.filter(tantivy.Filter.stemmer("english")).build()

    @classmethod
    def build(cls, folder: Path, texts: Iterable[Text]) -> "Tantivy":
        """Index `texts` into `folder`, which must exist and be empty."""
        schema = tantivy.SchemaBuilder().add_unsigned_field("key", fast=True)
        for field, _ in _FIELDS:
            schema = schema.add_text_field(field, tokenizer_name="en_stem", index_option="freq")
        schema = schema.add_text_field("raw", tokenizer_name="default", index_option="basic")
        schema = schema.add_text_field("kind", tokenizer_name="raw", index_option="basic")
        index = tantivy.Index(schema.build(), path=str(folder))
        writer = index.writer(heap_size=2_000_000_000, num_threads=1)  # one thread: one segment
        for text in texts:
            document = tantivy.Document()
            document.add_unsigned("key", text.key)
            for field, _ in _FIELDS:
                value = getattr(text, field)
                document.add_text(field, value)
                document.add_text("raw", value)
            document.add_text("kind", text.kind)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        return cls(folder)

    def search(self, typed: str, kind: str = "") -> list[int]:
        words = _WORD.findall(typed.lower())
        if not words:
            return []
        stems = self._stems.analyze(" ".join(words))
        clauses = [(Occur.Must, self._word(stem)) for stem in stems[:-1]]
        last = [*self._terms(stems[-1]), (Occur.Should, self._prefix(words[-1]))]
        clauses.append((Occur.Must, Query.boolean_query(last)))
        if kind:
            fits = Query.term_query(self._schema, "kind", kind, index_option="basic")
            clauses.append((Occur.Must, Query.const_score_query(fits, 0.0)))
        query = clauses[0][1] if len(clauses) == 1 else Query.boolean_query(clauses)
        hits = self._searcher.search(query, limit=_LIMIT, count=False).hits
        keys = self._searcher.fast_field_values("key", [address for _, address in hits])
        return [int(key) for key in keys if key is not None]

    def _prefix(self, word: str) -> Query:
        if self._automaton:
            return Query.fuzzy_term_query(self._schema, "raw", word, distance=0, prefix=True)
        return Query.regex_query(self._schema, "raw", f"{word}.*")

    def _word(self, stem: str) -> Query:
        return Query.boolean_query(self._terms(stem))

    def _terms(self, stem: str) -> list[tuple[Occur, Query]]:
        return [
            (
                Occur.Should,
                Query.boost_query(Query.term_query(self._schema, field, stem, "freq"), boost),
            )
            for field, boost in _FIELDS
        ]


class Fts5:
    """One FTS5 table without content, with prefix indexes, ordered by bm25() with weights.

    Measured and left: `ORDER BY rank` with the same weights (a third slower), the kind in a
    joined table (slower), a column filter round the words (slower), `detail=column` (a tenth
    faster, but it forgets how often a word occurs, so that it ranks worse).
    """

    name = "FTS5"

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file)
        self._connection.execute("PRAGMA mmap_size = 4000000000")
        self._connection.execute("PRAGMA cache_size = -200000")

    @classmethod
    def build(cls, file: Path, texts: Iterable[Text]) -> "Fts5":
        """Index `texts` into a new database `file`."""
        connection = sqlite3.connect(file)
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(
            "CREATE VIRTUAL TABLE d USING fts5(title, tags, headings, body, kind,"
            " content='', tokenize='porter unicode61', prefix='1 2 3')"
        )
        with connection:
            connection.executemany(
                "INSERT INTO d(rowid, title, tags, headings, body, kind) VALUES (?,?,?,?,?,?)",
                ((t.key, t.title, t.tags, t.headings, t.body, _MARK + t.kind) for t in texts),
            )
        with connection:
            connection.execute("INSERT INTO d(d) VALUES ('optimize')")
        connection.close()
        return cls(file)

    def search(self, typed: str, kind: str = "") -> list[int]:
        words = _WORD.findall(typed.lower())
        if not words:
            return []
        match = " AND ".join([f'"{word}"' for word in words]) + " *"
        if kind:
            match += f' AND "{_MARK}{kind}"'
        rows = self._connection.execute(
            "SELECT rowid FROM d WHERE d MATCH ? ORDER BY bm25(d, 3.0, 2.0, 2.0, 1.0, 0.0) LIMIT ?",
            (match, _LIMIT),
        )
        return [key for (key,) in rows]

    def close(self) -> None:
        """Close the database file."""
        self._connection.close()

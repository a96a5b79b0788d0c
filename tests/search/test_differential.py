"""The arrays and SQLite's FTS5 find the same documents for plain words."""

import random
import re
import sqlite3
from pathlib import Path

from cairn.search.analysis import Analyzer
from cairn.search.document import Document
from cairn.search.query import parse
from tests.benchmarks.made import Made, documents
from tests.search.library import index

COUNT = 400


def _agreed(words: list[str], analyzer: Analyzer) -> list[str]:
    """The words whose stems, and those of words that share a stem with them, are the same."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE t USING fts5(w, tokenize='porter unicode61')")
    database.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, 'instance')")
    database.executemany("INSERT INTO t(rowid, w) VALUES (?, ?)", enumerate(words))
    theirs = dict(database.execute("SELECT doc, term FROM v"))
    database.close()
    pairs = [(word, theirs[number], analyzer.stem(word)) for number, word in enumerate(words)]
    doubtful = {stem for _, one, other in pairs if one != other for stem in (one, other)}
    return [word for word, stem, _ in pairs if stem not in doubtful and len(word) > 1]


def test_the_same_documents_have_every_word(tmp_path: Path) -> None:
    seed = random.randrange(1 << 30)
    print("seed", seed)
    chance = random.Random(seed)
    bodies = [text for _, text in documents(Made(COUNT, words=60, seed=seed % 1000))]
    # Identifiers have joined forms and humps that FTS5 does not know of: plain words only.
    texts = [re.sub(r"[^a-z0-9]+", " ", str(body).lower()) for body in bodies]
    opened = index(tmp_path / "i", [Document(n, "", text) for n, text in enumerate(texts, 1)])
    oracle = sqlite3.connect(":memory:")
    oracle.execute("CREATE VIRTUAL TABLE d USING fts5(body, tokenize='porter unicode61')")
    oracle.executemany("INSERT INTO d(rowid, body) VALUES (?, ?)", enumerate(texts, 1))
    analyzer = Analyzer()
    vocabulary = _agreed(sorted({word for text in texts for word in text.split()}), analyzer)
    compared = 0
    for _ in range(300):
        words = chance.sample(vocabulary, chance.randint(1, 3))
        ranked = opened.search(parse(" ".join(words), finished=True), COUNT)
        ours = {hit.key for hit in ranked.hits[: ranked.relaxed]}
        asked = " AND ".join(f'"{word}"' for word in words)
        theirs = {row[0] for row in oracle.execute("SELECT rowid FROM d WHERE d MATCH ?", (asked,))}
        assert ours == theirs, words
        compared += 1
    oracle.close()
    assert compared > 200

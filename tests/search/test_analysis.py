"""Text to words."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.search.analysis import MAX_WORD, Analyzer, fold, plain_words

ANALYZER = Analyzer()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("max_connections", ["max", "connections", "maxconnections"]),
        ("--dangerously-skip-permissions", ["dangerously", "skip", "permissions"]),
        ("settings.json", ["settings", "json", "settingsjson"]),
        ("maxConnections", ["max", "connections", "maxconnections"]),
        ("HTTPServer", ["http", "server", "httpserver"]),
        ("PreToolUse", ["pre", "tool", "use", "pretooluse"]),
        ("R and C", ["r", "and", "c"]),
        ("Café", ["cafe"]),
        ("2.1.240", ["2", "1", "240"]),
        ("i18n", ["i18n"]),
        ("don't", ["don", "t"]),
    ],
)
def test_what_text_yields(text: str, words: list[str]) -> None:
    assert ANALYZER.words(text)[: len(words)] == words


def test_both_ways_of_writing_an_identifier_share_a_word() -> None:
    ways = ("max_connections", "maxConnections", "max-connections", "maxconnections")
    assert all("maxconnections" in ANALYZER.words(way) for way in ways)


def test_ideographs_are_found_in_pairs() -> None:
    assert "設定" in ANALYZER.words("設定ファイル")
    assert ANALYZER.words("設定")[0] == "設定"


@given(st.text(max_size=200))
def test_tokens_and_words_are_one_analysis(text: str) -> None:
    tokens = list(ANALYZER.tokens(text))
    assert [token.word for token in tokens] == ANALYZER.words(text)
    for token in tokens:
        assert 0 <= token.start < token.end <= len(text)
        assert 0 < len(token.word) <= MAX_WORD or not fold(text[token.start : token.end])


@given(st.text(max_size=80))
def test_a_title_is_compared_by_its_parts(text: str) -> None:
    assert set("".join(plain_words(text))) <= set(fold(text))


def test_stems_are_those_of_fts5() -> None:
    """The porter of SQLite and ours agree, so that neither finds what the other does not."""
    words = [
        "activated",
        "activation",
        "running",
        "configurations",
        "denies",
        "denied",
        "policies",
        "hooks",
        "agents",
    ]
    words += [
        "generational",
        "hopefulness",
        "formalize",
        "electrical",
        "adjustment",
        "controlling",
        "relational",
    ]
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE t USING fts5(w, tokenize='porter')")
    database.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, 'row')")
    for word in words:
        database.execute("DELETE FROM t")
        database.execute("INSERT INTO t VALUES (?)", (word,))
        assert database.execute("SELECT term FROM v").fetchall() == [(ANALYZER.stem(word),)]
    database.close()

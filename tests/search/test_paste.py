"""Pasted failures."""

from pathlib import Path

import pytest

from cairn.search.analysis import Analyzer
from cairn.search.paste_lines import lines
from cairn.search.query import parse
from tests.search.library import WORDS, document, index

ANALYZER = Analyzer()


@pytest.mark.parametrize(
    ("line", "gone"),
    [
        ("\x1b[31mError\x1b[0m: no such hook", "31m"),
        ("2026-11-21T10:00:00.123Z Error no such hook", "2026"),
        ("Error no such hook at 0x7ffe12 deadbeef01", "0x7ffe12"),
        ("Error no such hook in /home/somebody/project/x.py", "somebody"),
        (r"Error no such hook in C:\Users\somebody\x.py", "somebody"),
    ],
)
def test_what_changes_from_run_to_run_is_dropped(line: str, gone: str) -> None:
    (only,) = lines(line, ANALYZER)
    assert {"error", "hook"} <= set(only.words)
    assert gone not in " ".join(only.words)
    assert "\x1b" not in only.text


def test_stack_frames_are_no_lines() -> None:
    frames = '  File "x.py", line 3, in f\n    at a.b (c.js:1:2)\n#0 0x1 in f'
    text = f"Traceback\n{frames}\nValueError: bad"
    assert [line.text for line in lines(text, ANALYZER)] == ["Traceback", "ValueError: bad"]


def test_the_line_that_is_answered_is_found_in_the_noise(tmp_path: Path) -> None:
    opened = index(
        tmp_path / "i",
        [
            document(1, "Matcher", "PreToolUse hook returned invalid JSON on stdout"),
            *(document(n, WORDS[n % 14], " ".join(WORDS)) for n in range(2, 60)),
        ],
    )
    noise = [f"[{n}/40] building {WORDS[n % 14]} in {n} ms" for n in range(40)]
    noise.insert(23, "\x1b[31merror\x1b[0m: PreToolUse hook returned invalid JSON on stdout")
    ranked = opened.search(parse("\n".join(noise)))
    assert ranked.hits[0].key == 1
    assert ranked.matched_on == "error: PreToolUse hook returned invalid JSON on stdout"


def test_a_paste_of_nothing_finds_nothing(tmp_path: Path) -> None:
    opened = index(tmp_path / "i", [document(1, "hook")])
    assert opened.search(parse("\n \n---\n~~~ 123")).hits == ()
    assert opened.search(parse("x\n" * 100_000)).total == 0


def test_a_record_is_told_the_lines_that_it_answers(tmp_path: Path) -> None:
    items = [
        document(1, "Broken hook", "error: PreToolUse hook returned invalid JSON on stdout"),
        document(2, "Server", "MCP error -32000: Connection closed by the weather server"),
    ]
    items += [document(n, f"Other {n}", "tests run and pass in the morning") for n in range(3, 40)]
    opened = index(tmp_path / "index", items)
    paste = (
        "$ make test\n\nrunning\nMCP error -32000: Connection closed\n"
        "error: PreToolUse hook returned invalid JSON on stdout\nmorning\n"
    )
    query = parse(paste)
    for key, number, word in ((1, 5, "pretooluse"), (2, 4, "mcp")):
        [(line, shared)] = opened.answered(query, key, items[key - 1].body)
        assert line.number == number
        assert line.text == paste.splitlines()[number - 1]
        assert word in {one.raw for one in shared}
    assert opened.answered(query, 20, "") == []
    assert opened.answered(query, 999, "") == []

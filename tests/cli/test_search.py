"""`cairn search` as a whole process on a real home."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.terminal import Inside, Terminal

BUILD = b"""\
\x1b[1mmake[1]: Entering directory '/build/agent/checkout/zorb'\x1b[0m
2026-11-20T10:12:13Z CC   src/turn.o
2026-11-20T10:12:14Z CC   src/rattle.o
  97 |     if (flange >= have) {
     |         ^~~~~~
\x1b[31mzorbex: error: flange 2 out of range (have 2)\x1b[0m
make[1]: *** [Makefile:41: zorb] Error 1
make: *** [Makefile:7: all] Error 2 caf\xe9
"""
SHAPE = {"query", "took_ms", "total", "relaxed", "corrected", "matched_on", "hits"}
HIT = {
    "id", "kind", "title", "description", "source", "layer", "path", "status", "trust", "score",
    "snippet",
}  # fmt: skip


def asked(cairn: Terminal, *words: str, paste: bytes = b"") -> dict[str, Any]:
    done = cairn("search", "--json", *words, paste=paste)
    assert (done.returncode, done.stderr) == (0, "")
    value: dict[str, Any] = json.loads(done.stdout)
    return value


def test_json_has_exactly_the_promised_shape(filled: Terminal) -> None:
    value = asked(filled, "zorbex", "flange")
    assert set(value) == SHAPE
    assert value["query"] == "zorbex flange"
    assert value["relaxed"] is None or value["relaxed"] > 0
    hit = value["hits"][0]
    assert set(hit) == HIT
    assert hit["id"] == "01J9Z8M3Q4T5V6W7X8Y9Z0A1B2"
    assert (hit["kind"], hit["source"], hit["layer"]) == ("gotcha", "notes", "mine")
    assert (hit["path"], hit["status"]) == ("gotchas/second-flange.md", "accepted")
    assert "zorbex" in hit["snippet"].lower()


def test_a_failing_build_finds_its_gotcha(filled: Terminal) -> None:
    value = asked(filled, "-", paste=BUILD)
    assert value["hits"][0]["title"] == "Zorbex refuses the second flange"
    assert "flange 2 out of range" in value["matched_on"]


def test_a_pasted_line_is_never_operators(filled: Terminal) -> None:
    value = asked(filled, "-", paste=b'"flange 2" out:of -range')
    assert value["hits"][0]["title"] == "Zorbex refuses the second flange"
    assert value["query"] == '"flange 2" out:of -range'


def test_nothing_found_and_nothing_pasted_are_no_errors(filled: Terminal) -> None:
    assert asked(filled, "qqxqqxqq", "wwzwwzww")["hits"] == []
    assert asked(filled, "-")["total"] == 0


def test_a_slip_is_corrected_and_told(filled: Terminal) -> None:
    assert asked(filled, "zorbxe", "tighten")["corrected"] == {"zorbxe": "zorbex"}
    done = filled("search", "zorbxe", "tighten")
    assert "zorbex instead of zorbxe" in done.stdout


def test_filters(filled: Terminal) -> None:
    kinds = {hit["kind"] for hit in asked(filled, "flange", "--kind", "recipe")["hits"]}
    assert kinds == {"recipe"}
    hits = asked(filled, "--tag", "flanges", "--source", "notes")["hits"]
    assert {hit["path"] for hit in hits} == {
        "gotchas/second-flange.md",
        "recipes/tighten-every-flange.md",
    }
    assert asked(filled, "flange", "--layer", "team")["hits"] == []
    assert len(asked(filled, "--layer", "starter", "--limit", "3")["hits"]) == 3


def test_explain_tells_the_parts_of_a_score(filled: Terminal) -> None:
    hit = asked(filled, "zorbex", "--explain")["hits"][0]
    assert set(hit) == {*HIT, "explain"}
    assert sum(part["score"] for part in hit["explain"]) == pytest.approx(hit["score"], abs=1e-3)
    assert "zorbex" in filled("search", "zorbex", "--explain").stdout


def test_phrases_and_fields_are_answered(filled: Terminal) -> None:
    first = filled("search", '"counted from nought"', "--json")
    assert first.returncode == 0
    assert "by phrase" in first.stderr
    assert [hit["path"] for hit in json.loads(first.stdout)["hits"]] == ["gotchas/second-flange.md"]
    hits = asked(filled, "title:tighten")["hits"]
    assert [hit["path"] for hit in hits] == ["recipes/tighten-every-flange.md"]


def test_flags_can_be_searched_for_and_slips_in_ours_are_told(filled: Terminal) -> None:
    assert asked(filled, "zorbex", "--flange")["hits"][0]["path"] == "gotchas/second-flange.md"
    done = filled("search", "zorbex", "--limt", "3")
    assert done.returncode == 2
    assert "Did you mean --limit?" in done.stderr
    assert asked(filled, "--", "--limt")["query"] == "--limt"


def test_no_words_is_a_usage_error(filled: Terminal) -> None:
    done = filled("search", "--json")
    assert done.returncode == 2
    assert json.loads(done.stdout)["error"]["code"] == "E_USAGE"


def test_a_person_reads_eighty_columns_without_escapes(filled: Terminal) -> None:
    done = filled("search", "flange")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert " 1 " in done.stdout
    assert "gotcha · fresh · notes/gotchas/second-flange.md" in done.stdout
    assert "cairn show " in done.stdout


def test_some_of_the_words_come_under_a_line(filled: Terminal) -> None:
    value = asked(filled, "tighten", "nought")
    assert value["relaxed"] == 0
    assert "some of the words" in filled("search", "tighten", "nought").stdout


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(max_size=12), max_size=5))
def test_whatever_is_typed_ends_in_hits_or_a_sentence(filled: Terminal, words: list[str]) -> None:
    done = Inside(filled.home)("search", *words)
    assert done.returncode in (0, 2)
    assert "E_BUG" not in done.stderr
    shown = done.stdout.replace("\n", "")
    assert shown.isprintable()


def test_the_first_search_builds_the_starter(cairn: Terminal) -> None:
    first = cairn("search", "hook", "--json")
    assert first.returncode == 0
    assert "Making the index" in first.stderr
    assert json.loads(first.stdout)["hits"][0]["source"] == "starter"
    assert cairn("search", "hook").stderr == ""


def test_a_reader_that_leaves_is_not_told_off(filled: Terminal) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "cairn", "search", "flange"],
        stdout=writing,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        env=filled.environ(),
        timeout=60,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
def test_a_full_disk_behind_the_output_is_told(filled: Terminal) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cairn", "search", "flange"],
            stdout=full,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            env=filled.environ(),
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert b"[E_DISK_FULL]" in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_a_search_imports_only_what_it_needs(filled: Terminal) -> None:
    code = (
        "import sys\nfrom cairn.__main__ import main\n"
        "sys.argv = ['cairn', 'search', 'flange']\nmain()\n"
        "print('\\n' + ' '.join({name.split('.')[0] for name in sys.modules}))\n"
        "print(*(name for name in sys.modules if name.startswith('cairn.desk')))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=filled.environ(),
        capture_output=True,
        text=True,
        check=True,
    )
    *_, modules, desk = done.stdout.split("\n")[:-1]
    heavy = {"PySide6", "whoosh", "sqlite_utils", "markdown_it", "pygments", "yaml", "tomlkit"}
    assert desk == ""
    assert "numpy" in modules.split()
    assert not heavy & set(modules.split())

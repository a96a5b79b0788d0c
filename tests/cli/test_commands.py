"""Who answers a command line: the window or the terminal."""

import subprocess
import sys

import pytest

from cairn.cli.commands import COMMANDS, GROUPS, asked_of_the_window


@pytest.mark.parametrize(
    ("words", "search"),
    [
        ([], ""),
        (["hook"], "hook"),
        (["deny", "path"], "deny path"),
        (["no such file", "or"], "no such file or"),
        (["searching", "search"], "searching search"),
        (["deny", "--json"], "deny --json"),
        (["search"], None),
        (["search", "hook"], None),
        (["library", "list"], None),
        (["--version"], None),
        (["-h"], None),
        (["-"], None),
        (["--nonsense", "hook"], None),
    ],
)
def test_first_word_decides(words: list[str], search: str | None) -> None:
    assert asked_of_the_window(words, COMMANDS) == search


def test_the_decision_imports_no_click() -> None:
    code = "import sys, cairn.cli.commands; sys.exit('click' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


ENTRIES = [*COMMANDS.values(), *(one for group in GROUPS.values() for one in group.values())]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.module)
def test_every_help_line_fits_beside_its_name(entry: object) -> None:
    text = entry.help  # type: ignore[attr-defined]
    assert len(text) <= 60
    assert text.endswith(".")

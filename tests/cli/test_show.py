"""`cairn show`: one record, read or copied, however it is named."""

import json

import pytest

from tests.cli.terminal import GOTCHA, Terminal, write_folder

ID = "01J9Z8M3Q4T5V6W7X8Y9Z0A1B2"


@pytest.mark.parametrize(
    "name", [ID, ID.lower(), "second-flange", "second-flange.md", "Second-Flange"]
)
def test_a_record_is_named_in_several_ways(name: str, filled: Terminal) -> None:
    done = filled("show", name)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Zorbex refuses the second flange\n")


def test_a_person_can_read_it(filled: Terminal) -> None:
    shown = filled("show", "second-flange").stdout
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 80
    assert "gotcha · accepted · fresh · reviewed 2026-11-01" in shown
    assert f"notes/gotchas/second-flange.md · {ID}" in shown
    assert "zorbex: error: flange 2 out of range (have 2)" in shown
    assert "cairn show second-flange --code 2  zorbex --flange 1" in shown
    assert shown.endswith("Fill in: {{service}}\n")


def test_a_title_that_the_text_begins_with_is_shown_once(filled: Terminal) -> None:
    shown = filled("show", "widgets").stdout
    assert shown.count("Widgets") == 1
    assert shown.startswith("Widgets\nnote · unreviewed\n")


def test_raw_is_the_file_byte_for_byte(filled: Terminal) -> None:
    assert filled("show", ID, "--raw").stdout == GOTCHA


def test_html_is_a_page_without_what_could_run(filled: Terminal) -> None:
    shown = filled("show", ID, "--html").stdout
    assert "<h2" in shown
    assert "<script" not in shown


def test_code_is_one_block_alone(filled: Terminal) -> None:
    done = filled("show", ID, "--code", "2")
    assert done.stdout == "zorbex --flange 1 --service {{service}}\n"
    assert done.stderr == "Fill in: {{service}}\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((ID, "--code", "9"), "E_NO_CODE"),
        (("no-such-record",), "E_RECORD_UNKNOWN"),
        (("01J9Z8M3Q4",), "E_AMBIGUOUS"),
        (("01J9",), "E_RECORD_UNKNOWN"),
    ],
)
def test_what_is_not_there_is_told(words: tuple[str, ...], code: str, filled: Terminal) -> None:
    done = filled("show", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(f"[{code}]\n")
    if code == "E_AMBIGUOUS":
        assert ID in done.stderr
        assert "recipes/tighten-every-flange.md" in done.stderr


def test_only_one_form_at_a_time(filled: Terminal) -> None:
    assert filled("show", ID, "--raw", "--html").returncode == 2


def test_a_new_home_can_show_the_starter(cairn: Terminal) -> None:
    found = json.loads(cairn("search", "hook", "--json").stdout)["hits"][0]
    fresh = Terminal(cairn.home.with_name("another"))
    done = fresh("show", found["id"])
    assert done.returncode == 0
    assert found["id"] in done.stdout


def test_a_vanished_file_is_shown_as_last_read(cairn: Terminal) -> None:
    folder = write_folder(cairn.home.with_name("notes"))
    assert cairn("library", "add", folder).returncode == 0
    (folder / "gotchas" / "second-flange.md").unlink()
    done = cairn("show", ID, "--raw")
    assert done.returncode == 0
    assert "what was read last" in done.stderr
    assert done.stdout == GOTCHA.split("---\n", 2)[2]

"""`cairn lint`: paths, lines, codes and what to do; exit code 1 on errors only."""

import json
import re
from pathlib import Path

from tests.cli.terminal import GOTCHA, RECIPE, Terminal, write_folder

CONTENT = Path(__file__).parents[2] / "content"


def test_the_starter_is_clean(cairn: Terminal) -> None:
    done = cairn("lint", CONTENT, "--json")
    value = json.loads(done.stdout)
    assert (done.returncode, value["errors"], value["problems"]) == (0, 0, [])
    assert value["files"] >= 40


def test_every_problem_names_its_place_and_its_mend(cairn: Terminal, tmp_path: Path) -> None:
    bad = tmp_path / "bad.md"
    bad.write_text(GOTCHA.replace("## Cause\n", "## Because\n"))
    done = cairn("lint", bad)
    assert done.returncode == 1
    line = next(line for line in done.stdout.splitlines() if ": error " in line)
    assert re.fullmatch(rf"{re.escape(str(bad))}:\d+: error L_\w+ .+ -> .+", line)
    assert "1 file" in done.stderr


def test_what_cannot_be_parsed_is_a_problem_with_its_line(cairn: Terminal, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "notes")
    (folder / "twice.md").write_text("---\nkind: note\nkind: note\n---\n")
    (folder / "twin.md").write_text(RECIPE)
    (folder / "link.md").symlink_to("twin.md")
    done = cairn("lint", folder, "--json")
    value = json.loads(done.stdout)
    assert done.returncode == 1
    found = {(Path(p["path"]).name, p["code"]): p for p in value["problems"]}
    assert found[("twice.md", "E_FRONTMATTER")]["line"] == 3
    assert found[("blob.md", "E_NOT_TEXT")]["severity"] == "error"
    assert found[("link.md", "L_SKIPPED")]["severity"] == "warning"
    assert "tighten-every-flange.md" in found[("twin.md", "L_DUPLICATE_ID")]["message"]
    assert all(p["action"] and p["message"] for p in value["problems"])


def test_names_of_terms_are_compared_across_a_folder(cairn: Terminal, tmp_path: Path) -> None:
    for number, title in enumerate(("Zorb", "Flange")):
        (tmp_path / f"{title}.md").write_text(
            f"---\nid: 01J9Z8M3Q4T5V6W7X8Y9Z0A1C{number}\nkind: term\ntitle: {title}\n"
            "aliases: [quux]\n---\n## Definition\nx\n## Not to be confused with\ny\n"
        )
    value = json.loads(cairn("lint", tmp_path, "--json").stdout)
    assert "L_ALIAS" in {problem["code"] for problem in value["problems"]}
    assert all(problem["path"].startswith(str(tmp_path)) for problem in value["problems"])


def test_a_note_is_always_clean(cairn: Terminal, tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("anything")
    done = cairn("lint", tmp_path / "note.md")
    assert (done.returncode, done.stdout) == (0, "")


def test_a_path_that_is_not_there_is_a_usage_error(cairn: Terminal, tmp_path: Path) -> None:
    done = cairn("lint", tmp_path / "nowhere")
    assert done.returncode == 2
    assert "nowhere" in done.stderr


def test_linting_leaves_no_home_behind(cairn: Terminal, tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("anything")
    cairn("lint", tmp_path / "note.md")
    assert not cairn.home.exists()

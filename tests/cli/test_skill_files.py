"""A skill with its files, from a checkout to a shared layer, by commands alone."""

import json
from pathlib import Path

from tests.cli.terminal import Inside
from tests.cli.test_export import AUTHOR, SECRET, told
from tests.git.remote import Remote
from tests.outbox.test_companions import BESIDE, make

SPINE = {"spine.toml": 'name = "spine"\nvehicle = "branch"\n'}


def test_a_skill_is_harvested_sent_and_taken_with_its_files(inside: Inside, tmp_path: Path) -> None:
    make(tmp_path / "shop", {"scripts/push.sh": f"TOKEN={SECRET}\n".encode(), "logo.png": b"\xff"})
    remote = Remote(tmp_path / "remotes" / "spine.git", SPINE)
    inside("library", "add", remote.url)
    listed = inside("harvest", tmp_path / "shop").stdout
    assert "+ 5 files" in listed
    assert "stays: logo.png (it is no text, so the gate could not read it)" in listed
    (taken,) = told(inside("harvest", tmp_path / "shop", "--take", "1", "--json"))["taken"]
    id = taken["id"]
    shown = inside("draft", "show", id, "--file", "scripts/push.sh")
    assert shown.stdout == f"TOKEN={SECRET}\n"
    checked = inside("draft", "check", id)
    assert (checked.returncode, "scripts/push.sh:1:" in checked.stdout) == (1, True)
    copies = [path for path in tmp_path.rglob("objects") if path.is_dir()]
    before = {str(path) for folder in copies for path in folder.rglob("*")}
    stopped = inside("export", id, *AUTHOR, "--json")
    assert stopped.returncode == 3
    assert SECRET not in stopped.stdout + stopped.stderr
    (found,) = json.loads(stopped.stdout)["findings"]
    assert (found["path"], found["line"]) == ("skills/torque/scripts/push.sh", 1)
    assert {str(path) for folder in copies for path in folder.rglob("*")} == before
    assert "--leave-out" in inside("export", id, *AUTHOR).stderr
    assert inside("draft", "files", id, "--leave-out", "logo.png").returncode == 2
    left = told(inside("draft", "files", id, "--leave-out", "scripts/push.sh", "--json"))
    assert {one["path"] for one in left["files"] if one["along"]} == set(BESIDE)
    assert told(inside("export", id, *AUTHOR, "--json"))["outcome"] == "pushed"
    inside("library", "sync")
    offered = told(inside("inbox", "torque", "--json"))
    assert {one["path"] for one in offered["files"] if one["code"]} == {
        "skills/torque/scripts/check.py"
    }
    assert told(inside("inbox", "torque", "--take", *AUTHOR, "--json"))["outcome"] == "pushed"
    remote.git("update-ref", "refs/heads/main", "cairn/inbox")
    inside("library", "sync")
    (draft,) = told(inside("draft", "list", "--json"))["drafts"]
    assert draft["state"] == "merged"
    names = remote.git("ls-tree", "-r", "--name-only", "main").splitlines()
    assert {f"skills/torque/{path}" for path in BESIDE} <= set(names)
    assert "skills/torque/scripts/push.sh" not in names

"""`cairn scan`: every text under a path, places and kinds without the words, exit code 1."""

import json
import os
from pathlib import Path

from tests.cli.terminal import Inside, Terminal
from tests.gate.made import random_text

KEY = f"sk-ant-api03-{random_text(93, 5)}AA"


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.md").write_text(f"# A\n\nWe pasted {KEY} here.\n", encoding="utf-8")
    (folder / "deep" / ".env").write_text("DB_PASSWORD=winter-Falcon-73\n", encoding="utf-8")
    (folder / "deep" / "mark-shaw.md").write_text("Nothing.\n", encoding="utf-8")
    (folder / "clean.txt").write_text("Nothing.\n", encoding="utf-8")
    return folder


def test_findings_are_told_by_place_and_kind(cairn: Terminal, tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    done = cairn("scan", folder, "--json")
    assert done.returncode == 1
    value = json.loads(done.stdout)
    first, second = value["findings"]
    assert first == {
        "path": str(folder / "a.md"),
        "line": 3,
        "column": 11,
        "kind": "secret",
        "detector": "anthropic-key",
        "severity": "block",
    }
    assert (second["path"], second["kind"]) == (str(folder / "deep" / ".env"), "secret")
    assert KEY[13:] not in done.stdout + done.stderr


def test_a_person_reads_a_line_each_and_never_the_words(inside: Inside, tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    done = inside("scan", folder)
    assert done.returncode == 1
    assert f"{folder / 'a.md'}:3:11: block secret anthropic-key" in done.stdout
    assert "4 files, 2 to take out, 0 to look at" in done.stderr
    assert KEY[13:] not in done.stdout + done.stderr
    assert "winter" not in done.stdout + done.stderr


def test_names_are_looked_for_where_they_are_given(inside: Inside, tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    known = tmp_path / "known.json"
    known.write_text(json.dumps({"people": [{"name": "Mark Shaw"}]}), encoding="utf-8")
    done = inside("scan", folder / "deep" / "mark-shaw.md", "--known", known, "--json")
    (found,) = json.loads(done.stdout)["findings"]
    assert (found["line"], found["column"], found["detector"]) == (0, 1, "full-name")
    known.write_text("[]", encoding="utf-8")
    done = inside("scan", folder, "--known", known, "--json")
    assert (done.returncode, json.loads(done.stdout)["error"]["code"]) == (2, "E_KNOWN")


def test_the_people_of_the_journal_are_known(inside: Inside, tmp_path: Path) -> None:
    folder, known = _folder(tmp_path), tmp_path / "known.json"
    known.write_text(json.dumps({"teams": ["Clean Text"]}), encoding="utf-8")
    (folder / "clean.txt").write_text("Clean Text asked.\n", encoding="utf-8")
    words = ("scan", folder / "deep" / "mark-shaw.md", folder / "clean.txt", "--json")
    assert inside(*words).returncode == 0
    assert not (inside.home / "data" / "journal").exists()
    assert inside("session", "log", "--with", "Mark Shaw", "--json").returncode == 0
    file = inside.home / "data" / "journal" / "journal.db"
    before = file.read_bytes()
    (found,) = json.loads(inside(*words).stdout)["findings"]
    assert found["detector"] == "full-name"
    more = json.loads(inside(*words, "--known", known).stdout)["findings"]
    assert [one["detector"] for one in more] == ["full-name", "listed-team"]
    assert file.read_bytes() == before
    file.write_bytes(before[:-4096])
    done = inside(*words)
    assert (done.returncode, json.loads(done.stdout)["error"]["code"]) == (2, "E_DB_DAMAGED")


def test_what_cannot_be_read_of_the_journal_is_told(inside: Inside, tmp_path: Path) -> None:
    inside("session", "log", "--with", "Mark Shaw", "--json")
    file = inside.home / "data" / "journal" / "journal.db"
    file.write_bytes(file.read_bytes().replace(b'"name":"Mark Shaw"', b'"name":"Mork Shaw"'))
    done = inside("scan", _folder(tmp_path) / "deep" / "mark-shaw.md")
    assert "1 row of the journal cannot be read" in done.stderr


def test_nothing_found_is_exit_0(inside: Inside, tmp_path: Path) -> None:
    done = inside("scan", _folder(tmp_path) / "clean.txt", "--json")
    assert (done.returncode, json.loads(done.stdout)) == (0, {"findings": []})


def test_what_is_not_read_is_told(inside: Inside, tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "blob.bin").write_bytes(b"a\0b")
    (folder / "link.md").symlink_to("blob.bin")
    os.mkfifo(folder / "pipe")
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text(KEY, encoding="utf-8")
    (folder / "wide.txt").write_bytes(f"key {KEY}".encode("utf-16"))
    (folder / "old.txt").write_bytes(f"schlüssel {KEY}".encode("cp1252"))
    done = inside("scan", folder, "--json")
    found = json.loads(done.stdout)["findings"]
    assert [Path(one["path"]).name for one in found] == ["old.txt", "wide.txt"]
    for name, why in (("blob.bin", "no text"), ("link.md", "link"), ("pipe", "no regular file")):
        assert name in done.stderr
        assert why in done.stderr


def test_the_way_to_a_folder_is_not_looked_at(inside: Inside, tmp_path: Path) -> None:
    folder = tmp_path / "mark-shaw"
    folder.mkdir()
    (folder / "a.md").write_text("Nothing.\n", encoding="utf-8")
    known = tmp_path / "known.json"
    known.write_text(json.dumps({"people": ["Mark Shaw"]}), encoding="utf-8")
    assert inside("scan", folder, "--known", known).returncode == 0


def test_our_own_starter_is_clean(inside: Inside) -> None:
    content = Path(__file__).parents[2] / "content"
    done = inside("scan", content)
    assert (done.returncode, done.stdout) == (0, "")

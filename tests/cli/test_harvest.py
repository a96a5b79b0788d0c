"""Tests of `cairn harvest`: listed, and only what is chosen is taken."""

import json
from pathlib import Path

from tests.cli.terminal import Inside
from tests.outbox.checkouts import make_checkout


def test_a_checkout_is_listed_and_taken_from(inside: Inside, tmp_path: Path) -> None:
    shop = make_checkout(tmp_path / "flange-shop")
    listed = inside("harvest", shop)
    assert listed.returncode == 0, listed.stderr
    assert "there already: A deny path with one slash never matches" in listed.stdout
    assert "it tells what this repository is made of" in listed.stdout
    assert json.loads(inside("draft", "list", "--json").stdout)["drafts"] == []
    taken = json.loads(inside("harvest", shop, "--take", "8,10-11", "--json").stdout)
    assert [one["title"] for one in taken["taken"]] == [
        "Safety",
        "How to add an endpoint",
        "Flange",
    ]
    assert taken["taken"][0]["born"] == "harvest:CLAUDE.md:34"
    again = json.loads(inside("harvest", shop, "--all", "--json").stdout)
    safety = again["candidates"][7]
    assert safety["draft"] == taken["taken"][0]["id"]
    titles = {one["title"] for one in again["taken"]}
    assert "Zorbex" in titles
    assert not {"Safety", "Architecture", "A deny path with one slash never matches"} & titles
    assert "0 candidates of 26" in inside("harvest", shop, "--all").stderr


def test_what_makes_no_sense_is_told(inside: Inside, tmp_path: Path) -> None:
    shop = make_checkout(tmp_path / "flange-shop")
    for words in (("--take", "x"), ("--take", "0"), ("--take", "99"), ("--take", "5-3")):
        done = inside("harvest", shop, *words)
        assert (done.returncode, "--take" in done.stderr) == (2, True)
    assert inside("harvest", tmp_path / "nowhere").returncode == 2
    (tmp_path / "empty").mkdir()
    assert inside("harvest", tmp_path / "empty").stdout == ""

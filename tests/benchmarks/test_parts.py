"""What the parts ask for: queries, typos and pastes are what they claim to be; bars are told."""

import argparse
import json
import random
from pathlib import Path

import pytest

from tests.benchmarks import __main__ as bench
from tests.benchmarks.baselines import Text
from tests.benchmarks.figures import Measured, at_most
from tests.benchmarks.keystroke import queries, strokes, type_all
from tests.benchmarks.noise import TOOLS, fill
from tests.benchmarks.pastes import Paste, make, score, symptoms
from tests.benchmarks.typos import edited
from tests.benchmarks.typos import make as make_typos

TEXTS = [
    Text(1, "Rotate a certificate", "", "", "run openssl and restart the nginx service", "recipe"),
    Text(2, "Ab cd", "", "", "x y z 12 34", "note"),
]


def test_queries_are_words_in_a_row_of_one_document() -> None:
    asked = queries(TEXTS, 50, seed=3)
    assert asked == queries(TEXTS, 50, seed=3)
    sources = ("rotate certificate", "run openssl and restart the nginx service")
    assert all(any(query in source for source in sources) for query in asked)
    assert {len(query.split()) for query in asked} == {2, 3, 4}


def test_every_key_is_a_stroke() -> None:
    assert list(strokes("ab c")) == ["a", "ab", "ab ", "ab c"]


def test_engines_take_turns_at_every_stroke() -> None:
    heard: list[tuple[str, str]] = []

    class Engine:
        def __init__(self, name: str) -> None:
            self.name = name

        def search(self, typed: str, kind: str = "") -> list[int]:
            heard.append((self.name, typed + kind))
            return []

    times = type_all([Engine("a"), Engine("b")], ["xy"], "!")
    assert sorted(heard[:2]) == [("a", "x!"), ("b", "x!")]
    assert sorted(heard[2:]) == [("a", "xy!"), ("b", "xy!")]
    assert heard[0][0] != heard[2][0]
    assert {name: len(values) for name, values in times.items()} == {"a": 2, "b": 2}


def test_an_edit_is_one_letter_dropped_added_replaced_or_swapped() -> None:
    chance = random.Random(5)
    lengths = set()
    for _ in range(300):
        wrong = edited("docker", chance)
        lengths.add(len(wrong))
        if len(wrong) == 6:
            differ = [at for at in range(6) if wrong[at] != "docker"[at]]
            assert len(differ) <= 2
            if len(differ) == 2:
                assert sorted(wrong) == sorted("docker")
                assert differ[1] == differ[0] + 1
    assert lengths == {5, 6, 7}


def test_typos_ask_only_for_titles_that_one_record_has_with_words_nobody_uses() -> None:
    titles = [(1, "git remote add"), (2, "Git remote add"), (3, "docker image prune"), (4, "tar")]
    known = {"docker", "image", "prune", "prunes", "dockers"}
    asked = 0
    for seed in range(40):
        for typo in make_typos(titles, known, 10, seed):
            assert (typo.key, typo.right) == (3, "docker image prune")
            pairs = zip(typo.right.split(), typo.typed.split(), strict=True)
            wrong = [typed for right, typed in pairs if right != typed]
            assert len(wrong) == 1
            assert wrong[0] not in known
            asked += 1
    assert asked > 20


GOTCHA = """\
---
id: 01J9Z8M3Q4T5V6W7X8Y9Z0A1B2
kind: gotcha
title: A gotcha
---
## Symptom

The log says:

```text
Frobnicator refused: no such sprocket
```

## Fix

```sh
frob --mend
```
"""


def test_pastes_hold_a_symptom_and_nothing_of_the_fix(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text(GOTCHA, encoding="utf-8")
    (tmp_path / "README.md").write_text("# No gotcha\n", encoding="utf-8")
    known = symptoms(tmp_path)
    assert known == [("01J9Z8M3Q4T5V6W7X8Y9Z0A1B2", ("Frobnicator refused: no such sprocket\n",))]
    pastes = make(known, 40, seed=2)
    assert pastes == make(known, 40, seed=2)
    for paste in pastes:
        assert "Frobnicator refused: no such sprocket" in paste.text
        assert "--mend" not in paste.text
    lengths = [len(paste.text.splitlines()) for paste in pastes]
    assert min(lengths) >= 5
    assert max(lengths) <= 200
    assert max(lengths) > 8 * min(lengths)


def test_a_paste_is_scored_by_the_rank_of_its_gotcha() -> None:
    pastes = [Paste("a", "git", "text", ()), Paste("b", "git", "text", ())]
    ranks, times = score(pastes, lambda _: ["x", "a"])
    assert ranks == [2, 0]
    assert len(times) == 2


@pytest.mark.parametrize("tool", TOOLS)
def test_noise_has_something_in_every_place(tool: str) -> None:
    for template in TOOLS[tool].splitlines():
        assert "<" not in fill(template, random.Random(1))


# The command


def test_check_names_what_was_missed_and_exits_with_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    measured = Measured("pastes", (at_most("p95", 70.0, 50.0, "ms"),), seed=1)
    monkeypatch.setitem(bench._MEASURES, "pastes", lambda *_: measured)
    assert bench.main(["pastes"], tmp_path) == 0
    assert bench.main(["pastes", "--check"], tmp_path) == 1
    assert "missed: p95: 70 ms, bar ≤ 50 ms" in capsys.readouterr().err
    assert (tmp_path / "docs" / "measured" / "bench-pastes.json").is_file()
    assert "p95" in (tmp_path / "docs" / "benchmarks.md").read_text(encoding="utf-8")


def test_figures_of_part_of_a_part_are_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    measured = Measured("pastes", (at_most("p95", 7.0, 50.0, "ms"),), seed=1, whole=False)
    monkeypatch.setitem(bench._MEASURES, "pastes", lambda *_: measured)
    assert bench.main(["pastes", "--json", "--check"], tmp_path) == 0
    assert json.loads(capsys.readouterr().out)["rows"][0]["met"]
    assert not (tmp_path / "docs").exists()


def test_all_without_folders_says_what_was_not_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done = Measured("x", (), whole=False)
    for part in bench.PARTS.keys() - {"relevance", "typos"}:
        monkeypatch.setitem(bench._MEASURES, part, lambda *_: done)
    assert bench.main(["--check"], tmp_path) == 1
    missed = capsys.readouterr().err
    assert "not measured: nDCG@10" in missed
    assert "not measured: titles with a typo" in missed


def test_a_collection_in_the_checkout_is_found(tmp_path: Path) -> None:
    (tmp_path / "corpora" / "tldr").mkdir(parents=True)
    options = argparse.Namespace(collection=None, tldr=None)
    assert bench._found(options, tmp_path, "index") == tmp_path / "corpora" / "tldr"
    assert bench._found(options, tmp_path, "relevance") is None
    assert bench._found(options, tmp_path, "start") is None


@pytest.mark.parametrize(
    "wrong", [["relevance"], ["typos"], ["all", "."], ["keystroke", "--documents", "0"]]
)
def test_wrong_commands_exit_with_two(
    wrong: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        bench.main(wrong, tmp_path)
    assert stopped.value.code == 2
    assert capsys.readouterr().err

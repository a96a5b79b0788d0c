"""Figures and the page made of them."""

import json
from pathlib import Path

from tests.benchmarks.figures import (
    Measured,
    Row,
    Table,
    as_text,
    at_least,
    at_most,
    quantile,
    save,
    show,
)
from tests.benchmarks.page import write_page

MEASURED = Measured(
    "keystroke",
    (
        at_most("p95 at 10k", 0.61234, 1.0, "ms"),
        at_most("p99 at 10k", 17.5, 16, "ms"),
        Row("documents", 10_000, ""),
    ),
    (Table("Percentiles", ("engine", "p50"), (("Cairn", 0.4), ("a|b", 5.0))),),
    missing=("typos: give a folder",),
    seed=7,
    seconds=12.3,
    options="--seed 7",
)


def test_missed_names_every_bar_not_met_and_not_measured() -> None:
    assert MEASURED.missed() == [
        "p99 at 10k: 17.50 ms, bar ≤ 16 ms",
        "not measured: typos: give a folder",
    ]


def test_bars_hold_at_the_bar_itself() -> None:
    assert at_most("x", 16, 16, "ms").met
    assert at_least("x", 0.85, 0.85, "").met
    assert at_least("x", 0.8499, 0.85, "").met is False


def test_quantile_is_the_nearest_rank() -> None:
    values = [float(n) for n in range(1, 101)]
    assert (quantile(values, 0.95), quantile(values, 0.99), quantile(values, 1.0)) == (95, 99, 100)
    assert quantile([3.0], 0.95) == 3.0
    assert quantile([1.0, 2.0, 3.0], 0.5) == 2.0


def test_numbers_keep_the_digits_that_mean_something() -> None:
    assert [show(v) for v in (0.37689, 12.345, 123.4, 7425.0, 0, "n")] == [
        "0.377",
        "12.35",
        "123",
        "7,425",
        "0",
        "n",
    ]


def test_text_says_what_is_missed() -> None:
    text = as_text(MEASURED)
    assert "17.50 ms" in text
    assert "MISSED" in text
    assert text.endswith("not measured: typos: give a folder")


def test_saved_figures_name_their_origin_and_no_machine(tmp_path: Path) -> None:
    value = json.loads(save(MEASURED, tmp_path).read_text(encoding="utf-8"))
    assert value["command"] == "python3 run.py bench keystroke --seed 7"
    assert value["rows"][0] == {
        "what": "p95 at 10k",
        "value": 0.61234,
        "unit": "ms",
        "bar": "≤ 1 ms",
        "met": True,
    }
    assert set(value["machine"]) == {"cores", "python", "os"}
    assert value["seed"] == 7
    assert len(value["date"]) == 10


def test_page_holds_benches_in_order_and_campaigns(tmp_path: Path) -> None:
    save(Measured("start", (Row("first paint", 310.0, "ms"),)), tmp_path)
    save(MEASURED, tmp_path)
    campaign = {
        "name": "index",
        "command": "python3 run.py prove index --count 1000",
        "ran": 1000,
        "held": 999,
        "broken": ["case 17: wrong | answer"],
        "figures": {"bit flips": 400, "truncated": 600},
        "seed": 11,
        "commit": "abc1234",
        "machine": {"cores": 2, "python": "3.11.7", "os": "Linux x86_64"},
        "date": "2026-11-21",
    }
    (tmp_path / "docs" / "measured" / "prove-index.json").write_text(json.dumps(campaign))
    page = write_page(tmp_path).read_text(encoding="utf-8")
    assert page.index("## bench keystroke") < page.index("## bench start")
    assert "| p99 at 10k | 17.50 ms | ≤ 16 ms | **missed** |" in page
    assert "| a\\|b | 5 |" in page
    assert "Not measured: typos: give a folder" in page
    assert "| `index` | 1,000 | 999 | 1 |" in page
    assert "- broken: case 17: wrong \\| answer" in page
    assert "`python3 run.py prove index --count 1000` · commit abc1234 · seed 11" in page


def test_page_without_figures_is_a_page(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    assert write_page(tmp_path).read_text(encoding="utf-8").startswith("# What was measured")

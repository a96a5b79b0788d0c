"""Tests of sentences told apart: what is seen, why, what to do; whole where that is not plain."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.outbox.harvest.clauses import CHECK, DO, SEEN, WHY, mostly, told_apart
from cairn.outbox.harvest.sections import Piece
from cairn.outbox.harvest.shaping import body_of, needs
from cairn.outbox.harvest.sorting import kind_of
from cairn.records.record import Kind


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Never run `npm i` because the lockfile is of pnpm; use `pnpm i` instead.",
         {DO: "Never run `npm i`. Use `pnpm i` instead.", WHY: "The lockfile is of pnpm."}),
        ("Don't mock the database — it hides migration errors.",
         {DO: "Don't mock the database.", WHY: "It hides migration errors."}),
        ("Tests fail on CI because they share one Redis. Run them with `-i`. Verify with `make t`.",
         {SEEN: "Tests fail on CI.", WHY: "They share one Redis.", DO: "Run them with `-i`.",
          CHECK: "Verify with `make t`."}),
        ("If the server hangs on start, delete `.next` and run it again.",
         {SEEN: "The server hangs on start.", DO: "Delete `.next` and run it again."}),
        ("Always call `close()`, otherwise the process hangs.",
         {DO: "Always call `close()`.", SEEN: "The process hangs."}),
        ("Dates have no time zone, so convert before comparing",
         {WHY: "Dates have no time zone.", DO: "Convert before comparing."}),
        ("The API returns 500 on Sunday. Drain it first, because workers take no jobs over.",
         {SEEN: "The API returns 500 on Sunday.", DO: "Drain it first.",
          WHY: "Workers take no jobs over."}),
        ("The job says `lock wait timeout` while the import runs. Wait, then start it again.",
         {SEEN: "The job says `lock wait timeout` while the import runs.",
          DO: "Wait, then start it again."}),
        ("Never log a body (because of the law).", {DO: "Never log a body (because of the law)."}),
    ],
)  # fmt: skip
def test_what_is_plain_stands_where_it_belongs(text: str, parts: dict[str, str]) -> None:
    assert told_apart(text) == parts


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("IDs in the old API are 1-based.", WHY),
        ("Cents, floats, decimals.", DO),
        ("The build must not fail when the cache is cold. The cache is new.", DO),
        ("A test fails on Saturday: mails go out on weekdays.", SEEN),
        ("Retry once. The proxy drops what is idle.", DO),
        ("Never use [a link](x); y) because of it. - no", DO),
        ("One.\n\nTwo paragraphs are never told apart.", DO),
        ("- a list\n- is one", DO),
        ("word " * 500, DO),
    ],
)
def test_the_rest_stands_whole_in_the_most_fitting_part(text: str, where: str) -> None:
    assert told_apart(text) in ({}, {where: text})
    assert mostly(text) == where


WORDS = st.lists(st.sampled_from(
    ["Never", "use", "it", "because", "fails", "`a; b. C`", "otherwise", "If", "the", "x,", "so",
     "run", "Verify", "y;", "z.", "Use", "(p", "q)", "**B**", "—", "[l](m. N)", "or", "it.", "e.g."]
), max_size=14)  # fmt: skip


@given(WORDS)
def test_no_word_is_lost(words: list[str]) -> None:
    text = " ".join(words)
    parts = told_apart(text)

    def counted(said: str) -> list[str]:
        found = re.findall(r"[\w`;\[\]()*]*\w[\w`;\[\]()*]*", said.casefold())
        joins = {"because", "if", "when", "so", "or", "otherwise"}
        return sorted(one for word in found if (one := word.strip(";")) not in joins)

    if parts:
        assert counted(" ".join(parts.values())) == counted(text)


def test_a_rule_of_one_sentence_has_its_reason_and_needs_the_rest() -> None:
    gotcha = body_of(Piece("", "Never run x because it asks; use z instead.", 1), Kind.GOTCHA)
    assert needs(gotcha, Kind.GOTCHA) == ["symptom", "verify"]
    text = "Never push with `-n`; it passes over the hooks."
    rule = body_of(Piece("", text, 1), Kind.GUARDRAIL)
    assert "## Rule\n\nNever push with `-n`.\n\n## Why\n\nIt passes over the hooks." in rule
    assert needs(rule, Kind.GUARDRAIL) == ["how", "escape"]


def test_a_program_that_raises_is_no_symptom() -> None:
    text = "Try it so:\n\n```typescript\nthrow new Error('fail')\n```\n"
    assert kind_of(Piece("A loop", text, 1)) is not Kind.GOTCHA
    shown = text.replace("typescript", "text")
    assert kind_of(Piece("A loop", shown, 1)) is Kind.GOTCHA
    assert body_of(Piece("", shown, 1), Kind.GOTCHA).startswith("## Symptom\n\n```text\nthrow")

"""Findings, replacements, decisions and the report: nothing of what was found is kept in them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.errors import CairnError
from cairn.gate.decisions import Decisions
from cairn.gate.finding import IN_NAME, blocking
from cairn.gate.gate import Gate
from cairn.gate.known import Kept, Known, Someone, read_known
from cairn.gate.replace import replaced, replaced_all, suggested
from cairn.gate.report import scrub_report
from tests.gate.made import GATE, PEOPLE, met, random_text, words

KEY = f"sk-ant-api03-{random_text(93, 5)}AA"
TEXT = f"# Notes\n\nŻaneta Kowalska pasted {KEY}\nand mailed mark.shaw@orders.net about it.\n"


def test_places_count_from_one_in_characters() -> None:
    first, second, third = GATE.read({"a.md": TEXT})
    assert [(f.line, f.column, f.kind) for f in (first, second, third)] == [
        (3, 1, "person"),
        (3, 24, "secret"),
        (4, 12, "person"),
    ]
    assert [words(TEXT, f) for f in (first, second)] == ["Żaneta Kowalska", KEY]


def test_line_ends_of_every_kind_are_counted_alike() -> None:
    for end in ("\n", "\r\n", "\r"):
        (finding,) = GATE.read(f"one{end}two{end}by Mark Shaw{end}")
        assert (finding.line, finding.column, finding.length) == (3, 4, 9)


def test_a_finding_says_nothing_of_the_words() -> None:
    said = repr(GATE.read(TEXT)).lower()
    for word in ("kowalska", "żaneta", "shaw", "orders.net", KEY[13:30].lower()):
        assert word not in said


def test_names_of_files_are_read_too() -> None:
    (finding,) = GATE.read({"recipes/how-mark-shaw-debugs.md": "Text.\n"})
    assert (finding.line, finding.column, finding.length) == (IN_NAME, 13, 9)
    new = replaced_all({finding.path: "Text.\n"}, {finding: "we"})
    assert new == {"recipes/how-we-debugs.md": "Text.\n"}


def test_two_files_may_not_become_one() -> None:
    texts = {"mark-shaw.md": "", "will-page.md": ""}
    chosen = dict.fromkeys(GATE.read(texts), "x")
    with pytest.raises(CairnError, match="E_REPLACE"):
        replaced_all(texts, chosen)


def test_what_is_suggested_leaves_nothing_to_find() -> None:
    new = replaced(TEXT, suggested(GATE.read(TEXT)))
    assert new == "# Notes\n\nAn engineer pasted {{secret}}\nand mailed a colleague about it.\n"
    assert GATE.read(new) == []


def test_a_finding_of_another_text_is_refused() -> None:
    (finding,) = GATE.read("one\ntwo\nby Mark Shaw")
    for text in ("short", "one\ntwo\nby Ma"):
        with pytest.raises(CairnError, match="E_REPLACE"):
            replaced(text, {finding: "x"})


_PIECES = st.sampled_from(
    [
        "Mark Shaw", "żaneta", "Kowalska, Żaneta", "mark.shaw@orders.net", KEY, "\n", "\r\n", " ",
        "`", "```\n", "| ", "https://", "/home/mshaw77/x", "+49 170 9382716", "\u202e", "Müller",
        "password is hunter2x", "{{x}}", "’s", ".", "- ", "10.83.4.17", "😀", "a\u0301",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30).map(" ".join))
def test_any_text_findings_lie_apart_and_replacing_them_leaves_none_that_stop(text: str) -> None:
    found = GATE.read(text)
    places = [(f.line, f.column, f.length) for f in found]
    assert places == sorted(places)
    assert GATE.read(text) == found
    new = replaced(text, dict.fromkeys(found, " – "))
    names = ("Shaw", "Kowalska", KEY, "orders.net", "mshaw77", "\u202e")
    assert not any(name in new for name in names)
    assert blocking(GATE.read(new)) == []


@given(st.text(max_size=300), st.text(max_size=20))
def test_any_text_is_read(text: str, path: str) -> None:
    for finding in GATE.read({path: text}):
        assert finding.length > 0


# Decisions


def test_a_decision_holds_for_the_same_words_in_any_place() -> None:
    first, second = GATE.read("by Mark Shaw\nand MARK SHAW\n")
    assert first.mark == second.mark
    settled = Decisions().replacing(first, "we").settle([first, second])
    assert settled.may_leave
    assert set(settled.replace.values()) == {"we"}
    assert not Decisions().settle([first]).may_leave


def test_keeping_needs_a_reason() -> None:
    (finding,) = GATE.read("by Mark Shaw")
    with pytest.raises(CairnError, match="E_REASON"):
        Decisions().keeping(finding, " ")
    decisions = Decisions().keeping(finding, "he agreed")
    assert decisions.settle([finding]).kept == (finding,)
    assert decisions.without(finding).settle([finding]).open == (finding,)


def test_decisions_are_kept_without_the_words() -> None:
    finding, *_ = GATE.read(TEXT)
    decisions = Decisions().replacing(finding)
    kept = json.dumps(decisions.as_dict())
    assert "owalska" not in kept
    assert Decisions.from_dict(json.loads(kept)) == decisions
    assert Decisions.from_dict({"x": {"answer": "?"}}) == Decisions()


def test_marks_hold_only_under_the_same_key() -> None:
    (one,), (same,), (other,) = (
        Gate(Known(people=PEOPLE), key=key).read("Mark Shaw")
        for key in (b"k" * 32, b"k" * 32, b"o" * 32)
    )
    assert one.mark == same.mark != other.mark


def test_what_stands_by_design_is_shown_and_stops_nothing() -> None:
    kept = (Kept("Mark Shaw", "*.patch", "the author's own name"),)
    gate = Gate(Known(people=PEOPLE, kept=kept))
    in_patch, elsewhere = gate.read({"a.patch": "By: Mark Shaw", "b.md": "By: Mark Shaw"})
    assert (in_patch.kept, in_patch.blocks) == ("the author's own name", False)
    assert elsewhere.blocks
    assert Decisions().settle([in_patch]).kept == (in_patch,)


def test_the_report_counts_and_tells_nothing() -> None:
    found = GATE.read({"a.md": TEXT, "b.md": "It printed\u202e it."})
    decisions = Decisions()
    for finding in found[:2]:
        decisions = decisions.replacing(finding)
    for finding in found[2:]:
        decisions = decisions.keeping(finding, "because it is so")
    report = scrub_report(decisions.settle(found), texts=2)
    page = report.as_markdown()
    assert "| people | 1 | 1 | 0 |" in page
    assert "| invisible text | 0 | 1 | 0 |" in page
    assert "2 texts" in page
    assert json.loads(report.as_json())["kinds"]["secret"] == {"replaced": 1, "kept": 0, "shown": 0}
    assert not any(word in page + report.as_json() for word in ("because", "a.md", "Kowalska"))


def test_no_report_while_something_is_open() -> None:
    with pytest.raises(ValueError, match="open"):
        scrub_report(Decisions().settle(GATE.read(TEXT)), texts=1)


# Invisible text


def test_invisible_text_is_found_once_for_each_row_of_it() -> None:
    assert met("a\u202e\u200bb\u200b") == [
        ("\u202e\u200b", "invisible", "block"),
        ("\u200b", "invisible", "block"),
    ]
    assert met("p\u0430ssport\r\n") == [("p\u0430ssport", "look-alike", "look")]


# What is known


def test_what_is_known_is_read_from_json() -> None:
    value = {"people": ["Mark Shaw", {"name": "Will Page", "emails": ["w@x.net"]}], "teams": ["A"]}
    known = read_known(value)
    assert known.people == (Someone("Mark Shaw"), Someone("Will Page", emails=("w@x.net",)))
    assert known.teams == ("A",)


@pytest.mark.parametrize(
    "wrong", [{"folk": []}, {"people": "Mark"}, {"people": [{}]}, {"teams": [1]}, {"teams": "A"}]
)
def test_what_cannot_be_read_is_told(wrong: dict[str, object]) -> None:
    with pytest.raises(CairnError, match="E_KNOWN"):
        read_known(wrong)

"""Every spelling of everybody who is known, and the words that are only words."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.gate.gate import Gate
from cairn.gate.known import Known, Someone
from cairn.gate.people.spellings import Form, spellings
from tests.benchmarks.made_people import ALWAYS, people, written
from tests.gate.made import GATE, PEOPLE, met, severities


@pytest.mark.parametrize(
    "name",
    [
        "Żaneta Kowalska",
        "Zaneta Kowalska",
        "żaneta kowalska",
        "ŻANETA KOWALSKA",
        unicodedata.normalize("NFD", "Żaneta Kowalska"),
        "Kowalska, Żaneta",
        "Kowalska Żaneta",
        "Żaneta  Kowalska",
        "**Żaneta** Kowalska",
        "zaneta_kowalska",
        "zaneta-kowalska",
        "zaneta.kowalska",
        "ZanetaKowalska",
        "Żaneta Kowalska’s",
        "Z\u200baneta Kowalska",
        "Z\u0430neta Kow\u0430lska",
        "zkowal",
        "@zkowal",
        "z.kowalska@orders.net",
        "Z.Kowalska@Orders.net",
        "z.kowalska (at) orders.net",
        "z.kowalska at orders dot net",
        "Mark Shaw",
        "mark shaw",
        "mark.shaw@orders.net",
        "Sean O’Brien-Lund",
        "sean obrienlund",
        "Jurgen Mueller",
        "Juergen Müller",
        "Will Page",
        "will page",
        "Page, Will",
        "page, will",
        "Anna van der Berg",
        "Anna Berg",
        "fix/ZanetaKowalskaHook",
        "x.net/Zaneta%20Kowalska",
        "M&uuml;ller, J&uuml;rgen",
        "J%C3%BCrgen%20M%C3%BCller",
    ],
)
def test_full_names_handles_and_addresses_always_stop_what_leaves(name: str) -> None:
    for text in (f"Yesterday {name} ran it.\n", f"{name}\n", f"```sh\nrun --for {name}\n```\n"):
        assert "block" in severities(met(text)), text


def test_a_name_over_two_lines_is_one_finding() -> None:
    (found,) = met("> It was Żaneta\n> Kowalska who saw it.\n")
    assert found == ("Żaneta\n> Kowalska", "full-name", "block")


@pytest.mark.parametrize(
    "text",
    [
        "Kowalska found it.",
        "I asked Żaneta.",
        "Zani was faster.",
        "We sat with zaneta.",
        "Żanetas branch",
        "On Monday Mark ran it.",
        "When Mark came back it was green.",
        "Mark said so.",
        "Mark was right.",
        "Mark's branch",
        "Mark and Will tried.",
        "mentee: mark",
        "Ask @mark about it.",
        "I thanked Jenkins for it.",
        "Jenkins forgot the flag.",
        "| who |\n| --- |\n| Żaneta |\n",
        "/home/mark/work",
        "M. Shaw wrote it.",
    ],
)
def test_one_name_alone_is_found_where_it_is_written_as_a_name(text: str) -> None:
    assert met(text), text


@pytest.mark.parametrize(
    "text",
    [
        "Mark the file as done.",
        "You will mark it.",
        "- Mark packages as held",
        "It will then page the owner.",
        "Page the output.",
        "The Mark column.",
        "Run Jenkins as a service.",
        "The Jenkins plugin failed.",
        "`mark --all`",
        "```py\nMark = 1\n```",
        "# Will it work?",
        "WILL and MUST are RFC words.",
        "a landmark, a marker, willing pages",
        "class MarkDown(WillingReader): pass",
        "it will {{page}} them",
    ],
)
def test_words_and_tools_are_let_alone(text: str) -> None:
    assert met(text) == []


def test_a_tool_in_doubt_is_only_shown() -> None:
    assert severities(met("It was quicker after Jenkins.")) == {"look"}


def test_initials_are_only_shown() -> None:
    assert met("Reviewed by ŻK today.") == [("ŻK", "initials", "look")]
    assert met("W. P. wrote it.")[0][1:] == ("initials", "look")
    assert met("The MS format") == []


def test_a_name_that_is_also_a_handle_is_called_a_name() -> None:
    for name in ("Mark Shaw", "mark.shaw", "Mark%20Shaw"):
        assert met(f"by {name} alone") == [(name, "full-name", "block")]


def test_the_role_is_suggested() -> None:
    (finding,) = GATE.read("I asked Żaneta Kowalska.")
    assert (finding.instead, finding.kind) == ("an engineer", "person")


def test_a_library_may_name_words_of_its_own() -> None:
    known = Known(people=(Someone("Zorb Kowalska"),), ordinary=frozenset({"zorb"}))
    assert met("Start a zorb.", gate=Gate(known)) == []
    assert met("Start a zorb.", gate=Gate(Known(people=known.people)))


def test_everybody_made_up_is_found_in_every_variant() -> None:
    known = people(80, seed=11)
    gate = Gate(Known(people=tuple(known)))
    for case in written(known, seed=11):
        found = severities(met(case.text, case.path, gate))
        assert found, case
        assert case.variant not in ALWAYS or "block" in found, case


_NAME = st.text(st.sampled_from("abdeklmnorstuvzäößéłøñćA'- "), min_size=3, max_size=14)


@given(_NAME, _NAME, st.sampled_from((" ", "  ", "\n", "_", "-", ".", ", ")))
def test_any_full_name_is_found_with_anything_between(first: str, last: str, gap: str) -> None:
    parts = [part for part in (first, last) if any(letter.isalpha() for letter in part)]
    if len(parts) < 2 or any(len("".join(filter(str.isalpha, part))) < 3 for part in parts):
        return
    first, last = (f"Qu{part.strip()}" for part in parts)
    gate = Gate(Known(people=(Someone(f"{first} {last}"),)))
    text = f"seen by {first}{gap}{last} today"
    assert "block" in severities(met(text, gate=gate)), text
    assert "block" in severities(met(text.upper(), gate=gate)), text


def test_spellings_of_a_name_with_many_parts() -> None:
    forms = {" ".join(s.words): s.form for s in spellings("Dr. Anna Maria van der Berg")}
    assert forms["anna van der berg"] is Form.FULL
    assert forms["van der berg anna maria"] is Form.REVERSED
    assert forms["maria"] is Form.FIRST
    assert forms["berg"] is Form.LAST
    assert "dr" not in forms


@pytest.mark.parametrize(
    "text",
    [
        "Hans Schmidt",
        "Peter Rottluff",
        "Hanspeter Schmidt",
        "Schmidt, Hans",
        "H. Schmidt",
        "asked Rottluff",
        "hans_rottluff",
        "小明",
        "hp+list@example.org",
    ],
)
def test_whoever_has_a_double_name_is_found_by_either_half(text: str) -> None:
    known = (
        Someone("Hans-Peter Schmidt-Rottluff", "", ("hp+list@example.org",)),
        Someone("王 小明"),
    )
    found = met(f"So {text} there.", gate=Gate(Known(people=known)))
    assert "block" in severities(found)


def test_nobody_is_known_without_letters() -> None:
    gate = Gate(Known(people=(Someone(""), Someone("  "), Someone("—", "@", ("@",), ("",)))))
    assert met("— nothing @ all", gate=gate) == []


def test_one_pass_whatever_the_number_of_people() -> None:
    text = "Nothing of note happened on the way to the deploy.\n" * 50 + "Mark Shaw\n"
    many = Gate(Known(people=(*people(2_000, seed=3), *PEOPLE)))
    assert [finding.line for finding in many.read(text)] == [51]

"""Tests of a role where a sentence begins: it has a capital letter there, and nowhere else."""

import pytest

from cairn.gate.begins import begins, fitted
from cairn.gate.finding import Finding
from cairn.gate.replace import replaced


@pytest.mark.parametrize(
    "text",
    [
        "Ana found it.",
        "It hangs. Ana found it.",
        "It hangs! (Ana found it.)",
        "Es hängt. „Ana hat es gefunden.“",
        "# Ana found it",
        "- Ana found it",
        "  3. [x] **Ana** found it",
        "| Ana | found |",
        "| found by | Ana |",
        "> Ana found it",
        "> - “Ana found it”",
        "One line.\nAna found it.",
        "Two paragraphs\n\nAna found it.",
        "## A heading\nAna found it.",
        "These say so:\nAna.",
        "title: Ana found it",
        'description: "Ana found it"',
        "Run `make`. Ana found it.",
        "```\nmake\n```\nAna found it.",
    ],
)
def test_a_role_that_begins_is_written_so(text: str) -> None:
    at = text.index("Ana")
    assert fitted(text, at, "die Teamleitung") == "Die Teamleitung"
    person = Finding("", text[:at].count("\n") + 1, at - text.rfind("\n", 0, at), 3, "person",
                     "full-name", "block", "")  # fmt: skip
    assert replaced(text, {person: "a colleague"}) == text.replace("Ana", "A colleague")


@pytest.mark.parametrize(
    "text",
    [
        "found by Ana",
        "found\nby\nAna yesterday",
        "> found by\n> Ana yesterday",
        "see e.g. Ana, or z. B. Ana",
        "owner: Ana",
        "it hangs, Ana says",
        "wait … Ana found it",
        "`x. Ana` is code",
        "```\nAna: hello\n```",
        "v1.Ana",
    ],
)
def test_a_role_within_a_sentence_stays_small(text: str) -> None:
    assert not any(begins(text, at) for at in range(len(text)) if text.startswith("Ana", at))


def test_only_roles_are_written_so() -> None:
    mail = Finding("", 1, 1, 7, "email", "email", "block", "")
    assert replaced("a@b.org writes", {mail: "somebody"}) == "somebody writes"
    assert fitted("Ana", 0, "user@example.org") == "user@example.org"
    assert fitted("Ana", 0, "Quinn") == "Quinn"
    assert fitted("Ana", 0, "") == ""
    assert fitted("Ana", 0, "iOS lead") == "iOS lead"

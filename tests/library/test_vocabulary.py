"""Tests of cairn.library.vocabulary."""

from cairn.library.vocabulary import synonyms


def test_each_name_leads_to_the_others() -> None:
    found = synonyms([("Model Context Protocol", ("MCP", "context  protocol"))])
    assert found == {
        "model context protocol": ("MCP", "context protocol"),
        "mcp": ("Model Context Protocol", "context protocol"),
        "context protocol": ("Model Context Protocol", "MCP"),
    }


def test_a_name_of_two_terms_leads_to_both() -> None:
    found = synonyms([("Hook", ("trigger",)), ("Schedule", ("Trigger",))])
    assert found["trigger"] == ("Hook", "Schedule")
    assert found["hook"] == ("trigger",)


def test_no_name_is_its_own_synonym() -> None:
    assert synonyms([("Hook", ("hook", " ", "")), ("Alone", ())]) == {}

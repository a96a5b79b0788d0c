"""Terms are found in running text, the longest name at each place."""

from hypothesis import given
from hypothesis import strategies as st

from cairn.library.glossary import Glossary, Term

HOOK = Term("1", "Hook", (), "A command that runs at an event.")
RULE = Term("2", "Permission rule", ("rule",), "What may run without asking.")
SILENT = Term("3", "Silent", (), " ")


def found(text: str, *terms: Term) -> list[str]:
    return [text[start:end] for start, end, _ in Glossary(terms).find(text)]


def test_case_and_plural_do_not_matter() -> None:
    assert found("HOOKS and a hook, not a hookah", HOOK) == ["HOOKS", "hook"]


def test_the_longest_name_counts() -> None:
    text = "A permission rule is a rule; permission alone is not"
    assert found(text, RULE) == ["permission rule", "rule"]


def test_a_term_without_a_description_explains_nothing() -> None:
    assert found("silent", SILENT) == []
    assert not Glossary([SILENT])


def test_the_first_term_of_a_name_has_it() -> None:
    other = Term("4", "Another", ("hook",), "Something else.")
    [(_, _, term)] = Glossary([HOOK, other]).find("a hook")
    assert term is HOOK


@given(st.text(max_size=200), st.lists(st.text(max_size=20), max_size=5))
def test_places_lie_in_the_text_in_order(text: str, titles: list[str]) -> None:
    terms = [Term(str(n), title, (), "x") for n, title in enumerate(titles)]
    end = 0
    for start, stop, _ in Glossary(terms).find(text):
        assert end <= start < stop <= len(text)
        end = stop

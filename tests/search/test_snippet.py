"""Snippets and marks."""

from hypothesis import given
from hypothesis import strategies as st

from cairn.search.analysis import Analyzer
from cairn.search.clauses import clauses
from cairn.search.snippet import Marker

ANALYZER = Analyzer()


def marker(text: str, *, finished: bool = True) -> Marker:
    return Marker(clauses(text, ANALYZER, finished=finished), ANALYZER)


def marked(text: str, query: str, *, finished: bool = True) -> list[str]:
    return [text[a:b] for a, b in marker(query, finished=finished).marks(text)]


def test_every_form_of_a_word_is_marked() -> None:
    assert marked("Hooks hooked a hook", "hook") == ["Hooks", "hooked", "hook"]
    assert marked("configuration file", "conf", finished=False) == ["configuration"]
    assert marked("set max_connections now", "max_connections") == ["max_connections"]
    assert marked("Café au lait", "cafe") == ["Café"]


def test_the_stretch_with_most_words_is_shown() -> None:
    text = "hook " + "filler " * 200 + "the hook exits with code two " + "filler " * 200
    shown = marker("hook exit code").snippet(text)
    assert "hook exits with code" in shown.text
    assert shown.text.startswith("…")
    assert shown.text.endswith("…")
    assert [shown.text[a:b] for a, b in shown.marks] == ["hook", "exits", "code"]


def test_markup_and_the_title_are_left_out() -> None:
    text = "# Title\n\n> A **bold** word in `code`, see [this](x.md).\n\n- deny `src/**` hook\n"
    shown = marker("hook").snippet(text)
    assert shown.text == "A bold word in code, see this. deny src/** hook"


def test_without_a_hit_the_description_stands_in() -> None:
    assert marker("absent").snippet("some text", "what it is").text == "what it is"


@given(st.text(max_size=400), st.text(max_size=30))
def test_marks_lie_inside_and_apart(text: str, query: str) -> None:
    shown = marker(query, finished=False).snippet(text)
    end = 0
    for first, last in shown.marks:
        assert end <= first < last <= len(shown.text)
        end = last

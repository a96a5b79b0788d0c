import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.records.colours import LIGHT
from cairn.records.highlight import MAX_CHARACTERS, Highlighter

LANGUAGES = [
    "python",
    "bash",
    "json",
    "yaml",
    "toml",
    "diff",
    "html",
    "js",
    "rust",
    "sql",
    "",
    "??",
]


def words(page: str) -> str:
    return html.unescape(re.sub("<[^<>]*>", "", page))


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126) | st.just("\n")),
       st.sampled_from(LANGUAGES))  # fmt: skip
def test_no_letter_is_lost_or_added(code: str, language: str) -> None:
    assert words(Highlighter(LIGHT).html(code, language)) == code


@pytest.mark.parametrize(
    ("code", "language", "role", "piece"),
    [
        ("def f(): pass", "python", "keyword", "def"),
        ("x = 'a'", "python", "string", "&#x27;a&#x27;"),
        ("# why", "bash", "comment", "# why"),
        ("+new", "diff", "inserted", "+new"),
        ("-old", "diff", "deleted", "-old"),
        ('{"a": 1}', "json", "number", "1"),
        ("# why", "{.python .numberLines}", "comment", "# why"),
        ("# why", "SHELL", "comment", "# why"),
    ],
)
def test_code_has_its_colours(code: str, language: str, role: str, piece: str) -> None:
    page = Highlighter(LIGHT).html(code, language)
    assert f'<span style="color:{getattr(LIGHT, role)}">{piece}' in page.replace("'", "&#x27;")


def test_placeholders_stand_on_their_own_ground_in_code_and_strings() -> None:
    for language in ("bash", "", "json"):
        page = Highlighter(LIGHT).html('export A="{{service name}}" # {{b}}', language)
        grounds = re.findall(rf"background-color:{LIGHT.blank}[^<>]*>([^<>]*)<", page)
        assert "".join(grounds) == "{{service name}}{{b}}"


@pytest.mark.parametrize(
    "code", ["def f(): pass\n" * (MAX_CHARACTERS // 14 + 1), "x = 1 # " + "a" * 3000]
)
def test_what_is_too_long_to_read_stays_plain(code: str) -> None:
    assert Highlighter(LIGHT).html(code, "python") == html.escape(code, quote=False)


def test_markup_and_invisible_characters_are_shown() -> None:
    page = Highlighter(LIGHT).html("<script>\u202e</script>", "html")
    assert "<script" not in page
    assert "[U+202E]" in page

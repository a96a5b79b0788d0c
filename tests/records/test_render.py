import html
import re
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.records.colours import DARK, LIGHT
from cairn.records.outline import outline
from cairn.records.page_writer import MAX_BARS, MAX_DEPTH, MAX_HTML, MAX_NAMED
from cairn.records.parts import MAX_PART
from cairn.records.render import plain, render
from tests.campaigns.page_oracle import faults
from tests.fixtures.pathological import pathological


def page(body: str, **settings: object) -> str:
    return render(body, dark=False, **settings)  # type: ignore[arg-type]


def words(text: str) -> str:
    return html.unescape(re.sub("<[^<>]*>", "", text))


def links(text: str) -> list[str]:
    return [html.unescape(found) for found in re.findall('<a href="([^"]*)"', text)]


@pytest.mark.parametrize(
    ("body", "piece"),
    [
        ("# A *b*", '<h1><a name="a-b"></a>A <i>b</i></h1>'),
        ("a **b** ~~c~~", "<p>a <b>b</b> <s>c</s></p>"),
        ("a  \nb\nc", "<p>a<br>b\nc</p>"),
        ("- [x] a\n- [ ] b", '<li class="checked">a</li><li class="unchecked">b</li>'),
        ("3. a\n4. b", '<ol start="3"'),
        ("|a|b|\n|-:|:-:|\n|c|d|", '<td align="right">c</td><td align="center">d</td>'),
        ("> [!TIP]\n> a", f'<td width="4" bgcolor="{LIGHT.tip}"></td>'),
        ("> [!CAUTION]\n> a", f'<b><span style="color:{LIGHT.caution}">Caution</span></b>'),
        ("> a", f'<td width="4" bgcolor="{LIGHT.quiet}"></td>'),
        ("[a](b.md#c)", '<a href="guides/b.md#c">a</a>'),
        ("[[B c|a]]", '<a href="guides/B%20c.md">a</a>'),
        ("![a](../img/b.png)", '<img src="cairn-image:img/b.png" alt="a">'),
        ("see https://a.example/b_c.", 'see <a href="https://a.example/b_c" title='),
        ("a\n\n***\n\nb", f'<td bgcolor="{LIGHT.line}"'),
    ],
)
def test_markdown_as_the_page_view_wants_it(body: str, piece: str) -> None:
    assert piece in page(body, base="guides/page.md")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("[a](javascript:x)", "a (javascript:x)"),
        ("[a](http://b.example)", "a (http://b.example)"),
        ("<file:///etc/passwd>", "file:///etc/passwd"),
        ("![a](https://b.example/c.gif)", "[picture: a] (https://b.example/c.gif)"),
        ("![](file:c.png)", "[picture] (file:c.png)"),
        ("<script>a</script>", "<script>a</script>"),
        ("a <b onclick=c>d</b>", "a <b onclick=c>d</b>"),
        ("a\u202eb\u200bc", "a[U+202E]b[U+200B]c"),
        ("`a\u202eb`", "a[U+202E]b"),
    ],
)
def test_what_is_not_followed_is_said(body: str, said: str) -> None:
    shown = page(body)
    assert words(shown).strip() == said
    assert "<a " not in shown
    assert "<img" not in shown


def test_copy_links_count_the_blocks_of_the_outline() -> None:
    body = "```sh\na\n```\n\n    indented\n\n> ```\n> b\n> ```\n\n1. x\n\n   ```py\n   c\n   ```\n"
    shown = page(body)
    assert links(shown) == ["cairn-code:0", "cairn-code:1", "cairn-code:2"]
    assert [block.text.strip() for block in outline(body).code] == ["a", "b", "c"]
    for number, piece in enumerate("abc"):
        assert piece in words(shown.split(f"cairn-code:{number}")[1].split("</pre>")[0])


def test_our_own_addresses_cannot_be_forged() -> None:
    body = "[x](cairn-code:0) <cairn-more:0> ![x](cairn-image:a.png) [[cairn-code:1]]\n"
    assert links(page(body)) == []
    assert "<img" not in page(body)


def test_a_heading_that_repeats_the_title_is_left_out() -> None:
    body = "# The *title*\n\ntext\n\n## The title\n"
    assert words(page(body, title="the title")) == "textThe title"
    assert 'name="the-title-1"' in page(body, title="The title")
    assert "<h1>" in page(body, title="Another")
    assert "<h1>" in page("text\n\n# The title\n", title="The title")


def test_light_and_dark_differ_in_nothing_but_colours() -> None:
    body = "# a\n\n> [!NOTE]\n> b\n\n```python\ndef f(): pass\n```\n\n|a|\n|-|\n|`b`|\n"
    light, dark = render(body, dark=False), render(body, dark=True)
    assert light != dark
    assert re.sub("#[0-9a-f]{6}", "#", light) == re.sub("#[0-9a-f]{6}", "#", dark)
    assert render(body, dark=False, colours=DARK) == dark


def test_nesting_is_capped_and_nothing_within_it_is_lost() -> None:
    body = ">" * 60 + " deep\n\n" + "\n".join("  " * n + f"- item{n}" for n in range(40))
    shown = page(body)
    assert shown.count("<table") <= MAX_DEPTH
    assert shown.count("<ul") <= MAX_DEPTH
    assert "deep" in words(shown)
    assert all(f"item{n}" in words(shown) for n in range(40))
    assert faults(shown) == []


def test_what_the_parser_leaves_out_is_said() -> None:
    assert "left out" in words(page(">" * 20_000 + " deep"))
    assert "left out" not in words(page(">" * 20 + " deep"))


def test_emphasis_is_capped() -> None:
    shown = page("*a **b " * 500 + "c" + "** *" * 500)
    assert shown.count("<i>") + shown.count("<b>") - shown.count("</i>") - shown.count("</b>") == 0
    depth = deepest = 0
    for tag in re.findall("</?[ib]>", shown):
        depth += -1 if tag.startswith("</") else 1
        deepest = max(deepest, depth)
    assert deepest <= MAX_DEPTH


def parts(body: str) -> list[str]:
    """All parts of a long page, by following its own links."""
    found, start = [], 0
    while True:
        shown = render(body, dark=False, start=start)
        found.append(shown)
        ahead = [int(a.removeprefix("cairn-more:")) for a in links(shown) if "cairn-more" in a]
        if not ahead or ahead[-1] <= start:
            return found
        start = ahead[-1]


def test_a_long_body_is_shown_part_by_part() -> None:
    sections = [f"## Section {n}\n\n{'word ' * 400}\n\n```\ncode {n}\n```\n" for n in range(400)]
    body = "\n".join(sections)
    found = parts(body)
    assert len(found) == len(body) // MAX_PART + 1
    assert all(f'<h2><a name="section-{n}">' in "".join(found) for n in range(400))
    assert [re.search(r"<h2>", part) is not None for part in found] == [True] * len(found)
    for part in found:
        for number, code in re.findall(r"cairn-code:(\d+).*?<pre[^>]*>code (\d+)", part):
            assert number == code
    copied = [a for part in found for a in links(part) if a.startswith("cairn-code")]
    assert copied == [f"cairn-code:{n}" for n in range(400)]
    assert "cairn-more:0" in links(found[1])


@pytest.mark.parametrize("unit", ["word ", "x", "line\n", "para\n\n"])
def test_a_body_without_headings_is_parted_too(unit: str) -> None:
    body = (unit * (700_000 // len(unit)))[:700_000]
    found = parts(body)
    assert 3 <= len(found) <= 6
    assert sum(words(part).count(unit.strip()) for part in found) == body.count(unit.strip())


def test_too_much_markup_goes_on_another_page() -> None:
    body = "```\n```\n" * 20_000
    found = parts(body)
    assert len(found) > 1
    assert all(len(part) < MAX_HTML * 1.1 for part in found)
    copied = [a for part in found for a in links(part) if a.startswith("cairn-code")]
    assert copied == [f"cairn-code:{n}" for n in range(20_000)]


def test_too_much_markup_in_one_block_is_cut_short() -> None:
    shown = page("> ```\n> ```\n" * 20_000)
    assert len(shown) < 2 * MAX_HTML + 10_000
    assert "left out" in words(shown)
    assert faults(shown) == []


@pytest.mark.parametrize("start", [-5, 10**9])
def test_a_start_outside_of_the_body_does_no_harm(start: int) -> None:
    assert faults(render("# a\n", dark=False, start=start)) == []


def test_the_plain_page_is_the_text() -> None:
    assert words(plain("<b>&amp;\u202e")) == "<b>&amp;[U+202E]"
    assert "more in the file" in words(plain("x" * (MAX_PART + 1)))
    assert faults(plain("<script>\x00")) == []


@given(st.text(alphabet="#>-*_`~[]()!<>|:/\\ \n\tabx1.{}&;\"'\u202e\u200d\u00e4", max_size=200))
def test_every_text_becomes_a_page_that_can_only_be_read(body: str) -> None:
    assert faults(render(body, dark=True, base="a/b.md")) == []


GUARDED = {
    "quotes in one line", "opening brackets", "nested brackets", "pictures within pictures",
    "references never defined", "wikilinks never closed", "bare addresses", "colons",
    "addresses never closed", "open fences", "code never closed", "invisible characters",
}  # fmt: skip


def test_pathological_texts_are_pages_in_time() -> None:
    """Those that take minutes, or fill the memory, without a guard of ours against them."""
    guarded = [(name, body) for name, body in pathological() if name in GUARDED]
    assert len(guarded) == len(GUARDED)
    for name, body in guarded:
        start = time.process_time()
        shown = page(body)
        assert time.process_time() - start < 4, name
        assert len(shown) < 2 * MAX_HTML + 10_000, name


def test_the_plain_page_needs_no_parser() -> None:
    """A start that must show a page at once does not wait for imports."""
    code = (
        "import sys; from cairn.records.render import plain; from cairn.records.parse import parse;"
        "parse(b'# a', source='s', path='p'); plain('a');"
        "print([m for m in ('markdown_it', 'pygments', 'yaml') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_only_so_many_headings_have_names_that_links_lead_to() -> None:
    text = page("".join(f"# Heading {number}\n\n" for number in range(MAX_NAMED + 50)))
    assert text.count("<h1>") == MAX_NAMED + 50
    assert text.count("<a name=") == MAX_NAMED


def test_only_so_many_quotes_stand_within_each_other() -> None:
    text = page(">" * 11 + " deep\n\n> [!NOTE]\n> shallow\n")
    assert text.count("<table") == MAX_BARS + 1
    assert text.count("</table>") == MAX_BARS + 1
    assert "deep" in text
    assert "shallow" in text

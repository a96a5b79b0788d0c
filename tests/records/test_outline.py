from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.records.markdown import tokens
from cairn.records.outline import Slugs, outline, placeholders, plain_text
from cairn.records.parse import decode

PAGE = """# One *two* `three` #

text
```sh
# no heading
echo
```

Under
=====

> ~~~ python
> def f():
>     pass
> ~~~
> after

1. item

   ```
   indented
     more
   ```

## One two three
### [Link](x.md) to ##it
"""


def test_headings_with_level_text_anchor_and_line() -> None:
    found = [(h.level, h.text, h.slug, h.line) for h in outline(PAGE).headings]
    assert found == [
        (1, "One two three", "one-two-three", 1),
        (1, "Under", "under", 9),
        (2, "One two three", "one-two-three-1", 25),
        (3, "Link to ##it", "link-to-it", 26),
    ]


def test_code_with_language_text_and_line() -> None:
    found = [(c.language, c.text, c.line) for c in outline(PAGE).code]
    assert found == [
        ("sh", "# no heading\necho\n", 4),
        ("python", "def f():\n    pass\n", 12),
        ("", "indented\n  more\n", 20),
    ]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("```\nopen to the end\n", ["open to the end\n"]),
        ("````\n```\nx\n```\n````\n", ["```\nx\n```\n"]),
        ("```\n~~~\n```\n", ["~~~\n"]),
        ("```\n    ```\n```\n", ["    ```\n"]),
        ("> ```\n> a\nb\n", ["a\n"]),
        ("```", [""]),
        ("``` a`b\n", []),
        ("text ``` text\n", []),
        ("- ```\n  a\n  ```\n", ["a\n"]),
    ],
)
def test_where_blocks_end(body: str, texts: list[str]) -> None:
    assert [block.text for block in outline(body).code] == texts


@pytest.mark.parametrize(
    "body", ["#no", "####### seven", "    # code", "a\n---b", "\n---\n", "---"]
)
def test_what_is_no_heading(body: str) -> None:
    assert outline(body).headings == ()


def test_it_agrees_with_the_renderer_on_the_starter_library() -> None:
    content = Path(__file__).parents[2] / "content"
    files = sorted(content.rglob("*.md"))
    assert len(files) > 40
    for file in files:
        body = decode(file.read_bytes())
        page = tokens(body)
        fences = [(t.map[0] + 1, t.content) for t in page if t.type == "fence" and t.map]
        assert [(block.line, block.text) for block in outline(body).code] == fences, file


fragments = st.sampled_from(
    ["# a", "## b *c*", "text", "", "```", "````sh", "~~~", "===", "> q", "- i", "a|b"]
)


@given(st.lists(fragments, max_size=12))
def test_it_agrees_with_the_renderer_on_blocks_at_the_margin(lines: list[str]) -> None:
    body = "\n".join([*lines, ""])
    page = tokens(body)
    ours = [block.text for block in outline(body).code]
    # A quote or an item that holds a fence open is the renderer's to judge, not for lines alone.
    if not any(line.startswith(("> ", "- ")) for line in lines):
        assert ours == [t.content for t in page if t.type == "fence"]


@given(st.text())
def test_lines_and_texts_are_in_the_body(body: str) -> None:
    bones = outline(body)
    last = body.count("\n") + 1
    for block in bones.code:
        assert 1 <= block.line <= last
        assert block.text == "" or block.text.endswith("\n")
    slugs = [heading.slug for heading in bones.headings]
    assert len(set(slugs)) == len(slugs)


def test_anchors_of_one_page_differ() -> None:
    slugs = Slugs()
    given = [slugs.of(title) for title in ("Steps", "steps", "Steps!", "Ünïcode & more", "steps 1")]
    assert given == ["steps", "steps-1", "steps-2", "ünïcode--more", "steps-1-1"]
    assert len(set(given)) == len(given)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("{{name}} and {{ other one }} and {{name}}", ["name", "other one"]),
        ("{{path/to/file}}", ["path/to/file"]),
        ("${{ secrets.TOKEN }}", []),
        ("{{{raw}}}", []),
        ("{{}} {{ }} {{\n}} {{.Values.x}} {{a|b}}", []),
        ("no braces", []),
    ],
)
def test_placeholders(text: str, names: list[str]) -> None:
    assert placeholders(text) == names


def test_plain_text_keeps_words_and_drops_marks() -> None:
    assert (
        plain_text("  **a** `b_c` [d](e) ![f](g) \\*h\\* 2 * 3 * 4 ") == "a b_c d f *h* 2 * 3 * 4"
    )

"""A page part by part is the page: the same words, anchors, block numbers and addresses."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.records.outline import outline
from cairn.records.parts import A_CELL, WHOLE, part_end
from cairn.records.render import render, render_part

SECTION = """## Steps

Some words about [the manual][m] and more of them.

```python
print("{n}")

# a blank line above, within the block
```

- one

  still one
- two

| a | b |
| - | - |
| 1 | 2 |

"""
BODY = "# Title\n\n" + "".join(SECTION.replace("{n}", str(n)) for n in range(12))
BODY += "\n[m]: https://example.org/manual\n"


def parts(body: str, size: int) -> list[str]:
    """The page of `body`, part by part."""
    found, start = [], 0
    while True:
        part = render_part(body, dark=False, title="Title", start=start, size=size)
        found.append(part.html)
        if part.end is None:
            return found
        assert part.end > start
        start = part.end


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


@pytest.mark.parametrize("size", [200, 500, 900, 10_000])
def test_parts_make_the_page(size: int) -> None:
    whole = render(BODY, dark=False, title="Title")
    cut = "".join(parts(BODY, size))
    assert words(cut) == words(whole)
    for pattern in (r'name="([^"]*)"', r'href="([^"]*)"'):
        assert re.findall(pattern, cut) == re.findall(pattern, whole)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["# A", "", "word " * 9, "```", "- item", "  more", "| a | b |", "> q"]),
        min_size=5,
        max_size=60,
    ).map("\n".join),
    st.integers(20, 200),
)
def test_any_text_is_cut_into_pieces_that_are_all_of_it(body: str, size: int) -> None:
    bones, start, taken = outline(body), 0, 0
    while start < len(body):
        end = part_end(body, start, bones, size)
        assert start < end <= len(body)
        taken += end - start
        start = end
    assert taken == len(body)


def test_neither_a_code_block_nor_a_table_is_cut() -> None:
    code = "```\n" + "x = 1\n\n" * 500 + "```\n"
    table = "| a |\n| - |\n" + "| cell |\n" * 80
    for block in (code, table):
        body = "Before.\n\n" + block + "\nAfter.\n"
        assert part_end(body, 0, outline(body), 1000) >= body.index("After.") - 1


CODE = [f"x{n} = '{'y' * (n % 60)}'" + "\n" * (n % 3) for n in range(1500)]
ROWS = [f"| cell {n} | `code {n}` |" for n in range(1500)]


@pytest.mark.parametrize(
    "block",
    [
        ["```python", *CODE, "```"],
        ["~~~", *CODE],
        ["  ````", *CODE, "```", *CODE, "````"],
        ["| a | b |", "| - | :-: |", *ROWS],
    ],
)
def test_code_and_tables_of_many_lines_are_cut_and_go_on(block: list[str]) -> None:
    closed = block[-1].strip("`~") == "" or block[0].startswith("|")
    after = ["", "After."] if closed else []
    body = "\n".join(["Before.", "", *block, *after]) + "\n"
    cut = parts(body, 4_000)
    assert len(cut) > 2
    assert words("".join(cut)) == words(render(body, dark=False))
    inside = "<td" if block[0].startswith("|") else "<pre"
    assert all(inside in part for part in cut if "After." not in part)
    start, bones = 0, outline(body)
    while start < len(body):
        end = part_end(body, start, bones, 4_000)
        assert end - start <= WHOLE
        assert body.count("|", start, end) * A_CELL <= WHOLE
        start = end


def test_a_table_of_very_many_columns_is_shown_as_far_as_a_page_is_wide() -> None:
    row = "|" + "".join(f" c{n} |" for n in range(300))
    body = "\n".join([row, "|" + " - |" * 300, *[row] * 100, "", "After.", ""])
    shown = parts(body, 12_000)
    assert len(shown) > 2
    for part in shown:
        assert part.count("<td") <= 12_000 // A_CELL
        assert "c29<" in part or "<table" not in part
        assert "c30<" not in part
    assert "further columns are left out" in shown[0]
    assert words(shown[-1]).endswith("After.")


def test_what_cannot_be_opened_again_is_not_cut() -> None:
    body = "\n".join(
        ["- item", "", "      ```", *(f"      {line}" for line in CODE[:900]), "      ```"]
    )
    assert part_end(body, 0, outline(body), 4_000) == len(body)


def test_a_paragraph_without_an_end_is_cut_at_a_blank() -> None:
    body = "heron " * 50_000
    end = part_end(body, 0, outline(body), 12_000)
    assert 6_000 <= end <= 12_000
    assert body[end - 1] == " "

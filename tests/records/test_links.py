import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.records.links import Form, Link, links, wikilink_address

PAGE = """See [one](../b/one.md#Part), [two](<two words.md> "title") and [out](https://a.example).

- [[Note]], [[Note#A heading|label]], ![[picture.png]] and [r](record:01ABC#x)
- <record:02DEF> but not `[code](c.md)` nor ``[[code]]``

```
[fenced](f.md)
```

[ref]: refs/three.md
[gone](../../../out.md) [up](/root.md) [js](javascript:x) [frag](#here)
"""


def test_links_to_records_with_their_lines() -> None:
    assert links(PAGE, "a/page.md") == (
        Link(Form.PATH, "b/one.md", "Part", 1),
        Link(Form.PATH, "a/two words.md", "", 1),
        Link(Form.WIKI, "Note", "", 3),
        Link(Form.WIKI, "Note", "a-heading", 3),
        Link(Form.WIKI, "picture.png", "", 3),
        Link(Form.RECORD, "01ABC", "x", 3),
        Link(Form.RECORD, "02DEF", "", 4),
        Link(Form.PATH, "a/refs/three.md", "", 10),
    )


@pytest.mark.parametrize(
    ("name", "part", "address"),
    [
        ("Note", "", "Note.md"),
        ("Two words", "A Heading", "Two%20words.md#a-heading"),
        ("folder/x.png", "", "folder/x.png"),
        ("", "Here", "#here"),
    ],
)
def test_wikilinks_are_relative_links(name: str, part: str, address: str) -> None:
    assert wikilink_address(name, part) == address


@given(st.text(alphabet="[]()<>#|`\\!:/.ab \n"), st.sampled_from(["", "a/b.md"]))
def test_no_link_leaves_the_source(body: str, base: str) -> None:
    for link in links(body, base):
        assert not link.target.startswith(("/", "../")) or link.form is Form.WIKI
        assert 1 <= link.line <= body.count("\n") + 1

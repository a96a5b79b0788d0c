from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.records.addresses import inside_source, link, picture


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e"),
        ("HTTPS://A.example", "https://A.example"),
        ("https://a.example:8080/", "https://a.example:8080/"),
        ("https://[::1]/x", "https://[::1]/x"),
        ("mailto:a.b+c@d.example", "mailto:a.b+c@d.example"),
        ("mailto:a@b.example?subject=Hello%20there", "mailto:a@b.example?subject=Hello%20there"),
        ("record:01J9Z8#part", "record:01J9Z8#part"),
        ("#a-heading", "#a-heading"),
        ("#ünï", "#%C3%BCn%C3%AF"),
        ("other.md", "guides/other.md"),
        ("./x/../other.md#p", "guides/other.md#p"),
        ("../top.md?raw=1", "top.md"),
        ("two%20words.md", "guides/two%20words.md"),
    ],
)
def test_what_may_be_followed(address: str, target: str) -> None:
    assert link(address, "guides/page.md") == target


@pytest.mark.parametrize(
    "address",
    ["http://a.example", "javascript:x", "java\tscript:x", "data:,x", "file:///x", "//a.example/x",
     "\\\\host\\x", "/etc/passwd", "C:\\x", "c:x", "a/b:c", "../../out.md", "..%2f..%2fout.md",
     "x%00.md", "x%5cy", "", "#", "..", "../..", "../../", "%ff.md", "https://", "https:a.example",
     "https://a@b.example/", "https://-a.example/ ", "https://a.example/\"x", "mailto:a",
     "mailto:a@b.example?attach=x", "mailto:a@b.example?subject=x&cc=y", "record:", "record:a/b",
     "cairn-code:0", "cairn-image:x.png", "record:a b"],
)  # fmt: skip
def test_what_is_inert(address: str) -> None:
    assert link(address, "guides/page.md") is None


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("x.png", "guides/x.png"),
        ("../img/X.JPEG", "img/X.JPEG"),
        ("x.svg", None),
        ("x.png.exe", None),
        ("https://a.example/x.png", None),
        ("//a.example/x.png", None),
        ("../../x.png", None),
        ("data:image/png;base64,x", None),
        ("file:x.png", None),
        ("", None),
    ],
)
def test_pictures_come_from_the_source_alone(address: str, path: str | None) -> None:
    assert picture(address, "guides/page.md") == path


hostile = st.text(alphabet="ab./\\:%25fceE#?@ \t\n\x00<>\"'&;jsvcript", max_size=30) | st.text()


@given(hostile, st.sampled_from(["", "a.md", "a/b/c.md"]))
def test_whatever_is_followed_is_of_a_known_kind(address: str, base: str) -> None:
    target = link(address, base)
    if target is None:
        return
    assert target.isascii()
    assert target.isprintable()
    assert " " not in target
    assert urlsplit(target).scheme in ("", "https", "mailto", "record")
    if not urlsplit(target).scheme:
        path = unquote(target.partition("#")[0])
        assert not path.startswith("/")
        assert ".." not in path.split("/")
        assert not set(path) & set('\\:<>"|')


@given(hostile, st.sampled_from(["", "a.md", "a/b/c.md"]))
def test_no_path_leaves_the_source(address: str, base: str) -> None:
    path = inside_source(address, base)
    assert path is None or not (path.startswith("/") or ".." in path.split("/"))

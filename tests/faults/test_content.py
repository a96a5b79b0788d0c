"""Rows 54, 55, 57 to 61, 63, 64 and 67 of the table of faults: what a hostile file may hold."""

import socket
import time
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.records.edit import set_key
from cairn.records.outline import outline
from cairn.records.page_writer import MAX_DEPTH
from cairn.records.parse import MAX_BYTES, parse
from cairn.records.parts import MAX_PART
from cairn.records.record import Record
from cairn.records.render import plain, render
from cairn.records.terminal import to_terminal
from tests.campaigns.page_oracle import faults


def read(data: bytes) -> Record:
    return parse(data, source="s", path="folder/file.md")


def refused(data: bytes) -> CairnError:
    start = time.process_time()
    with pytest.raises(CairnError) as caught:
        read(data)
    assert time.process_time() - start < 0.1
    assert caught.value.message
    assert caught.value.action
    return caught.value


@pytest.mark.parametrize("data", [
    b"\x00", b"# a\n\x00b", b"\xff\xfe#\x00", b"caf\xe9", b"\xed\xa0\x80",
    b"\x89PNG\r\n\x1a\n\x00", b"---\ntitle: \xff\n---\n",
])  # fmt: skip
def test_54_what_is_not_text_is_told_and_never_rewritten(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(data)
    assert refused(file.read_bytes()).code == "E_NOT_TEXT"
    with pytest.raises(CairnError, match="E_NOT_TEXT"):
        set_key(data, "status", "draft")
    assert file.read_bytes() == data


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("end", [b"", b"\n", b"\n\n", b"  "])
def test_55_marks_newlines_and_ends_of_files_survive_an_edit(
    mark: bytes, newline: bytes, end: bytes
) -> None:
    head = mark + newline.join((b"---", b"title: A", b"status: draft", b"---", b""))
    body = newline.join((b"# B", b"", b"text\t ", b"last")) + end
    data = head + body
    assert read(data).title == "A"
    assert read(data).body.startswith("# B\n\ntext\t \nlast")
    assert set_key(data, "status", "draft") == data
    assert set_key(data, "status", "accepted") == data.replace(b"draft", b"accepted")


BOMB = "\n".join(["a0: &a0 [x]", *(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]" for n in range(1, 11))])


@pytest.mark.parametrize(
    "front",
    [
        BOMB,
        "a: &a [*a]",
        "a: !!python/object/apply:os.system ['touch x']",
        "a: !!python/name:os.system",
        "a: !!binary eA==",
        "a: " + "[" * 2000 + "]" * 2000,
        "\n".join(" " * n + "- a:" for n in range(300)),
        "a: " + "x" * 70_000,
        "? " * 5000 + "a",
        "<<: *x",
    ],
)
def test_57_yaml_bombs_cost_nothing(front: str) -> None:
    assert refused(f"---\n{front}\n---\n".encode()).code == "E_FRONTMATTER"


def test_57_a_number_of_5000_digits_is_a_text() -> None:
    assert read(f"---\ntitle: {'9' * 5000}\n---\n".encode()).title == "9" * 5000


def test_58_texts_stay_texts_and_keys_stand_once() -> None:
    record = read(b"---\ntitle: no\nowner: 1:30\nreview_in: 1.10\n---\n")
    assert (record.title, record.owner, record.review_in) == ("no", "1:30", "1.10")
    assert refused(b"---\ntitle: a\nowner: b\ntitle: c\n---\n").line == 4
    assert refused(b"---\napplies_to:\n  os: a\n  os: b\n---\n").line == 4


@pytest.mark.parametrize("markup", [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
    "<iframe src='//host.example'></iframe>", "<body onload=x>", "<details ontoggle=x open>",
    "<style>@import '//host.example/x.css'</style>", "<a href='javascript:x'>y</a>",
    "<link rel=stylesheet href=//host.example>", "<meta http-equiv=refresh content=0>",
])  # fmt: skip
def test_59_markup_in_a_file_is_text(markup: str) -> None:
    for body in (markup, f"a {markup} b", f"> {markup}", f"| {markup} |\n|---|\n| {markup} |"):
        page = render(body, dark=False)
        assert faults(page) == []
        assert "&lt;" in page


@pytest.mark.parametrize("address", [
    "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//host.example/x",
    "\\\\host\\share", "vbscript:x", "http://host.example", "ftp://host.example", "/etc/passwd",
])  # fmt: skip
def test_60_other_addresses_are_words(address: str) -> None:
    for body in (
        f"[x](<{address}>)",
        f"<{address}>",
        f"[x]\n\n[x]: <{address}>",
        f"![x](<{address}>)",
    ):
        page = render(body, dark=False)
        assert "<a " not in page
        assert "<img" not in page


def test_61_nothing_is_fetched_or_opened_for_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures from elsewhere and style sheets become words; not one socket or file is opened."""
    body = (
        "![x](https://host.example/pixel.gif) ![x](file:///etc/passwd) ![x](/etc/passwd)\n"
        "<img src=https://host.example/p.gif> <style>@import url(https://host.example)</style>\n"
    )
    render("warm up\n```python\nx\n```", dark=False)  # imports open files

    def forbidden(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("a page reached out")

    monkeypatch.setattr(socket, "socket", forbidden)
    monkeypatch.setattr("builtins.open", forbidden)
    page = render(body, dark=False)
    monkeypatch.undo()
    assert "<img" not in page
    assert "https://host.example/pixel.gif" in page


def test_63_a_line_of_ten_megabytes_is_refused_and_one_of_eight_is_parted() -> None:
    assert refused(b"x" * 10_000_000).code == "E_TOO_LARGE"
    start = time.process_time()
    record = read(b"# Title\n\n" + b"word " * ((MAX_BYTES - 9) // 5))
    outline(record.body)
    page = render(record.body, dark=False)
    assert time.process_time() - start < 2
    assert len(page) < 2 * MAX_PART
    assert 'href="cairn-more:' in page
    assert len(plain(record.body)) < 2 * MAX_PART


@pytest.mark.parametrize("hidden", ["\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\U000e0041"])
def test_64_what_is_hidden_is_shown_everywhere(hidden: str) -> None:
    name = f"U+{ord(hidden):04X}"
    body = f"pass{hidden}word `co{hidden}de`\n\n```sh\nrm{hidden} x\n```\n\n[a{hidden}b](c.md)\n"
    for shown in (render(body, dark=False), plain(body), to_terminal(body, 80, False)):
        assert shown.count(name) == 4
        assert hidden not in shown


@pytest.mark.parametrize("opening", ["> ", ">", "- ", "1. ", "> - ", "> [!NOTE]\n> "])
def test_67_depth_is_capped_before_the_page_is_laid_out(opening: str) -> None:
    page = render(opening * 20_000 + "deep", dark=False)
    assert faults(page) == []
    for tag in ("table", "ul", "ol"):
        depth = deepest = 0
        for piece in page.split("<")[1:]:
            depth += piece.startswith(tag) - piece.startswith(f"/{tag}")
            deepest = max(deepest, depth)
        assert deepest <= MAX_DEPTH

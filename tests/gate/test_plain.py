"""A name or a key is found also where it is coded, cut up by markup, or in odd letters."""

import base64
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.gate.gate import Gate
from cairn.gate.known import Known
from cairn.gate.plain import plain
from tests.gate.made import PEOPLE, met, random_text, severities

GATE = Gate(Known(people=PEOPLE, teams=("Payments Core",)))
KEY = f"ghp_{random_text(36, 5)}"


def _each(form: str) -> Callable[[str], str]:
    return lambda text: "".join(form.format(ord(letter)) for letter in text)


def _percent(sign: str) -> Callable[[str], str]:
    return lambda text: "".join(f"{sign}{byte:02x}" for byte in text.encode())


CODES: dict[str, Callable[[str], str]] = {
    "entities": _each("&#{};"),
    "entities in hex": _each("&#x{:x};"),
    "percent": _percent("%"),
    "percent twice": _percent("%25"),
    "bytes": _percent(r"\x"),
    "JSON": _each(r"\u{:04x}"),
    "long escapes": _each(r"\U{:08x}"),
    "JavaScript": _each(r"\u{{{:x}}}"),
    "base64": lambda text: base64.b64encode(f"by {text}, really".encode()).decode(),
    "base64 in addresses": lambda text: base64.urlsafe_b64encode(f"?~?{text}".encode()).decode(),
    "hex": lambda text: f"by {text}".encode().hex(),
    "wide letters": lambda text: re.sub("[!-~]", lambda one: chr(ord(one[0]) + 0xFEE0), text),
    "breaks": lambda text: re.sub(r"(\w\w)(?=\w)", r"\1<wbr>", text),
    "comments": lambda text: re.sub(r"(\w\w)(?=\w)", r"\1<!-- -->", text),
    "elements": lambda text: re.sub(r"(\w+)", r"<span class='x'>\1</span>", text),
    "emphasis": lambda text: re.sub(r"(\w\w)(\w)(?=\w)", r"\1**\2**", text),
    "struck": lambda text: f"~~{text[:2]}~~{text[2:]}",
}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("words", ["Żaneta Kowalska", "Will Page", "zk@orders.net", KEY])
def test_what_is_coded_is_found(code: str, words: str) -> None:
    coded = CODES[code](words)
    for text, path in ((f"It was {coded} there.\n", "notes.md"), (f'{{"a": "{coded}"}}', "a.json")):
        found = met(text, path, GATE)
        assert "block" in severities(found), text
        assert all(one not in str(found) for one in (words, words[4:]) if one not in text)


@pytest.mark.parametrize(
    "name",
    [
        "Żane-\nta Kowal-\nska",
        "W i l l  P a g e",
        "W.i.l.l P.a.g.e",
        "".join(chr(0x1D3B9 + ord(letter)) if letter != " " else letter for letter in "will page"),
        "W\u026a\u029f\u029f P\u1d00\u0262\u1d07",
        "".join(chr(0x1F12F + ord(letter)) for letter in "WILLPAGE"),
        "zaneta\\_kowalska",
        "XMLŻanetaKowalskaHook",
        "willpage2",
        "ŻanetaKowalska2",
        "Payments%20Core",
        "P&#97;yments Core",
    ],
)
def test_a_name_in_odd_letters_or_cut_up_is_found(name: str) -> None:
    assert "block" in severities(met(f"It was {name} there.\n", gate=GATE))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("secret.yaml", "data:\n  a: " + base64.b64encode(KEY.encode()).decode()),
        ("notes.md", f"It was {KEY[:4].replace('_', chr(92) + '_')}{KEY[4:]} there."),
        ("notes.md", f"It was {KEY[:12]}\u0301{KEY[12:]} there."),
        ("notes.md", "postgres://app:W%69nter2024@db.orders.net/x"),
        ("a.json", r'{"cwd": "\/home\/jdoe\/x"}'),
        ("notes.md", "https://x.org/?next=%2Fhome%2Fjdoe%2Fx"),
        ("notes.md", "ci&#46;build7.internal"),
        ("notes.md", "10&#46;83.4.17"),
        ("notes.md", "in ~~/ho~~me/jdoe/x"),
    ],
)
def test_a_key_or_a_place_that_is_coded_is_found(path: str, text: str) -> None:
    assert "block" in severities(met(text, path, GATE))


def test_all_of_its_signs_are_found_and_no_others() -> None:
    text = "So &#87;ill&nbsp;P&#97;ge, <b>Żaneta</b>\n"
    assert [words for words, *_ in met(text, gate=GATE)] == ["&#87;ill&nbsp;P&#97;ge", "Żaneta"]


@pytest.mark.parametrize(
    "text",
    [
        "`mark%20all <Will> &amp; \\Page`",
        f"sha {random_text(40, 3, '0123456789abcdef')}",
        "a * b ** c, x-\ny, %d of %100, \\x1b[0m",
        "https://x.org/path/to/something-quite-long/and/so/on",
    ],
)
def test_what_only_looks_coded_is_let_alone(text: str) -> None:
    assert met(text, gate=GATE) == []


@given(st.text(st.sampled_from("ab%4&#;\\u0<>*-\n \u0301\uff21="), max_size=80))
def test_every_letter_knows_where_it_came_from(text: str) -> None:
    view = plain(text)
    if view is None:
        return
    assert len(view.text) == len(view.starts) == len(view.ends)
    for at in range(len(view.text)):
        start, end = view.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert view.is_decoded(start, end) or text[start:end] == view.text[at]

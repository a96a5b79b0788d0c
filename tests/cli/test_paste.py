"""Piped output: any bytes, any length, and its end is what counts."""

import io

from hypothesis import given
from hypothesis import strategies as st

from cairn.cli.paste import MOST_BYTES, read_paste


def read(data: bytes) -> str:
    return read_paste(io.BytesIO(data))


def test_a_short_output_is_taken_whole() -> None:
    assert read(b"first\nlast") == "first\nlast"


def test_invalid_utf8_is_replaced() -> None:
    assert read(b"caf\xe9 \xff") == "caf\ufffd \ufffd"


def test_of_a_long_output_the_last_whole_lines_are_used() -> None:
    text = read(b"".join(b"line %07d of a long build\n" % number for number in range(60_000)))
    assert MOST_BYTES - 40 < len(text) <= MOST_BYTES
    assert text.startswith("line 0")
    assert text.endswith("line 0059999 of a long build\n")


def test_one_endless_line_is_cut() -> None:
    assert read(b"x" * (2 * MOST_BYTES)) == "x" * MOST_BYTES


def test_a_long_line_with_a_last_newline_is_not_lost() -> None:
    assert len(read(b"x" * (2 * MOST_BYTES) + b"\n")) == MOST_BYTES


@given(st.binary(max_size=300))
def test_any_bytes_become_text(data: bytes) -> None:
    assert read(data) == data.decode("utf-8", errors="replace")

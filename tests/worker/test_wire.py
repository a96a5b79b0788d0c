"""Every message comes out of the wire as it went in, and no line can upset it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.worker import wire

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    # lone surrogates too: odd file names hold them
    | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(st.text(), JSON))
def test_a_message_is_one_line_and_comes_back(message: wire.Message) -> None:
    line = wire.encode(message)
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert wire.decode(line) == message


@given(st.binary(max_size=200))
def test_any_line_is_a_message_or_nothing(line: bytes) -> None:
    message = wire.decode(line)
    assert message is None or isinstance(message, dict)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, object(), b"bytes"])
def test_what_json_cannot_say_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        wire.encode({"value": value})

"""Tests of cairn.library.applies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.library.applies import WORDS, Applies, applies, parse_range, parse_version

YES, NOT_YET, ENDED, UNKNOWN = (
    Applies.APPLIES,
    Applies.UNTRIED,
    Applies.ENDED,
    Applies.UNKNOWN,
)


@pytest.mark.parametrize(
    ("range", "installed", "answer"),
    [
        (">=2.1,<3", "2.1", YES),
        (">=2.1,<3", "2.0.99", NOT_YET),
        (">=2.1,<3", "3.0.0", ENDED),
        (">= 2.1, < 3", "2.9.1", YES),
        (">=2.1 <3", "2.9.1", YES),
        (">2.1", "2.1.5", NOT_YET),
        (">2.1", "2.2", YES),
        ("<=2.1", "2.1.5", YES),
        ("<=2.1", "2.2", ENDED),
        ("2.1.x", "2.1.240", YES),
        ("2.1.x", "2.2.0", ENDED),
        ("2.*", "3.0", ENDED),
        ("~2.1", "2.1.9", YES),
        ("~2.1", "2.2", ENDED),
        ("~2.1.3", "2.1.2", NOT_YET),
        ("~2.1.3", "2.2", ENDED),
        ("~=2.1", "2.9", YES),
        ("~=2.1", "3.0", ENDED),
        ("^2.1", "2.9", YES),
        ("^2.1", "3.0", ENDED),
        ("2.1.240", "2.1.240", YES),
        ("=2.1.240", "2.1.240", YES),
        ("==2.1.240", "2.1.241", NOT_YET),
        ("2.1.240", "2.1.239", NOT_YET),
        ("v2.1", "2.1.7", YES),
        (">=2.1,!=2.1.5", "2.1.6", YES),
        (">=2.10", "2.9", NOT_YET),
        (">=2.1.0", "2.1", YES),
        (">=2.1", "2.2.0-beta.1", YES),
        ("", "2.1", UNKNOWN),
        (">=2.1", None, UNKNOWN),
        (">=2.1", "soon", UNKNOWN),
        ("latest", "2.1", UNKNOWN),
        (">=", "2.1", UNKNOWN),
        ("2.1 or later", "2.1", UNKNOWN),
        (">=2.1 || <1", "2.1", UNKNOWN),
    ],
)
def test_applies(range: str, installed: str | None, answer: Applies) -> None:
    assert applies(range, installed) is answer


def test_every_answer_has_its_words() -> None:
    assert set(WORDS) == set(Applies)


@given(st.text(max_size=40), st.none() | st.text(max_size=20))
def test_nothing_written_by_a_stranger_makes_it_fail(range: str, installed: str | None) -> None:
    assert applies(range, installed) in Applies


_VERSIONS = st.lists(st.integers(0, 30), min_size=1, max_size=3)


@given(_VERSIONS, _VERSIONS)
def test_bounds_agree_with_the_order_of_versions(low: list[int], version: list[int]) -> None:
    written = ".".join(map(str, low)), ".".join(map(str, version))
    padded = [part + [0] * (3 - len(part)) for part in (low, version)]
    inside = padded[1] >= padded[0]
    assert applies(f">={written[0]}", written[1]) is (YES if inside else NOT_YET)
    assert applies(f"<{written[0]}", written[1]) is (ENDED if inside else YES)


def test_parse() -> None:
    assert parse_version("v2.1.0-beta.1") == (2, 1, 0)
    assert parse_version("2.x") is None
    assert parse_range("~2") == parse_range("2.x")

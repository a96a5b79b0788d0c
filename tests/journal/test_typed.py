"""Days and actions as they are typed in passing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cairn.journal.entry import NewAction
from cairn.journal.person import Person
from cairn.journal.typed import action_of, day_of
from tests.journal.conftest import TODAY

ANA, ANDO = Person("1", "Ana Sample", "anas"), Person("2", "Ando Example", "ando")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-24", date(2026, 12, 24)),
        ("24.12.", date(2026, 12, 24)),
        ("24.12.2027", date(2027, 12, 24)),
        ("1.3", date(2027, 3, 1)),
        ("today", date(2026, 11, 21)),
        ("TOM", date(2026, 11, 22)),
        ("gestern", date(2026, 11, 20)),
        ("fri", date(2026, 11, 27)),
        ("fr", date(2026, 11, 27)),
        ("mittwoch", date(2026, 11, 25)),
        ("sat", date(2026, 11, 28)),  # not today, a Saturday
        ("+3", date(2026, 11, 24)),
        ("2w", date(2026, 12, 5)),
    ],
)
def test_a_day_ahead(text: str, day: date) -> None:
    assert day_of(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("fri", date(2026, 11, 20)),
        ("sat", date(2026, 11, 21)),
        ("2d", date(2026, 11, 19)),
        ("-1w", date(2026, 11, 14)),
        ("24.12.", date(2025, 12, 24)),
        ("21.11.", date(2026, 11, 21)),
    ],
)
def test_a_day_that_was(text: str, day: date) -> None:
    assert day_of(text, TODAY, past=True) == day


@pytest.mark.parametrize("text", ["", "f", "3", "31.2.", "friend", "2026-13-01", "her", "999w9"])
def test_what_is_no_day(text: str) -> None:
    assert day_of(text, TODAY) is None


def test_the_last_day_there_is_is_not_passed() -> None:
    assert day_of("+999w", date.max) is None
    assert day_of("29.2.", date(2027, 3, 1)) is None


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("call her @fri", NewAction("call her", date(2026, 11, 27))),
        ("@fri call  her", NewAction("call her", date(2026, 11, 27))),
        ("write the test @ana, @+2", NewAction("write the test", date(2026, 11, 23), "1")),
        ("ask @an about it", NewAction("ask @an about it")),  # two of them begin so
        ("mail a@b.example", NewAction("mail a@b.example")),
        ("@fri", NewAction("@fri")),
        ("move it from @mon to @tue", NewAction("move it from @mon to", date(2026, 11, 24))),
    ],
)
def test_an_action_with_its_day_and_its_owner(line: str, action: NewAction) -> None:
    assert action_of(line, TODAY, (ANA, ANDO)) == action


@given(some.text(max_size=40))
def test_anything_may_be_typed(text: str) -> None:
    day_of(text, TODAY)
    day_of(text, TODAY, past=True)
    made = action_of(text, TODAY, (ANA,))
    assert not text.split() or made.text

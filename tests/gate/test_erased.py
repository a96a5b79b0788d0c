"""Erased people: nothing is kept but keyed hashes, and their names stop what leaves still."""

import hashlib
import hmac

import pytest

from cairn.gate.gate import Gate
from cairn.gate.known import Known
from cairn.gate.people.erased import Erased
from cairn.gate.people.spellings import spellings
from tests.gate.made import met, severities

KEY = b"a key of this home, 32 bytes long"
ERASED = Erased(key=KEY).with_spellings(
    spellings("Łucja Brzęk", "lbrz", ["lucja@orders.net"], ["Lu"])
)


@pytest.mark.parametrize(
    "name",
    ["Łucja Brzęk", "lucja brzek", "Brzęk, Łucja", "lbrz", "lucja@orders.net", "Łucja", "Brzęk",
     "LucjaBrzek", "lucja-brzek", "Brzęks"],
)  # fmt: skip
def test_a_spelling_that_was_erased_is_blocked(name: str) -> None:
    found = met(f"It was {name} who saw it.", gate=Gate(Known(erased=ERASED)))
    assert severities(found) == {"block"}


def test_other_words_are_not() -> None:
    assert met("It was somebody else who saw it.", gate=Gate(Known(erased=ERASED))) == []


def test_no_word_of_a_name_is_kept() -> None:
    kept = repr(ERASED).lower()
    assert all(part not in kept for part in ("lucja", "brzek", "brzęk", "lbrz", "orders"))


def test_another_key_knows_nobody() -> None:
    other = Erased(b"x" * 32, ERASED.hashes, ERASED.longest)
    assert met("It was Łucja Brzęk.", gate=Gate(Known(erased=other))) == []


def test_hashes_without_a_key_are_refused() -> None:
    with pytest.raises(ValueError, match="key"):
        Erased().with_spellings(spellings("Łucja Brzęk"))


def test_plain_hashes_of_folded_words_are_understood_as_well() -> None:
    """Whoever seals names may fold them by case and accents alone."""
    hashes = {hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest() for text in ("łucja brzek",)}
    gate = Gate(Known(erased=Erased(KEY, frozenset(hashes), 2)))
    assert severities(met("It was Łucja Brzęk.", gate=gate)) == {"block"}


def test_a_name_that_is_a_word_is_still_judged_by_how_it_is_written() -> None:
    gate = Gate(Known(erased=Erased(KEY).with_spellings(spellings("Mark"))))
    assert met("Then mark it.", gate=gate) == []
    assert severities(met("We asked Mark.", gate=gate)) == {"block"}

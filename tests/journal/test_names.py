"""Tests of cairn.journal.names: a name is found however it is written, and nothing else is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.journal.names import Names, Sealed, folded, parts_of, seal, spellings, words

WRITTEN = [
    "Zoë Müller",
    "zoe muller",
    "ZOE MÜLLER",
    "Zoe\u0308 Mu\u0308ller",
    "zoe.muller",
    "Zoë_Müller",
    "Zoë\n  Müller",
    "Müller, Zoë",
    "ZoëMüller",
    "zoemuller",
    "Zoë Müller's",
    "Zoë Müllers",
    "@zmull",
    "zmull",
    "zoe@example.com",
]


@given(st.text(max_size=20) | st.text("aZéßİﬁÅ\u0301'_- 한ж", max_size=20))
def test_what_is_folded_are_its_words(text: str) -> None:
    assert folded(text) == " ".join(word.text for word in words(text))


@pytest.fixture(scope="module")
def names() -> Names:
    known = spellings("Zoë Müller", ["zmull", "zoe@example.com"])
    return Names((one, "zoe") for one in known)


@pytest.mark.parametrize("written", WRITTEN)
def test_every_way_of_writing_is_found(names: Names, written: str) -> None:
    for text in (written, f"Met {written}, again.", f"({written})", f"**{written}**\nnext"):
        (found,) = names.find(text)
        assert found.whose == "zoe"
        replaced = names.replaced(text, lambda _: "a colleague")
        assert not {"zoe", "muller", "zmull", "zoemuller"} & {one.text for one in words(replaced)}


@pytest.mark.parametrize("text", ["", "Zoe", "Muller", "Zoe said Muller", "azmull", "zmullen"])
def test_what_is_not_the_name_is_left(names: Names, text: str) -> None:
    assert names.find(text) == []
    assert names.replaced(text, lambda _: "x") == text


def test_the_longer_of_two_names_counts() -> None:
    names = Names([("Ann", "1"), ("Ann Lee", "2"), ("Lee Wong", "3")])
    assert [one.whose for one in names.find("Ann Lee Wong met Ann and Lee Wong")] == ["2", "1", "3"]


@given(st.text(max_size=60), st.lists(st.text(max_size=12), max_size=4))
def test_any_text_is_left_without_the_names(text: str, known: list[str]) -> None:
    names = Names((one, "somebody") for one in known)
    found = names.find(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert names.find(names.replaced(text, lambda _: " | ")) == [] or not found


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_what_is_sealed_is_still_recognized(before: str, name: str, after: str) -> None:
    key = b"k" * 32
    digests, longest = seal([name], key)
    sealed = Sealed(key, frozenset(digests), longest)
    assert bool(digests) == bool(words(name))
    if digests:
        assert sealed.find(f"{before} | {name} | {after}")
        assert not any(word.text in digest for digest in digests for word in words(name)[:1] if
                       len(word.text) > 8)  # fmt: skip


def test_parts_of_a_name() -> None:
    assert parts_of("J. Jo van der Zoë Müller") == ("Jo", "van", "der", "Zoë", "Müller")
    assert parts_of("Zoë") == ()


def test_a_short_name_is_no_common_word() -> None:
    names = Names([("Do", "1"), ("Le", "2"), ("om", "3")])
    assert [one.whose for one in names.find("do it, le chat; Do and OM, Le")] == ["1", "3", "2"]

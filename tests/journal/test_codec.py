"""Tests of cairn.journal.codec: what is kept is read back as it was, and nonsense does not hurt."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.journal import codec
from cairn.journal.action import Action
from cairn.journal.draft import Draft
from cairn.journal.person import Person, Team
from cairn.journal.preferences import Preferences
from cairn.journal.session import Form, Session, Used
from cairn.journal.template import Template

KINDS = (Person, Team, Session, Action, Draft, Template, Preferences)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25)
@given(data=st.data())
def test_what_is_kept_is_read_back(kind: Any, data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    assert codec.read(kind, codec.plain(value)) == value


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25)
@given(data=st.data())
def test_nonsense_has_the_default(kind: Any, data: st.DataObject) -> None:
    names = list(codec.plain(kind()))
    raw = data.draw(st.dictionaries(st.sampled_from([*names, "other"]), ANYTHING))
    value = codec.read(kind, raw)
    assert codec.read(kind, codec.plain(value)) == value


def test_an_id_is_the_rows_and_not_kept_in_it() -> None:
    assert "id" not in codec.body(Person("1", "Ada"))
    assert codec.read(Person, {"id": "2", "name": "Ada"}, id="1") == Person("1", "Ada")


def test_a_part_without_what_it_needs_is_left_out() -> None:
    raw = {"on_day": "2026-11-21", "form": "dance", "used": [{"why": "no id"}, {"record": "R"}]}
    session = codec.read(Session, raw)
    assert session.on_day == date(2026, 11, 21)
    assert session.form is Form.PAIRING
    assert session.used == (Used("R"),)

"""Back and forward: what is kept, what was only passed through."""

from hypothesis import given
from hypothesis import strategies as st

from cairn.desk.history import MOST, STAY_SECONDS, History, Place


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        return self.time

    def stay(self) -> None:
        self.time += STAY_SECONDS + 0.1


def at(text: str, **more: object) -> Place:
    return Place("library", text, **more)  # type: ignore[arg-type]


def test_a_word_typed_letter_by_letter_is_one_step() -> None:
    clock = Clock()
    history = History(clock)
    history.visit(at(""))
    clock.stay()
    for word in ("h", "ho", "hoo", "hook"):
        history.visit(at(word))
        clock.time += 0.1
    assert history.go(-1) == at("")
    assert history.go(-1) is None
    assert history.go(1) == at("hook")


def test_where_one_stayed_one_can_go_back_to() -> None:
    clock = Clock()
    history = History(clock)
    for word in ("one", "two", "three"):
        history.visit(at(word))
        clock.stay()
    assert [history.go(-1), history.go(-1), history.go(-1)] == [at("two"), at("one"), None]
    assert history.here == at("one")


def test_a_deliberate_step_keeps_the_place_before_at_once() -> None:
    history = History(Clock())
    history.visit(at("hook"))
    history.visit(at("hook", record=("starter", "a.md")), deliberate=True)
    assert history.go(-1) == at("hook")


def test_a_step_aside_ends_the_way_forward() -> None:
    clock = Clock()
    history = History(clock)
    for word in ("one", "two", "three"):
        history.visit(at(word))
        clock.stay()
    history.go(-1)
    history.visit(at("four"))
    assert not history.can_go(1)
    assert history.go(-1) == at("two")  # also where one has just come back to is kept


def test_passing_through_to_where_one_was_leaves_no_step() -> None:
    clock = Clock()
    history = History(clock)
    history.visit(at("one"))
    clock.stay()
    history.visit(at("on"))
    history.visit(at("one"))
    assert not history.can_go(-1)
    assert history.here == at("one")


@given(st.lists(st.tuples(st.sampled_from("abcd<>"), st.booleans(), st.booleans()), max_size=300))
def test_any_way_is_walked_without_a_stumble(
    steps: list[tuple[str, bool, bool]],
) -> None:
    clock = Clock()
    history = History(clock)
    for step, deliberate, stays in steps:
        if step in "<>":
            by = -1 if step == "<" else 1
            possible = history.can_go(by)
            assert (history.go(by) is not None) == possible
        else:
            history.visit(at(step), deliberate=deliberate)
            assert history.here == at(step)
        if stays:
            clock.stay()
    back = 0
    while history.go(-1) is not None:
        back += 1
    assert back < MOST

"""Which of the states that were found in a file are the chain's.

A write that was never committed may have left sound states on pages that are free again; its
numbers were given to others since.
"""

from collections.abc import Iterable

from cairn.store.head import Head
from cairn.store.state import State


def linked(found: Iterable[State], head: Head | None) -> list[State]:
    """At most one state for each number, last first.

    From the head on each state names the digest of the one before. Behind a gap, and without a
    head, the one that was made last counts: what was taken back came before what stayed.
    """
    options: dict[int, dict[bytes, State]] = {}
    for state in found:
        same = options.setdefault(state.seq, {})
        if state.digest not in same or same[state.digest].is_emptied:
            same[state.digest] = state
    if head is not None:
        options = {seq: states for seq, states in options.items() if seq <= head.seq}
    expected = bytes.fromhex(head.digest) if head is not None else None
    before = head.seq + 1 if head is not None else 0
    chosen = []
    for seq in sorted(options, reverse=True):
        if seq != before - 1:
            expected = None
        link = options[seq].get(expected) if expected is not None else _latest(options[seq])
        before, expected = seq, None
        if link is not None:
            chosen.append(link)
            expected = link.previous if head is not None else None
    return chosen


def _latest(states: dict[bytes, State]) -> State:
    return max(states.values(), key=lambda state: state.at)

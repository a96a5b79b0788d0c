"""The judgement ladder: five abilities, five described rungs each; never compared between people.

It feeds nothing but the page of the one person and her own copy.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

RUNGS = range(1, 6)


class Ability(StrEnum):
    """What judgement with an agent is made of."""

    CONTEXT = "context"
    SCOPE = "scope"
    TRUST = "trust"
    ABANDON = "abandon"
    REVIEW = "review"


class Setter(StrEnum):
    """Who set a rung."""

    CHAMPION = "champion"
    MENTEE = "mentee"


@dataclass(frozen=True, slots=True)
class LadderChange:
    """One ability of one person, set in a session.

    Attributes:
        person: id.
        rung: one of `RUNGS`.
    """

    person: str
    ability: Ability
    rung: int
    by: Setter = Setter.CHAMPION


DESCRIBED: Mapping[Ability, tuple[str, str, str, str, str]] = {
    Ability.CONTEXT: (
        "Asks without context and is surprised by the answer.",
        "Pastes what is at hand, too much or too little.",
        "Names the files, the goal and how to check it.",
        "Keeps project memory and commands that others can use.",
        "Shapes the repository so that context comes by itself.",
    ),
    Ability.SCOPE: (
        "Hands over a whole feature in one sentence.",
        "Cuts the task after the first run has gone astray.",
        "Cuts it before, into steps that can each be checked.",
        "Chooses for each step: plan first, let it run, or do it by hand.",
        "Sets out work that several runs can do side by side.",
    ),
    Ability.TRUST: (
        "Trusts everything, or nothing.",
        "Goes by how sure the answer sounds.",
        "Asks for proof: a test, a run, a source.",
        "Knows by kind of task where it fails, and looks there.",
        "Builds checks that make trust unnecessary.",
    ),
    Ability.ABANDON: (
        "Keeps correcting a run that has lost its way.",
        "Stops when the time is gone.",
        "Stops at the second correction of the same thing.",
        "Stops early, keeps what was learned, starts again with it.",
        "Says beforehand what would end the run.",
    ),
    Ability.REVIEW: (
        "Merges what is green.",
        "Skims the diff.",
        "Reads the diff against the aim, tests included.",
        "Looks for what is missing and for what was not asked for.",
        "Turns what reviews find into checks and guardrails.",
    ),
}
"""What each rung looks like, from the first to the fifth."""

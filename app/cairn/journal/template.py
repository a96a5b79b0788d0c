"""Templates of a session: an aim, and an agenda to tick."""

from dataclasses import dataclass

from cairn.journal.session import Form


@dataclass(frozen=True, slots=True)
class Template:
    """How a session of some kind usually goes.

    Attributes:
        id: its own once it was edited, otherwise one of `BUILT_IN`.
        minutes: how long it usually takes; 0 for no habit of that.
    """

    id: str = ""
    name: str = ""
    form: Form = Form.PAIRING
    aim: str = ""
    minutes: int = 0
    agenda: tuple[str, ...] = ()


BUILT_IN: tuple[Template, ...] = (
    Template(
        "first-pairing",
        "First pairing",
        Form.PAIRING,
        "See how they work today, and leave with one habit to try.",
        60,
        (
            "What do you want to get done today?",
            "Agree on what is noted, and who sees it",
            "They drive; look on for the first twenty minutes",
            "Name one thing that already works",
            "Name the one habit worth changing",
            "Try it together once",
            "Agree on one action and a day",
        ),
    ),
    Template(
        "stuck-colleague",
        "Stuck colleague",
        Form.PAIRING,
        "Get unstuck, and learn what it was.",
        30,
        (
            "What was asked, word for word?",
            "What was expected, what came?",
            "Search the library for the symptom",
            "Abandon this run, or correct it?",
            "Write the gotcha down in one line",
        ),
    ),
    Template(
        "review-together",
        "Review together",
        Form.REVIEW,
        "Read one change of the agent's as a reviewer would.",
        45,
        (
            "What was the aim of the change?",
            "Read the tests first",
            "What is missing? What was not asked for?",
            "Which of these could a check find?",
        ),
    ),
    Template(
        "office-hours",
        "Office hours",
        Form.OFFICE_HOURS,
        "Short questions, answered from the library where it can.",
        60,
        ("Who came, with what?", "What did the library not have?"),
    ),
    Template(
        "thirty-day-check",
        "Thirty-day check",
        Form.PAIRING,
        "See what has become of the habit.",
        30,
        (
            "Open actions, both ways",
            "Is the habit there? Look, do not ask",
            "What got in its way?",
            "Which records were used, and did they work?",
            "The next habit, or enough",
        ),
    ),
)
"""What every journal begins with; an edited one stands in front of the one with its id."""

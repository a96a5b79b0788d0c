"""The made-up people of the tour, and what was logged of them; every name says that it is one."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from cairn.journal.entry import NewAction, SessionEntry
from cairn.journal.ladder import Ability, LadderChange, Setter
from cairn.journal.session import Form, Result, Sighting, Used

if TYPE_CHECKING:
    from cairn.journal.journal import Journal

ANA, BO, KIM = "Ana Made-Up", "Bo Invented", "Kim Placeholder"

HABITS = (
    "Reads the diff before the tests",
    "Stops at the second correction of the same thing",
    "Names the files, the goal and how to check it",
    "Asks for proof: a test, a run, a source",
)

SEEN = """\
Ana handed over the *whole feature* in one sentence, and corrected the run three times,
as Kim had done the week before.

- cut it in two: first the query, then the page
- `make test` before every question
"""

MET = "The token is gone after the laptop slept"
"""Met in as many sessions of as many teams as it takes to offer itself as a record."""

PRIVATE = "She is worn out by the move of the team.\nDo not bring up the review."


def log_all(journal: "Journal", scope: str) -> None:
    """Log some weeks of mentoring; `scope` is the id of a record that was used.

    Does nothing in a journal in which something stands already.
    """
    if journal.timeline(limit=1).total:
        return
    today = date.today()
    ana = journal.log(_first(today, scope)).people[0]
    for by in Setter:
        journal.want_ladder(ana.id, by, wanted=True)
    for number, habit in enumerate(HABITS * 3):
        who = ((BO,), (KIM,), (ana.id,), (BO, KIM))[number % 4]
        entry = SessionEntry(
            who,
            today - timedelta(2 * number + 1),
            minutes=30,
            form=list(Form)[number % 5],
            habit=habit,
            team=("", "Search", "Payments", "")[number % 4],
            sightings=(Sighting(text=MET),) if number in (1, 2) else (),
            actions=(NewAction("look at one diff together", today + timedelta(4)),) * (number == 1),
            ladder=tuple(
                LadderChange(ana.id, one, 2 + (number < 4))
                for one in (Ability.SCOPE, Ability.TRUST)
            )
            if who == (ana.id,)
            else (),
        )
        journal.log(entry)


def whole(journal: "Journal") -> str:
    """The id of the session that is shown whole."""
    sessions = journal.timeline().sessions
    return next(one.id for one in sessions if one.private == PRIVATE)


def _first(today: date, scope: str) -> SessionEntry:
    """The session that is shown whole."""
    return SessionEntry(
        (ANA,),
        today,
        at="09:30",
        minutes=45,
        team="Payments",
        aim="See how she works today, and leave with one habit to try.",
        asked="Add a refund button to the order page.",
        seen=SEEN,
        habit=HABITS[0],
        shared="You found the failing test before I did.",
        private=PRIVATE,
        used=(
            Used(scope, "Scope a task", Result.WORKED),
            Used("", "Release notes from the merged changes", Result.ADAPTED, "no tags yet"),
        ),
        sightings=(Sighting(text=MET),),
        actions=(
            NewAction("send her the recipe", today + timedelta(2)),
            NewAction("write the missing test", today - timedelta(1), ANA),
        ),
    )

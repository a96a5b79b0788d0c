"""Made journals: people, teams and sessions of a realistic length and wording, by seed."""

import random
from bisect import bisect_left
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from pathlib import Path

from cairn.journal.action import Action, State
from cairn.journal.journal import Journal
from cairn.journal.person import Person, Team
from cairn.journal.schema import ACTION, PERSON, SESSION, TEAM
from cairn.journal.session import Form, Result, Session, Sighting, Used
from cairn.journal.shelves import kept_of, number_of
from cairn.store.ids import new_id
from tests.benchmarks import words as wording
from tests.benchmarks.made_people import people

_TEAMS = 100
_A_DAY = 25
_FIRST = date(2020, 1, 1)


def fill(journal: Journal, sessions: int, persons: int, seed: int) -> list[str]:
    """Put a made history into an empty journal, in one write; gives its words, common ones first.

    A session has about 110 words, every third a gotcha that was met and an action.
    """
    draw = random.Random(seed)
    known = wording.vocabulary(seed, 20_000)
    text = _writer(known, draw)
    now = datetime.now(UTC)
    with journal.store.write("a made history") as write:
        teams = [write.put(TEAM, kept_of(Team(name=f"Team {n}"))).id for n in range(_TEAMS)]
        everybody = []
        for number, someone in enumerate(people(persons, seed)):
            team = teams[number % _TEAMS]
            made = Person(name=someone.name, handle=f"h{number}", team=team)
            everybody.append((write.put(PERSON, kept_of(made)).id, team))
        for number in range(sessions):
            person, team = draw.choice(everybody)
            id = new_id(now + timedelta(seconds=number))
            session = Session(
                number=number_of(id),
                on_day=_FIRST + timedelta(number // _A_DAY),
                minutes=45,
                mentees=(person,),
                team=team,
                form=draw.choice(list(Form)),
                aim=text(8),
                seen=text(60),
                habit=text(8),
                shared=text(20),
                private=text(15),
                used=tuple(
                    Used(f"R{draw.randrange(300)}", text(4), draw.choice(list(Result)))
                    for _ in range(draw.randrange(3))
                ),
                sightings=(Sighting(f"G{draw.randrange(200)}", text(4)),) * (draw.random() < 0.3),
            )
            write.put(SESSION, kept_of(session), id)
            if draw.random() < 0.3:
                status = State.OPEN if draw.random() < 0.02 else State.DONE
                due = session.on_day + timedelta(7)
                action = Action("", text(6), "", (person,), id, session.on_day, due, status)
                write.put(ACTION, kept_of(action))
    return known


def opened(folder: Path) -> Journal:
    """The journal in `folder`."""
    return Journal.open(folder / "journal.db", folder / "backups", folder / "index")


def _writer(known: list[str], draw: random.Random) -> Callable[[int], str]:
    """Writes so many words, the first of `known` most often (Zipf)."""
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(known))))

    def text(count: int) -> str:
        return " ".join(
            known[bisect_left(weights, draw.random() * weights[-1])] for _ in range(count)
        )

    return text

"""A person erased: drawn into every field in three spellings, then not in one byte of the home."""

import random
import shutil
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from cairn.flows.forgetting import forget
from cairn.journal.draft import Draft
from cairn.journal.entry import NewAction, SessionEntry
from cairn.journal.giving import Missed
from cairn.journal.journal import Journal
from cairn.journal.outcome import Outcome
from cairn.journal.person import Person, Team
from cairn.journal.session import Form, Result, Sighting, Tick, Used
from cairn.journal.template import Template
from cairn.library.wanted import Wanted
from cairn.outbox.begin import from_nothing
from cairn.outbox.drafts import Drafts
from cairn.places import Places
from cairn.workspace import Workspace
from tests.campaigns.report import Report

NAME = "erase"
COUNT = 300

_DAY = date(2026, 11, 21)
_OTHERS = ("Ada Byron", "Bo Derek", "Cy")
_SYLLABLES = ("ka", "zor", "vim", "lé", "tuq", "ñe", "pox", "dri", "øs", "gly", "zem", "quor")


class _Canary:
    """Somebody made up: a name, a handle, a nickname, and how people write them."""

    def __init__(self, draw: random.Random) -> None:
        self._draw = draw
        first, last, nick = (self._word() for _ in range(3))
        handle = _plain(first[:2] + last).lower()
        self.person = Person(name=f"{first} {last}", handle=handle, spellings=(nick,))
        self.words = {_plain(word).casefold() for word in (first, last, nick, handle)}
        self._written = (
            f"{first} {last}", f"{last}, {first}", f"{first}{last}", f"{first}_{last}", first, last,
            f"@{handle}", handle, nick, f"{first} {last}'s", f"{nick}s", f"{first}\n{last}",
        )  # fmt: skip

    def _word(self) -> str:
        return "".join(self._draw.choices(_SYLLABLES, k=4)).capitalize()

    def written(self) -> str:
        """One way of writing one spelling."""
        said = self._draw.choice(self._written)
        how = self._draw.randrange(6)
        forms = (said.upper(), said.lower(), _plain(said), unicodedata.normalize("NFD", said))
        return forms[how] if how < 4 else said

    def text(self) -> str:
        """A text that names her, or sometimes does not."""
        parts = ["word", "- item", "**bold**", "line\nline", "=1+1", "ü", "`code`", ""]
        said = self._draw.choices(parts, k=self._draw.randrange(1, 6))
        for _ in range(self._draw.randrange(0, 3)):
            said.insert(self._draw.randrange(len(said) + 1), self.written())
        return " ".join(said)


def campaign(count: int, seed: int, scratch: Path) -> Report:
    """Homes drawn by `seed`; one in which something is left stays in `scratch`."""
    draw = random.Random(seed)
    broken: list[str] = []
    files = backups = mentions = 0
    for number in range(count):
        home = scratch / f"home-{number}"
        wrong, seen = _tried(home, random.Random(draw.random()))
        files, backups, mentions = files + seen[0], backups + seen[1], mentions + seen[2]
        if wrong:
            broken.append(f"case {number}: {wrong}")
        else:
            shutil.rmtree(home)
    figures = {
        "files read": files,
        "backups written anew": backups,
        "mentions outside of her own sessions": mentions,
    }
    return Report(NAME, count, count - len(broken), tuple(broken), figures)


def _tried(home: Path, draw: random.Random) -> tuple[str, tuple[int, int, int]]:
    """What is wrong after erasing, and how much was looked at."""
    canary = _Canary(draw)
    places = Places.find({"CAIRN_HOME": str(home)}).make()
    with Workspace(places) as workspace:
        journal = workspace.journal
        id = journal.people.save(canary.person).id
        for _ in range(draw.randrange(5, 25)):
            draw.choice(_STEPS)(journal, canary, draw)
        Wanted(places.data).add(canary.text() or "x", _DAY)
        if draw.random() < 0.8:
            journal.catch_up()
        before = _kept(journal, id)
        plan = journal.erase_plan(id)
        done = forget(journal, plan, places)
        if draw.random() < 0.5:
            journal.catch_up()
        damages = journal.store.check()
        after = _kept(journal, id)
    read, hits = _hits(home, canary.words)
    seen = (read, len(done.erased.purged.backups), len(plan.mentions))
    if hits:
        return f"left in {', '.join(sorted(hits))}", seen
    if damages:
        return f"damaged: {damages[0].what}", seen
    if before != after:
        return "sessions of others are not the same", seen
    return "", seen


def _kept(journal: Journal, gone: str) -> list[tuple[object, ...]]:
    """What has to be the same before and after: sessions of others, but for her and texts."""
    return [
        (
            session.id,
            session.on_day,
            tuple(one for one in session.mentees if one != gone),
            session.form,
            session.minutes,
            tuple((used.record, used.result) for used in session.used),
            len(session.sightings),
            tuple(tick.done for tick in session.agenda),
        )
        for session in journal.timeline(limit=10_000).sessions
        if set(session.mentees) - {gone}
    ]


def _hits(home: Path, words: set[str]) -> tuple[int, set[str]]:
    """How many files there are, and the names of those in which one of `words` stands."""
    found: set[str] = set()
    read = 0
    for path in home.rglob("*"):
        if path.is_file():
            read += 1
            for data in _contents(path):
                text = _plain(data.decode("utf-8", "ignore")).casefold()
                if any(word in text for word in words):
                    found.add(path.name)
    return read, found


def _contents(path: Path) -> Iterator[bytes]:
    data = path.read_bytes()
    yield data
    if path.suffix == ".backup":  # two lines, then the store, packed
        yield zlib.decompress(data.split(b"\n", 2)[2])


def _plain(text: str) -> str:
    """Without diacritics."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


# -- what happens in a journal ------------------------------------------------------------------


def _entry(canary: _Canary, draw: random.Random) -> SessionEntry:
    everybody = [canary.person.name, *_OTHERS]
    people = tuple(draw.sample(everybody, draw.randrange(1, 4)))
    return SessionEntry(
        people,
        _DAY - timedelta(draw.randrange(400)),
        minutes=draw.randrange(90),
        champion=" ".join(canary.text().split()),
        team=draw.choice(["", "Web", "Core"]),
        form=draw.choice(list(Form)),
        aim=canary.text(),
        asked=canary.text(),
        seen=canary.text(),
        habit=canary.text(),
        shared=canary.text(),
        private=canary.text(),
        tool_version=canary.text(),
        stack=(canary.text(), "python"),
        repo_kind=canary.text(),
        used=tuple(
            Used(f"R{n}", canary.text(), draw.choice(list(Result)), canary.text())
            for n in range(draw.randrange(3))
        ),
        sightings=tuple(Sighting(text=canary.text() + " x") for _ in range(draw.randrange(3))),
        actions=tuple(
            NewAction(canary.text() + " x", None, draw.choice(["", people[0]]))
            for _ in range(draw.randrange(3))
        ),
        agenda=tuple(Tick(canary.text(), draw.random() < 0.5) for _ in range(draw.randrange(3))),
    )


def _log(journal: Journal, canary: _Canary, draw: random.Random) -> None:
    journal.log(_entry(canary, draw))


def _change(journal: Journal, canary: _Canary, draw: random.Random) -> None:
    sessions = journal.timeline().sessions
    if sessions:
        session = draw.choice(sessions)
        journal.sessions.save(replace(session, seen=canary.text(), private=canary.text()))


def _trash(journal: Journal, _: _Canary, draw: random.Random) -> None:
    sessions = journal.timeline().sessions
    if sessions:
        journal.sessions.trash(draw.choice(sessions).id)


def _draft(journal: Journal, canary: _Canary, draw: random.Random) -> None:
    draft = journal.drafts.save(Draft(entry=_entry(canary, draw)))
    journal.drafts.save(replace(draft, thoughts=(canary.text(),)))


def _close(journal: Journal, canary: _Canary, draw: random.Random) -> None:
    owed = journal.owed()
    if owed.mine or owed.theirs:
        action = draw.choice((*owed.mine, *owed.theirs))
        journal.actions.drop(action.id, canary.text() + " x")


def _person(journal: Journal, canary: _Canary, draw: random.Random) -> None:
    for known in journal.people.all():
        if known.name == draw.choice(_OTHERS):
            journal.people.save(replace(known, consent=canary.text()))


def _other(journal: Journal, canary: _Canary, draw: random.Random) -> None:
    text = canary.text() + " x"
    what = draw.randrange(7)
    if what == 0:
        journal.templates.save(Template(name=text, aim=text, agenda=(text,)))
    elif what == 1:
        journal.outcomes.add(Outcome(record="R1", title=text, why=text, repo_kind=text))
    elif what == 2:
        journal.outcomes.miss(text)
    elif what == 3:
        drafts = Drafts(journal.store)
        draft = drafts.save(replace(from_nothing("note", text, text), note=text, born=text))
        drafts.type(draft.id, f"{draft.text}\n{text}")
    elif what == 4:
        journal.teams.save(Team(name=text, note=text, stack=(text,)))
    elif what == 5:
        journal.take(replace(journal.give("2026-11"), missed=(Missed(text, 2),), team=text))
    else:
        journal.settings.change(champion=text, team=text)


def _backup(journal: Journal, _: _Canary, draw: random.Random) -> None:  # noqa: ARG001
    journal.store.backup()


def _index(journal: Journal, _: _Canary, draw: random.Random) -> None:  # noqa: ARG001
    journal.catch_up()


_STEPS = (_log, _log, _log, _change, _trash, _draft, _close, _person, _other, _other, _backup,
          _index)  # fmt: skip

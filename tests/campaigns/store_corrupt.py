"""A sound store damaged while it is closed: found, named, the rest saved, never begun anew."""

import contextlib
import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cairn.errors import CairnError
from cairn.store.carve import carve
from cairn.store.head import Head
from cairn.store.marker import read_marker
from cairn.store.quarantine import quarantined
from cairn.store.restore import put_in_place
from cairn.store.row import Damage, Row
from cairn.store.salvage import Salvaged, salvage
from cairn.store.state import State
from cairn.store.store import Store
from tests.campaigns.report import Report
from tests.campaigns.store_shelf import FIRST, do, now, open_store, steps

NAME = "corrupt"
COUNT = 1000

_PAGE = 4096
_SCHEMA = "SELECT name, sql FROM sqlite_master ORDER BY name"
_REFUSED = {"E_DB_DAMAGED", "E_DB_LOST"}


@dataclass(frozen=True, slots=True)
class _Sound:
    """What is damaged, and the truth about it.

    Attributes:
        rows: every row that is in use or in the trash.
        states: every state, and where its bytes lie.
        backed_up: numbers of the states that a backup has.
        logs: what can be put beside the file as SQLite's own log, by its kind; with some of them
            another file has to take the place of the store's.
    """

    home: Path
    data: bytes
    rows: dict[tuple[str, str], Row]
    states: dict[int, tuple[State, tuple[tuple[int, int], ...]]]
    backed_up: int
    logs: dict[str, tuple[bytes | None, bytes | None]]
    content: object


@dataclass(frozen=True, slots=True)
class _Case:
    home: Path
    sound: _Sound
    draw: random.Random

    @property
    def path(self) -> Path:
        return self.home / "shelf.db"


def campaign(count: int, seed: int, scratch: Path) -> Report:
    """Each case is a copy of one sound store, damaged in one place."""
    draw = random.Random(seed)
    sound = _made(scratch, draw)
    broken: list[str] = []
    figures: dict[str, dict[str, int]] = {}
    kinds = list(_KINDS)
    for number in range(count):
        kind = kinds[number % len(kinds)]
        home = scratch / f"home-{number}"
        shutil.copytree(sound.home, home)
        case = _Case(home, sound, draw)
        where = _KINDS[kind](case)
        tally = figures.setdefault(kind, dict.fromkeys(_COUNTED, 0))
        faults = _faults(case, tally)
        broken += [f"case {number} ({kind}: {where}): {fault}" for fault in faults]
        shutil.rmtree(home)
    bad = len({line.split(" ")[1] for line in broken})
    return Report(NAME, count, count - bad, tuple(broken), dict(sorted(figures.items())))


_COUNTED = (
    "cases", "altered", "refused at start", "found by check", "states hit", "states named",
    "states named by number alone", "states nothing tells of", "undamaged states",
    "undamaged states recovered", "lost states that the backup had",
)  # fmt: skip


def _faults(case: _Case, tally: dict[str, int]) -> list[str]:
    tally["cases"] += 1
    after = _content(case.path)
    altered = after != case.sound.content
    tally["altered"] += altered
    intact = _intact(case)
    refused, damages, faults = _opened(case, altered=altered)
    tally["refused at start"] += refused
    tally["found by check"] += bool(damages)
    if altered and not refused and not damages:
        faults.append("nothing was found")
    if not altered and not refused and not damages:
        return faults
    alone = _salvaged(case, "alone.db", None)
    saved = _salvaged(case, "both.db", case.home / "backups")
    if saved is None:
        return [*faults, "nothing was recovered"]
    if alone is not None:
        faults += _recovered(case, tally, alone, intact)
    elif intact:
        faults.append("nothing was recovered without the backup")
    faults += _named(case, tally, saved, damages)
    return faults + _put_back(case, tally, saved, intact)


def _opened(case: _Case, *, altered: bool) -> tuple[bool, list[Damage], list[str]]:
    """What a start finds: refused or not, what the check says, and what must not be."""
    try:
        store = open_store(case.home)
    except CairnError as error:
        return True, [], [] if error.code in _REFUSED else [f"the start says {error}"]
    with store:
        faults = []
        if store.read_only is not None:
            faults.append(f"it is only read: {store.read_only}")
        damages = store.check()
        named = {(one.table, one.id) for one in damages}
        for key, row in case.sound.rows.items():
            try:
                there = store.get(*key)
            except CairnError as error:
                if error.code not in ("E_ROW_DAMAGED", "E_DB_DAMAGED"):
                    faults.append(f"{key} says {error}")
                if not damages:
                    faults.append(f"{key} cannot be read, and the check says nothing")
                continue
            if there != row and (key not in named or there is not None):
                faults.append(f"{key} is given as {str(there)[:80]}")
        if not altered and not damages and store.rows("note") == []:
            faults.append("it began anew")
        return False, damages, faults


def _salvaged(case: _Case, name: str, folder: Path | None) -> Salvaged | None:
    try:
        return salvage(
            case.path, FIRST, case.home / name, folder=folder, now=now(),
            others=quarantined(case.path),
        )  # fmt: skip
    except CairnError as error:
        if error.code != "E_DB_DAMAGED":
            raise
        return None


def _named(case: _Case, tally: dict[str, int], saved: Salvaged, damages: list[Damage]) -> list[str]:
    """Every state that is not there any more is named."""
    there = {state for file in (case.path, *quarantined(case.path)) for state in _states_in(file)}
    hit = {seq for seq, (state, _) in case.sound.states.items() if state not in there}
    said = {one.seq: one for one in saved.named} | {one.seq: one for one in damages if one.seq}
    tally["states hit"] += len(hit)
    faults = []
    for seq in sorted(hit):
        state, _ = case.sound.states[seq]
        one = said.get(seq)
        if one is not None and (one.table, one.id) == (state.name, state.id):
            tally["states named"] += 1
        elif one is not None and not one.table:
            tally["states named by number alone"] += 1
        elif case.path.stat().st_size >= len(case.sound.data):
            faults.append(f"change {seq} of {state.name} {state.id} is not named")
        else:  # it was cut off with all that told of it
            tally["states nothing tells of"] += 1
    return faults


def _recovered(case: _Case, tally: dict[str, int], saved: Salvaged, intact: set[int]) -> list[str]:
    """Every state of which no byte was touched is in the new file."""
    kept = {
        (state.name, state.id, state.revision): (state.body, state.place)
        for state in _states_in(saved.target)
    }
    faults = []
    for seq in intact:
        state, _ = case.sound.states[seq]
        tally["undamaged states"] += 1
        there = kept.get((state.name, state.id, state.revision))
        if there == (state.body, state.place):
            tally["undamaged states recovered"] += 1
        elif not state.is_emptied:
            faults.append(f"change {seq} of {state.name} {state.id} was not recovered")
        else:
            tally["undamaged states"] -= 1  # holds nothing, and what told why is gone
    return faults


def _put_back(case: _Case, tally: dict[str, int], saved: Salvaged, intact: set[int]) -> list[str]:
    """With the backup, and in its place: a sound store that has all that is left anywhere."""
    put_in_place(case.path, saved.target, now())
    faults = []
    with open_store(case.home) as store:
        faults += [f"recovered: {damage}" for damage in store.check()[:2]]
        for key, row in case.sound.rows.items():
            last = row.seq
            if last in intact or last <= case.sound.backed_up:
                there = store.get(*key)
                if there is None or (there.values, there.trashed) != (row.values, row.trashed):
                    faults.append(f"{key} is not what it was")
        if store.reader.head().store != _head(case.sound.home / "shelf.db").store:
            faults.append("it is another store")
    tally["lost states that the backup had"] += saved.from_backup
    return faults


# What is damaged


def _made(scratch: Path, draw: random.Random) -> _Sound:
    home = scratch / "sound"
    ids: list[str] = []
    logs: dict[str, tuple[bytes | None, bytes | None]] = {}
    path = home / "shelf.db"
    with open_store(home) as store:
        _work(store, draw, ids, 40)
        early = _interrupted(store, draw, path)
        _work(store, draw, ids, 30)
        with store.write("bury") as write:
            write.bury("note", ids.pop(3))
        assert store.backup() is not None
        backed_up = store.seq
        _work(store, draw, ids, 20)
        late = _interrupted(store, draw, path)
        rows = {
            (row.table, row.id): row
            for row in [*store.rows("note"), *store.rows("typed"), *store.trash()]
        }
        assert store.check() == []
    with open_store(scratch / "other") as store:
        _work(store, draw, [], 60)
        other = _interrupted(store, draw, scratch / "other" / "shelf.db")
    logs["its own, of now"] = late
    logs["lost"] = (late[0], None)
    logs["its own, of another day"] = (None, early[1])
    logs["of another store"] = (None, other[1])
    logs["of another store, under way"] = (late[0], other[1])
    logs["cut off"] = (late[0], (late[1] or b"")[: len(late[1] or b"") // 2])
    logs["nonsense"] = (None, draw.randbytes(20_000))
    marker = read_marker(path)
    assert marker is not None
    # what a write that was taken back has left on free pages is not the store's
    true = _digests(path)
    states = {
        one.state.seq: (one.state, one.ranges)
        for one in carve(path, {marker.chain}, _PAGE)
        if true.get(one.state.seq) == one.state.digest
    }
    assert len(states) == len(true) == _head(path).seq
    return _Sound(home, path.read_bytes(), rows, states, backed_up, logs, _content(path))


def _work(store: Store, draw: random.Random, ids: list[str], count: int) -> None:
    for _ in range(count):
        made = steps(draw, ids)
        with store.write("work") as write:
            do(write, made)
        new = [id for what, table, id, _ in made if (what, table) == ("put", "note")]
        ids += [id for id in new if id not in ids]


def _interrupted(store: Store, draw: random.Random, path: Path) -> tuple[bytes, bytes]:
    """File and log in the middle of a write that is too large for SQLite's memory."""
    connection = store.reader._db
    connection.execute("PRAGMA cache_size = 4")
    try:
        with store.write("never done") as write:
            do(write, [step for _ in range(30) for step in steps(draw, [])])
            do(write, [["put", "note", row.id, {"number": 1}] for row in write.each("note")])
            found = path.read_bytes(), path.with_name("shelf.db-journal").read_bytes()
            raise InterruptedError
    except InterruptedError:
        connection.execute("PRAGMA cache_size = -2000")
        return found


def _truncate(case: _Case) -> str:
    whole = len(case.sound.data)
    size = case.draw.choice((0, case.draw.randrange(_PAGE), *case.draw.choices(range(whole), k=4)))
    os.truncate(case.path, size)
    return str(size)


def _zero_page(case: _Case) -> str:
    start = case.draw.randrange(len(case.sound.data) // _PAGE) * _PAGE
    with case.path.open("rb+") as file:
        file.seek(start)
        file.write(bytes(_PAGE))
    return str(start)


def _flip(case: _Case) -> str:
    place, bit = case.draw.randrange(len(case.sound.data)), case.draw.randrange(8)
    with case.path.open("rb+") as file:
        file.seek(place)
        file.write(bytes([case.sound.data[place] ^ 1 << bit]))
    return f"byte {place} bit {bit}"


def _swap_log(case: _Case) -> str:
    kind = case.draw.choice(list(case.sound.logs))
    file, log = case.sound.logs[kind]
    if file is not None:
        case.path.write_bytes(file)
    if log is not None:
        case.path.with_name("shelf.db-journal").write_bytes(log)
    return kind


_KINDS: dict[str, Callable[[_Case], str]] = {
    "truncated": _truncate,
    "page zeroed": _zero_page,
    "bit flipped": _flip,
    "journal swapped": _swap_log,
}


# What is true


def _intact(case: _Case) -> set[int]:
    """Numbers of the states of which every byte is where it was."""
    data = case.path.read_bytes()
    return {
        seq
        for seq, (_, ranges) in case.sound.states.items()
        if all(data[start:end] == case.sound.data[start:end] for start, end in ranges)
        and max(end for _, end in ranges) <= len(data)
    }


def _content(path: Path) -> object:
    """All that SQLite reads in a copy of the file, its log beside it; or what it says instead."""
    copy = path.with_name("seen.db")
    log = path.with_name(f"{path.name}-journal")
    shutil.copyfile(path, copy)
    if log.exists():
        shutil.copyfile(log, copy.with_name("seen.db-journal"))
    try:
        with contextlib.closing(sqlite3.connect(copy)) as connection:
            connection.text_factory = bytes
            schema = connection.execute(_SCHEMA).fetchall()
            found: list[Any] = [schema]
            for pragma in ("user_version", "application_id", "integrity_check"):
                found.append(connection.execute(f"PRAGMA {pragma}").fetchall())
            for name, sql in schema:
                if sql is not None and sql.startswith(b"CREATE TABLE"):
                    table = f'SELECT * FROM "{name.decode()}" NOT INDEXED'
                    found.append(sorted(map(repr, connection.execute(table).fetchall())))
            return found
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return str(error)
    finally:
        copy.unlink()
        copy.with_name("seen.db-journal").unlink(missing_ok=True)


def _digests(path: Path) -> dict[int, bytes]:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT seq, digest FROM state"))


def _states_in(path: Path) -> set[State]:
    """The states that can be found in a file at all, of its marker's chain or its own."""
    folder = path.parent.parent if path.parent.name == "quarantine" else path.parent
    marker = read_marker(folder / "shelf.db")
    head = _head_or_none(path)
    chains = {one.chain for one in (marker, head) if one is not None}
    return {one.state for one in carve(path, chains, _PAGE)}


def _head(path: Path) -> Head:
    head = _head_or_none(path)
    assert head is not None
    return head


def _head_or_none(path: Path) -> Head | None:
    try:
        uri = f"{path.absolute().as_uri()}?immutable=1"
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as connection:
            return Head.load(connection)
    except sqlite3.Error:
        return None

"""A sound index damaged while it is closed: nothing runs, nothing crashes, nothing wrong stays."""

import json
import os
import pickle
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cairn.library.catalog import Catalog
from cairn.places import Places
from cairn.search.generation import current
from tests.campaigns.nursery import Nursery
from tests.campaigns.report import Report
from tests.campaigns.shelf import COMMON, WORDS, Shelf, make_home

NAME = "index-corrupt"
COUNT = 1000

MAX_SECONDS = 60.0
"""For opening, verifying and building again, under any load; more counts as a hang."""

_GENERATIONS = 5
"""How often the sound home was edited and indexed before anything is damaged."""


@dataclass(frozen=True, slots=True)
class _Case:
    """One home to be damaged.

    Attributes:
        index, phrases: folders of the two indexes.
        marker: what forged code would make.
    """

    places: Places
    index: Path
    phrases: Path
    marker: Path
    draw: random.Random

    def published(self) -> list[Path]:
        """Every file of the present generations, their manifests among them."""
        found = []
        for folder in (self.index, self.phrases):
            generation = current(folder)
            found += [generation.folder / name for name in generation.files]
            found.append(generation.folder / "manifest.json")
        return found

    def contents(self) -> list[Path]:
        """Published files other than the manifests."""
        return [path for path in self.published() if path.suffix != ".json"]

    def pointers(self) -> list[Path]:
        return [self.index / "CURRENT", self.phrases / "CURRENT"]


class _Forged:
    """Unpickled, it makes a file."""

    def __init__(self, marker: Path) -> None:
        self._marker = str(marker)

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str, str]]:
        return open, (self._marker, "w")


def campaign(count: int, seed: int, scratch: Path) -> Report:
    """Each case is a copy of one sound home, damaged in one place."""
    draw = random.Random(seed)
    shelf, home = _sound(scratch, draw)
    words = [COMMON, *WORDS]
    truth = {word: sorted(shelf.having(word)) for word in words}
    phrases = [[*pair, sorted(shelf.with_phrase(*pair))] for pair in dict.fromkeys(shelf.pairs(6))]
    broken: list[str] = []
    figures: dict[str, dict[str, int]] = {}
    with Nursery("tests.campaigns.index_tasks") as nursery:
        for number in range(count):
            kind = draw.choice(list(_KINDS))
            case = _copied(home, scratch / f"home-{number}", draw)
            before = {path: _bytes(path) for path in case.published()}
            where = _KINDS[kind](case)
            hurt = any(_bytes(path) != data for path, data in before.items())
            args = {"notes": str(shelf.folder), "truth": truth, "phrases": phrases}
            nursery.begin("open_and_mend", {"home": str(case.places.data.parent), **args})
            said: dict[str, Any] = {}
            for one in nursery.rest(MAX_SECONDS):
                said |= one
            faults = _faults(case, said, hurt=hurt)
            broken += [f"case {number} ({kind}: {where}): {fault}" for fault in faults]
            tally = figures.setdefault(kind, dict.fromkeys(_COUNTED, 0))
            tally["cases"] += 1
            tally["altered"] += hurt
            tally["found by verify"] += hurt and bool(said.get("damaged"))
            tally["refused at once"] += said.get("first", "").startswith("E_")
            tally["wrong before verify"] += said.get("first") == "wrong"
            shutil.rmtree(case.places.data.parent)
            (shelf.folder / "later.md").unlink(missing_ok=True)
    bad = len({line.split(" ")[1] for line in broken})
    return Report(NAME, count, count - bad, tuple(broken), dict(sorted(figures.items())))


_COUNTED = ("cases", "altered", "found by verify", "refused at once", "wrong before verify")


def _faults(case: _Case, said: dict[str, Any], *, hurt: bool) -> list[str]:
    faults = []
    if said.get("over") != 0:
        faults.append(f"the process ended with {said.get('over')}: {said.get('failed', '')}")
    if case.marker.exists():
        faults.append("forged code was run")
    if hurt and "damaged" in said and not said["damaged"]:
        faults.append("verify found nothing")
    faults += [f"after verify: {line}" for line in said.get("wrong", ())]
    return faults


def _sound(scratch: Path, draw: random.Random) -> tuple[Shelf, Path]:
    """A folder, and a home with several segments and generations of its index."""
    shelf = Shelf(scratch / "notes", draw)
    home = scratch / "sound"
    make_home(home, shelf.folder)
    with Nursery("tests.campaigns.index_tasks") as nursery:
        for _ in range(_GENERATIONS):
            nursery.begin("settle", {"home": str(home)})
            assert [said["over"] for said in nursery.rest(60) if "over" in said] == [0]
            shelf.edit(4)
        nursery.begin("settle", {"home": str(home)})
        assert [said["over"] for said in nursery.rest(60) if "over" in said] == [0]
    Catalog(home / "cache" / "catalog.db").close()  # all of it in the one file
    return shelf, home


def _copied(home: Path, target: Path, draw: random.Random) -> _Case:
    shutil.copytree(home, target)
    places = Places.find({"CAIRN_HOME": str(target)})
    index = places.cache / "index"
    return _Case(places, index, index / "whoosh", target.parent / f"{target.name}-ran", draw)


# Damage: each kind returns what it hit.


def _truncate(case: _Case) -> str:
    path = case.draw.choice(case.published())
    os.truncate(path, case.draw.choice((0, 1, case.draw.randrange(path.stat().st_size))))
    return path.name


def _zero_page(case: _Case) -> str:
    path = case.draw.choice(case.published())
    data = bytearray(path.read_bytes())
    start = case.draw.randrange(len(data)) // 4096 * 4096
    data[start : start + 4096] = bytes(len(data[start : start + 4096]))
    path.write_bytes(data)
    return f"{path.name} at {start}"


def _flip(case: _Case) -> str:
    return _flip_in(case.draw.choice(case.contents()), case.draw)


def _flip_in_arrays(case: _Case) -> str:
    arrays = [path for path in case.contents() if path.suffix == ".arrays"]
    return _flip_in(case.draw.choice(arrays), case.draw)


def _flip_in_manifest(case: _Case) -> str:
    paths = [path for path in case.published() if path.suffix == ".json"]
    return _flip_in(case.draw.choice([*paths, *case.pointers()]), case.draw)


def _flip_in(path: Path, draw: random.Random) -> str:
    data = bytearray(path.read_bytes())
    place, bit = draw.randrange(len(data)), draw.randrange(8)
    data[place] ^= 1 << bit
    path.write_bytes(data)
    return f"{path.name} byte {place} bit {bit}"


def _delete(case: _Case) -> str:
    path = case.draw.choice([*case.published(), *case.pointers()])
    path.unlink()
    return path.name


def _replace(case: _Case) -> str:
    one, other = case.draw.sample(case.published(), 2)
    shutil.copyfile(other, one)
    return f"{one.name} by {other.name}"


def _replace_by_older(case: _Case) -> str:
    """A whole, well-formed file of the same kind and index, only of another time."""
    path = case.draw.choice(case.contents())
    others = [p for p in path.parent.parent.rglob(f"*{path.suffix}") if not p.samefile(path)]
    other = case.draw.choice(others)
    shutil.copyfile(other, path)
    return f"{path.name} by {other.parent.name}/{other.name}"


def _forge(case: _Case) -> str:
    """Code in a pickle, at its full length or, as a manifest would have it, at the old one."""
    path = case.draw.choice([p for p in case.contents() if p.suffix in (".toc", ".seg")])
    forged = pickle.dumps(_Forged(case.marker), protocol=case.draw.choice((2, 4)))
    size = path.stat().st_size
    if path.suffix == ".toc" and case.draw.random() < 0.5:  # the schema, in an otherwise sound one
        data = path.read_bytes()
        forged = data[:12] + forged + data[12 + len(forged) :]
    path.write_bytes(forged.ljust(size, b"."))
    if case.draw.random() < 0.3:
        _agree_on_size(path)
    return path.name


def _agree_on_size(path: Path) -> None:
    """Make the manifest and the pointer agree with a forged file in all but its hash."""
    from hashlib import blake2b

    manifest = path.parent / "manifest.json"
    value = json.loads(manifest.read_bytes())
    value["files"][path.name][0] = path.stat().st_size
    data = json.dumps(value).encode()
    manifest.write_bytes(data)
    pointer = path.parent.parent / "CURRENT"
    named = json.loads(pointer.read_bytes()) | {"digest": blake2b(data).hexdigest()}
    pointer.write_bytes(json.dumps(named).encode())


def _swap(case: _Case) -> str:
    """What belongs to the arrays and what belongs to Whoosh, exchanged."""
    name = case.draw.choice(("manifest.json", "CURRENT"))
    if name == "CURRENT":
        one, other = case.pointers()
    else:
        one, other = (current(f).folder / name for f in (case.index, case.phrases))
    data = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(data)
    return name


def _point_elsewhere(case: _Case) -> str:
    """To another generation that is there, or to what is none at all."""
    pointer = case.draw.choice(case.pointers())
    numbers: list[object] = [int(path.name[4:]) for path in pointer.parent.glob("gen-*")]
    numbers += [0, -1, 99, 10**30, "1", "../x", None, 1e999, [], True]
    number = case.draw.choice(numbers)
    named = json.loads(pointer.read_bytes()) | {"generation": number}
    data = json.dumps(named).encode()
    odd = (b"", b"null", b"[" * 50_000, b"\xff\xfe", b"{}", b'{"generation":1}', b"9" * 5000)
    if case.draw.random() < 0.3:
        data = case.draw.choice(odd)
    pointer.write_bytes(data)
    return f"{pointer.parent.name}/CURRENT {data[:40]!r}"


def _open_to_all(case: _Case) -> str:
    folder = case.draw.choice((case.index, case.phrases))
    folder.chmod(0o777)
    return folder.name


def _hurt_catalog(case: _Case) -> str:
    """Truncated, a page zeroed, a bit flipped, deleted, or something else in its place."""
    path = case.places.cache / "catalog.db"
    how = case.draw.choice(("truncate", "zero", "flip", "delete", "replace"))
    if how == "truncate":
        os.truncate(path, case.draw.randrange(path.stat().st_size))
    elif how == "delete":
        path.unlink()
    elif how == "replace":
        shutil.copyfile(case.draw.choice(case.published()), path)
    elif how == "flip":
        return _flip_in(path, case.draw)
    else:
        data = bytearray(path.read_bytes())
        start = case.draw.randrange(len(data) // 4096) * 4096
        data[start : start + 4096] = bytes(4096)
        path.write_bytes(data)
        return f"zero {start}"
    return how


_KINDS: dict[str, Callable[[_Case], str]] = {
    "truncated": _truncate,
    "page zeroed": _zero_page,
    "bit flipped": _flip,
    "bit flipped in arrays": _flip_in_arrays,
    "bit flipped in manifest or pointer": _flip_in_manifest,
    "deleted": _delete,
    "replaced by another file": _replace,
    "replaced by an older one": _replace_by_older,
    "pickle forged": _forge,
    "manifests or pointers swapped": _swap,
    "pointer elsewhere": _point_elsewhere,
    "folders for everybody": _open_to_all,
    "catalog damaged": _hurt_catalog,
}


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None

"""Git sources made to break out: nothing is run, nothing is written elsewhere, and it goes on."""

import contextlib
import os
import random
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from unittest.mock import patch

from cairn.errors import CairnError
from cairn.library.catalog import Catalog
from cairn.library.clone import Clone
from cairn.library.refresh import refresh
from cairn.library.source import Source
from cairn.library.sources import Sources
from cairn.places import Places
from tests.campaigns.git_attacks import ATTACKS, GOOD, Ground
from tests.campaigns.report import Report
from tests.git.remote import Remote
from tests.git.serving import Server, serving

NAME = "hostile-git"
COUNT = len(ATTACKS)

_OUTCOMES = ("first", "new", "same", "offline", "waiting", "failed")


def campaign(count: int, seed: int, scratch: Path) -> Report:
    """Each case is one attack on a home of its own; all of them once, then again."""
    names = random.Random(seed).sample(list(ATTACKS), len(ATTACKS))
    broken: list[str] = []
    seen: dict[str, int] = {}
    for number in range(count):
        name = names[number % len(names)]
        root = scratch / str(number)
        try:
            outcome = _tried(name, root)
        except AssertionError as error:
            broken.append(f"{name} ({root.name}): {error}")
            continue
        seen[outcome] = seen.get(outcome, 0) + 1
    figures = {"attacks": min(count, len(ATTACKS)), **dict(sorted(seen.items()))}
    return Report(NAME, count, count - len(broken), tuple(broken), figures)


def _tried(name: str, root: Path) -> str:
    """How the sync ended under an attack; AssertionError where it reached anything."""
    for folder in ("home", "outside", "remotes"):
        (root / folder).mkdir(parents=True)
    (root / "outside" / "precious.md").write_text("mine\n", encoding="utf-8")
    on = Ground(root, Remote(root / "remotes" / "spine.git", {"notes/good.md": GOOD}))
    if name not in ("hooks of the person",):
        on.environ |= {"HOME": str(root / "remotes"), "XDG_CONFIG_HOME": str(root / "remotes")}
    ATTACKS[name](on)
    before = _state(root)
    places = Places.find({"CAIRN_HOME": str(root / "home")}).make()
    with patch.dict(os.environ, on.environ), _served(on) as server:
        outcome = _synced(places, on, server)
    assert not on.canary.exists(), "a command was run"
    after = _state(root)
    assert after == before or on.between is not None, _differs(before, after)
    assert (root / "outside" / "precious.md").read_text(encoding="utf-8") == "mine\n"
    assert not (root / "outside" / "evil.md").exists(), "a file was written outside"
    return outcome


def _synced(places: Places, on: Ground, server: Server | None) -> str:
    """Add, sync and read; what is refused is an outcome too."""
    address = on.url or (server.url(on.remote.folder) if server else on.remote.url)
    sources = Sources(places)
    try:
        source = sources.add_address(address, on.branch, "spine")
    except CairnError as error:
        refused = error.code
    else:
        return _followed(places, on, source)
    assert refused in ("E_GIT_ADDRESS", "E_GIT_NAME"), refused
    _written_by_hand(places, address, on.branch)
    return refused


def _followed(places: Places, on: Ground, source: Source) -> str:
    if on.between is not None:
        assert Clone(source).sync().outcome == "first"
        on.between(source.folder)
        on.remote.commit({"notes/new.md": "# New\n"})  # so that refs move
    done = Clone(source).sync()
    assert done.outcome in _OUTCOMES, done.outcome
    if done.error is not None:
        assert done.error.code.startswith("E_GIT"), repr(done.error)
        assert done.error.message.isprintable(), repr(done.error.message)
    _read(places, source)
    return done.error.code if done.error else done.outcome


def _read(places: Places, source: Source) -> None:
    """Whatever came can be read, and is text of ours afterwards."""
    catalog = Catalog(places.cache / "catalog.db")
    try:
        refresh(catalog, source)
        for known in catalog.known(source.name, limit=-1):
            assert known.path.isprintable(), repr(known.path)
            assert not known.key or ".." not in known.path.split("/"), known.path
    finally:
        catalog.close()


def _written_by_hand(places: Places, address: str, branch: str) -> None:
    """The same in the file of sources is left out, not followed."""
    text = f"[[source]]\nname = 'spine'\naddress = '''{address}'''\nbranch = '''{branch}'''\n"
    (places.config / "sources.toml").write_text(text, encoding="utf-8")
    found = [one.name for one in Sources(places).all()]
    assert found == ["starter"], f"taken from the file: {found}"


@contextlib.contextmanager
def _served(on: Ground) -> Iterator[Server | None]:
    if not on.mood:
        yield None
        return
    with serving(on.root / "remotes") as server:
        server.mood, server.elsewhere = on.mood, on.elsewhere
        yield server


def _state(root: Path) -> dict[str, bytes]:
    """Everything outside of the home, by its content."""
    found = {}
    for folder in ("outside", "remotes"):
        for path in sorted((root / folder).rglob("*")):
            name = str(path.relative_to(root))
            if path.is_symlink():
                found[name] = os.fsencode(os.readlink(path))
            elif path.is_file():
                found[name] = blake2b(path.read_bytes(), digest_size=16).digest()
    found |= {path.name: b"" for path in root.iterdir()}
    return found


def _differs(before: dict[str, bytes], after: dict[str, bytes]) -> str:
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return f"written outside: {sorted(names)}"

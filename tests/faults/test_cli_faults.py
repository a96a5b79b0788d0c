"""What the command line does on a home that was damaged, forged, locked up or corrupted."""

import contextlib
import ctypes
import json
import os
import pickle
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import Inside, Terminal, write_folder

POSIX = pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """A home with arrays and phrases up to date."""
    root = tmp_path_factory.mktemp("pristine")
    cairn = Terminal(root / "home")
    assert cairn("library", "add", write_folder(root / "notes")).returncode == 0
    assert found(cairn, '"counted from nought"')
    return cairn


@pytest.fixture
def damaged(pristine: Terminal, tmp_path: Path) -> Terminal:
    """A copy of it, to be damaged."""
    shutil.copytree(pristine.home, tmp_path / "home", symlinks=True)
    return Terminal(tmp_path / "home")


@pytest.fixture
def inside(damaged: Terminal) -> Inside:
    """The same copy, with commands run in this process."""
    return Inside(damaged.home)


def found(cairn: Terminal, *words: str) -> bool:
    """Whether a search ends well and finds the gotcha first."""
    done = cairn("search", "--json", *words)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    hits = json.loads(done.stdout)["hits"]
    return bool(hits) and hits[0]["path"] == "gotchas/second-flange.md"


def examined(cairn: Terminal, **settings: Any) -> tuple[int, dict[str, Any]]:
    done = cairn("doctor", "--json", **settings)
    assert done.stderr == ""
    return done.returncode, json.loads(done.stdout)


def generation(cairn: Terminal, *below: str) -> Path:
    """The folder of the newest generation."""
    return max((cairn.home / "cache" / "index").joinpath(*below).glob("gen-*"))


def flip(path: Path, place: float) -> None:
    data = bytearray(path.read_bytes())
    data[int(place * (len(data) - 1))] ^= 0x10
    path.unlink()  # other generations may share the file
    path.write_bytes(data)
    path.chmod(0o600)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "index gone": shutil.rmtree,
    "pointer gone": lambda index: (index / "CURRENT").unlink(),
    "pointer garbage": lambda index: (index / "CURRENT").write_bytes(b"\x80\x00{"),
    "manifest gone": lambda index: (max(index.glob("gen-*")) / "manifest.json").unlink(),
    "manifest forged": lambda index: flip(max(index.glob("gen-*")) / "manifest.json", 0.5),
    "arrays gone": lambda index: _each(index, Path.unlink),
    "arrays truncated": lambda index: _each(index, lambda path: os.truncate(path, 100)),
    "arrays emptied": lambda index: _each(index, lambda path: os.truncate(path, 0)),
    "header flipped": lambda index: _each(index, lambda path: flip(path, 0.0)),
    "catalog gone": lambda index: (index.parent / "catalog.db").unlink(),
    "catalog garbage": lambda index: _overwrite(index.parent / "catalog.db"),
    "cache gone": lambda index: shutil.rmtree(index.parent),
}


def _each(index: Path, damage: Callable[[Path], object]) -> None:
    for path in _arrays(index):
        damage(path)


def _arrays(index: Path) -> list[Path]:
    return [p for p in max(index.glob("gen-*")).iterdir() if p.name != "manifest.json"]


def _overwrite(path: Path) -> None:
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    path.write_bytes(b"not a database " * 1000)


@pytest.mark.parametrize("name", DAMAGES)
def test_row_28_a_damaged_index_is_made_anew(name: str, inside: Inside) -> None:
    DAMAGES[name](inside.home / "cache" / "index")
    assert found(inside, "zorbex", "refuses")
    assert found(inside, "zorbex", "refuses")
    status, value = examined(inside)
    assert (status, value["broken"]) == (0, 0), value["findings"]


@pytest.mark.parametrize("place", [0.2, 0.5, 0.9, 1.0])
def test_row_28_a_flip_inside_the_arrays_is_found_by_doctor_and_mended(
    place: float, inside: Inside
) -> None:
    for path in _arrays(inside.home / "cache" / "index"):
        flip(path, place)
    status, value = examined(inside)
    assert status == 1
    assert value["index"]["damaged"]
    assert value["findings"][0]["mend"] == "cairn library refresh"
    done = inside("search", "zorbex")
    assert done.returncode == 0, done.stderr
    assert inside("library", "refresh").returncode == 0
    assert examined(inside)[0] == 0
    assert found(inside, "zorbex", "refuses")


class Forged:
    """Unpickled, it makes a file."""

    def __init__(self, marker: Path) -> None:
        self.marker = str(marker)

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str, str]]:
        return open, (self.marker, "w")


@pytest.mark.parametrize("ending", [".toc", ".seg", ""])
def test_row_29_a_forged_pickle_is_not_executed(
    ending: str, damaged: Terminal, tmp_path: Path
) -> None:
    marker = tmp_path / "executed"
    forged = pickle.dumps(Forged(marker))
    files = [p for p in generation(damaged, "whoosh").iterdir() if p.name != "manifest.json"]
    chosen = [p for p in files if p.name.endswith(ending)]
    assert chosen
    for path in chosen:
        size = path.stat().st_size
        path.unlink()
        path.write_bytes(forged.ljust(size, b".")[: max(size, len(forged))])
        path.chmod(0o600)
    assert examined(damaged)[1]["phrases"] is None or examined(damaged)[0] == 1
    assert found(damaged, '"counted from nought"')
    assert damaged("library", "refresh").returncode == 0
    assert not marker.exists()
    with contextlib.suppress(Exception):
        pickle.loads(forged).close()
    assert marker.exists()  # it would have worked


@pytest.mark.parametrize("name", ["sources.toml", "settings.toml"])
@pytest.mark.parametrize("data", [b"[[source]\nname =", b"\xff\xfe\x00\x01", b'name = "\\'])
def test_row_32_corrupt_settings_give_defaults_and_are_kept(
    name: str, data: bytes, inside: Inside
) -> None:
    path = inside.home / "config" / name
    path.write_bytes(data)
    done = inside("search", "--json", "hook")
    assert done.returncode == 0
    assert json.loads(done.stdout)["hits"]
    status, value = examined(inside)
    if name == "sources.toml":
        assert "set aside" in done.stderr
        assert not path.exists()
    assert path.with_name(name + ".bad").read_bytes() == data
    assert str(path) + ".bad" in json.dumps(value["findings"]) or status == 1
    assert examined(inside)[0] == 0
    assert inside("search", "hook").stderr == ""


@contextlib.contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nothing in `folder` may be written, by its owner either."""
    every = [folder, *folder.rglob("*")]
    modes = {path: path.stat().st_mode for path in every}
    for path in reversed(every):
        path.chmod(modes[path] & ~0o222)
    try:
        yield
    finally:
        for path in every:
            path.chmod(modes[path])


def bound_by_modes() -> None:
    """In the child, before it is run: not even root passes over the modes of files."""
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None)
        for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            libc.prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


LINUX = pytest.mark.skipif(sys.platform != "linux", reason="root is bound by modes on Linux only")


@LINUX
def test_row_11_search_and_show_work_in_a_read_only_home(damaged: Terminal) -> None:
    with read_only(damaged.home):
        for words in (("zorbex", "refuses"), ('"counted from nought"',)):
            done = damaged("search", "--json", *words, before=bound_by_modes)
            assert (done.returncode, done.stderr) == (0, "")
            assert json.loads(done.stdout)["hits"][0]["path"] == "gotchas/second-flange.md"
        shown = damaged("show", "second-flange", "--code", "2", before=bound_by_modes)
        assert shown.stdout.startswith("zorbex --flange 1")
        refused = damaged("library", "refresh", "--json", before=bound_by_modes)
        assert refused.returncode == 2
        assert "READ_ONLY" in json.loads(refused.stdout)["error"]["code"]
        status, value = examined(damaged, before=bound_by_modes)
        assert status == 1
        assert {f["what"] for f in value["findings"]} == {"data", "cache", "config"}


@LINUX
def test_row_11_a_read_only_place_without_a_home_says_so(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o500)
    cairn = Terminal(tmp_path / "locked" / "home")
    done = cairn("search", "hook", before=bound_by_modes)
    assert done.returncode == 2
    assert "[E_FOLDER]" in done.stderr
    assert "Traceback" not in done.stderr


@LINUX
def test_doctor_works_when_everything_is_broken(damaged: Terminal, tmp_path: Path) -> None:
    cache = damaged.home / "cache"
    _overwrite(cache / "catalog.db")
    (cache / "index" / "CURRENT").write_bytes(pickle.dumps(Forged(tmp_path / "executed")))
    (damaged.home / "config" / "sources.toml").write_bytes(b"[[[")
    (damaged.home / "config" / "settings.toml").write_bytes(b"\x00\x01")
    with read_only(damaged.home):
        status, value = examined(damaged, before=bound_by_modes)
        told = damaged("doctor", before=bound_by_modes)
    assert status == 1
    whats = {finding["what"] for finding in value["findings"]}
    assert whats >= {"data", "cache", "config", "settings", "catalog", "index"}
    assert all(finding["mend"] for finding in value["findings"])
    assert (told.returncode, told.stderr) == (1, "")
    assert not (tmp_path / "executed").exists()


BOMBS = [
    "*a*",
    "title:*a* OR body:*e* OR headings:*i*",
    " ".join(f"{letter}*" for letter in "abcdefghijkl"),
    "(" * 2000 + "a" + ")" * 2000 + ' "x y"',
    "title:" + " OR title:".join(f"w{number}" for number in range(10)),
    " OR ".join(f'"a{number} b"' for number in range(3000)),
    "body:zorbex~9 OR flange~9",
    '"' + "flange " * 9000 + '"',
    "???????????????????????*",
    "reviewed:[19000101 to 29990101] a*",
    " ".join(f"word{number}" for number in range(10_000)),
]


@pytest.mark.parametrize("bomb", BOMBS, ids=lambda bomb: bomb[:20].strip())
def test_row_65_a_query_bomb_ends_within_its_limit(bomb: str, pristine: Terminal) -> None:
    began = time.monotonic()
    done = pristine("search", "--json", "--", bomb)
    assert time.monotonic() - began < 10
    assert "Traceback" not in done.stderr
    if done.returncode:
        assert done.returncode == 2
        assert json.loads(done.stdout)["error"]["code"] in ("E_QUERY", "E_QUERY_TIMEOUT")

"""The rules of the house that no tool of ours checks by itself."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "app" / "cairn"
MODULES = sorted(PACKAGE.rglob("*.py"))


def _id(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_every_room_but_the_desk_is_forbidden_to_know_qt() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (forbidden,) = [contract for contract in contracts if contract["type"] == "forbidden"]
    rooms = {f"cairn.{_id(path).split('/')[0].removesuffix('.py')}" for path in MODULES}
    free = {"cairn.desk", "cairn.__init__", "cairn.__main__"}  # the front door opens the desk
    assert set(forbidden["source_modules"]) == rooms - free


@pytest.mark.parametrize("path", MODULES, ids=_id)
def test_a_module_says_what_it_is_and_stays_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    about = ast.get_docstring(ast.parse(text))
    assert about
    assert about.splitlines()[0].endswith((".", ":", "?"))
    assert len(text.splitlines()) <= 400


@pytest.mark.parametrize(
    "module",
    [
        "cairn.library.library",
        "cairn.worker.worker",
        "cairn.places",
        "cairn.cli.main",
        "cairn.store.store",
    ],
)
def test_a_start_stays_light(module: str) -> None:
    code = (
        f"import sys, {module}\n"
        "heavy = {'numpy', 'whoosh', 'markdown_it', 'pygments', 'sqlite_utils', 'yaml'}\n"
        "print(*(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("\n", "")

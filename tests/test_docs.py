"""What is written about Cairn is held against Cairn."""

import re
import tomllib
from pathlib import Path

import pytest

from cairn.cli.commands import COMMANDS, GROUPS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PACKAGES = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
PAGES = [README, ARCHITECTURE, (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")]


def _name(requirement: str) -> str:
    """The package's name as an index compares it."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found[0]).lower()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_stands_in_the_readme(command: str) -> None:
    assert re.search(rf"^\| `cairn {command}\b[^|]*` \| \w", README, re.MULTILINE)


@pytest.mark.parametrize("command", [f"{name} {one}" for name in GROUPS for one in GROUPS[name]])
def test_every_command_of_a_group_stands_in_the_readme(command: str) -> None:
    assert re.search(rf"^\| `cairn {command}\b[^|]*` \| \w", README, re.MULTILINE)


def test_the_readme_names_no_command_that_there_is_not() -> None:
    named = re.findall(r"^\| `cairn ([a-z]+)(?: ([a-z]+))?", README, re.MULTILINE)
    assert {first for first, _ in named} == set(COMMANDS)
    for name, group in GROUPS.items():
        assert {second for first, second in named if first == name} == set(group)


def test_the_readme_opens_with_the_two_commands() -> None:
    block = README.split("```")[1]
    assert [line.split("#")[0].strip() for line in block.strip().splitlines()] == [
        "python3 run.py",
        "python3 run.py test",
    ]


@pytest.mark.parametrize("requirement", PACKAGES, ids=_name)
def test_every_dependency_has_its_reason(requirement: str) -> None:
    reasons = re.findall(r"^\| `([^`]+)` \| (.{10,}) \|$", ARCHITECTURE, re.MULTILINE)
    assert _name(requirement) in {_name(package) for package, _ in reasons}


@pytest.mark.parametrize(
    ("lock", "requirements"),
    [
        ("requirements.lock", PROJECT["dependencies"]),
        ("requirements-dev.lock", PACKAGES),
    ],
)
def test_every_dependency_is_locked_with_its_hashes(lock: str, requirements: list[str]) -> None:
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
    pinned = {_name(name) for name in re.findall(r"^(\S+?)==\S+.* \\\n +--hash=", text, re.M)}
    assert {_name(requirement) for requirement in requirements} <= pinned
    assert "://" not in text


def test_both_locks_pin_the_same_versions() -> None:
    run, test = (
        set(re.findall(r"^\S+?==[^ ]+", (ROOT / "packaging" / name).read_text(), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert run < test


def test_links_between_pages_lead_somewhere() -> None:
    for folder, page in zip((ROOT, ROOT / "docs", ROOT), PAGES, strict=True):
        for target in re.findall(r"\]\(([^)#:]+)\)", page):
            assert (folder / target).exists(), target


def test_every_test_that_a_fault_names_is_there() -> None:
    page = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", page)
    assert len(named) > 40
    for file, test in named:
        assert f"def {test}(" in (ROOT / file).read_text(encoding="utf-8"), (file, test)
    campaigns = "\n".join(one.read_text() for one in (ROOT / "tests" / "campaigns").glob("*.py"))
    for name in re.findall(r"`prove ([a-z_-]+)`", page):
        assert f'NAME = "{name}"' in campaigns, name

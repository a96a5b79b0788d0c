"""Tests of cairn.library.checkout."""

from pathlib import Path

import pytest

from cairn.library.checkout import Checkout, describe


def _make(root: Path, *paths: str) -> Path:
    for path in paths:
        name, _, text = path.partition("=")
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return root


@pytest.mark.parametrize(
    ("paths", "stack", "kind"),
    [
        ([], set(), ""),
        (["README.md"], set(), ""),
        (["pyproject.toml"], {"python"}, "library"),
        (["pyproject.toml", "Dockerfile"], {"python", "docker"}, "service"),
        (["go.mod", "deploy/compose.yaml"], {"go", "docker"}, "library"),
        (["package.json={}", "tsconfig.json"], {"javascript", "typescript"}, "library"),
        (['package.json={"workspaces": ["a"]}'], {"javascript"}, "monorepo"),
        (["package.json=[1, 2", "Procfile"], {"javascript"}, "service"),
        (["Cargo.toml=[workspace]"], {"rust"}, "monorepo"),
        (["a/go.mod", "b/package.json", "c/d/pom.xml"], {"go", "javascript", "java"}, "monorepo"),
        (["main.tf", "modules/net/main.tf"], {"terraform"}, "infrastructure"),
        (["src/App.csproj"], {"dotnet"}, ""),
        (["node_modules/x/package.json", ".venv/pyproject.toml"], set(), ""),
    ],
)
def test_describe(tmp_path: Path, paths: list[str], stack: set[str], kind: str) -> None:
    assert describe(_make(tmp_path, *paths)) == Checkout(frozenset(stack), kind)


def test_links_and_missing_folders_say_nothing(tmp_path: Path) -> None:
    elsewhere = _make(tmp_path / "elsewhere", "pyproject.toml")
    folder = tmp_path / "here"
    folder.mkdir()
    (folder / "sub").symlink_to(elsewhere)
    (folder / "go.mod").symlink_to(elsewhere / "pyproject.toml")
    assert describe(folder) == Checkout(frozenset(), "")
    assert describe(tmp_path / "gone") == Checkout(frozenset(), "")


def test_a_huge_folder_is_not_read_to_the_end(tmp_path: Path) -> None:
    for number in range(4100):
        (tmp_path / f"{number}.txt").touch()
    assert describe(tmp_path).repo_kind == ""

"""What a checkout is made of: its stack and its kind, by the files that give it away."""

import json
import os
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from cairn.records.record import AppliesTo

_MAX_ENTRIES = 4000
_MAX_BYTES = 1_000_000

_STACKS = {
    "python": ("pyproject.toml", "setup.py", "setup.cfg", "requirements*.txt", "Pipfile"),
    "javascript": ("package.json",),
    "typescript": ("tsconfig*.json",),
    "go": ("go.mod", "go.work"),
    "rust": ("Cargo.toml",),
    "java": ("pom.xml", "build.gradle", "build.gradle.kts"),
    "kotlin": ("build.gradle.kts",),
    "scala": ("build.sbt",),
    "ruby": ("Gemfile", "*.gemspec"),
    "php": ("composer.json",),
    "dotnet": ("*.csproj", "*.fsproj", "*.sln", "global.json"),
    "cpp": ("CMakeLists.txt", "conanfile.*", "meson.build"),
    "elixir": ("mix.exs",),
    "swift": ("Package.swift",),
    "dart": ("pubspec.yaml",),
    "terraform": ("*.tf",),
    "docker": ("Dockerfile", "Dockerfile.*", "compose.y*ml", "docker-compose*.y*ml"),
}
_MANIFESTS = ("pyproject.toml", "package.json", "go.mod", "Cargo.toml", "pom.xml", "build.gradle*")
_WORKSPACES = (
    "pnpm-workspace.yaml",
    "lerna.json",
    "nx.json",
    "turbo.json",
    "rush.json",
    "go.work",
    "WORKSPACE",
    "WORKSPACE.bazel",
    "MODULE.bazel",
    "pants.toml",
)
_SERVED = ("Dockerfile", "compose.y*ml", "docker-compose*.y*ml", "Procfile", "fly.toml", "app.yaml")
_IGNORED = frozenset({"node_modules", "vendor", "third_party", "venv", "target", "dist", "build"})


@dataclass(frozen=True, slots=True)
class Checkout:
    """What records can be fitted to.

    Attributes:
        stack: names as ``applies_to.stack`` uses them, such as ``python``.
        repo_kind: ``monorepo``, ``infrastructure``, ``service``, ``library``, or empty.
    """

    stack: frozenset[str]
    repo_kind: str


def describe(folder: Path) -> Checkout:
    """What the names of the files in `folder`, two levels deep, say; links are not followed.

    A folder that cannot be read gives an empty answer.
    """
    top = _names(folder)
    files = [name for name, is_folder in top if not is_folder]
    deeper: list[list[str]] = []
    seen = len(top)
    for name, is_folder in top:
        if not is_folder or seen > _MAX_ENTRIES:
            continue
        inner = _names(folder / name)
        seen += len(inner)
        deeper.append([one for one, is_folder in inner if not is_folder])
        for below, is_folder in inner:
            if is_folder and seen <= _MAX_ENTRIES:
                lowest = _names(folder / name / below)
                seen += len(lowest)
                deeper.append([one for one, is_folder in lowest if not is_folder])
    everything = {name for names in (files, *deeper) for name in names}
    stack = {name for name, marks in _STACKS.items() if _any(everything, marks)}
    return Checkout(frozenset(stack), _kind(folder, files, deeper, stack))


def _kind(folder: Path, files: list[str], deeper: list[list[str]], stack: set[str]) -> str:
    parts = sum(_any(names, _MANIFESTS) for names in deeper)
    if _any(files, _WORKSPACES) or _is_workspace(folder) or parts >= 3:
        return "monorepo"
    if "terraform" in stack and not _any(files, _MANIFESTS):
        return "infrastructure"
    if _any(files, _SERVED):
        return "service"
    return "library" if _any(files, _MANIFESTS) else ""


def _is_workspace(folder: Path) -> bool:
    """Whether the manifest at the top says that it holds others."""
    try:
        text = _text(folder / "package.json")
        if text and json.loads(text).get("workspaces"):
            return True
        for name in ("Cargo.toml", "pyproject.toml"):
            values = tomllib.loads(_text(folder / name))
            if "workspace" in values or "workspace" in values.get("tool", {}).get("uv", {}):
                return True
    except (OSError, ValueError, AttributeError, TypeError, RecursionError):
        return False  # a manifest that its own tool could not read either
    return False


def _text(path: Path) -> str:
    if path.is_symlink() or not path.is_file() or path.stat().st_size > _MAX_BYTES:
        return ""
    return path.read_text("utf-8")


def _names(folder: Path) -> list[tuple[str, bool]]:
    """Name and whether it is a folder, of what is worth a look in `folder`."""
    found: list[tuple[str, bool]] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(".") or entry.name in _IGNORED or entry.is_symlink():
                    continue
                found.append((entry.name, entry.is_dir(follow_symlinks=False)))
                if len(found) >= _MAX_ENTRIES:
                    break
    except OSError:
        return found
    return found


def _any(names: "list[str] | set[str]", patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) for name in names for pattern in patterns)


def fits(
    checkout: Checkout, surroundings: Callable[[], Iterable[tuple[AppliesTo, list[int]]]]
) -> dict[int, int]:
    """Key to how many of the checkout's stack and kind a record names; asks only if it has any."""
    found: dict[int, int] = {}
    if not (checkout.stack or checkout.repo_kind):
        return found
    for where, keys in surroundings():
        count = int(bool(checkout.stack & set(where.stack)))
        count += int(checkout.repo_kind in where.repo_kind)
        if count:
            found |= dict.fromkeys(keys, count)
    return found

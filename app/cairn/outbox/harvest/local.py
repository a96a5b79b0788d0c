"""What is plainly of one checkout: what it is made of, where its files lie, how it is built."""

import json
import re
import tomllib
from dataclasses import dataclass

from cairn.gate.wordlist import any_of
from cairn.outbox.harvest.checkout import Checkout
from cairn.outbox.harvest.sections import Piece

FEWEST_WORDS = 4
"""A piece of fewer words says too little by itself."""

_LONGEST_TITLE = 120
_INTRODUCTION = 6
"""Lines that an introduction has at most."""

_OF_ITS_PARTS = re.compile(
    r"\W*(?:(?:the|our|project|repo|repository|codebase|code|app|application|high-level|core|key"
    r"|main|critical|important) )*"
    + any_of(
        """overview about introduction structure layout director(?:y|ies) folders files modules
        packages services components architecture design (?:tech(?:nology|nical)?_)?stack
        dependencies database schema (?:domain|data)_models? environments? environment_variables
        configuration config urls links references contacts? team owners roadmap status future.*
        documentation(?:_files)?
        (?:folder|file|directory|project|repo(?:sitory)?|code)_organi[sz]ation
        what_(?:this|it)_is purpose context version.* brand.* palette .*_layer_organization
        .*-specific_behaviou?r"""
    )
    + r"(?: (?:overview|structure|layout|map|notes|versions|details|files|tree))?"
    r"(?: (?:&|and|/) [\w -]+)?\W*",
    re.IGNORECASE,
)
_OF_ITS_COMMANDS = re.compile(
    r"\W*(?:(?:common|useful|key|essential|quick|development|dev|build|main|npm|make) )*"
    + any_of(
        """commands? scripts build setup install(?:ation)? getting_started quick_?start run running
        development building local_development prerequisites deploy(?:ment|ing)? seeding
        (?:build|setup|run|install(?:ation)?|development)(?:_(?:and|&|/)|,)_.*"""
    )
    + r"(?: (?:commands?|scripts|instructions|steps))?\W*",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(
    r"\bthis (?:file|document) (?:provides|contains|gives|describes|is|tells)\b", re.IGNORECASE
)
_DRAWN = re.compile(r"[├└│]──|^\s*\|-- ", re.MULTILINE)
_PATH = re.compile(r"(?<![\w/.:@-])\.?/?((?:[\w.\-@]{1,100}+/){1,20}[\w.\-*]{0,100})")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_ELSEWHERE = frozenset({".claude", ".github", "docs", "tests", "test", "src", "lib"})
"""Folders that many repositories have: a path alone does not make a text local."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What tells that a text is of this checkout.

    Attributes:
        names: of the checkout and its packages, in small letters.
        top: what stands in its own folder.
    """

    names: frozenset[str]
    top: frozenset[str]

    def local(self, piece: Piece) -> str:
        """Why a piece is of this checkout alone; empty where nothing says so."""
        return self.of_heading(piece) or self.of_text(piece.text, piece.title)

    def of_heading(self, piece: Piece) -> str:
        """The same, by what its headings say."""
        for title in (one[:_LONGEST_TITLE] for one in (piece.title, *piece.above)):
            if _OF_ITS_PARTS.fullmatch(title):
                return "it tells what this repository is made of"
            if _OF_ITS_COMMANDS.fullmatch(title):
                return "it tells how this repository is built and run"
        return ""

    def of_text(self, text: str, title: str = "") -> str:
        """The same, by its words."""
        if _DRAWN.search(text):
            return "it draws the folders of this repository"
        if _INTRODUCES.search(text) and text.strip().count("\n") < _INTRODUCTION:
            return "it introduces its own file"
        return self.of_file(text, title)

    def of_file(self, text: str, title: str = "") -> str:
        """The same for a file that says how something is done: by what of the checkout it names."""
        lines = [line for line in text.split("\n") if line.strip()]
        naming = sum(self._names_files(line) for line in lines)
        if naming >= 2 and naming * 3 >= len(lines):
            return "it is about files of this repository"
        said = f"{title}\n{text}".casefold()
        times = sum(
            len(re.findall(rf"(?<![\w-]){re.escape(name)}(?![\w-])", said)) for name in self.names
        )
        if times >= 2 or (times and any(name in title.casefold() for name in self.names)):
            return "it names this repository"
        return ""

    def _names_files(self, line: str) -> bool:
        for found in _PATH.finditer(line):
            first, _, rest = found[1].partition("/")
            if first in self.top and (first not in _ELSEWHERE or "/" in rest.strip("/")):
                return True
        return False


def says_nothing(piece: Piece) -> bool:
    """Whether there is a heading at most."""
    return _WORD.search(piece.text) is None


def too_short(piece: Piece) -> str:
    """Why a piece is nothing for others where it says too little by itself; otherwise empty."""
    words = len(_WORD.findall(piece.text)) + len(_WORD.findall(piece.title)) // 2
    if words < FEWEST_WORDS:
        return "it says too little by itself"
    return ""


def surroundings(checkout: Checkout) -> Surroundings:
    """What `checkout` is called, and what stands in it."""
    names = {checkout.root.name, *_npm(checkout), *_python(checkout)}
    telling = {name.casefold() for name in names if len(name) > 3 and name.casefold() not in _USUAL}
    return Surroundings(frozenset(telling), frozenset(checkout.names("")))


_USUAL = frozenset({"main", "master", "repo", "repository", "project", "code", "source", "work",
                    "checkout", "workspace", "test", "tests", "demo", "example", "claude",
                    "template", "skills", "rules", "backend", "frontend", "server", "client",
                    "service", "package", "library"})  # fmt: skip


def _npm(checkout: Checkout) -> list[str]:
    try:
        value = json.loads(checkout.text("package.json") or "null")
    except (ValueError, RecursionError):
        return []
    name = value.get("name") if isinstance(value, dict) else None
    return name.lstrip("@").split("/") if isinstance(name, str) else []


def _python(checkout: Checkout) -> list[str]:
    try:
        value = tomllib.loads(checkout.text("pyproject.toml") or "")
    except (ValueError, RecursionError):
        return []
    project = value.get("project")
    name = project.get("name") if isinstance(project, dict) else None
    return [name] if isinstance(name, str) else []

"""What a shared layer says of itself in its ``spine.toml``, as far as what leaves for it needs."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from cairn.git.names import OURS
from cairn.outbox.rendering import Form

VEHICLES = ("folder", "patch", "bundle", "branch")

_PREFIX = re.compile(rf"{OURS}(?:[a-z0-9]+-){{0,4}}")
_LONGEST_PREFIX = 40


@dataclass(frozen=True, slots=True)
class Spine:
    """A shared layer's own choices; the defaults are those of a layer that says nothing.

    Attributes:
        rendering: as what a contribution leaves.
        vehicle: one of `VEHICLES`.
        branch_prefix: how the name of a branch begins: ``cairn/``, or that and words with hyphens
            behind them, such as ``cairn/learned-``; a branch of another name is never pushed.
        sessions, teams: counts below these are not told.
        deny, allow: words of the gate.
        hosts, repositories, tickets: names the gate looks for: domains of the house, repositories,
            prefixes of ticket ids.
        names_teams: whether names of teams may leave for it.
        problem: one sentence about what could not be read; empty if all could.
    """

    name: str = ""
    rendering: Form = Form.RECORD
    vehicle: str = "bundle"
    branch_prefix: str = OURS
    sessions: int = 3
    teams: int = 2
    deny: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    repositories: tuple[str, ...] = ()
    tickets: tuple[str, ...] = ()
    names_teams: bool = False
    problem: str = ""


def read_spine(data: bytes | None) -> Spine:
    """The spine in the bytes of a ``spine.toml``; the default stands for what makes no sense."""
    if data is None:
        return Spine()
    try:
        said = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        return Spine(problem="Its spine.toml cannot be read; the defaults stand.")
    evidence, gate = _table(said, "evidence"), _table(said, "gate")
    forms = {form.value: form for form in Form}
    usual = Spine()
    vehicle = _text(said, "vehicle")
    prefix = _text(said, "branch_prefix") or usual.branch_prefix
    fits = len(prefix) <= _LONGEST_PREFIX and _PREFIX.fullmatch(prefix)
    return Spine(
        name=_text(said, "name"),
        rendering=forms.get(_text(said, "rendering"), usual.rendering),
        vehicle=vehicle if vehicle in VEHICLES else usual.vehicle,
        branch_prefix=prefix if fits else usual.branch_prefix,
        sessions=_count(evidence, "sessions", usual.sessions),
        teams=_count(evidence, "teams", usual.teams),
        deny=_words(gate, "deny"),
        allow=_words(gate, "allow"),
        hosts=_words(gate, "hosts"),
        repositories=_words(gate, "repositories"),
        tickets=_words(gate, "tickets"),
        names_teams=gate.get("teams") == "allow",
        problem="" if fits else f"Its branch_prefix is none that Cairn takes; {OURS} stands.",
    )


def _table(said: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = said.get(key)
    return value if isinstance(value, dict) else {}


def _text(said: Mapping[str, object], key: str) -> str:
    value = said.get(key)
    return value.strip() if isinstance(value, str) else ""


def _count(said: Mapping[str, object], key: str, usual: int) -> int:
    value = said.get(key)
    return value if type(value) is int and value > 0 else usual


def _words(said: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = said.get(key)
    if not isinstance(value, list):
        return ()
    return tuple(word.strip() for word in value if isinstance(word, str) and word.strip())

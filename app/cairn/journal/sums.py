"""Sums of outcomes, record by record: added up one by one, merged, kept as JSON."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from cairn.journal.session import Result
from cairn.records.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Tried:
    """One record, tried once.

    Attributes:
        session: id of the session; empty for a reader's outcome.
        team: by any name that tells teams apart; empty where none is known.
    """

    record: str
    result: Result
    on_day: date
    tool_version: str = ""
    repo_kind: str = ""
    stack: tuple[str, ...] = ()
    session: str = ""
    team: str = ""


@dataclass(slots=True)
class _Sum:
    counts: dict[Result, int] = field(default_factory=lambda: dict.fromkeys(Result, 0))
    worked_on: date = date.min
    version: str = ""
    failed_on: date = date.min
    repo_kinds: dict[str, int] = field(default_factory=dict)
    stacks: dict[str, int] = field(default_factory=dict)
    sessions: set[str] = field(default_factory=set)
    teams: set[str] = field(default_factory=set)


def evidence(tried: Iterable[Tried]) -> dict[str, Evidence]:
    """Evidence by record."""
    sums: dict[str, _Sum] = {}
    for one in tried:
        _add(sums.setdefault(one.record, _Sum()), one)
    return {record: _told(record, total) for record, total in sums.items()}


def merged(record: str, parts: Iterable[Evidence]) -> Evidence:
    """One sum of several about the same record; sessions and teams are taken to be different."""
    whole = Evidence(record)
    for part in parts:
        later = (part.last_worked_on or date.min) > (whole.last_worked_on or date.min)
        whole = Evidence(
            record,
            whole.worked + part.worked,
            whole.adapted + part.adapted,
            whole.failed + part.failed,
            part.last_worked_on if later else whole.last_worked_on,
            part.last_version if later else whole.last_version,
            max(filter(None, (whole.last_failed_on, part.last_failed_on)), default=None),
            _both(whole.repo_kinds, part.repo_kinds),
            _both(whole.stacks, part.stacks),
            whole.sessions + part.sessions,
            whole.teams + part.teams,
        )
    return whole


def as_json(sums: Evidence) -> dict[str, Any]:
    """What stands in a file about one record; sessions and teams stay here."""
    return {
        "record": sums.record,
        "worked": sums.worked,
        "adapted": sums.adapted,
        "failed": sums.failed,
        "last_worked_on": sums.last_worked_on.isoformat() if sums.last_worked_on else "",
        "last_version": sums.last_version,
        "last_failed_on": sums.last_failed_on.isoformat() if sums.last_failed_on else "",
        "repo_kinds": dict(sorted(sums.repo_kinds.items())),
        "stacks": dict(sorted(sums.stacks.items())),
    }


def from_json(value: Mapping[str, Any]) -> Evidence:
    """The inverse of `as_json`; raises ValueError for what makes no sense."""
    record = value.get("record")
    if not isinstance(record, str) or not 0 < len(record) <= 200:
        raise ValueError("record")
    return Evidence(
        record,
        _count(value.get("worked", 0)),
        _count(value.get("adapted", 0)),
        _count(value.get("failed", 0)),
        _day(value.get("last_worked_on", "")),
        str(value.get("last_version", ""))[:100],
        _day(value.get("last_failed_on", "")),
        _counts(value.get("repo_kinds", {})),
        _counts(value.get("stacks", {})),
    )


def _add(total: _Sum, one: Tried) -> None:
    total.counts[one.result] += 1
    if one.session:
        total.sessions.add(one.session)
    if one.team:
        total.teams.add(one.team)
    if one.result is Result.FAILED:
        total.failed_on = max(total.failed_on, one.on_day)
        return
    if one.on_day >= total.worked_on:
        total.worked_on, total.version = one.on_day, one.tool_version or total.version
    for kind in filter(None, (one.repo_kind,)):
        total.repo_kinds[kind] = total.repo_kinds.get(kind, 0) + 1
    for part in one.stack:
        total.stacks[part] = total.stacks.get(part, 0) + 1


def _told(record: str, total: _Sum) -> Evidence:
    return Evidence(
        record,
        total.counts[Result.WORKED],
        total.counts[Result.ADAPTED],
        total.counts[Result.FAILED],
        None if total.worked_on == date.min else total.worked_on,
        total.version,
        None if total.failed_on == date.min else total.failed_on,
        total.repo_kinds,
        total.stacks,
        len(total.sessions),
        len(total.teams),
    )


def _both(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    return {name: one.get(name, 0) + other.get(name, 0) for name in {**one, **other}}


def _count(value: object) -> int:
    if type(value) is not int or not 0 <= value <= 1_000_000:
        raise ValueError("count")
    return value


def _counts(value: object) -> dict[str, int]:
    if not isinstance(value, Mapping) or len(value) > 100:
        raise ValueError("counts")
    return {str(name)[:100]: _count(count) for name, count in value.items()}


def _day(value: object) -> date | None:
    if not isinstance(value, str):
        raise ValueError("day")
    return date.fromisoformat(value) if value else None

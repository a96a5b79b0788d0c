"""Evidence on its way to a champion: one file a month, with counts and no names in it."""

import json
import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from cairn.errors import CairnError
from cairn.journal.outcome import Missing, Outcome
from cairn.journal.schema import PREFERENCES, TAKEN
from cairn.journal.sums import Tried, as_json, evidence, from_json
from cairn.records.evidence import Evidence
from cairn.store.store import Store

FORMAT = "cairn-evidence"
MOST_BYTES = 2_000_000
_MOST = 5000
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_MARK = re.compile(r"[0-9a-f]{16,64}")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Missed:
    """What was looked for and not found, and how often."""

    words: str
    times: int


@dataclass(frozen=True, slots=True)
class Given:
    """What stands in one file; it names a month and a team, and nobody.

    Attributes:
        mark: random, made anew each month: a later file of the same giver and month has it too.
    """

    month: str
    mark: str
    team: str = ""
    outcomes: tuple[Evidence, ...] = ()
    missed: tuple[Missed, ...] = ()

    def lines(self, titles: Mapping[str, str]) -> list[str]:
        """All that stands in the file, a line each; `titles` by record."""
        head = [
            f"Month {self.month}"
            + (f", team {self.team}" if self.team else "")
            + f", under the random mark {self.mark}"
        ]
        tried = [_line(one, titles.get(one.record, "")) for one in self.outcomes]
        return [*head, *tried, *(f"Not found: {one.words} ({one.times})" for one in self.missed)]

    def data(self) -> bytes:
        """The file."""
        value = {
            "format": FORMAT,
            "version": 1,
            "month": self.month,
            "mark": self.mark,
            "team": self.team,
            "outcomes": [as_json(one) for one in self.outcomes],
            "missed": [{"words": one.words, "times": one.times} for one in self.missed],
        }
        return (json.dumps(value, indent=1, ensure_ascii=False) + "\n").encode()


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a file that was taken in."""

    given: Given
    replaced: bool


def give(
    store: Store,
    month: str,
    team: str,
    outcomes: Iterable[Outcome],
    missing: Iterable[Missing],
    searched: Iterable[Missed] = (),
) -> Given:
    """What is to be given of `month` (``2026-11``): own outcomes, and what was missed.

    `searched` are searches that found nothing; a wording met once stays here.
    """
    if not _MONTH.fullmatch(month):
        raise _refused(f"{month!r} is no month such as 2026-11")
    tried = [
        Tried(one.record, one.result, one.on_day, one.tool_version, one.repo_kind, one.stack)
        for one in outcomes
        if one.on_day.isoformat().startswith(month)
    ]
    words: dict[str, int] = {one.words: one.times for one in searched if one.times > 1}
    for lacking in missing:
        if lacking.on_day.isoformat().startswith(month):
            words[lacking.words] = words.get(lacking.words, 0) + 1
    return Given(
        month,
        _mark(store, month),
        team,
        tuple(sums for _, sums in sorted(evidence(tried).items())),
        tuple(Missed(said[:_LONGEST], times) for said, times in sorted(words.items())),
    )


def without(given: Given, left_out: Iterable[int]) -> Given:
    """`given` without some of its lines, by their place in `Given.lines` (0 is the head)."""
    out = set(left_out)
    first = 1 + len(given.outcomes)
    return replace(
        given,
        outcomes=tuple(one for i, one in enumerate(given.outcomes, 1) if i not in out),
        missed=tuple(one for i, one in enumerate(given.missed, first) if i not in out),
    )


def read(data: bytes) -> Given:
    """What a file says; raises E_EVIDENCE_FILE for what is none."""
    try:
        if len(data) > MOST_BYTES:
            raise ValueError("it is too large")
        value = json.loads(data.decode("utf-8"))
        if not isinstance(value, dict) or value.get("format") != FORMAT:
            raise ValueError("it is no file of evidence")
        if value.get("version") != 1:
            raise ValueError("another version of Cairn wrote it")
        month, mark, team = str(value["month"]), str(value["mark"]), str(value.get("team", ""))
        if not _MONTH.fullmatch(month) or not _MARK.fullmatch(mark):
            raise ValueError("it has no month or no mark")
        outcomes, missed = value["outcomes"], value["missed"]
        if len(outcomes) > _MOST or len(missed) > _MOST:
            raise ValueError("it has too many lines")
        return Given(
            month,
            mark,
            " ".join(team.split())[:_LONGEST],
            tuple(from_json(one) for one in outcomes),
            tuple(_missed(one) for one in missed),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        why = str(error) if type(error) is ValueError else "a part of it is missing or odd"
        raise _refused(why) from error


def take(store: Store, given: Given) -> Taken:
    """Keep the sums of a file; one of the same giver and month is replaced."""
    id = f"{given.month}-{given.mark}"
    before = store.get(TAKEN, id)
    values: dict[str, Any] = json.loads(given.data())
    values["records"] = sorted({one.record for one in given.outcomes})
    with store.write("take in evidence") as write:
        write.put(TAKEN, values, id)
    return Taken(given, before is not None and not before.trashed)


def taken(store: Store) -> list[Given]:
    """Every file that was taken in, the latest month first."""
    rows = store.rows(TAKEN, order="month DESC, id")
    return [read(json.dumps(dict(row.values)).encode()) for row in rows]


def month_of(day: date) -> str:
    """``2026-11``."""
    return day.isoformat()[:7]


def _line(one: Evidence, title: str) -> str:
    """Everything that `as_json` says of a record, for whoever reads it before it goes."""
    said = [f"worked {one.worked}", f"adapted {one.adapted}", f"failed {one.failed}"]
    if one.last_worked_on is not None:
        version = f" with {one.last_version}" if one.last_version else ""
        said.append(f"last on {one.last_worked_on.isoformat()}{version}")
    if one.last_failed_on is not None:
        said.append(f"failed on {one.last_failed_on.isoformat()}")
    for name, counts in (("in", one.repo_kinds), ("with", one.stacks)):
        if counts:
            each = ", ".join(f"{what} {count}" for what, count in sorted(counts.items()))
            said.append(f"{name} {each}")
    return f"{f'{title} ({one.record})' if title else one.record}: {'; '.join(said)}"


def _mark(store: Store, month: str) -> str:
    row = store.get(PREFERENCES, f"mark {month}")
    if row is not None:
        return str(row.values["mark"])
    mark = secrets.token_hex(16)
    with store.write("make a mark") as write:
        write.put(PREFERENCES, {"mark": mark}, f"mark {month}")
    return mark


def _missed(value: Mapping[str, Any]) -> Missed:
    words, times = value["words"], value["times"]
    if not isinstance(words, str) or type(times) is not int or not 0 < times < 1_000_000:
        raise ValueError("a line of what was missed is odd")
    return Missed(" ".join(words.split())[:_LONGEST], times)


def _refused(why: str) -> CairnError:
    return CairnError(
        "E_EVIDENCE_FILE",
        f"That is nothing to take in: {why}.",
        "Ask for the file anew: cairn evidence give FILE.",
    )

"""Sessions out of any CSV: columns mapped, a preview, good rows in, bad rows with reasons."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cairn.errors import CairnError
from cairn.journal.bring import BadRow
from cairn.journal.csv_table import CsvTable
from cairn.journal.entry import SessionEntry
from cairn.journal.names import folded
from cairn.journal.session import Form, Result, Sighting, Used
from cairn.journal.words import one_line, time_of_day

FIELDS = (
    "people",
    "on_day",
    "at",
    "minutes",
    "champion",
    "team",
    "form",
    "aim",
    "asked",
    "seen",
    "habit",
    "shared",
    "private",
    "tool_version",
    "repo_kind",
    "used",
    "sightings",
)
"""What a column can be; only people and the day are needed."""

_GUESSES = {
    "people": ("mentees named", "people named", "mentee", "mentees", "person", "with", "name",
               "names", "who", "attendees", "colleague"),
    "on_day": ("on day", "day", "date", "when", "session date", "datum"),
    "at": ("time", "start", "started"),
    "minutes": ("duration", "length", "mins", "min", "duration minutes"),
    "team": ("team named", "squad", "group"),
    "form": ("type", "kind", "format"),
    "aim": ("goal", "topic", "subject", "title"),
    "seen": ("notes", "observations", "what was seen", "summary"),
    "habit": ("takeaway", "learning", "feedback"),
    "private": ("private notes",),
    "shared": ("shared notes",),
    "tool_version": ("version",),
    "sightings": ("gotchas", "gotcha", "problems"),
}  # fmt: skip

_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?: .*)?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: .*)?")
_USED = re.compile(r"(.+?)=(worked|adapted|failed)(?::(.*))?")


@dataclass(frozen=True, slots=True)
class Preview:
    """What would come in of a table.

    Attributes:
        mapping: field to column.
        lines: of the file, for each of `good`.
    """

    mapping: Mapping[str, str]
    good: tuple[SessionEntry, ...] = ()
    lines: tuple[int, ...] = ()
    bad: tuple[BadRow, ...] = ()


def guess(columns: tuple[str, ...]) -> dict[str, str]:
    """Which column is which field, as far as their names tell; the first that fits counts."""
    known = {folded(column): column for column in reversed(columns)}
    found: dict[str, str] = {}
    for name in FIELDS:
        for said in (*_GUESSES.get(name, ()), folded(name)):
            if said in known and known[said] not in found.values():
                found[name] = known[said]
                break
    return found


def preview(table: CsvTable, mapping: Mapping[str, str]) -> Preview:
    """The sessions in `table`; raises E_IMPORT_COLUMNS where the mapping lacks what is needed."""
    for name, column in mapping.items():
        if name not in FIELDS or column not in table.columns:
            raise _columns(f"There is no field {name!r} or no column {column!r}.")
    if "people" not in mapping or "on_day" not in mapping:
        raise _columns("Which columns are the people and the day?")
    places = {name: table.columns.index(column) for name, column in mapping.items()}
    good: list[SessionEntry] = []
    lines: list[int] = []
    bad: list[BadRow] = []
    for line, cells in table.rows:
        try:
            good.append(_entry({name: cells[place] for name, place in places.items()}))
            lines.append(line)
        except ValueError as error:
            bad.append(BadRow(f"line {line}", str(error)))
        except CairnError as error:
            bad.append(BadRow(f"line {line}", error.message))
    return Preview(dict(mapping), tuple(good), tuple(lines), tuple(bad))


def day_of(text: str) -> date:
    """``2026-11-21``, ``21.11.2026``, or ``21/11/2026`` where it can only be read one way.

    Raises ValueError.
    """
    written = text.strip()
    if match := _DAY.fullmatch(written):
        year, month, day = map(int, match.groups()[:3])
        return _date(year, month, day, text)
    if match := _DOTTED.fullmatch(written):
        day, month, year = map(int, match.groups()[:3])
        return _date(year, month, day, text)
    if match := _SLASHED.fullmatch(written):
        first, second, year = map(int, match.groups()[:3])
        if first <= 12 and second <= 12 and first != second:
            raise ValueError(f"{text!r} may be two days; write it as 2026-11-21")
        day, month = (first, second) if first > 12 else (second, first)
        return _date(year, month, day, text)
    raise ValueError(f"{text!r} is no day" if written else "it has no day")


def _entry(cells: Mapping[str, str]) -> SessionEntry:
    people = tuple(one_line(name, "a name") for name in _list(cells["people"]))
    if not people:
        raise ValueError("it has no person")
    minutes = cells.get("minutes", "").strip()
    if minutes and not re.fullmatch(r"\d{1,4}(\.0*)?", minutes):
        raise ValueError(f"{minutes!r} is no number of minutes")
    length = int(minutes.partition(".")[0] or 0)
    if length > 24 * 60:
        raise ValueError(f"no session takes {minutes} minutes")
    return SessionEntry(
        people,
        day_of(cells["on_day"]),
        at=time_of_day(cells.get("at", "")),
        minutes=length,
        champion=one_line(cells.get("champion", ""), "a name", needed=False),
        team=one_line(cells.get("team", ""), "a team's name", needed=False),
        form=_form(cells.get("form", "")),
        aim=cells.get("aim", "").strip(),
        asked=cells.get("asked", "").strip(),
        seen=cells.get("seen", "").strip(),
        habit=cells.get("habit", "").strip(),
        shared=cells.get("shared", "").strip(),
        private=cells.get("private", "").strip(),
        tool_version=cells.get("tool_version", "").strip(),
        repo_kind=cells.get("repo_kind", "").strip(),
        used=tuple(used_of(one) for one in _lines(cells.get("used", ""))),
        sightings=tuple(Sighting(text=one) for one in _lines(cells.get("sightings", ""))),
    )


def _form(text: str) -> Form:
    wanted = folded(text)
    if not wanted:
        return Form.PAIRING
    for form in Form:
        if folded(form.value) == wanted:
            return form
    raise ValueError(f"{text!r} is no form; there are {', '.join(Form)}")


def used_of(text: str) -> Used:
    """``ID=worked``, ``ID=failed:why``; raises ValueError."""
    match = _USED.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} does not say how it went (ID=worked)")
    return Used(match[1].strip(), "", Result(match[2]), (match[3] or "").strip())


def _list(text: str) -> list[str]:
    return [one.strip() for one in re.split(r"[;\n]", text) if one.strip()]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _date(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ValueError(f"{text!r} is no day") from error


def _columns(message: str) -> CairnError:
    return CairnError(
        "E_IMPORT_COLUMNS",
        message,
        f"Name them: --column people=NAME --column on_day=DATE. Fields: {', '.join(FIELDS)}.",
    )

"""Outcomes: from sessions, from reading, and from files of others; summed up by record."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from cairn.journal.outcome import Missing, Outcome
from cairn.journal.schema import COUNTED, MISSING, OUTCOME, SESSION, TAKEN
from cairn.journal.session import Result
from cairn.journal.shelves import kept_of, value_of
from cairn.journal.sums import Tried, evidence, from_json, merged
from cairn.journal.words import one_line
from cairn.records.evidence import Evidence
from cairn.store.store import Store

_TRIES = "(SELECT group_concat(value, char(31)) FROM session_tries AS t WHERE t.id = session.id)"
_STACK = "(SELECT group_concat(value, char(31)) FROM session_stack AS t WHERE t.id = session.id)"
_TAB = "\t"
_COLUMNS = ("id", "on_day", "team", "tool_version", "repo_kind", _STACK, _TRIES)


class Outcomes:
    """What was tried, and how it went."""

    def __init__(self, store: Store, today: Callable[[], date]) -> None:
        self._store, self._today = store, today

    def add(self, outcome: Outcome) -> Outcome:
        """Note how it went with a record, today unless it says otherwise."""
        day = outcome.on_day if outcome.on_day != date.min else self._today()
        why = one_line(outcome.why, "a reason", needed=False)
        sound = replace(outcome, record=one_line(outcome.record, "a record"), on_day=day, why=why)
        with self._store.write("note an outcome") as write:
            return value_of(Outcome, write.put(OUTCOME, kept_of(sound), sound.id or None))

    def all(self) -> list[Outcome]:
        """What was noted outside of sessions, the latest first."""
        rows = self._store.rows(OUTCOME, order="on_day DESC, id DESC")
        return [value_of(Outcome, row) for row in rows]

    def remove(self, id: str) -> Outcome:
        """Take one back."""
        with self._store.write("take an outcome back") as write:
            return value_of(Outcome, write.trash(OUTCOME, id))

    def miss(self, words: str) -> Missing:
        """Note that the library should have something on `words`."""
        missing = Missing(words=one_line(words, "what is missing"), on_day=self._today())
        with self._store.write("note what is missing") as write:
            return value_of(Missing, write.put(MISSING, kept_of(missing)))

    def missed(self) -> list[Missing]:
        """What was noted as missing, the latest first."""
        return [value_of(Missing, row) for row in self._store.rows(MISSING)]

    def evidence(self, records: Iterable[str] | None = None) -> dict[str, Evidence]:
        """Evidence by record: of those in `records` that anybody tried, or of all."""
        wanted = None if records is None else list(dict.fromkeys(records))
        found = evidence([*self._in_sessions(wanted), *self._by_reading(wanted)])
        taken: dict[str, list[Evidence]] = {}
        for one in self._of_others(wanted):
            taken.setdefault(one.record, []).append(one)
        for record, parts in taken.items():
            own = [found[record]] if record in found else []
            found[record] = merged(record, [*own, *parts])
        return found

    def failures(self) -> dict[str, date]:
        """The last day on which a record failed, of those that ever did."""
        days: dict[str, date] = {}

        def failed(record: str, day: date | None) -> None:
            if day is not None and day > days.get(record, date.min):
                days[record] = day

        where = f"id IN (SELECT id FROM session_tries WHERE value LIKE '%{_TAB}{Result.FAILED}')"
        for day, tries in self._store.columns(SESSION, ("on_day", _TRIES), where):
            for each in str(tries or "").split("\x1f"):
                record, _, result = each.rpartition(_TAB)
                if record and result == Result.FAILED:
                    failed(record, date.fromisoformat(day))
        for one in self.all():
            if one.result is Result.FAILED:
                failed(one.record, one.on_day)
        for sums in self._of_others(None):
            failed(sums.record, sums.last_failed_on)
        return days

    def of_sessions(self, sessions: Iterable[str]) -> dict[str, Evidence]:
        """Evidence by record, of some sessions (ids) alone."""
        ids = frozenset(sessions)
        return evidence(one for one in self._in_sessions(None) if one.session in ids)

    def _in_sessions(self, wanted: list[str] | None) -> Iterator[Tried]:
        where, values = "id IN (SELECT id FROM session_tries)", list(wanted or ())
        if wanted is not None:
            where = f"id IN (SELECT id FROM session_records WHERE value IN ({_marks(wanted)}))"
        asked = None if wanted is None else frozenset(wanted)
        for row in self._store.columns(SESSION, _COLUMNS, where, values):
            session, day, team, version, repo_kind, stack, tries = row
            for each in str(tries or "").split("\x1f"):
                record, _, result = each.rpartition("\t")
                if record and (asked is None or record in asked) and result in set(Result):
                    yield Tried(
                        record,
                        Result(result),
                        date.fromisoformat(day),
                        version or "",
                        repo_kind or "",
                        tuple(stack.split("\x1f")) if stack else (),
                        session,
                        team or "",
                    )

    def _by_reading(self, wanted: list[str] | None) -> Iterator[Tried]:
        where = "" if wanted is None else f"record IN ({_marks(wanted)})"
        for row in self._store.rows(OUTCOME, where, wanted or ()):
            one = value_of(Outcome, row)
            yield Tried(
                one.record, one.result, one.on_day, one.tool_version, one.repo_kind, one.stack
            )

    def _of_others(self, wanted: list[str] | None) -> Iterator[Evidence]:
        for table in (TAKEN, COUNTED):
            where, values = "", list(wanted or ())
            if wanted is not None:
                held = f"SELECT id FROM {table}_records WHERE value IN ({_marks(wanted)})"
                where = f"id IN ({held})"
            for row in self._store.rows(table, where, values):
                teams = 1 if row.values.get("team") else 0
                for one in row.values["outcomes"]:
                    if wanted is None or one["record"] in wanted:
                        sessions = int(one.get("sessions", 0))
                        yield replace(from_json(one), sessions=sessions, teams=teams)


def _marks(values: list[str]) -> str:
    return ", ".join("?" * len(values))

"""Jobs of the worker ``rescue`` that keep a sound journal: backups, what goes with time."""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from cairn.errors import CairnError
from cairn.jobs.journal import MOST_NAMED, careful
from cairn.jobs.steps import ended
from cairn.journal.schema import PERSON
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.journal.journal import Journal
    from cairn.store.backup_file import Backup
    from cairn.store.compare import Difference
    from cairn.worker.serve import Call, Job


def keeping_jobs(places: Places) -> "Mapping[str, Job]":
    """What is done for a journal beside the window.

    - ``backup {"due": false}`` makes one unless nothing changed, or with ``due`` unless it is not
      due: ``{"made": BACKUP|null, "last": BACKUP|null}``, where a BACKUP is ``{"number",
      "made_at", "rows", "bytes"}``
    - ``backups {}`` the newest first: ``{"backups": [BACKUP…], "unreadable": n}``
    - ``plan_restore {"number"}`` what bringing one back would change; changes nothing:
      ``{"backup": BACKUP, "back": n, "gone": n, "other": n, "same": n, "readable": bool,
      "named": {"back"|"gone"|"other": [{"table", "called"}…]}}``; it can be cancelled
    - ``restore {"number"}`` does it; nobody of the window's process may have the journal open:
      ``{"rows": n, "kept": FILE}``
    - ``bring_up {}`` brings a journal of a former Cairn up to this one, after a backup; nobody of
      the window's process may have it open: ``{"version": n}``
    - ``tidy {}`` what time has come for: ``{"trash": n, "notes": n}``
    - ``private_due {"days"}`` how many sessions have private notes older than that:
      ``{"sessions": n}``
    - ``private_late {}`` from how many ``tidy`` would take them away: ``{"sessions": n}``
    - ``forget_private {}`` takes those away that are older than was set: ``{"sessions": n}``
    """
    work = _Keeping(places)
    return {
        "backup": careful(work.backup),
        "backups": careful(work.backups),
        "plan_restore": careful(work.plan),
        "restore": careful(work.restore),
        "bring_up": careful(work.bring_up),
        "tidy": careful(work.tidy),
        "private_due": careful(work.private_due),
        "private_late": careful(work.private_late),
        "forget_private": careful(work.forget_private),
    }


@contextlib.contextmanager
def opened(places: Places, *, reading: bool = False) -> "Iterator[Journal]":
    """The journal for the length of one job, so that the window may do with it what it wants."""
    from cairn.journal.opening import open_journal

    journal = open_journal(places, reading=reading)
    try:
        yield journal
    finally:
        journal.close()


class _Keeping:
    def __init__(self, places: Places) -> None:
        self._places = places

    def backup(self, call: "Call") -> dict[str, Any]:
        with opened(self._places, reading=True) as journal:
            made = journal.store.backup(only_if_due=bool(call.args.get("due")))
        last = made or next(iter(self._listed()), None)
        return {
            "made": _told(made) if made is not None else None,
            "last": _told(last) if last is not None else None,
        }

    def backups(self, _: "Call") -> dict[str, Any]:
        from cairn.journal.opening import backups_of
        from cairn.store.backups import unreadable

        folder = backups_of(self._places)
        bad = len(unreadable(folder)) if folder.is_dir() else 0
        return {"backups": [_told(one) for one in self._listed()], "unreadable": bad}

    def plan(self, call: "Call") -> dict[str, Any]:
        from cairn.journal.opening import file_of
        from cairn.journal.schema import JOURNAL
        from cairn.store.restore import plan_restore

        chosen = self._chosen(call)
        plan = plan_restore(file_of(self._places), JOURNAL, chosen, call.cancelled)
        ended(call)
        names = self._names(plan.back + plan.other)
        rows = {"back": plan.back, "gone": plan.gone, "other": plan.other}
        return {
            "backup": _told(chosen),
            **{name: len(found) for name, found in rows.items()},
            "same": plan.same,
            "readable": plan.readable,
            "named": {name: _named(found, names) for name, found in rows.items()},
        }

    def restore(self, call: "Call") -> dict[str, Any]:
        from cairn.journal.opening import file_of
        from cairn.journal.schema import JOURNAL
        from cairn.store.restore import restore

        chosen = self._chosen(call)
        done = restore(file_of(self._places), JOURNAL, chosen, datetime.now(UTC))
        return {"rows": chosen.rows, "kept": str(done.kept) if done.kept is not None else ""}

    def bring_up(self, _: "Call") -> dict[str, Any]:
        from cairn.journal.schema import JOURNAL

        with opened(self._places):
            return {"version": JOURNAL.version}

    def tidy(self, _: "Call") -> dict[str, Any]:
        with opened(self._places) as journal:
            if journal.store.read_only is not None:
                return {"trash": 0, "notes": 0}
            trash, notes = journal.tidy()
        return {"trash": trash, "notes": notes}

    def private_due(self, call: "Call") -> dict[str, Any]:
        from cairn.journal.retention import due

        with opened(self._places, reading=True) as journal:
            return {"sessions": len(due(journal.store, int(call.args["days"]), date.today()))}

    def private_late(self, _: "Call") -> dict[str, Any]:
        from cairn.journal.retention import PATIENCE, due

        with opened(self._places, reading=True) as journal:
            days = journal.settings.load().private_days
            today = journal.store.steady(date.today()) if days else date.today()
            late = due(journal.store, days + PATIENCE, today) if days else []
        return {"sessions": len(late)}

    def forget_private(self, _: "Call") -> dict[str, Any]:
        with opened(self._places) as journal:
            return {"sessions": len(journal.forget_private())}

    def _listed(self) -> "list[Backup]":
        from cairn.journal.opening import backups_of
        from cairn.store.backups import backups

        folder = backups_of(self._places)
        return backups(folder) if folder.is_dir() else []

    def _names(self, found: "Sequence[Difference]") -> dict[str, str]:
        """Names of people by id, as far as there are any to be had."""
        names: dict[str, str] = {}
        with contextlib.suppress(CairnError), opened(self._places, reading=True) as journal:
            names = dict(journal.store.columns(PERSON, ("id", "name")))
        then = [(one.id, one.then) for one in found if one.table == PERSON and one.then]
        return names | {id: str(values.get("name", "")) for id, values in then}

    def _chosen(self, call: "Call") -> "Backup":
        number = int(call.args["number"])
        for one in self._listed():
            if one.number == number:
                return one
        raise CairnError(
            "E_BACKUP_UNKNOWN", f"There is no backup {number}.", "Choose another one of the list."
        )


def _told(backup: "Backup") -> dict[str, Any]:
    return {
        "number": backup.number,
        "made_at": backup.made_at.isoformat(),
        "rows": backup.rows,
        "bytes": backup.packed_size,
    }


def _named(found: "Sequence[Difference]", names: Mapping[str, str]) -> list[dict[str, str]]:
    """The first rows, as a person knows them; the newest first."""
    from cairn.journal.calling import called

    newest = sorted(found, key=lambda one: one.id, reverse=True)[:MOST_NAMED]
    return [
        {"table": one.table, "called": called(one.table, one.then or one.now or {}, names)}
        for one in newest
    ]

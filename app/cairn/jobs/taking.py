"""Jobs of the worker ``rescue`` that take a journal out, and bring one in."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cairn.errors import CairnError
from cairn.files import write_atomically
from cairn.jobs.journal import careful
from cairn.jobs.keeping import opened
from cairn.jobs.steps import Steps, ended
from cairn.places import Places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cairn.journal.bring import BadRow
    from cairn.worker.serve import Call, Job

MOST_BAD = 30
"""Rows that cannot come in which are told one by one; how many there are is told whatever that."""

SAMPLES = 3
"""Values of a column that show what stands in it."""

_SAMPLE = 80


def taking_jobs(places: Places) -> "Mapping[str, Job]":
    """What goes to files, and comes from them.

    - ``export {"path", "csv": false, "private": true}`` writes one file, or with ``csv`` a new
      folder of tables in the one at ``path``: ``{"files": [FILE…], "rows": n, "lacking": n}``;
      progress is ``{"done", "of"}`` in rows; E_CANCELLED before the first file is written
    - ``calendar {"path"}`` writes what is owed, as the preferences say: ``{"events": n}``
    - ``handover {"team", "people": [ID…]}`` shows what another champion would be given:
      ``{"lines": [LINE…], "text"}``; whoever asked writes the text
    - ``preview {"path", "mapping": {FIELD: COLUMN}|null}`` shows what would come in:
      ``{"digest", "new": n, "bad": [{"place", "reason"}…], "bads": n}``, of a table also
      ``{"columns", "samples", "mapping", "lacks": bool, "first", "last"}``, of an export or a
      handover ``{"counts": {TABLE: n}, "same", "known"}``
    - ``bring_in {"path", "mapping", "digest"}`` does it, after a backup: ``{"new": n}``; raises
      E_IMPORT_CHANGED where the file is another one than was shown
    """
    work = _Taking(places)
    return {
        "export": careful(work.export),
        "calendar": careful(work.calendar),
        "handover": careful(work.handover),
        "preview": careful(work.preview),
        "bring_in": careful(work.bring_in),
    }


class _Taking:
    def __init__(self, places: Places) -> None:
        self._places = places

    def export(self, call: "Call") -> dict[str, Any]:
        from cairn.journal import export as writing

        path = Path(str(call.args["path"]))
        private = bool(call.args.get("private", True))
        with opened(self._places, reading=True) as journal:
            document = journal.takeout.document(private=private, step=Steps(call))
        if call.args.get("csv"):
            tables = writing.as_csv(document)
            ended(call)
            folder = _new_folder(path)
            files = {folder / name: data for name, data in tables.items()}
        else:
            files = {path: writing.as_json(document)}
        ended(call)
        for file, data in files.items():
            write_atomically(file, data)
        return {
            "files": [str(file) for file in files],
            "rows": sum(len(document[name]) for name in writing.TABLES),
            "lacking": sum(document.get("damaged", {}).values()),
        }

    def calendar(self, call: "Call") -> dict[str, Any]:
        from cairn.journal.calendar_file import calendar

        with opened(self._places, reading=True) as journal:
            owed, words = journal.owed(), journal.settings.load().calendar_words
        dated = [one for one in (*owed.mine, *owed.theirs) if one.due is not None]
        write_atomically(Path(str(call.args["path"])), calendar(dated, words=words))
        return {"events": len(dated)}

    def handover(self, call: "Call") -> dict[str, Any]:
        with opened(self._places, reading=True) as journal:
            champion = journal.settings.load().champion
            people = [str(one) for one in call.args["people"]]
            given = journal.takeout.handover(str(call.args["team"]), people, champion)
        return {"lines": given.lines(), "text": given.data().decode()}

    def preview(self, call: "Call") -> dict[str, Any]:
        from cairn.journal import bring_files

        path = Path(str(call.args["path"]))
        digest = bring_files.digest_at(path)
        if bring_files.is_table(path):
            return {"digest": digest, **_table(path, call.args.get("mapping"))}
        return {"digest": digest, **self._document(path)}

    def bring_in(self, call: "Call") -> dict[str, Any]:
        from cairn.journal import bring, bring_csv, bring_files

        path = Path(str(call.args["path"]))
        if bring_files.digest_at(path) != call.args["digest"]:
            raise CairnError(
                "E_IMPORT_CHANGED",
                f"{path.name} is not what was shown any more.",
                "Look at it once more.",
            )
        with opened(self._places) as journal:
            journal.store.backup()
            if bring_files.is_table(path):
                mapping: dict[str, str] = call.args["mapping"]
                preview = bring_csv.preview(bring_files.table_at(path), mapping)
                return {"new": len(journal.log_all(preview.good))}
            planned = bring.plan(journal.store, bring_files.document_at(path))
            return {"new": len(bring.bring_in(journal.store, planned).rows)}

    def _document(self, path: Path) -> dict[str, Any]:
        from cairn.journal import bring, bring_files
        from cairn.journal.export import TABLES

        with opened(self._places) as journal:
            planned = bring.plan(journal.store, bring_files.document_at(path))
        counts = {name: planned.count(table) for name, table in TABLES.items()}
        return {
            "new": len(planned.rows),
            "counts": {name: count for name, count in counts.items() if count},
            "same": planned.same,
            "known": planned.known,
            **_bad(planned.bad),
        }


def _table(path: Path, mapping: dict[str, str] | None) -> dict[str, Any]:
    from cairn.journal import bring_csv, bring_files

    table = bring_files.table_at(path)
    mapping = bring_csv.guess(table.columns) if mapping is None else mapping
    lacks = not {"people", "on_day"} <= mapping.keys()
    preview = bring_csv.Preview(mapping) if lacks else bring_csv.preview(table, mapping)
    days = sorted(one.on_day for one in preview.good if one.on_day is not None)
    return {
        "columns": list(table.columns),
        "samples": [_samples(table.rows, place) for place in range(len(table.columns))],
        "mapping": mapping,
        "lacks": lacks,
        "new": len(preview.good),
        "first": days[0].isoformat() if days else "",
        "last": days[-1].isoformat() if days else "",
        **_bad(preview.bad),
    }


def _samples(rows: "Sequence[tuple[int, tuple[str, ...]]]", place: int) -> list[str]:
    """What stands in a column, as far as it is not the same again."""
    found: dict[str, None] = {}
    for _, cells in rows:
        value = " ".join(cells[place].split())
        if value:
            found[value if len(value) <= _SAMPLE else f"{value[:_SAMPLE]}…"] = None
        if len(found) == SAMPLES:
            break
    return list(found)


def _bad(rows: "Sequence[BadRow]") -> dict[str, Any]:
    return {"bad": [asdict(one) for one in rows[:MOST_BAD]], "bads": len(rows)}


def _new_folder(above: Path) -> Path:
    """A folder of its own for the tables: nothing that is there is written over."""
    from cairn.places import make_private

    name = f"cairn-journal-{date.today().isoformat()}"
    places = [above / name, *(above / f"{name}-{number}" for number in range(2, 100))]
    for folder in places:
        if not folder.exists():
            return make_private(folder)
    raise CairnError("E_EXISTS", f"{above / name} is there already.", "Name a new folder.")

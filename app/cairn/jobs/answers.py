"""Jobs of the worker ``rescue`` that look at what was fetched, for the outbox and the inbox."""

import contextlib
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cairn.errors import CairnError
from cairn.jobs.journal import careful
from cairn.jobs.keeping import opened
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.gate.gate import Gate
    from cairn.library.source import Source
    from cairn.outbox.inbox.incoming import Incoming
    from cairn.worker.serve import Call, Job


def answers_jobs(places: Places) -> "Mapping[str, Job]":
    """What the window asks about contributions; the journal is only read, nothing of it is told.

    - ``look {"asked": [Asked…]}``, each as `asdict` of `cairn.outbox.asked.Asked` gives it:
      ``{"seen": {DRAFT: Seen}}``, to be read by `cairn.outbox.seen.seen_of`; then `board` and
      `learn` answer at once
    - ``inbox {"source": NAME|null}`` what waits: ``{"waiting": [INCOMING…], "problems": {NAME:
      TEXT}}``, where an INCOMING is ``{"name", "how", "source", "title", "author", "at", "days",
      "records", "paths", "clash", "problem", "answered"}``
    - ``review {"source", "name"}`` or ``{"source", "file"}`` one of it looked at again:
      ``{"incoming": INCOMING, "files": [{"path", "text", "before", "there", "title", "kind",
      "problems": [Problem…], "near": [{"id", "title", "source", "alike"}…], "evidence",
      "beside", "code"}…],
      "findings": [Finding…]}``
    - ``answer {"source", "name"|"file", "what": "take"|"edit"|"decline", "author", "files": {PATH:
      TEXT}, "reason", "instead", "kept": {MARK: REASON}}``: ``{"outcome", "branch", "page",
      "why"}``, or ``{"findings": [Finding…]}`` and nothing done where the gate stops it; raises
      E_CONFLICT where something else stands there by now
    """
    work = _Answers(places)
    return {
        "look": careful(work.look),
        "inbox": careful(work.inbox),
        "review": careful(work.review),
        "answer": careful(work.answer),
    }


class _Answers:
    def __init__(self, places: Places) -> None:
        self._places = places

    def look(self, call: "Call") -> dict[str, Any]:
        from cairn.flows.hearing import looking
        from cairn.library.rows import Rows
        from cairn.library.sources import Sources
        from cairn.outbox.asked import Asked

        sources = Sources(self._places).all()
        rows = Rows(self._places.cache / "catalog.db", sources)
        try:
            see = looking(sources, rows)
            asked = [Asked(**one) for one in call.args["asked"]]
            return {"seen": {one.draft: asdict(see(one)) for one in asked}}
        finally:
            rows.close()

    def inbox(self, call: "Call") -> dict[str, Any]:
        from cairn.outbox.inbox.incoming import waiting

        found: list[Incoming] = []
        problems: dict[str, str] = {}
        for source in self._sources(call.args.get("source")):
            try:
                found += waiting(source)
            except CairnError as error:
                problems[source.name] = error.message
        now = datetime.now(UTC)
        return {"waiting": [one.as_dict(now) for one in found], "problems": problems}

    def review(self, call: "Call") -> dict[str, Any]:
        from cairn.library.library import Library
        from cairn.library.sources import Sources
        from cairn.outbox.inbox.review import review
        from cairn.outbox.similar import Nearest

        source, one = self._named(call)
        now = datetime.now(UTC)
        library = Library(self._places, Sources(self._places))
        nearest = Nearest(library)
        try:
            with contextlib.suppress(CairnError):  # without an index nothing is known to be near
                library.open()
            found = review(
                one,
                self._gate(source),
                lambda record: nearest.to_text(
                    record.title, f"{record.description}\n{record.body}", {record.id}
                ),
                now.date(),
            )
        finally:
            library.close()
        return {
            "incoming": one.as_dict(now),
            "files": [
                {
                    "path": file.path,
                    "text": file.text,
                    "before": file.before,
                    "there": _text(one.there.get(file.path)),
                    "title": file.record.title if file.record else "",
                    "kind": file.record.kind.value if file.record else "",
                    "problems": [asdict(problem) for problem in file.problems],
                    "near": [
                        {"id": near.row.id, "title": near.row.title, "source": near.row.source,
                         "alike": near.alike}
                        for near in file.near
                    ],
                    "evidence": dict(file.evidence),
                    "beside": file.beside,
                    "code": file.code,
                }
                for file in found.files
            ],
            "findings": [asdict(one) for one in found.found],
        }  # fmt: skip

    def answer(self, call: "Call") -> dict[str, Any]:
        from cairn.gate.decisions import Decisions
        from cairn.outbox.inbox import deciding
        from cairn.outbox.rendering import Author

        args, now = call.args, datetime.now(UTC)
        source, one = self._named(call)
        author = Author.read(str(args["author"]))
        if args["what"] == deciding.DECLINE:
            reason, instead = str(args.get("reason", "")), str(args.get("instead", ""))
            word = deciding.decline(source, one, reason, author, now, instead)
        elif args["what"] == deciding.EDIT:
            files = {path: text.encode() for path, text in args["files"].items()}
            word = deciding.edit(source, one, files, author, now)
        else:
            word = deciding.take(source, one, author, now)
        gate, decisions = self._gate(source), Decisions()
        kept = args.get("kept") or {}
        for finding in deciding.looked(word, gate).found:
            if why := kept.get(finding.mark):
                decisions = decisions.keeping(finding, str(why))
        checked = deciding.looked(word, gate, decisions)
        if checked.settled.open:
            return {"findings": [asdict(one) for one in checked.settled.open]}
        done = deciding.answer(source, checked, cancelled=call.cancelled)
        return {"outcome": done.outcome, "branch": done.branch, "page": done.page, "why": done.why}

    def _named(self, call: "Call") -> "tuple[Source, Incoming]":
        from cairn.outbox.inbox.incoming import dropped, waiting
        from cairn.outbox.inbox.opened import open_file

        (source,) = self._sources(str(call.args["source"]))
        if file := call.args.get("file"):
            return source, dropped(source, open_file(Path(str(file))))
        for one in waiting(source):
            if one.name == call.args["name"]:
                return source, one
        raise CairnError(
            "E_INBOX", "It does not wait any more.", "Look at the inbox again: it was answered."
        )

    def _sources(self, name: str | None) -> "list[Source]":
        from cairn.library.source import GIT
        from cairn.library.sources import Sources

        sources = Sources(self._places)
        if name is not None:
            return [sources.get(name)]
        return [
            one
            for one in sources.all()
            if one.kind == GIT and not one.paused and one.layer != "mine"
        ]

    def _gate(self, source: "Source") -> "Gate":
        from cairn.flows.contributing import gate_of
        from cairn.outbox.ground import ground
        from cairn.outbox.vehicle.branch_ground import reads

        with opened(self._places, reading=True) as journal:
            return gate_of(self._places, journal, ground(reads(source)).spine)


def _text(data: bytes | None) -> str | None:
    return None if data is None else data.decode("utf-8", "replace")

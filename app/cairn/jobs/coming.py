"""Jobs of the worker ``rescue`` about what comes in: what syncs brought, what the next may."""

import contextlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from cairn.errors import CairnError
from cairn.jobs.journal import careful
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.library.news import News
    from cairn.library.pinning import Update
    from cairn.library.source import Source
    from cairn.worker.serve import Call, Job

_MOST_WORDS = 2_000
"""Letters of what a commit says of itself that are handed on."""


def coming_jobs(places: Places) -> "Mapping[str, Job]":
    """What came, and what would; the journal is only read, to know what of it is used.

    A NEWS is what `asdict` makes of `cairn.library.news.News`, and ``use``: a
    `cairn.flows.using.Use` as a dict, its day in ISO 8601, or None; and ``installed``: where it is,
    see `cairn.flows.installed`.

    - ``arrived {}`` what syncs brought lately, the latest first:
      ``{"came": [NEWS + {"source", "at", "before", "after"}…]}``
    - ``came {"source", "path", "before", "after", "how", "kind"}`` one of it: ``{"before":
      TEXT|null, "after": TEXT|null, "body": MARKDOWN, "runs": [{"what", "line", "text"}…],
      "invisible": n, "withdrawn": {"at", "words"}|null, "files": [FILE…]}``, lines counted in the
      file; of what was withdrawn, when it was, ISO 8601, and with which words if that is known; a
      FILE that differs beside a skill, or is itself the news, is a `cairn.library.beside.Differs`
      as a dict
    - ``waits {"source"}`` what taking the state that waits would change: UPDATE, which is
      ``{"name", "commit", "files", "news": [NEWS…]}``
    """
    work = _Coming(places)
    return {
        "arrived": careful(work.arrived),
        "came": careful(work.came),
        "waits": careful(work.waits),
    }


class _Coming:
    def __init__(self, places: Places) -> None:
        self._places = places

    def arrived(self, _: "Call") -> dict[str, Any]:
        from cairn.library.arrivals import Arrivals
        from cairn.library.sources import Sources

        names = [one.name for one in Sources(self._places).all() if not one.paused]
        came = Arrivals(self._places.data).came(names)
        known = uses_in(self._places, (one.news.id for one in came))
        installed = _installed(self._places, [one.news for one in came])
        return {
            "came": [
                asdict(one.news)
                | {"source": one.source, "at": one.at, "before": one.before, "after": one.after}
                | {"use": known.get(one.news.id), "installed": installed.get(one.news.id, ())}
                for one in came
            ]
        }

    def came(self, call: "Call") -> dict[str, Any]:
        from cairn import invisible
        from cairn.library.beside import differing
        from cairn.library.earlier import changed_by, text_at
        from cairn.library.news import FLOOR, WITHDRAWN
        from cairn.records.parse import parse
        from cairn.records.runs import runs
        from cairn.records.skill_files import SKILL_FILE

        source, path = self._source(call), str(call.args["path"])
        commits = str(call.args["before"]), str(call.args["after"])
        texts = [text_at(source, one, path) for one in commits]
        files = []
        if call.args.get("kind") == FLOOR:
            texts, files = [None, None], differing(source, *commits, path)
        elif path.endswith(f"/{SKILL_FILE}"):
            files = differing(source, *commits, path)
        by = None
        if call.args["how"] == WITHDRAWN:
            by = changed_by(source, *commits, path)
        text = next((one for one in reversed(texts) if one is not None), "")
        body, above = text, 0
        with contextlib.suppress(CairnError):
            record = parse(text.encode(), source=source.name, path=path)
            body, above = record.body, record.body_line - 1
        return {
            "before": texts[0],
            "after": texts[1],
            "body": body,
            "runs": [asdict(one) | {"line": one.line + above} for one in runs(body)],
            "invisible": sum(
                len(invisible.find(one)) for one in (text, *(file.after or "" for file in files))
            ),
            "withdrawn": by and {"at": by.when.isoformat(), "words": by.message[:_MOST_WORDS]},
            "files": [asdict(one) for one in files],
        }

    def waits(self, call: "Call") -> dict[str, Any]:
        from cairn.library.clone import Clone
        from cairn.library.pinning import waiting_update

        source = self._source(call)
        waiting = Clone(source).state.waiting
        if waiting is None:
            return {"name": "", "commit": "", "files": 0, "news": []}
        return told(self._places, waiting_update(source, waiting.commit))

    def _source(self, call: "Call") -> "Source":
        from cairn.library.sources import Sources

        return Sources(self._places).get(str(call.args["source"]))


def told(places: Places, update: "Update") -> dict[str, Any]:
    """An UPDATE, with what of it is used."""
    known = uses_in(places, (one.id for one in update.news))
    installed = _installed(places, update.news)
    news = [
        asdict(one) | {"use": known.get(one.id), "installed": installed.get(one.id, ())}
        for one in update.news
    ]
    return {"name": update.name, "commit": update.commit, "files": update.files, "news": news}


def _installed(places: Places, news: "Iterable[News]") -> dict[str, tuple[str, ...]]:
    from cairn.flows.installed import installed_in

    return installed_in(places, news, os.environ)


def uses_in(places: Places, records: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Of these records (ids) those that are used, and how; see `cairn.flows.using.Use`."""
    from cairn.flows.using import uses_in as found_in

    found = found_in(places, records)
    return {id: asdict(one) | {"last": one.last.isoformat()} for id, one in found.items()}

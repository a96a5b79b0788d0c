"""Jobs of the worker ``render``, which only reads."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cairn.errors import CairnError
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.library.row import Row
    from cairn.library.rows import Rows
    from cairn.search.whoosh_find import Finder
    from cairn.worker.serve import Call, Job


_LOOKED_THROUGH = 1_000_000
"""Characters of a page that are looked through for commands: as much as is shown of it."""


def render_jobs(places: Places) -> "Mapping[str, Job]":
    """Jobs of the worker ``render``, which only reads.

    - ``render {"key", "dark", "start"?, "size"?}`` a record's page, or of what follows its first
      `start` characters about `size`: ``{"key", "html", "title", "end", "more", "back",
      "runs", "code": [PATH…]}``; the next part starts at `end` (null: none), `more` and `back` are
      links to it and to the beginning, `runs` is how many commands in a page would run, and "code"
      which files beside a skill are code (told with its first part)
    - ``compare {"left", "right", "dark"}`` two versions side by side: ``{"html", "changes"}``
    - ``beside {"pairs": [[BEFORE, AFTER]…], "dark"}`` texts side by side that stand in no source:
      ``{"html": [HTML…]}``
    - ``three {"before", "one", "other", "heads": [TEXT…], "dark"}`` a text and what two made of
      it: ``{"html", "both": TEXT|null, "touches": n}``, both changes in one text, in which `one`
      stands where they touch; null for long texts
    - ``find {"text", "filters", "limit"}`` what only Whoosh can answer:
      ``{"keys": [[KEY, SCORE]…], "total", "seq"}``
    - ``notes {"texts": [TEXT…], "dark"}`` private texts, which are nowhere but in the call:
      ``{"html": [HTML…]}``

    Beside "dark" there may be "contrast", for the colours of high contrast.
    """
    work = _RenderWork(places)
    return {
        "render": work.render,
        "compare": work.compare,
        "beside": _beside,
        "three": _three,
        "find": work.find,
        "notes": _notes,
    }


def _notes(call: "Call") -> dict[str, Any]:
    """Markdown of the journal as HTML; no word of it may come into the log."""
    from cairn.records.colours import colours_of
    from cairn.records.parts import MAX_PART
    from cairn.records.render import render

    look = _look(call)
    colours = colours_of(**look)
    try:
        html = [
            render(str(text)[:MAX_PART], dark=look["dark"], colours=colours)
            for text in call.args["texts"]
        ]
    except Exception:  # noqa: BLE001 - whatever it is, its message may quote the text
        raise CairnError(
            "E_NOTES", "These notes could not be laid out.", "They are shown as plain text."
        ) from None
    return {"html": html}


def _beside(call: "Call") -> dict[str, Any]:
    """Pairs of texts side by side; no word of them may come into the log."""
    from cairn.records.difference import differences
    from cairn.records.difference_page import difference_page

    look = _look(call)
    try:
        html = [
            difference_page(differences(str(before), str(after)), **look)
            for before, after in call.args["pairs"]
        ]
    except Exception:  # noqa: BLE001 - whatever it is, its message may quote the texts
        raise CairnError(
            "E_BESIDE", "These texts could not be laid side by side.", "Open the files instead."
        ) from None
    return {"html": html}


def _three(call: "Call") -> dict[str, Any]:
    """A text and what two made of it; no word of them may come into the log."""
    from cairn.records.merging import put_together, stretches
    from cairn.records.three_page import three_page

    before, one, other = (str(call.args[name]) for name in ("before", "one", "other"))
    try:
        found, both = stretches(before, one, other), put_together(before, one, other)
        html = three_page(found or (), heads=list(call.args["heads"]), **_look(call))
    except Exception:  # noqa: BLE001 - whatever it is, its message may quote the texts
        raise CairnError(
            "E_BESIDE", "These texts could not be laid side by side.", "Open the files instead."
        ) from None
    text, touches = both or (None, 0)
    return {"html": html if found is not None else "", "both": text, "touches": touches}


def _look(call: "Call") -> dict[str, bool]:
    return {name: bool(call.args.get(name)) for name in ("dark", "contrast")}


class _RenderWork:
    """What the jobs of the render worker share."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._rows: Rows | None = None
        self._finder: Finder | None = None

    def render(self, call: "Call") -> dict[str, Any]:
        """One record's page."""
        from cairn.records.colours import colours_of
        from cairn.records.parts import MAX_PART
        from cairn.records.render import back_link, more_link, render_part
        from cairn.records.runs import runs

        look = _look(call)
        row, body = self._record(int(call.args["key"]))
        part = render_part(
            body,
            dark=look["dark"],
            colours=colours_of(**look),
            base=row.path,
            title=row.title,
            start=int(call.args.get("start") or 0),
            size=int(call.args.get("size") or MAX_PART),
        )
        more = "" if part.end is None else more_link(body, part.end)
        begins = not int(call.args.get("start") or 0)
        return {
            "key": row.key,
            "html": part.html,
            "title": row.title,
            "end": part.end,
            "more": more,
            "back": back_link(),
            "runs": len(runs(body[:_LOOKED_THROUGH])) if begins else 0,
            "code": self._code(row) if begins and row.kind == "skill" else [],
        }

    def _code(self, row: "Row") -> list[str]:
        from cairn.library.skill_code import code_beside
        from cairn.library.sources import Sources

        try:
            return code_beside(Sources(self._places).get(row.source), row.path)
        except CairnError:
            return []  # a source that is gone by now

    def compare(self, call: "Call") -> dict[str, Any]:
        """Two versions of a record side by side."""
        from cairn.records.difference import changes, differences
        from cairn.records.difference_page import difference_page

        sides = []
        for name in ("left", "right"):
            row, body = self._record(int(call.args[name]))
            sides.append(row.facts() + body)
        lines = differences(*sides)
        html = difference_page(lines, **_look(call))
        return {"html": html, "changes": changes(lines)}

    def _record(self, key: int) -> "tuple[Row, str]":
        rows = self._current_rows()
        found = rows.get([key])
        if not found:
            raise CairnError(
                "E_RECORD_GONE", "This record is no longer in the library.", "Search again."
            )
        return found[0], rows.text(key)

    def find(self, call: "Call") -> dict[str, Any]:
        """What only Whoosh can answer."""
        from cairn.search.whoosh_find import Finder

        if self._finder is None:
            self._finder = Finder(self._places.cache / "index")
        found = self._finder.find(
            str(call.args.get("text", "")),
            call.args.get("filters") or {},
            int(call.args.get("limit") or 200),
        )
        keys = [[key, score] for key, score in found.keys]
        return {"keys": keys, "total": found.total, "seq": found.seq}

    def _current_rows(self) -> "Rows":
        from cairn.library.rows import Rows

        if self._rows is not None and not self._rows.current():
            self._rows.close()
            self._rows = None
        if self._rows is None:
            self._rows = Rows(self._places.cache / "catalog.db")
        return self._rows

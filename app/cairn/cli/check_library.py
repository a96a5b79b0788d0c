"""The doctor's look at sources, catalog and index; he only reads, and believes nothing."""

import sqlite3
from pathlib import Path

from cairn.cli.amount import amount
from cairn.cli.checkup import Finding, Part, State
from cairn.errors import CairnError
from cairn.library.rows import Rows, SourceState
from cairn.library.source_trouble import trouble
from cairn.library.sources import Sources
from cairn.places import Places
from cairn.search.generation import Generation, altered, current

_REFRESH = "cairn library refresh"


def sources(places: Places) -> Part:
    """Every source: its folder, what came of it, what was left out."""
    known = Sources(places)
    states = _states(places)
    facts: list[dict[str, object]] = []
    findings: list[Finding] = []
    for source in known.all():
        state = states.get(source.name)
        problem = trouble(source)
        facts.append(
            {
                "name": source.name,
                "folder": source.place,
                "layer": source.layer,
                "paused": source.paused,
                "records": state.records if state else None,
                "skipped": state.skipped if state else None,
                "refreshed_at": (state.refreshed_at or None) if state else None,
                "problem": problem,
            }
        )
        if problem:
            again = "cairn library sync" if source.address else "Put the folder back"
            mend = f"{again}, or: cairn library remove {source.name}"
            findings.append(Finding(f"source {source.name}", State.BROKEN, problem, mend))
        elif state is None:
            detail = "not read yet"
            findings.append(Finding(f"source {source.name}", State.OK, detail))
        else:
            detail = f"{amount(state.records, 'record')}, {state.skipped} skipped"
            findings.append(Finding(f"source {source.name}", State.OK, detail))
    for problem in known.problems():
        mend = "Mend config/sources.toml, or add the source again."
        findings.append(Finding("sources", State.BROKEN, problem, mend))
    return Part(facts, tuple(findings))


def catalog(places: Places) -> Part:
    """Whether the catalog can be read from end to end, and how much it holds."""
    path = places.cache / "catalog.db"
    if not path.exists():
        return Part(None, (Finding("catalog", State.OK, "none yet; the first search makes it."),))
    rows = Rows(path)
    try:
        count = rows.count()
        facts = {"path": str(path), "records": count, "seq": rows.seq()}
    finally:
        rows.close()
    wrong = _wrong_pages(path)
    if wrong:
        detail = f"{path} is damaged: {wrong}."
        mend = f"Delete {path}, then: {_REFRESH}"
        return Part(facts, (Finding("catalog", State.BROKEN, detail, mend),))
    return Part(facts, (Finding("catalog", State.OK, amount(count, "record")),))


def index(places: Places) -> Part:
    """The arrays: present, whole, up to date, and how many documents they hold."""
    return _index(places, "index", places.cache / "index")


def phrases(places: Places) -> Part:
    """The Whoosh index beside them, looked at without opening it."""
    return _index(places, "phrases", places.cache / "index" / "whoosh")


def _index(places: Places, name: str, folder: Path) -> Part:
    try:
        generation = current(folder)
    except CairnError as error:
        if error.code != "E_INDEX_MISSING":
            raise
        return Part(None, (_missing(name, places),))
    damaged = altered(generation)
    lag = _lag(places, generation)
    facts = {
        "generation": generation.number,
        "documents": _documents(folder) if name == "index" and not damaged else None,
        "lag": lag,
        "damaged": damaged,
    }
    return Part(facts, (_judged(name, generation.number, damaged, lag),))


def _judged(name: str, number: int, damaged: list[str], lag: int | None) -> Finding:
    if damaged:
        listed = ", ".join(damaged[:5]) + (" …" if len(damaged) > 5 else "")
        detail = f"Damaged files of generation {number}: {listed}."
        return Finding(name, State.BROKEN, detail, _REFRESH)
    if lag is None:
        return Finding(
            name, State.WARNING, "belongs to another catalog, or there is none.", _REFRESH
        )
    if lag and name == "index":
        detail = f"{amount(lag, 'change is', 'changes are')} not searchable yet."
        return Finding(name, State.WARNING, detail, _REFRESH)
    if lag:
        detail = f"{amount(lag, 'change')} behind; the first search for a phrase takes them in."
        return Finding(name, State.OK, detail)
    return Finding(name, State.OK, f"generation {number}, up to date")


def _missing(name: str, places: Places) -> Finding:
    if name == "index" and (places.cache / "catalog.db").exists():
        detail = "There is a catalog and no index; the next search makes it."
        return Finding(name, State.WARNING, detail, _REFRESH)
    return Finding(name, State.OK, "none yet; it is made when it is needed.")


def _states(places: Places) -> dict[str, SourceState]:
    """What the catalog notes of each source; nothing where it cannot be read."""
    try:
        rows = Rows(places.cache / "catalog.db")
    except CairnError:
        return {}
    try:
        return {state.name: state for state in rows.sources()}
    except CairnError:
        return {}
    finally:
        rows.close()


def _wrong_pages(path: Path) -> str:
    """The first thing that SQLite's own check finds; empty if all is well."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=1.0)
    try:
        (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        return "" if said == "ok" else str(said)
    except sqlite3.OperationalError:
        return ""  # in use, or in a folder that may not be written: not for us to judge
    except sqlite3.DatabaseError as error:
        return str(error)
    finally:
        connection.close()


def _lag(places: Places, generation: Generation) -> int | None:
    """Changes of the catalog that a generation has not taken in; None if it is of another one."""
    try:
        rows = Rows(places.cache / "catalog.db")
    except CairnError:
        return None
    try:
        if generation.facts.get("catalog") != rows.catalog:
            return None
        return rows.pending(int(generation.facts["seq"]))
    except (CairnError, KeyError, TypeError, ValueError):
        return None
    finally:
        rows.close()


def _documents(folder: Path) -> int | None:
    from cairn.search.index import Index

    try:
        return Index.open(folder).documents
    except CairnError:
        return None

"""`cairn library list`: the sources, where they stand, and what came of them."""

import os

import click

from cairn.cli import say
from cairn.cli.paper import Paper, harmless
from cairn.errors import CairnError
from cairn.library.rows import Rows, SourceState
from cairn.library.source import Source
from cairn.library.sources import Sources
from cairn.places import Places


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def list_(as_json: bool) -> None:
    """Show the sources in their order, with how many records each gave."""
    places = Places.find(os.environ)
    sources = Sources(places)
    states = _states(places)
    listed = [_as_dict(source, states.get(source.name)) for source in sources.all()]
    if as_json:
        say.as_json({"sources": listed, "problems": sources.problems()})
        return
    paper = say.paper()
    for value in listed:
        say.result(_as_text(value, paper))
    for problem in sources.problems():
        say.aside(say.aside_paper().warning(harmless(problem)))


def _states(places: Places) -> dict[str, SourceState]:
    """What the catalog notes of each source; nothing where it cannot be read."""
    try:
        rows = Rows(places.cache / "catalog.db")
    except CairnError as error:
        if error.code != "E_CATALOG_MISSING":
            say.aside(f"cairn: {error}")
        return {}
    try:
        return {state.name: state for state in rows.sources()}
    finally:
        rows.close()


def _as_dict(source: Source, state: SourceState | None) -> dict[str, object]:
    return {
        "name": source.name,
        "folder": str(source.folder),
        "layer": source.layer,
        "order": source.order,
        "paused": source.paused,
        "kind": source.kind,
        "records": state.records if state else None,
        "skipped": state.skipped if state else None,
        "refreshed_at": (state.refreshed_at or None) if state else None,
        "problem": _problem(source, state),
    }


def _problem(source: Source, state: SourceState | None) -> str:
    if not source.folder.is_dir():
        return f"{source.folder} is not there; what was read from it stays."
    return state.problem if state else ""


def _as_text(value: dict[str, object], paper: Paper) -> str:
    """Two lines: name and counts, then the folder; a third for what is wrong."""
    facts = [str(value["layer"])]
    if value["paused"]:
        facts.append("paused")
    if value["records"] is None:
        facts.append("not read yet")
    else:
        facts.append(f"{value['records']} records")
        if value["skipped"]:
            facts.append(f"{value['skipped']} skipped")
    lines = [
        f"{paper.strong(str(value['name']))}  {' · '.join(facts)}",
        "  " + paper.whisper(harmless(str(value["folder"]))),
    ]
    if value["problem"]:
        lines.append("  " + paper.warning(harmless(str(value["problem"]))))
    return "\n".join(lines)

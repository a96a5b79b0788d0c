"""`cairn library list`: the sources, where they stand, and what came of them."""

import os

import click

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.paper import Paper, harmless
from cairn.errors import CairnError
from cairn.library.rows import Rows, SourceState
from cairn.library.source import GIT, Source
from cairn.library.source_trouble import question, state_of, trouble
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
        "folder": None if source.kind == GIT else str(source.folder),
        "address": source.address or None,
        "branch": source.branch or None,
        "layer": source.layer,
        "order": source.order,
        "paused": source.paused,
        "kind": source.kind,
        "records": state.records if state else None,
        "skipped": state.skipped if state else None,
        "refreshed_at": (state.refreshed_at or None) if state else None,
        "problem": trouble(source) or (state.problem if state else ""),
        **_standing(source),
    }


def _standing(source: Source) -> dict[str, object]:
    """How the copy of a repository stands; nothing for a folder."""
    state = state_of(source)
    if state is None:
        return {}
    return {
        "synced_at": state.synced_at or None,
        "offline": state.offline,
        "waiting": question(state.waiting) if state.waiting else None,
    }


def _as_text(value: dict[str, object], paper: Paper) -> str:
    """Two lines: name and counts, then where it lies; more for what is wrong or is asked."""
    facts = [str(value["layer"])]
    if value["paused"]:
        facts.append("paused")
    records = value["records"]
    if not isinstance(records, int):
        facts.append("not read yet")
    else:
        facts.append(amount(records, "record"))
        if value["skipped"]:
            facts.append(f"{value['skipped']} skipped")
    lines = [
        f"{paper.strong(str(value['name']))}  {' · '.join(facts)}",
        "  " + paper.whisper(harmless(_where(value))),
    ]
    if value["problem"]:
        lines.append("  " + paper.warning(harmless(str(value["problem"]))))
    if value.get("waiting"):
        answer = f"cairn library sync {value['name']} --take, or --keep"
        lines.append("  " + paper.warning(f"{value['waiting']} {answer}"))
    return "\n".join(lines)


def _where(value: dict[str, object]) -> str:
    """The folder, or the address with when it was last synced."""
    if value["folder"]:
        return str(value["folder"])
    branch = f" ({value['branch']})" if value["branch"] else ""
    at = str(value["synced_at"] or "")[:16].replace("T", " ")
    synced = f", synced {at} UTC" if at else ", never synced"
    offline = ", not reachable just now" if value["offline"] else ""
    return f"{value['address']}{branch}{synced}{offline}"

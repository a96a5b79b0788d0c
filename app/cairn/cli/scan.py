"""`cairn scan`: the gate over any file or folder, one line for each finding, never its words."""

import json
import os
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.guard import FINDINGS
from cairn.cli.paper import Paper, harmless
from cairn.errors import CairnError
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.gate.finding import Finding
    from cairn.gate.known import Known


@click.command("scan")
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="PATH...",
    type=click.Path(exists=True, path_type=Path),
)
@click.option(
    "--known",
    "known_file",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="More names, teams, hosts to look for, as JSON.",
)
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
@click.pass_context
def scan_(
    ctx: click.Context, paths: tuple[Path, ...], known_file: Path | None, as_json: bool
) -> None:
    """Look for what should not leave: secrets, people, places.

    Reads every text in PATH, each a file or a folder, with the same gate that
    stands before anything that is shared; it knows the people and teams of the
    journal by itself, and the words of the shared layer that PATH lies in, or of
    the first one that is followed. Prints path:line:column and what is there, never the words
    themselves; line 0 is the name of the file. Exit code 1 if anything was found.
    """
    from cairn.flows.contributing import spines_of, with_words_of

    places = Places.find(os.environ)
    known = _journal(places)
    spines = spines_of(places, paths)
    for spine in spines.values():
        known = with_words_of(known, spine)
    if known_file is not None:
        known = _read(known_file).beside(known)
    if report(paths, known, spines, as_json=as_json):
        ctx.exit(FINDINGS)


def report(
    paths: tuple[Path, ...], known: "Known", lists: Collection[Path] = (), *, as_json: bool
) -> int:
    """Scan `paths` for what is `known` and for what gives itself away; gives how much was found.

    The words that are looked for stand in `lists`, which is no finding.
    """
    from cairn.cli.scanned import scan
    from cairn.gate.gate import Gate

    scanned = scan(paths, Gate(known), lists)
    if as_json:
        say.as_json({"findings": [finding.as_dict() for finding in scanned.findings]})
    else:
        paper = say.paper()
        for finding in scanned.findings:
            say.result(_as_line(finding, paper))
    aside = say.aside_paper()
    for one in scanned.unread:
        say.aside(aside.warning(harmless(f"Not read: {one.path}: {one.reason}.")))
    if not as_json:
        stops = sum(finding.blocks for finding in scanned.findings)
        rest = len(scanned.findings) - stops
        files = amount(scanned.files, "file")
        say.aside(aside.whisper(f"{files}, {stops} to take out, {rest} to look at"))
    return len(scanned.findings)


def _journal(places: Places) -> "Known":
    """Whom this home's journal knows; what of it cannot be read is told."""
    from cairn.flows.known_names import known_at

    known, damaged = known_at(places)
    if damaged:
        rows = amount(damaged, "row")
        said = f"{rows} of the journal cannot be read, so a name may be missed"
        say.aside(say.aside_paper().warning(f"{said}; see: cairn journal check."))
    return known


def _read(path: Path) -> "Known":
    from cairn.gate.known import read_known

    try:
        value = json.loads(path.read_bytes())
    except ValueError as error:
        raise CairnError(
            "E_KNOWN", f"The file {path} is no JSON.", "Write it as one JSON object."
        ) from error
    return read_known(value if isinstance(value, dict) else {"": value})


def _as_line(finding: "Finding", paper: Paper) -> str:
    severity = finding.severity
    shown = paper.bad(severity) if finding.blocks else paper.warning(severity)
    where = f"{finding.path}:{finding.line}:{finding.column}"
    said = f"{finding.kind} {finding.detector} {finding.shown} -> {finding.advice}"
    return f"{harmless(where)}: {shown} {harmless(said)}"

"""`cairn draft new`: a draft from nothing, a text, a file, a session or a record."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from cairn.cli import say
from cairn.cli.draft_text import draft_dict, draft_line, file_line, similar_dict, similar_line
from cairn.cli.journals import opened
from cairn.cli.named import named
from cairn.cli.opening import opened as opened_library
from cairn.errors import CairnError
from cairn.outbox.draft import Draft, Purpose
from cairn.records.edit import set_key
from cairn.records.parse import MAX_BYTES
from cairn.records.record import Kind
from cairn.workspace import Workspace

_GIVEN_WHY = (Purpose.ADAPT.value, Purpose.DEVIATE.value)
_About = tuple[Purpose, str]
_ABOUT = [one.value for one in Purpose if one is not Purpose.NEW]


@click.command()
@click.option("--kind", metavar="K", type=click.Choice([one.value for one in Kind]))
@click.option("--title", metavar="T", help="In a few words, as you would say it to a colleague.")
@click.option("--from", "origin", metavar="WHAT", help="FILE, session:ID or record:ID.")
@click.option(
    "--purpose",
    type=click.Choice(_ABOUT),
    help="With record:ID: change it (the default), adapt it, or deviate from it.",
)
@click.option("--why", metavar="TEXT", help="Why it is adapted or deviated from, in one line.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def new(
    kind: str | None,
    title: str | None,
    origin: str | None,
    purpose: str | None,
    why: str | None,
    as_json: bool,
) -> None:
    """Begin a draft and keep it in the journal.

    Without --from its Markdown is read from standard input, and says its title
    unless --title does; where that is empty, the draft begins with the parts that
    its kind needs.

    \b
    cairn draft new --kind gotcha --title "Deny paths need two slashes" < it.md
    cairn draft new --from session:01J9Z8 --kind recipe
    cairn draft new --from record:deny-path-single-slash
    cairn draft new --from record:tests-first --purpose adapt --why "We pair."
    """
    if purpose and not (origin or "").startswith("record:"):
        raise click.UsageError("--purpose goes with --from record:ID.")
    if why and purpose not in _GIVEN_WHY:
        raise click.UsageError("--why goes with --purpose adapt or deviate.")
    if origin in ("record:", "session:"):
        raise click.UsageError(f"Say which one: --from {origin}ID.")
    if kind and (origin or "").startswith("record:"):
        raise click.UsageError("--kind is that of the record; give it without.")
    with opened() as workspace:
        about = Purpose(purpose or "change"), " ".join((why or "").split())
        made = _made(workspace, kind or "", title or "", origin or "", about)
        draft = workspace.drafts.save(made)
        try:
            from cairn.outbox.similar import Nearest

            similar = Nearest(opened_library(workspace)).to_draft(draft)
        except CairnError as error:
            say.aside(f"cairn: Whether it is there already is not known. {error}")
            similar = []
    if as_json:
        say.as_json({"draft": draft_dict(draft), "similar": [similar_dict(one) for one in similar]})
        return
    say.result(draft_line(draft, say.paper()))
    for file in draft.files:
        say.aside(say.aside_paper().whisper(file_line(file)))
    for one in similar:
        say.aside(say.aside_paper().warning(similar_line(one)))
    if similar and draft.base is None:
        said = f"Rather improve it: cairn draft change {draft.id} {similar[0].row.id}"
        say.aside(say.aside_paper().whisper(said))


def _made(workspace: Workspace, kind: str, title: str, origin: str, about: _About) -> Draft:
    from cairn.outbox.begin import from_file, from_nothing, from_text

    where, _, id = origin.partition(":")
    if where == "session" and id:
        return _titled(_from_session(workspace, id, kind), title)
    if where == "record" and id:
        return _titled(_from_record(workspace, id, about), title)
    if origin:
        return from_file(Path(origin), kind, title)
    data = _markdown()
    if data.strip():
        made = from_text(data, "", kind, title)
        if made.title:
            return made
    if not title:
        raise click.UsageError("Give a --title, or --from where it comes.")
    return from_nothing(kind or Kind.NOTE.value, title)


def _from_session(workspace: Workspace, id: str, kind: str) -> Draft:
    from cairn.flows.promote import PROMOTED, evidenced, from_session

    if kind and kind not in PROMOTED:
        raise click.UsageError(f"Of a session one makes a {', '.join(PROMOTED)}.")
    journal = workspace.journal
    return evidenced(journal, from_session(journal, journal.sessions.get(id), kind))


def _from_record(workspace: Workspace, id: str, about: _About) -> Draft:
    from cairn.cli.journals import catalog
    from cairn.outbox.begin import from_row

    opened_library(workspace)  # the catalog is made first, if there is none
    purpose, why = about
    with catalog(workspace) as rows:
        assert rows is not None
        return from_row(workspace.sources, named(rows, id), purpose, date.today(), why)


def _titled(draft: Draft, title: str) -> Draft:
    if not title:
        return draft
    return replace(draft, title=title, text=set_key(draft.text.encode(), "title", title).decode())


def _markdown() -> bytes:
    """Standard input, where it is no terminal."""
    buffer = getattr(sys.stdin, "buffer", None)
    if buffer is None or sys.stdin.isatty():
        return b""
    data = buffer.read(MAX_BYTES + 1)
    assert isinstance(data, bytes)
    return data

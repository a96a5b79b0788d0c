"""`cairn session log`: a session kept; the answer comes when it lies on the disk."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cairn.cli import entry_options, say
from cairn.cli.entry_options import FORMS, FORMS_HELP, Day
from cairn.cli.journals import catalog, opened
from cairn.cli.paper import harmless
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.journal.entry import SessionEntry
    from cairn.journal.log import Logged
    from cairn.workspace import Workspace

_MOST_BYTES = 8_000_000


@click.command()
@click.option("--with", "names", multiple=True, metavar="NAME", help="Who; may be given again.")
@click.option("--team", metavar="T", help="Of which team; otherwise that of the people.")
@click.option("--form", type=FORMS, metavar="F", help=FORMS_HELP)
@click.option("--on", "on_day", type=Day(), metavar="DATE", help="The day; otherwise today.")
@click.option("--at", metavar="HH:MM", help="When it began.")
@click.option("--minutes", type=click.IntRange(0, 1440), metavar="N", help="How long it took.")
@click.option("--aim", metavar="TEXT", help="What it was for.")
@click.option("--asked", metavar="TEXT", help="What the agent was asked.")
@click.option("--habit", metavar="TEXT", help="The habit worth changing.")
@click.option("--shared", metavar="TEXT", help="Notes that the mentee may see.")
@click.option("--version", "tool_version", metavar="V", help="Of the tool that was used.")
@click.option(
    "--used",
    multiple=True,
    metavar="ID=HOW",
    help="A record that worked, was adapted or failed: ID=failed:why.",
)
@click.option("--sighted", multiple=True, metavar="ID|TEXT", help="A gotcha that was met.")
@click.option(
    "--action",
    "actions",
    multiple=True,
    metavar="TEXT[@DATE]",
    help="What is to be done; 'NAME: TEXT' if somebody else owes it.",
)
@click.option(
    "--private",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="A file with notes for yourself alone.",
)
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def log(as_json: bool, names: tuple[str, ...], **given: Any) -> None:
    """Keep a session. Markdown notes are read from standard input.

    \b
    cairn session log --with Ana --habit "says what would end the run"
    cairn session log --with Ana --used 01J9Z8M3=failed:'other flag' < notes.md

    People who are not known are created. Without --with the running session is
    logged. With nothing but names, at a terminal, your editor opens.
    """
    with opened() as workspace:
        logged = _logged(workspace, names, given)
        if as_json:
            say.as_json(_as_dict(logged))
        else:
            session = logged.session
            people = ", ".join(workspace.journal.people.names(session.mentees))
            say.result(f"Kept: {session.on_day.isoformat()} with {harmless(people)}, {session.id}.")
            for one in logged.people:
                say.aside(harmless(f"{one.name} is new in the journal."))


def _logged(workspace: "Workspace", names: tuple[str, ...], given: dict[str, Any]) -> "Logged":
    journal = workspace.journal
    running = journal.running.now() if not names else None
    if not names and running is None:
        raise click.UsageError("With whom? Give --with NAME, or start a session first.")
    draft = journal.running.ended(running) if running is not None else None
    entry = _entry(workspace, names, given, draft.entry if draft is not None else None)
    bare = draft is None and not any(given.values()) and not entry.seen
    if bare and sys.stdin is not None and sys.stdin.isatty():
        from cairn.cli.editing import edited, form, parts

        with edited(form({}), workspace.journal_file.parent) as text:
            written: dict[str, Any] = {
                name: part for name, part in parts(text).items() if part.strip()
            }
            if not written:
                raise CairnError("E_NOTHING", "Nothing was written.", "Nothing was kept.")
            return journal.log(replace(entry, **written))
    return journal.log(entry, draft.id if draft is not None else "")


def _entry(
    workspace: "Workspace",
    names: tuple[str, ...],
    given: dict[str, Any],
    before: "SessionEntry | None",
) -> "SessionEntry":
    """What is to be kept: the options over what a running session gathered."""
    from cairn.journal.entry import SessionEntry
    from cairn.journal.session import Form

    entry = before if before is not None else SessionEntry(names, date.today())
    plain = ("team", "on_day", "at", "minutes", "aim", "asked", "habit", "shared", "tool_version")
    changes = {name: given[name] for name in plain if given[name] is not None}
    if given["form"]:
        changes["form"] = Form(given["form"])
    if given["private"]:
        changes["private"] = _text(given["private"].read_bytes(), str(given["private"]))
    notes = _notes()
    if notes.strip():
        changes["seen"] = f"{entry.seen}\n\n{notes}".strip("\n") if entry.seen else notes
    with catalog(workspace) as rows:
        used = entry_options.used(given["used"], rows)
        sightings = entry_options.sighted(given["sighted"], rows)
    actions = tuple(entry_options.action_of(text) for text in given["actions"])
    return replace(
        entry,
        used=(*entry.used, *used),
        sightings=(*entry.sightings, *sightings),
        actions=(*entry.actions, *actions),
        **changes,
    )


def _notes() -> str:
    """Standard input, where it is no terminal."""
    if sys.stdin is None or sys.stdin.isatty():
        return ""
    buffer = getattr(sys.stdin, "buffer", None)
    return _text(buffer.read(_MOST_BYTES + 1), "standard input") if buffer is not None else ""


def _text(data: bytes, what: str) -> str:
    if len(data) > _MOST_BYTES:
        raise CairnError("E_TOO_LARGE", f"{what} is over 8 MB.", "Nothing was kept; shorten it.")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise CairnError(
            "E_NOT_TEXT", f"{what} is no UTF-8 text.", "Nothing was kept; give it as UTF-8."
        ) from error


def _as_dict(logged: "Logged") -> dict[str, object]:
    return {
        "id": logged.session.id,
        "people": [{"id": one.id, "name": one.name} for one in logged.people],
        "actions": [one.id for one in logged.actions],
        "carried": list(logged.session.carried),
    }

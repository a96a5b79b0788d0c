"""`cairn session start`: a session begins; what is used meanwhile is gathered."""

import click

from cairn.cli import say
from cairn.cli.journals import opened
from cairn.cli.paper import harmless


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@click.option("--template", "template", help="Begin with the aim and agenda of a template.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def start(names: tuple[str, ...], template: str | None, as_json: bool) -> None:
    """Begin a session with NAME. `cairn session log` without a name keeps it."""
    with opened() as workspace:
        journal = workspace.journal
        chosen = journal.templates.get(template) if template else None
        draft = journal.running.start(names, journal.settings.load(), chosen)
    if as_json:
        say.as_json({"draft": draft.id, "started_at": draft.started_at, "people": list(names)})
        return
    say.result(f"Session with {harmless(', '.join(names))}, begun at {draft.entry.at}.")
    for tick in draft.entry.agenda:
        say.result(f"  [ ] {harmless(tick.text)}")

"""`cairn session edit`: one session changed, by options or in the editor."""

from dataclasses import replace
from datetime import date
from typing import Any

import click

from cairn.cli import say
from cairn.cli.entry_options import FORMS, FORMS_HELP, Day
from cairn.cli.journals import opened


@click.command()
@click.argument("id", metavar="ID")
@click.option("--form", type=FORMS, metavar="F", help=FORMS_HELP)
@click.option("--on", "on_day", type=Day(), metavar="DATE", help="The day.")
@click.option("--minutes", type=click.IntRange(0, 1440), metavar="N", help="How long it took.")
@click.option("--aim", metavar="TEXT", help="What it was for.")
@click.option("--habit", metavar="TEXT", help="The habit worth changing.")
@click.option("--shared", metavar="TEXT", help="Notes that the mentee may see.")
@click.option("--trash", is_flag=True, help="Put it in the trash, for 30 days.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def edit(
    id: str, on_day: date | None, form: str | None, trash: bool, as_json: bool, **texts: Any
) -> None:
    """Change the session ID; without options your editor opens with its texts.

    What it was before stays in its history.
    """
    from cairn.cli.editing import PARTS, edited, parts
    from cairn.cli.editing import form as written
    from cairn.journal.session import Form

    changes = {name: value for name, value in texts.items() if value is not None}
    if on_day is not None:
        changes["on_day"] = on_day
    if form:
        changes["form"] = Form(form)
    with opened() as workspace:
        sessions = workspace.journal.sessions
        session = sessions.get(id)
        if trash:
            done = sessions.trash(session.id)
        elif changes:
            done = sessions.save(replace(session, **changes))
        else:
            before = {name: getattr(session, name) for name in PARTS}
            with edited(written(before), workspace.journal_file.parent) as text:
                changed: dict[str, Any] = dict(parts(text))
                done = sessions.save(replace(session, **changed))
    if as_json:
        say.as_json({"id": done.id, "trashed": trash})
    else:
        say.result(f"{'In the trash' if trash else 'Kept'}: {done.id}.")

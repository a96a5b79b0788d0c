"""`cairn session show`: one session, private notes only where they are asked for."""

import click

from cairn.cli import say
from cairn.cli.journals import opened
from cairn.cli.session_text import action_dict, session_dict, session_page


@click.command()
@click.argument("id", metavar="ID")
@click.option("--private", is_flag=True, help="With the notes that are for you alone.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def show(id: str, private: bool, as_json: bool) -> None:
    """Read the session ID; its beginning is enough."""
    with opened() as workspace:
        journal = workspace.journal
        session = journal.sessions.get(id)
        if as_json:
            actions = [action_dict(journal, one) for one in journal.actions.of_session(session.id)]
            value = session_dict(journal, session, private=private)
            say.as_json({"session": value, "actions": actions})
        else:
            say.result(session_page(journal, session, say.paper(), private=private))

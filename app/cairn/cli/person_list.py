"""`cairn person list`: everybody in the journal."""

import click

from cairn.cli import say
from cairn.cli.journals import opened
from cairn.cli.paper import harmless
from cairn.cli.session_text import person_dict


@click.command("list")
@click.option("--team", metavar="T", help="Only of this team.")
@click.option("--archived", is_flag=True, help="Also those who were put out of the way.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def list_(team: str | None, archived: bool, as_json: bool) -> None:
    """Everybody in the journal, by name."""
    with opened() as workspace:
        journal = workspace.journal
        wanted = journal.teams.named(team).id if team else ""
        people = [
            one for one in journal.people.all(archived=archived) if not wanted or one.team == wanted
        ]
        teams = {one.id: one.name for one in journal.teams.all(archived=True)}
        if as_json:
            listed = [person_dict(one) | {"team_name": teams.get(one.team, "")} for one in people]
            say.as_json({"people": listed})
            return
        paper = say.paper()
        for one in people:
            about = [
                f"@{one.handle}" if one.handle else "",
                teams.get(one.team, ""),
                one.role,
                "archived" if one.archived else "",
            ]
            told = harmless(" · ".join(filter(None, about)))
            say.result(f"{paper.strong(harmless(one.name))}  {told}  {paper.whisper(one.id)}")
        if not people:
            say.aside("Nobody is in the journal yet.")

"""`cairn prep`: what to know before the next session with a person."""

import click

from cairn.cli import say
from cairn.cli.journals import catalog, opened
from cairn.cli.session_text import action_dict, person_dict, session_dict


@click.command()
@click.argument("person", metavar="PERSON")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def prep(person: str, as_json: bool) -> None:
    """The last session with PERSON, what is owed, what changed, what may come up."""
    from cairn.flows.prepare import prepared
    from cairn.journal import codec
    from cairn.journal.prep import as_markdown
    from cairn.library.arrivals import Arrivals

    with opened() as workspace, catalog(workspace) as rows:
        journal = workspace.journal
        known = journal.people.named(person)
        came = Arrivals(workspace.places.data)
        found = prepared(journal, known.id, rows, workspace.sources.all(), came)
        if not as_json:
            from cairn.records.terminal import to_terminal

            paper = say.paper()
            say.result(to_terminal(as_markdown(found), paper.width, paper.coloured).strip("\n"))
            return
        value = {
            "person": person_dict(found.person),
            "team": found.team.name if found.team is not None else "",
            "last": session_dict(journal, found.last) if found.last is not None else None,
            "sessions": found.sessions,
            "mine": [action_dict(journal, one) for one in found.mine],
            "theirs": [action_dict(journal, one) for one in found.theirs],
            "used": [{"record": a, "title": b, "result": c.value} for a, b, c in found.used],
            "changed": codec.plain(found.changed),
            "likely": codec.plain(found.likely),
        }
        say.as_json(value)

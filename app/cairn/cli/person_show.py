"""`cairn person show`: one person."""

from datetime import date

import click

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.journals import opened
from cairn.cli.paper import harmless
from cairn.cli.session_text import (
    action_dict,
    action_line,
    person_dict,
    session_dict,
    session_line,
)

_SHOWN = 10


@click.command()
@click.argument("person", metavar="PERSON")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def show(person: str, as_json: bool) -> None:
    """PERSON: what is kept of her, what is owed both ways, the latest sessions."""
    with opened() as workspace:
        journal = workspace.journal
        page = journal.person_page(journal.people.named(person).id)
        if as_json:
            say.as_json(
                {
                    "person": person_dict(page.person),
                    "team": page.team.name if page.team is not None else "",
                    "mine": [action_dict(journal, one) for one in page.owed.mine],
                    "theirs": [action_dict(journal, one) for one in page.owed.theirs],
                    "sessions": [session_dict(journal, one) for one in page.sessions.sessions],
                    "total": page.sessions.total,
                }
            )
            return
        paper = say.paper()
        one = page.person
        about = [
            f"@{one.handle}" if one.handle else "",
            page.team.name if page.team is not None else "",
            one.role,
            f"since {one.since}" if one.since else "",
            amount(page.sessions.total, "session"),
        ]
        say.result(paper.strong(harmless(one.name)))
        say.result(harmless(" · ".join(filter(None, about))))
        if one.spellings:
            say.result(paper.whisper(harmless(f"also {', '.join(one.spellings)}")))
        for action in (*page.owed.mine, *page.owed.theirs):
            say.result(action_line(journal, action, paper, date.today()))
        for session in page.sessions.sessions[:_SHOWN]:
            say.result(session_line(journal, session, paper))

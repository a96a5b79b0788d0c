"""`cairn session list`: the timeline."""

from datetime import date

import click

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.entry_options import FORMS, Day
from cairn.cli.journals import opened
from cairn.cli.session_text import session_dict, session_line


@click.command("list")
@click.option("--with", "name", metavar="NAME", help="Only with this person.")
@click.option("--team", metavar="T", help="Only of this team.")
@click.option("--form", type=FORMS, metavar="F", help="Only of this form.")
@click.option("--since", type=Day(), metavar="DATE", help="From this day on.")
@click.option("--until", type=Day(), metavar="DATE", help="Up to this day.")
@click.option("--record", default="", metavar="ID", help="Only where this was used or met.")
@click.option("--find", metavar="WORDS", help="Only where these words stand, best first.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, metavar="N",
              help="At most so many.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def list_(
    name: str | None,
    team: str | None,
    form: str | None,
    since: date | None,
    until: date | None,
    record: str,
    find: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """The latest sessions, or those that fit; --find searches all that was written."""
    from cairn.journal.session import Form
    from cairn.journal.timeline import Filters

    with opened() as workspace:
        journal = workspace.journal
        filters = Filters(
            person=journal.people.named(name).id if name else "",
            team=journal.teams.named(team).id if team else "",
            form=Form(form) if form else None,
            since=since,
            until=until,
            record=record,
        )
        if find:
            journal.catch_up(wait=30)
            found = journal.search(f"{find} ", filters, limit)
            sessions, total = [hit.session for hit in found.hits], found.total
        else:
            page = journal.timeline(filters, limit=limit)
            sessions, total = list(page.sessions), page.total
            if page.damaged:
                say.aside(
                    f"{amount(page.damaged, 'session is', 'sessions are')} damaged and not shown;"
                    " see: cairn journal check."
                )
        if as_json:
            listed = [session_dict(journal, one) for one in sessions]
            say.as_json({"sessions": listed, "total": total})
            return
        paper = say.paper()
        for one in sessions:
            say.result(session_line(journal, one, paper))
        if total > len(sessions):
            say.aside(f"{total - len(sessions)} more; --limit shows them.")
        elif not sessions:
            say.aside("No session fits." if any((name, team, form, since, until, record, find))
                      else "Nothing is logged yet: cairn session log --with NAME.")  # fmt: skip

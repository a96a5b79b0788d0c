"""`cairn draft change`: a draft of one's own as a change of a record that is there already."""

from datetime import date

import click

from cairn.cli import say
from cairn.cli.draft_text import draft_dict, draft_line
from cairn.cli.journals import catalog, opened
from cairn.cli.named import named
from cairn.cli.opening import opened as opened_library


@click.command()
@click.argument("id", metavar="ID")
@click.argument("record", required=False, metavar="[RECORD]")
@click.option("--back", is_flag=True, help="Make it a draft of its own again, as it was.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def change(id: str, record: str | None, back: bool, as_json: bool) -> None:
    """Make the draft ID a change of RECORD, which says much the same already.

    The record's text is where it begins. What was typed goes into the sections
    of the same heading, below what the record says there, and the rest to the
    end. The draft as it was is kept, and --back brings it back.

    \b
    cairn draft change 7XK2Q9 deny-path-single-slash
    cairn draft change 7XK2Q9 --back
    """
    if back == bool(record):
        raise click.UsageError("Say which RECORD it is to change, or --back.")
    from cairn.outbox.begin import from_row
    from cairn.outbox.draft import Purpose
    from cairn.outbox.improving import improve, own_again

    with opened() as workspace:
        drafts = workspace.drafts
        draft = drafts.named(id)
        if record:
            opened_library(workspace)  # the catalog is made first, if there is none
            with catalog(workspace) as rows:
                assert rows is not None
                row = named(rows, record)
            begun = from_row(workspace.sources, row, Purpose.CHANGE, date.today())
            draft = improve(drafts, draft.id, begun)
        else:
            draft = own_again(drafts, draft.id)
    if as_json:
        say.as_json({"draft": draft_dict(draft)})
        return
    say.result(draft_line(draft, say.paper()))

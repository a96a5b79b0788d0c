"""`cairn outbox`: what is on its way, and what became of it."""

from datetime import UTC, datetime

import click

from cairn.cli import say
from cairn.cli.journals import catalog, opened
from cairn.cli.outbox_text import card_dict, card_lines


@click.command("outbox")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def outbox(as_json: bool) -> None:
    """Show drafts by how far they have come, and what was answered.

    What became of those that were sent is learned from the last sync; nobody is
    asked for it now. See: cairn library sync
    """
    from cairn.flows.hearing import heard, looking
    from cairn.outbox.board import Card, Column, board

    with opened() as workspace, catalog(workspace) as rows:
        sources = workspace.sources.all()
        drafts = workspace.drafts
        if rows is not None:
            if workspace.journal.store.read_only is None:
                heard(drafts, sources, rows)
            columns = board(drafts.all(), looking(sources, rows), datetime.now(UTC))
        else:
            columns = {column: [] for column in Column}
            for draft in drafts.all():
                card = Card(draft)
                columns[card.column].append(card)
    if as_json:
        told = {
            column.value: [card_dict(one) for one in cards] for column, cards in columns.items()
        }
        say.as_json(told)
        return
    paper = say.paper()
    for column, cards in columns.items():
        if cards:
            say.result(paper.strong(column.value))
        for card in cards:
            for line in card_lines(card, paper):
                say.result(f"  {line}")
    if not any(columns.values()):
        say.aside("There is no draft yet. Begin one with: cairn draft new --title …")

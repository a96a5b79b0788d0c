"""`cairn outbox`: what is on its way, and what became of it."""

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from cairn.cli import say
from cairn.cli.journals import catalog, opened
from cairn.cli.outbox_text import card_dict, card_lines, texts_dict, texts_lines
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.outbox.board import Card
    from cairn.outbox.draft import Draft
    from cairn.outbox.drafts import Drafts


@click.command("outbox")
@click.argument("id", required=False, metavar="[ID]")
@click.option(
    "--resolve",
    metavar="mine|theirs|both|-",
    type=click.Choice(["mine", "theirs", "both", "-"]),
    help="Where two texts meet: what holds; - reads it from standard input.",
)
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def outbox(id: str | None, resolve: str | None, as_json: bool) -> None:
    """Show drafts by how far they have come, and what was answered.

    What became of those that were sent is learned from the last sync; nobody is
    asked for it now. See: cairn library sync

    With ID one of them: where it was merged with edits, the difference; where
    somebody else changed the same record, both texts, and --resolve says what holds.
    """
    if resolve is not None and id is None:
        raise click.UsageError("Say with ID which draft is meant.")
    if id is not None:
        _one(id, resolve, as_json=as_json)
        return
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
            say.result(paper.strong(column.value.replace("-", " ")))
        for card in cards:
            for line in card_lines(card, paper):
                say.result(f"  {line}")
    if not any(columns.values()):
        say.aside("There is no draft yet. Begin one with: cairn draft new --title …")


def _one(id: str, resolve: str | None, *, as_json: bool) -> None:
    from cairn.flows.hearing import heard, looking
    from cairn.outbox.board import card_of

    with opened() as workspace, catalog(workspace) as rows:
        drafts, sources = workspace.drafts, workspace.sources.all()
        if rows is None:
            raise CairnError(
                "E_OUTBOX", "Nothing was read yet that it could be compared with.",
                "Read the library: cairn library refresh",
            )  # fmt: skip
        if workspace.journal.store.read_only is None:
            heard(drafts, sources, rows)
        see, now = looking(sources, rows), datetime.now(UTC)
        card = card_of(drafts.named(id), see, now, again=True)
        if resolve is not None:
            card = card_of(_resolved(drafts, card, resolve), see, now, again=True)
    if as_json:
        say.as_json(card_dict(card) | texts_dict(card))
        return
    for line in (*card_lines(card, say.paper()), *texts_lines(card, say.paper())):
        say.result(line)
    if resolve not in (None, "theirs"):
        say.aside(f"It goes on from their text now. Send it: cairn export {card.draft.id}")


def _resolved(drafts: "Drafts", card: "Card", answer: str) -> "Draft":
    """The draft after somebody said what holds; what it was stays in its history."""
    from cairn.flows.settling import settled

    conflict = card.conflict
    if conflict is None:
        raise CairnError(
            "E_OUTBOX", "Nobody else changed what it is about.", "There is nothing to decide."
        )
    texts = {"mine": conflict.mine, "theirs": conflict.theirs.text, "both": conflict.both}
    text = sys.stdin.read() if answer == "-" else texts[answer]
    if text is None:
        raise CairnError(
            "E_CONFLICT",
            "The two changes touch, so they cannot be put together by themselves.",
            "Write the text that holds, and give it with: --resolve -",
        )
    return settled(drafts, conflict, text)

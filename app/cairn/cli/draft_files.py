"""`cairn draft files`: what goes along with a skill, and what of it is left out."""

from dataclasses import replace

import click

from cairn.cli import say
from cairn.cli.draft_text import file_dict, file_line
from cairn.cli.journals import opened
from cairn.errors import CairnError
from cairn.outbox.draft import Draft


@click.command()
@click.argument("id", metavar="ID")
@click.option("--leave-out", "out", metavar="PATH", multiple=True, help="Do not let it go along.")
@click.option("--take-along", "along", metavar="PATH", multiple=True, help="Let it, after all.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def files(id: str, out: tuple[str, ...], along: tuple[str, ...], as_json: bool) -> None:
    """List what lies beside the skill that the draft ID is; leave out what is not for others.

    A file that stays here says why: the gate cannot read it, or it is a link.
    See one with: cairn draft show ID --file PATH

    \b
    cairn draft files 7XK2Q9
    cairn draft files 7XK2Q9 --leave-out scripts/ours.sh
    """
    with opened() as workspace:
        draft = workspace.drafts.named(id)
        if out or along:
            wanted = dict.fromkeys(out, True) | dict.fromkeys(along, False)
            draft = workspace.drafts.save(_turned(draft, wanted))
    if as_json:
        say.as_json({"draft": draft.id, "files": [file_dict(one) for one in draft.files]})
        return
    for one in draft.files:
        say.result(file_line(one).strip())
    if not draft.files:
        say.aside("Nothing lies beside it.")


def _turned(draft: Draft, out: dict[str, bool]) -> Draft:
    """`draft` with these files left out, or not any more; raises E_DRAFT for what cannot be."""
    known = {one.path for one in draft.files if not one.why}
    for path in out:
        if path not in known:
            raise CairnError(
                "E_DRAFT", f"No file {path[:120]!r} can go along with it.",
                "See which can with: cairn draft files ID.",
            )  # fmt: skip
    changed = (replace(one, out=out.get(one.path, one.out)) for one in draft.files)
    return replace(draft, files=tuple(changed))

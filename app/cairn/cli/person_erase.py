"""`cairn person erase`: shown first, then done, for good."""

import click

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.journals import agreed, opened
from cairn.cli.paper import harmless
from cairn.journal.erase_plan import ErasePlan


@click.command()
@click.argument("person", metavar="PERSON")
@click.option("--role", default="a colleague", show_default=True, help="What stands for her name.")
@click.option("--shared", is_flag=True, help="Also where somebody of the same name may be meant.")
@click.option("--yes", is_flag=True, help="Do it without asking.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def erase(person: str, role: str, shared: bool, yes: bool, as_json: bool) -> None:
    """Take PERSON out of sessions, history, trash, drafts, index and every backup.

    What others did together with her stays, without her name. Copies that were
    taken out of Cairn are not reached. There is no way back.
    """
    from cairn.flows.forgetting import forget

    with opened() as workspace:
        journal = workspace.journal
        plan = journal.erase_plan(journal.people.named(person).id)
        if not as_json:
            _show(plan, shared=shared)
        if not agreed(f"Erase {plan.person.name} for good?", yes=yes):
            if as_json:
                say.as_json(_as_dict(plan) | {"done": False})
            return
        done = forget(journal, plan, workspace.places, role=role, shared=shared)
        journal.catch_up()
        left = [str(path) for path in done.named]
        damaged = sorted(done.erased.purged.damaged)
        if as_json:
            hurt = [{"table": table, "id": id} for table, id in damaged]
            say.as_json(_as_dict(plan) | {"done": True, "still_named": left, "damaged": hurt})
            return
        backups = len(done.erased.purged.backups)
        for table, id in damaged:
            whose = f"The {table} {id}" if id else "A row that cannot be named"
            say.aside(harmless(f"{whose} was damaged; what could not be read of it is gone."))
        say.result(f"Erased. {amount(backups, 'backup was', 'backups were')} written anew.")
        for path in left:
            say.aside(f"A name of hers still stands in {path}.")


def _show(plan: ErasePlan, *, shared: bool) -> None:
    say.result(harmless(f"Known as: {', '.join((*plan.spellings, *plan.parts, *plan.shared))}"))
    goes = (
        amount(len(plan.sessions), "session"),
        amount(len(plan.actions), "action"),
        amount(len(plan.drafts), "draft"),
    )
    say.result(f"What goes: {', '.join(goes)}.")
    stays = amount(len(plan.group_sessions), "session")
    say.result(f"What stays, without her: {stays} with others.")
    for one in plan.mentions:
        kept = " (may be somebody else; stays)" if one.unsure and not shared else ""
        say.result(harmless(f"  {one.table}, {one.field}: …{one.text}…{kept}"))
    say.result(f"{amount(plan.backups, 'backup is', 'backups are')} written anew.")


def _as_dict(plan: ErasePlan) -> dict[str, object]:
    return {
        "person": plan.person.id,
        "sessions": list(plan.sessions),
        "group_sessions": list(plan.group_sessions),
        "actions": list(plan.actions),
        "drafts": list(plan.drafts),
        "mentions": [
            {"table": one.table, "id": one.id, "field": one.field, "unsure": one.unsure}
            for one in plan.mentions
        ],
        "backups": plan.backups,
    }

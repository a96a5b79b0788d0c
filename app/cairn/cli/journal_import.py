"""`cairn journal import`: an export or any CSV brought in, after a look at what would come."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cairn.cli import say
from cairn.cli.journals import agreed, opened
from cairn.cli.paper import harmless

if TYPE_CHECKING:
    from cairn.journal.bring import BadRow, Plan
    from cairn.journal.bring_csv import Preview

_SHOWN = 20


@click.command("import")
@click.argument("path", type=click.Path(exists=True, path_type=Path), metavar="FILE|DIR")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="FIELD=NAME",
    help="Which column of a CSV is what: people=Who. Others are guessed.",
)
@click.option("--yes", is_flag=True, help="Bring it in without asking.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def import_(path: Path, columns: tuple[str, ...], yes: bool, as_json: bool) -> None:
    """Bring in FILE (a JSON export, a handover, a CSV of sessions) or DIR (a CSV export).

    What is here stays as it is; rows that cannot come in are listed with reasons.
    """
    from cairn.journal import bring, bring_csv, bring_files

    with opened() as workspace:
        journal = workspace.journal
        if bring_files.is_table(path):
            preview = _preview(path, columns)
            bad, told = preview.bad, _csv_dict(preview)
            done = bool(preview.good) and _go_on(told, bad, yes=yes, quiet=as_json)
            if done:
                journal.log_all(preview.good)
        else:
            planned = bring.plan(journal.store, bring_files.document_at(path))
            bad, told = planned.bad, _plan_dict(planned)
            done = bool(planned.rows) and _go_on(told, bad, yes=yes, quiet=as_json)
            if done:
                bring.bring_in(journal.store, planned)
    if as_json:
        listed = [{"place": one.place, "reason": one.reason} for one in bad]
        say.as_json({**told, "bad": listed, "done": done, "fields": list(bring_csv.FIELDS)})
    elif done:
        say.result("Brought in.")
    elif not told["new"]:
        _show(told, bad)


def _preview(path: Path, columns: tuple[str, ...]) -> "Preview":
    from cairn.journal import bring_csv, bring_files

    table = bring_files.table_at(path)
    mapping = bring_csv.guess(table.columns)
    for given in columns:
        field, equals, name = given.partition("=")
        if not equals:
            raise click.UsageError(f"--column wants FIELD=NAME, not {given!r}.")
        mapping[field.strip()] = name.strip()
    return bring_csv.preview(table, mapping)


def _go_on(told: dict[str, object], bad: "tuple[BadRow, ...]", *, yes: bool, quiet: bool) -> bool:
    if not quiet:
        _show(told, bad)
    return agreed("Bring this in?", yes=yes)


def _show(told: dict[str, object], bad: "tuple[BadRow, ...]") -> None:
    for name, value in told.items():
        say.result(harmless(f"{name}: {value}"))
    for one in bad[:_SHOWN]:
        say.result(harmless(f"  not brought in, {one.place}: {one.reason}"))
    if len(bad) > _SHOWN:
        say.result(f"  and {len(bad) - _SHOWN} more")


def _csv_dict(preview: "Preview") -> dict[str, object]:
    days = sorted(entry.on_day for entry in preview.good if entry.on_day is not None)
    return {
        "columns": ", ".join(f"{field}={name}" for field, name in preview.mapping.items()),
        "new": len(preview.good),
        "first": days[0].isoformat() if days else "",
        "last": days[-1].isoformat() if days else "",
    }


def _plan_dict(planned: "Plan") -> dict[str, object]:
    return {"new": len(planned.rows), "same": planned.same, "known": planned.known}

"""The options that describe a session, and what is typed in them."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from cairn.journal import typed
from cairn.journal.bring_csv import day_of, used_of
from cairn.journal.entry import NewAction
from cairn.journal.session import Form, Sighting, Used
from cairn.library.rows import Rows

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType["date"]):
    """A day as people write it."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """``2026-11-21``, ``21.11.2026``, ``today`` or ``yesterday``."""
        if isinstance(value, date):
            return value
        text = str(value)
        if text in ("today", "yesterday"):
            return date.fromordinal(date.today().toordinal() - (text == "yesterday"))
        try:
            return day_of(text)
        except ValueError as error:
            self.fail(f"{error}.", param, ctx)


FORMS = click.Choice([form.value for form in Form])
FORMS_HELP = f"{', '.join(Form)}."


def action_of(text: str) -> NewAction:
    """``TEXT``, ``TEXT@DATE``, either behind ``NAME:`` of who owes it (``me:`` for oneself).

    Without a name the champion owes it.
    """
    said, at, day = text.rpartition("@")
    due = _due(day) if at else None
    if due is None:
        said = text
    owner, colon, rest = said.partition(":")
    # only a name may stand there, not the beginning of a sentence or of an address
    if colon and rest.startswith(" ") and len(owner.split()) <= 3 and owner.strip():
        return NewAction(rest.strip(), due, "" if owner.strip() == "me" else owner.strip())
    return NewAction(said.strip(), due)


def _due(text: str) -> date | None:
    """``2026-11-25``, ``25.11.2026``, and what the window understands: ``fri``, ``+2w``."""
    try:
        return day_of(text)
    except ValueError:
        return typed.day_of(text, date.today())


def used(values: tuple[str, ...], rows: Rows | None) -> tuple[Used, ...]:
    """``ID=worked``, ``ID=failed:why``; a record that the library has gets its title."""
    found = []
    for value in values:
        try:
            one = used_of(value)
        except ValueError as error:
            raise click.UsageError(f"--used {error}.") from error
        known = _known(one.record, rows)
        found.append(Used(known[0], known[1], one.result, one.why) if known else one)
    return tuple(found)


def sighted(values: tuple[str, ...], rows: Rows | None) -> tuple[Sighting, ...]:
    """A gotcha of the library by id or file name, otherwise a new one in one line."""
    found = []
    for value in values:
        known = _known(value, rows) if " " not in value.strip() else None
        found.append(Sighting(*known) if known else Sighting(text=" ".join(value.split())))
    return tuple(found)


def _known(name: str, rows: Rows | None) -> tuple[str, str] | None:
    """Id and title of the record called `name`; None where the library has none."""
    from cairn.cli.named import named
    from cairn.errors import CairnError

    if rows is None:
        return None
    try:
        row = named(rows, name.strip())
    except CairnError as error:
        if error.code == "E_AMBIGUOUS":
            raise
        return None
    return row.id, row.title

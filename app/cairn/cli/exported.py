"""What a person means to export: drafts, or records of the library as they are."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time

from cairn.cli.journals import catalog
from cairn.cli.named import named
from cairn.errors import CairnError
from cairn.outbox.draft import Draft, Purpose
from cairn.workspace import Workspace

_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)


def exported(workspace: Workspace, ids: Iterable[str]) -> list[Draft]:
    """The drafts that `ids` name, each once; a record that is no draft becomes one without an id.

    Raises E_AMBIGUOUS, and E_DRAFT_UNKNOWN for what is neither.
    """
    found: dict[str, Draft] = {}
    for id in ids:
        try:
            draft = workspace.drafts.named(id)
        except CairnError as error:
            if error.code != "E_DRAFT_UNKNOWN":
                raise
            draft = _of_library(workspace, id, error)
        found.setdefault(draft.id or draft.born, draft)
    return list(found.values())


def _of_library(workspace: Workspace, id: str, unknown: CairnError) -> Draft:
    from cairn.cli.opening import opened
    from cairn.outbox.begin import from_row
    from cairn.outbox.written import record_of

    opened(workspace)  # the catalog is made first, if there is none
    with catalog(workspace) as rows:
        assert rows is not None
        try:
            row = named(rows, id)
        except CairnError as error:
            raise (unknown if error.code == "E_RECORD_UNKNOWN" else error) from error
        draft = from_row(workspace.sources, row, Purpose.CHANGE, date.today())
    reviewed = record_of(draft).last_reviewed_on
    at = datetime.combine(reviewed, time(), UTC) if reviewed else _UNDATED
    whole = tuple(replace(one, out=False) for one in draft.files)
    return replace(draft, edited_at=at, files=whole)

"""The journal's tables: what is lifted out of each row to be asked for, and how rows moved on."""

from cairn.journal.outgoing import fresh_id, moved
from cairn.store.schema import Migration, Schema, Table
from cairn.store.write import Write

PERSON, TEAM, SESSION, ACTION = "person", "team", "session", "action"
TEMPLATE, DRAFT, PROMOTION, TYPED = "template", "draft", "promotion", "typed"
OUTCOME, MISSING, TAKEN, COUNTED = "outcome", "missing", "taken", "counted"
ERASED, PREFERENCES = "erased", "preferences"


def _whole_files(write: Write) -> None:
    for row in write.each(PROMOTION):
        write.put(PROMOTION, moved(row.values, fresh_id), row.id)


JOURNAL = Schema(
    "journal",
    2,
    (
        Table(PERSON, {"name": str, "team": str, "archived": bool}),
        Table(TEAM, {"name": str, "archived": bool}),
        Table(
            SESSION,
            {
                "number": int,
                "on_day": str,
                "team": str,
                "form": str,
                "tool_version": str,
                "repo_kind": str,
            },
            # the last three are made from `used` and `sightings` when a session is kept
            {"mentees": str, "stack": str, "records": str, "tries": str, "met": str},
            (("on_day",), ("team", "on_day"), ("form", "on_day"), ("number",)),
        ),
        Table(
            ACTION,
            {"status": str, "owner": str, "due": str, "session": str, "made_on": str},
            {"people": str},
            (("status", "due"), ("session",)),
        ),
        Table(TEMPLATE, {"name": str}),
        Table(DRAFT, {"running": bool}, history=False),
        # drafts of records, wherever they come from; the last words typed in one lie beside it,
        # and the files that go along with it
        Table(
            PROMOTION,
            {"kind": str, "title": str, "record": str, "met": str, "edited_at": str},
            {},
            (("record",),),
        ),
        Table(TYPED, history=False),
        Table(OUTCOME, {"record": str, "on_day": str}, {}, (("record",), ("on_day",))),
        Table(MISSING, {"on_day": str}),
        Table(TAKEN, {"month": str}, {"records": str}),
        Table(COUNTED, {}, {"records": str}),
        Table(ERASED),
        Table(PREFERENCES),
    ),
    (Migration(2, "drafts of records are whole files", _whole_files),),
)
"""Version 2. A draft of a session is what is typed before it is logged; one of a record is what
the outbox sends on its way (`cairn.outbox.drafts`)."""

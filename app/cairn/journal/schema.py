"""The journal's tables: what is lifted out of each row to be asked for, and how rows moved on."""

from cairn.store.schema import Schema, Table

PERSON, TEAM, SESSION, ACTION = "person", "team", "session", "action"
TEMPLATE, DRAFT, PROMOTION = "template", "draft", "promotion"
OUTCOME, MISSING, TAKEN, COUNTED = "outcome", "missing", "taken", "counted"
ERASED, PREFERENCES = "erased", "preferences"

JOURNAL = Schema(
    "journal",
    1,
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
        Table(PROMOTION, {"made_on": str}),
        Table(OUTCOME, {"record": str, "on_day": str}, {}, (("record",), ("on_day",))),
        Table(MISSING, {"on_day": str}),
        Table(TAKEN, {"month": str}, {"records": str}),
        Table(COUNTED, {}, {"records": str}),
        Table(ERASED),
        Table(PREFERENCES),
    ),
)
"""Version 1."""

"""The catalog's tables."""

from sqlite_utils import Database, Migrations

catalog = Migrations("cairn.catalog")
"""What makes the tables of an empty file; the catalog is disposable, so nothing is ever moved."""

_TABLES = """
CREATE TABLE record(
    key INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used twice: the index knows it
    seq INTEGER NOT NULL,
    source TEXT NOT NULL,
    path TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    use TEXT NOT NULL,
    status TEXT NOT NULL,
    owner TEXT NOT NULL,
    tags TEXT NOT NULL,
    aliases TEXT NOT NULL,
    applies_to TEXT NOT NULL,
    reviewed_on INTEGER NOT NULL,
    due_on INTEGER NOT NULL,
    superseded_by TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    digest BLOB NOT NULL,
    checksum BLOB NOT NULL,  -- of the row and its text, see Catalog.is_sound
    UNIQUE(source, path)
);
CREATE UNIQUE INDEX record_seq ON record(seq);
CREATE INDEX record_id ON record(id);
CREATE INDEX record_term ON record(kind) WHERE kind = 'term';

CREATE TABLE text(  -- apart, so that reading titles does not page through bodies
    key INTEGER PRIMARY KEY,
    headings TEXT NOT NULL,
    body TEXT NOT NULL
);

CREATE TABLE link(  -- who links where, see `cairn.library.linked`
    target TEXT NOT NULL,
    key INTEGER NOT NULL,
    PRIMARY KEY(target, key)
) WITHOUT ROWID;
CREATE INDEX link_key ON link(key);

CREATE TABLE deleted(key INTEGER PRIMARY KEY, seq INTEGER NOT NULL);
CREATE INDEX deleted_seq ON deleted(seq);

CREATE TABLE shared_id(  -- ids of more than one record
    id TEXT PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE skipped(
    source TEXT NOT NULL,
    path TEXT NOT NULL,
    reason TEXT NOT NULL,
    id TEXT NOT NULL,  -- of a record that waits behind another one of its source
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    PRIMARY KEY(source, path)
) WITHOUT ROWID;
CREATE INDEX skipped_id ON skipped(source, id) WHERE id <> '';

CREATE TABLE source(
    name TEXT PRIMARY KEY,
    folder TEXT NOT NULL,
    layer TEXT NOT NULL,
    place INTEGER NOT NULL,
    paused INTEGER NOT NULL,
    records INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    refreshed_at TEXT NOT NULL DEFAULT '',
    problem TEXT NOT NULL DEFAULT ''
);

CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

ODD = """
SELECT (SELECT count(*) FROM record) <> (SELECT count(*) FROM record JOIN text USING (key))
    OR (SELECT coalesce(max(seq), 0) FROM record)
       > coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'seq'), 0)
    OR (SELECT count(*) FROM shared_id) <>
       (SELECT count(*) FROM (SELECT 1 FROM record JOIN shared_id USING (id) GROUP BY id
                              HAVING count(*) > 1))
"""
"""Whether the tables contradict each other: 1 where they do."""


@catalog(name="1 tables")
def _tables(db: Database) -> None:
    for statement in _TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)

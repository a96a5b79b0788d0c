"""A schema of the tests' own, and a clock that goes when it is told to."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cairn.store.schema import Migration, Schema, Table
from cairn.store.store import Store

NOTE = Table(
    "note",
    columns={"person": str, "on_day": str, "minutes": int},
    lists={"labels": str},
    indexes=(("person", "on_day"),),
)
PLACE = Table("place", columns={"name": str})
SCRATCH = Table("scratch", history=False)
SCHEMA = Schema("shelf", 1, (NOTE, PLACE, SCRATCH))


def _double(write: object) -> None:
    from cairn.store.write import Write

    assert isinstance(write, Write)
    for row in write.each("note"):
        if isinstance(row.values.get("minutes"), int):
            write.put("note", {**row.values, "minutes": row.values["minutes"] * 60}, row.id)


NEWER = Schema(
    "shelf",
    2,
    (
        Table("note", {"person": str, "on_day": str, "minutes": int, "form": str}),
        PLACE,
        SCRATCH,
        Table("thing", {"size": int}),
    ),
    (Migration(2, "minutes are seconds", _double),),
)


class Clock:
    """Gives one second more each time it is read."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at

    def go(self, **by: float) -> None:
        """Forward, or back."""
        self.at += timedelta(**by)


class Shelf:
    """A folder with a store in it, and its backups beside."""

    def __init__(self, root: Path) -> None:
        self.clock = Clock()
        self.path = root / "data" / "shelf.db"
        self.backups = root / "data" / "backups"
        self._open: list[Store] = []

    def open(self, schema: Schema = SCHEMA, *, reading: bool = False) -> Store:
        """Another store on the file, closed at the end of the test."""
        store = Store.open(self.path, schema, backups=self.backups, reading=reading, now=self.clock)
        self._open.append(store)
        return store

    def close(self) -> None:
        """Close what was opened."""
        for store in self._open:
            store.close()
        self._open.clear()


def note(person: str = "Ada", on_day: str = "2026-03-01", **more: object) -> dict[str, object]:
    """Values of a note."""
    return {"person": person, "on_day": on_day, "minutes": 30, "text": "Täglich.", **more}


def shelves(root: Path) -> Iterator[Shelf]:
    """A shelf that is closed at the end."""
    shelf = Shelf(root)
    yield shelf
    shelf.close()

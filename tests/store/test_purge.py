"""What is purged is in no byte of any file, and what is left is whole."""

from pathlib import Path

import pytest

from cairn.store.backup_file import unpack
from cairn.store.backups import backups, prove
from cairn.store.restore import restore
from cairn.store.store import Store
from tests.store.shelf import NEWER, SCHEMA, Shelf, note

CANARY = "Zerelda"


def everywhere(root: Path, word: str) -> list[str]:
    """Names of files in which `word` stands, backups unpacked."""
    found = []
    for path in root.rglob("*"):
        if path.is_file() and word.encode() in path.read_bytes():
            found.append(path.name)
    for backup in backups(root / "backups"):
        copy = unpack(backup, root / "copy")
        if word.encode() in copy.read_bytes():
            found.append(f"{backup.path.name}, unpacked")
        copy.unlink()
    return found


OTHERS = ':"P17'
"""What stays of others; long enough not to stand in what is packed by chance."""


@pytest.fixture
def filled(shelf: Shelf, store: Store) -> tuple[Store, str]:
    with store.write("log") as write:
        ids = [write.put("note", note(f"P{number}")).id for number in range(200)]
        hers = write.put("note", note(CANARY, text=f"{CANARY} " * 3000, labels=[CANARY])).id
        write.put("note", note("Bob", text=f"with {CANARY}"), ids[3])
        write.put("note", note("Bob", text="alone"), ids[3])
    store.backup()
    with store.write("more") as write:
        write.trash("note", write.put("note", note(CANARY)).id)
        write.put("note", note("Cai", labels=[CANARY, "x"]), ids[4])
        write.put("scratch", {"text": CANARY}, "draft")
        write.put("scratch", {"text": "x"}, "draft")
    store.backup()
    restore(shelf.path, SCHEMA, backups(shelf.backups)[0], shelf.clock())  # fills the quarantine
    with store.write("old") as write:
        write.bury("note", write.put("note", note(CANARY)).id)
    return store, hers


def without(_: str, values: object) -> dict[str, object] | None:
    assert isinstance(values, dict)
    if values.get("person") == CANARY:
        return None
    said = {**values}
    for name, value in values.items():
        if isinstance(value, str):
            said[name] = value.replace(CANARY, "a colleague")
        if isinstance(value, list):
            said[name] = [one for one in value if one != CANARY]
    return said


def test_what_is_purged_is_nowhere(shelf: Shelf, filled: tuple[Store, str]) -> None:
    store, hers = filled
    root = shelf.path.parent
    assert everywhere(root, CANARY)
    before, texts = store.chain, len(everywhere(root, OTHERS))
    purged = store.purge({"note": [hers]}, without)
    assert everywhere(root, CANARY) == []
    assert len(everywhere(root, OTHERS)) == texts - 1  # but for the quarantine
    assert len(purged.rows) == 2
    assert len(purged.rewritten) == 2
    assert purged.backups == (3, 2, 1)
    assert any(name.endswith("-replaced.db") for name in purged.removed)
    assert store.chain != before
    assert store.undoable is None
    assert store.check() == []
    assert all(prove(backup, SCHEMA) == [] for backup in backups(shelf.backups))
    assert store.count("note") == 200
    assert store.rows("note", "person = 'Bob'")[0].values["text"] == "alone"
    assert len(store.history("note", store.rows("note", "person = 'Bob'")[0].id)) == 3
    with store.write("log") as write:
        write.put("note", note())
    shelf.close()
    assert shelf.open().check() == []


def test_a_backup_that_cannot_be_read_does_not_stay(
    shelf: Shelf, filled: tuple[Store, str]
) -> None:
    store, hers = filled
    first, second, _ = backups(shelf.backups)
    first.path.write_bytes(first.path.read_bytes()[:-9])
    second.path.write_bytes(b"?" + second.path.read_bytes())
    purged = store.purge({"note": {hers}}, without)
    assert {first.path.name, second.path.name} <= set(purged.removed)
    assert everywhere(shelf.path.parent, CANARY) == []


def test_a_backup_of_an_older_version_is_purged_too(
    shelf: Shelf, filled: tuple[Store, str]
) -> None:
    _, hers = filled
    shelf.close()
    store = shelf.open(NEWER)
    store.purge({"note": {hers}}, without)
    assert everywhere(shelf.path.parent, CANARY) == []
    oldest = backups(shelf.backups)[-1]
    assert oldest.version == 1
    restore(shelf.path, NEWER, oldest, shelf.clock())
    shelf.close()
    assert shelf.open(NEWER).check() == []


@pytest.mark.parametrize("where", ["text", "first id", "last id"])
def test_a_damaged_row_does_not_stop_it(shelf: Shelf, store: Store, where: str) -> None:
    with store.write("log") as write:
        row = write.put("note", note(CANARY))
        bob = write.put("note", note("Bob"))
        write.put("note", note("Bob", text=f"{CANARY} said"), bob.id)
        write.put("note", note("Cai"))
    shelf.close()
    data = shelf.path.read_bytes()
    if where == "text":
        data = data.replace(b"Zerelda said", b"Zerelda paid")
    else:  # an id stands in the row and in the index, which do not agree any more
        place = data.find(bob.id.encode()) if where == "first id" else data.rfind(bob.id.encode())
        data = data[:place] + b"1" + data[place + 1 :]
    assert data != shelf.path.read_bytes()
    shelf.path.write_bytes(data)
    store = shelf.open()
    purged = store.purge({"note": [row.id]}, without)
    assert ("note", row.id) in purged.rows
    if where == "text":
        assert purged.damaged == {("note", bob.id)}
        assert store.rows("note", "person = 'Bob'")[0].values == bob.values
    assert everywhere(shelf.path.parent, CANARY) == []
    assert store.check() == []
    assert store.rows("note", limit=1)[0].values["person"] == "Cai"


def test_what_cannot_be_purged_stays_as_it_was(shelf: Shelf, store: Store) -> None:
    with store.write("log") as write:
        row = write.put("note", note(CANARY))

    def fail(*_: object) -> None:
        raise LookupError

    with pytest.raises(LookupError):
        store.purge({"note": ["another"]}, fail)
    assert store.get("note", row.id) == row
    assert store.check() == []
    shelf.close()
    assert shelf.open().get("note", row.id) == row

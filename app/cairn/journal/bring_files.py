"""What is brought in, as it lies on the disk: an export, a handover, or a table of sessions."""

import hashlib
from pathlib import Path

from cairn.errors import CairnError
from cairn.journal.bring import read_json, refused
from cairn.journal.bring_tables import document_of, is_ours
from cairn.journal.csv_table import MOST_BYTES, CsvTable, read_table
from cairn.journal.export import Document
from cairn.journal.handover_in import document_of as handed_over
from cairn.journal.handover_in import is_handover, read_handover


def is_table(path: Path) -> bool:
    """Whether its columns have to be mapped: a file that is no JSON."""
    return path.is_file() and path.suffix.lower() != ".json"


def table_at(path: Path) -> CsvTable:
    """The table in the file at `path`; raises E_IMPORT."""
    try:
        with path.open("rb") as stream:
            return read_table(stream.read(MOST_BYTES + 1))
    except OSError as error:
        raise _unread(path, error) from error


def document_at(path: Path) -> Document:
    """The export or handover in a file, or the tables of an export in a folder; raises E_IMPORT."""
    try:
        if path.is_file():
            data = path.read_bytes()
            return handed_over(read_handover(data)) if is_handover(data) else read_json(data)
        tables = {one.stem: read_table(one.read_bytes()) for one in _tables(path)}
    except OSError as error:
        raise _unread(path, error) from error
    ours = {name: table for name, table in tables.items() if is_ours(name, table)}
    if not ours:
        raise refused("there is no table of an export in that folder")
    return document_of(ours)


def digest_at(path: Path) -> str:
    """By which it is known whether what was shown is what is brought in."""
    digest = hashlib.sha256()
    try:
        for file in [path] if path.is_file() else _tables(path):
            with file.open("rb") as stream:
                digest.update(hashlib.file_digest(stream, "sha256").digest())
    except OSError as error:
        raise _unread(path, error) from error
    return digest.hexdigest()


def _tables(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.csv"))


def _unread(path: Path, error: OSError) -> CairnError:
    return refused(f"{path.name} cannot be read: {error.strerror or error}")

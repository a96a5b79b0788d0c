"""A table as a spreadsheet wrote it: bytes in, rows of cells out."""

import csv
import io
from dataclasses import dataclass

from cairn.journal.bring import refused
from cairn.journal.cells import unquoted

MOST_BYTES = 100_000_000
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A table.

    Attributes:
        rows: each with the line of the file on which it ends, and a cell for each column.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def read_table(data: bytes) -> CsvTable:
    """The table in `data`; its separator is the one that its first line has most of.

    Raises E_IMPORT where it is no text, or has no header.
    """
    if len(data) > MOST_BYTES:
        raise refused("it is too large")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    if "\0" in text:
        raise refused("it is no text")
    first = text.lstrip("\r\n").partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows: list[tuple[int, tuple[str, ...]]] = []
    columns: tuple[str, ...] = ()
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            plain = tuple(unquoted(cell) for cell in cells)
            if not columns:
                columns = tuple(cell.strip() for cell in plain)
            else:
                missing = ("",) * (len(columns) - len(plain))
                rows.append((reader.line_num, (*plain, *missing)[: len(columns)]))
    except csv.Error as error:
        raise refused(f"line {reader.line_num} is no CSV ({error})") from error
    if not columns:
        raise refused("it is empty")
    return CsvTable(columns, tuple(rows))

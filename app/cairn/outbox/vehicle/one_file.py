"""A vehicle's single file: a new one, or in place of an earlier one of the same records."""

import os
from collections.abc import Callable
from pathlib import Path

from cairn.errors import CairnError
from cairn.outbox.ground import in_folder
from cairn.outbox.safe_path import checked_path
from cairn.outbox.vehicle.folder import checked
from cairn.outbox.vehicle.unfinished import Unfinished, half
from cairn.outbox.vehicle.writing import put


def there(file: Path, is_earlier: Callable[[bytes], bool]) -> bytes | None:
    """What stands at `file`; raises E_EXISTS for something that may not be written over."""
    checked_path(file.name)
    if os.path.lexists(file) and not file.is_symlink() and file.is_dir():
        raise CairnError("E_EXISTS", f"{file} is a folder.", "Give the name of a file in it.")
    data = in_folder(checked(file.parent))(file.name)
    if data is not None and not is_earlier(data):
        raise CairnError(
            "E_EXISTS", f"{file} is there already.", "Give another name, or take it away first."
        )
    return data


def place(
    file: Path, data: bytes, is_earlier: Callable[[bytes], bool], unfinished: Unfinished
) -> tuple[Path, ...]:
    """Put `data` there; gives what was written, which is nothing where the same stands already."""
    if there(file, is_earlier) == data:
        return ()
    beside = half(file.name)
    with unfinished.writing(file.parent, [beside]):
        return (put(file.parent, file.name, data, beside),)

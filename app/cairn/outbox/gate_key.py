"""The key of this home by which words that were decided about are known again."""

import os
import secrets
from pathlib import Path

from cairn.errors import CairnError
from cairn.files import write_failed

_BYTES = 32


def gate_key(folder: Path) -> bytes:
    """The key in `folder`, made when first asked for; readable by its owner alone.

    A file that is no key is put aside: then what was decided is asked once more.
    """
    path = folder / "gate.key"
    for _ in range(2):
        try:
            key = path.read_bytes()
            if len(key) == _BYTES:
                return key
            os.replace(path, path.with_suffix(".bad"))
        except FileNotFoundError:
            pass
        try:
            _make(path)
        except OSError as error:
            raise write_failed(path, error) from error
    raise CairnError("E_WRITE", f"{path} cannot be kept.", "Check who owns the folder.")


def _make(path: Path) -> None:
    """A new key at `path`, unless another process was first; whole, or not there."""
    beside = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(handle, "wb") as file:
            file.write(secrets.token_bytes(_BYTES))
            file.flush()
            os.fsync(file.fileno())
        if not path.exists():
            os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)

"""What tests of the store share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cairn.store.store import Store
from tests.store.shelf import Shelf, shelves


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """A folder for a store."""
    yield from shelves(tmp_path)


@pytest.fixture
def store(shelf: Shelf) -> Store:
    """An empty store on `shelf`."""
    return shelf.open()

"""What tests of the library share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library.shelf import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """An empty folder and an empty catalog."""
    made = Shelf(tmp_path)
    yield made
    made.catalog.close()

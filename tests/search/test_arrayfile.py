"""A file of arrays is believed or refused, never half read."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from cairn.errors import CairnError
from cairn.search import arrayfile
from cairn.search.arrayfile import ArrayFile
from cairn.search.generation import hash_of

ARRAYS: dict[str, NDArray[Any]] = {
    "bytes": np.arange(200, dtype=np.uint8),
    "numbers": np.array([1, -2, 3], np.int32),
    "none": np.empty(0, np.int64),
}


def test_what_was_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "file"
    digest = arrayfile.write(path, ARRAYS, {"said": ["é"]})
    file = ArrayFile(path)
    assert file.facts == {"said": ["é"]}
    for name, array in ARRAYS.items():
        assert np.array_equal(file.array(name), array)
    assert file.integers("numbers").tolist() == [1, -2, 3]
    assert digest == hash_of(path)


def test_any_changed_byte_of_the_header_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "file"
    arrayfile.write(path, ARRAYS, {"said": 1})
    whole = path.read_bytes()
    header = whole.index(b"}", whole.index(b"size")) + 1
    for place in range(header):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        with pytest.raises(CairnError) as error:
            ArrayFile(path)
        assert error.value.code == "E_INDEX_DAMAGED"


@pytest.mark.parametrize("size", [0, 1, 31, 32, 40, -1, -64])
def test_a_cut_file_is_refused(tmp_path: Path, size: int) -> None:
    path = tmp_path / "file"
    arrayfile.write(path, ARRAYS, {})
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(CairnError) as error:
        ArrayFile(path)
    assert error.value.code == "E_INDEX_DAMAGED"


@pytest.mark.skipif(not Path("/proc/self/smaps").exists(), reason="only Linux tells what is held")
def test_one_number_read_holds_little_of_a_large_file(tmp_path: Path) -> None:
    path = tmp_path / "large"
    arrayfile.write(path, {"numbers": np.arange(4_000_000, dtype="u4")}, {})
    numbers = ArrayFile(path).array("numbers")
    assert int(numbers[2_000_000]) == 2_000_000
    assert 0 < _held_of(path) <= 256 * 1024


def _held_of(path: Path) -> int:
    """Bytes of a mapped file that lie in this process's memory."""
    mine, held = False, 0
    for line in Path("/proc/self/smaps").read_text().splitlines():
        first, *rest = line.split()
        if not first.endswith(":"):
            mine = line.endswith(str(path))
        elif mine and first == "Rss:":
            held += int(rest[0]) * 1024
    return held

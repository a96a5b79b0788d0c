"""The sorted string table against plain Python."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from cairn.search import arrayfile, strings
from cairn.search.arrayfile import ArrayFile

words = st.text(st.sampled_from("abcé日ÿ"), min_size=1, max_size=5)


@given(st.lists(words, unique=True, max_size=40), words)
def test_find_prefix_and_inside(items: list[str], wanted: str) -> None:
    items.sort()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table"
        arrayfile.write(path, strings.pack("words", items), {})
        table = strings.Strings(ArrayFile(path), "words")
        assert [table[rank] for rank in range(len(table))] == items
        assert list(table.slice(0, len(table))) == items
        rank = table.find(wanted)
        assert (items[rank] == wanted) if rank >= 0 else wanted not in items
        low, high = table.prefixed(wanted)
        assert items[low:high] == [item for item in items if item.startswith(wanted)]
        inside = [item for item in items if wanted in item]
        assert [table[rank] for rank in table.containing(wanted, 100)] == inside
        del table

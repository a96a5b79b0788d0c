"""Documents that say much the same come, and only those."""

from pathlib import Path

from cairn.search.document import Document
from cairn.search.related import related
from tests.search.library import index

HERON = "The heron stands in the reeds of the lake and waits for a fish to pass below."
DEPLOY = "Roll the release out to one canary host, watch the error rate, then deploy the rest."


def documents() -> list[Document]:
    filler = [
        Document(key=100 + n, title=f"Filler {n}", body=f"word{n} other{n} thing{n} and more")
        for n in range(30)
    ]
    return [
        Document(key=1, title="Heron at the lake", body=HERON),
        Document(
            key=2, title="Fishing", body="A heron waits in the reeds for a fish. The lake is cold."
        ),
        Document(key=3, title="Canary release", body=DEPLOY),
        Document(key=4, title="Lake", body="A lake."),
        *filler,
    ]


def test_the_nearest_comes_and_strangers_do_not(tmp_path: Path) -> None:
    library = index(tmp_path, documents())
    assert [one.key for one in related(library, 1, "Heron at the lake", "", HERON)] == [2]
    assert related(library, 3, "Canary release", "", DEPLOY) == []


def test_a_text_of_few_words_is_like_nothing(tmp_path: Path) -> None:
    library = index(tmp_path, documents())
    assert related(library, 4, "Lake", "", "A lake.") == []
    assert related(library, 4, "", "", "") == []


def test_a_document_that_is_not_there_yet_has_its_like(tmp_path: Path) -> None:
    library = index(tmp_path, documents())
    assert {one.key for one in related(library, 77, "", "", HERON)} == {1, 2}
